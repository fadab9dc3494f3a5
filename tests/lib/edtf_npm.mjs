// What the npm package `edtf` reads in dates: node edtf_npm.mjs FOLDER < TEXTS > ANSWERS
//
// FOLDER holds node_modules. TEXTS is a JSON list of texts. ANSWERS is JSON: the version, and for each text [first, last] day, with
// "" where there is none, or null where the text is refused. All features are on, those it calls level 3 included.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2])
const edtf = createRequire(join(folder, 'package.json'))('edtf').default
const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', 'edtf', 'package.json'), 'utf8'))

function day(value) {
  if (value === null || value === Infinity || value === -Infinity) return ''
  const date = new Date(Number(value))
  if (Number.isNaN(date.getTime())) return 'beyond its calendar'
  const year = date.getUTCFullYear()
  const two = number => String(number).padStart(2, '0')
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

function answer(text) {
  try {
    const read = edtf(text, { level: 3 })
    return [day(read.min), day(read.max)]
  } catch {
    return null
  }
}

const texts = JSON.parse(readFileSync(0, 'utf8'))
const lines = texts.map(text => `${JSON.stringify(text)}: ${JSON.stringify(answer(text))}`)
process.stdout.write(`{\n"version": ${JSON.stringify(version)},\n"answers": {\n${lines.join(',\n')}\n}\n}\n`)
