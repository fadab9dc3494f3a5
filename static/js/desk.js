// The desk's forms: names for search boxes, dates that answer while one types, what a chosen term means, long lists to search.
// Everything works without this file; with it the answers come at once.
"use strict";

// The search boxes that Django's admin makes of records have no name for screen readers: give each that of its label.
function nameSearchBoxes() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const box = select.nextElementSibling && select.nextElementSibling.querySelector(".select2-selection");
    if (!label || !box) continue;
    label.id = label.id || `label-of-${select.id}`;
    const chosen = box.querySelector(".select2-selection__rendered");
    chosen.setAttribute("aria-labelledby", label.id);
    box.setAttribute("aria-labelledby", `${label.id} ${chosen.id}`);
  }
}

// Dates

async function sayDate(output) {
  const box = document.getElementById(output.dataset.date);
  const [inTime, kind] = output.dataset.senses.split(" ").map((id) => (document.getElementById(id) || {}).value || "");
  const lasts = inTime === "throughout" || (!inTime && ["intervention", "condition"].includes(kind));
  const sense = output.dataset.senses ? (lasts ? "throughout" : "somewhere") : output.dataset.sense;
  const typed = box.value;
  let said = { sentence: "", problem: "", kept: "" };
  if (typed.trim()) {
    const answer = await fetch(`${output.dataset.address}?${new URLSearchParams({ edtf: typed.slice(0, 200), sense })}`);
    if (!answer.ok || !(answer.headers.get("Content-Type") || "").includes("json")) return;
    said = await answer.json();
  }
  if (box.value !== typed) return; // somebody typed on: a later answer comes
  output.textContent = said.sentence;
  if (said.kept) {
    const kept = Object.assign(document.createElement("span"), { className: "kept", textContent: `${output.dataset.kept} ` });
    kept.append(Object.assign(document.createElement("code"), { dir: "ltr", textContent: said.kept }));
    output.append(" ", kept);
  }
  output.classList.toggle("wrong", Boolean(said.problem));
}

const waiting = new Map();

function soon(output) {
  clearTimeout(waiting.get(output));
  waiting.set(output, setTimeout(() => sayDate(output).catch(() => {}), 300));
}

document.addEventListener("input", (event) => {
  for (const output of document.querySelectorAll("output[data-date]")) {
    const isItsSense = output.dataset.senses.split(" ").includes(event.target.id);
    if (event.target.id && (output.dataset.date === event.target.id || isItsSense)) soon(output);
  }
});

// The answers of a row that Django copied speak of its own boxes: it numbers ids and names, but not these.
function numberAnswers(row) {
  for (const output of row.querySelectorAll("output[for]")) {
    const box = output.parentElement.querySelector("input, select, textarea");
    if (box) output.setAttribute("for", box.id);
  }
  const number = (row.id || "").match(/-(\d+)$/);
  if (!number) return;
  for (const output of row.querySelectorAll("output[data-date]")) {
    for (const name of ["date", "senses"]) {
      if (output.dataset[name]) output.dataset[name] = output.dataset[name].replaceAll("__prefix__", number[1]);
    }
  }
}

// What the chosen term means

document.addEventListener("change", (event) => {
  const select = event.target;
  const frame = select.matches("select") && select.closest(".term"); // by place: a row that was added has ids of its own
  const output = frame && frame.querySelector("output[data-note-of]");
  if (output) output.textContent = (select.selectedOptions[0] && select.selectedOptions[0].dataset.note) || "";
});

// Long lists: a combobox after the pattern of the ARIA Authoring Practices (editable, with a list that is filtered).

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// How well an option fits the words: its name is them, begins with them, has words that begin so, holds them; it is looked for
// by them too; only its note has them.
const [NAME, BEGINNING, WORDS, INSIDE, ALSO, BY_NOTE, NOT] = [0, 1, 2, 3, 4, 5, 6];
const begins = (text) => text.split(/[^\p{L}\p{N}]+/u);

function rank(option, wanted) {
  const name = plain(option.textContent.trim());
  const words = wanted.split(/\s+/);
  const starts = begins(name);
  if (name === wanted) return NAME;
  if (name.startsWith(wanted)) return BEGINNING;
  if (words.every((word) => starts.some((start) => start.startsWith(word)))) return WORDS;
  if (words.every((word) => name.includes(word))) return INSIDE;
  const also = begins(plain(option.dataset.also || ""));
  if (words.every((word) => also.some((start) => start.startsWith(word)))) return ALSO;
  const all = `${name} ${plain(option.dataset.note || "")}`;
  return words.every((word) => all.includes(word)) ? BY_NOTE : NOT;
}

class Combobox {
  constructor(select) {
    this.select = select;
    this.label = document.querySelector(`label[for="${select.id}"]`);
    this.input = Object.assign(document.createElement("input"), {
      type: "text", id: `${select.id}-search`, autocomplete: "off", placeholder: select.dataset.search, dir: "auto",
    });
    this.list = Object.assign(document.createElement("ul"), { id: `${select.id}-list`, hidden: true, tabIndex: -1 });
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    this.list.setAttribute("role", "listbox");
    for (const name of ["aria-describedby", "aria-invalid"]) {
      if (select.hasAttribute(name)) this.input.setAttribute(name, select.getAttribute(name));
    }
    if (this.label) {
      this.label.htmlFor = this.input.id;
      this.label.id = this.label.id || `label-of-${select.id}`;
      this.list.setAttribute("aria-labelledby", this.label.id);
    }
    const frame = Object.assign(document.createElement("div"), { className: "combobox" });
    select.after(frame);
    this.said = Object.assign(document.createElement("span"), { className: "vh" });
    this.said.setAttribute("role", "status");
    frame.append(this.input, this.list, this.said, select);
    select.hidden = true;
    this.active = -1;
    this.showChosen();
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.open(this.input.value));
    this.input.addEventListener("click", () => this.open(""));
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.leave());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    this.list.addEventListener("click", (event) => {
      const row = event.target.closest("[role=option]");
      if (row && row.dataset.value) this.choose(row.dataset.value);
    });
  }

  showChosen() {
    const chosen = this.select.selectedOptions[0];
    this.input.value = chosen && chosen.value ? chosen.textContent : "";
  }

  open(words) {
    this.said.textContent = "";
    const wanted = plain(words.trim());
    const found = [...this.select.options].filter((option) => option.value)
      .map((option) => ({ option, rank: wanted ? rank(option, wanted) : BY_NOTE }))
      .filter((row) => row.rank <= BY_NOTE)
      .sort((one, other) => one.rank - other.rank); // rows of one rank stay in the order of the list
    this.list.replaceChildren(...found.map((row, place) => this.row(row.option, place)));
    if (!found.length) this.list.append(this.nothing());
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    // What only a note speaks of is not chosen by pressing Enter after typing another word.
    this.go(wanted ? (found.length && found[0].rank < BY_NOTE ? 0 : -1) : found.findIndex((row) => row.option.selected));
  }

  // Said to screen readers too, and not to be chosen.
  nothing() {
    const row = Object.assign(document.createElement("li"), { className: "nothing", textContent: this.select.dataset.nothing });
    row.setAttribute("role", "option");
    row.setAttribute("aria-disabled", "true");
    this.said.textContent = row.textContent;
    return row;
  }

  row(option, place) {
    const row = document.createElement("li");
    row.id = `${this.list.id}-${place}`;
    row.dataset.value = option.value;
    row.setAttribute("role", "option");
    row.append(option.textContent);
    if (option.dataset.note) row.append(Object.assign(document.createElement("small"), { textContent: option.dataset.note }));
    return row;
  }

  // Those that can be chosen.
  rows() {
    return [...this.list.querySelectorAll("[data-value]")];
  }

  go(place) {
    const rows = this.rows();
    this.active = place;
    rows.forEach((row, number) => row.setAttribute("aria-selected", String(number === place)));
    if (!rows[place]) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", rows[place].id);
    rows[place].scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const count = this.rows().length;
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return this.open("");
      if (!count) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.go(this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count);
    } else if (event.key === "Enter") {
      event.preventDefault(); // Enter chooses; it does not save the form
      if (isOpen && this.active >= 0) this.choose(this.rows()[this.active].dataset.value);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.showChosen();
      this.close();
    }
  }

  choose(value) {
    this.select.value = value;
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
    this.showChosen();
    this.close();
  }

  leave() {
    if (!this.input.value.trim() && this.select.value) return this.choose("");
    this.showChosen(); // words that name no term are not kept
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

function makeListsSearchable() {
  for (const select of document.querySelectorAll("select[data-search]")) {
    // The empty row that Django copies stays as it is: its copies are made searchable.
    if (!select.hidden && !select.id.includes("__prefix__")) new Combobox(select);
  }
}

// A link in the list of what is wrong leads into its box, also where another box stands before the form's own.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".problems a, .stands a[href^='#id_'], .stands a[href$='-group']");
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const instead = document.getElementById(`${target.id}-search`)
    || (target.matches(".admin-autocomplete") && target.nextElementSibling.querySelector(".select2-selection"))
    || (target.matches("input, select, textarea") ? target : target.querySelector("input, select, textarea"));
  if (!instead) return;
  event.preventDefault();
  instead.focus();
  instead.scrollIntoView({ block: "center" });
});

// Parts and reports of the site: ticks, as soon as it is chosen. Without a script they come when the form is saved.

function tick(name, place, [value, label], isTicked) {
  const box = Object.assign(document.createElement("input"), {
    type: "checkbox", name, value, id: `id_${name}_${place}`, checked: isTicked,
  });
  const text = Object.assign(document.createElement("label"), { htmlFor: box.id });
  text.append(box, ` ${label}`);
  const row = document.createElement("div");
  row.append(text);
  return row;
}

function offer(frame, name, rows) {
  const ticked = new Set([...frame.querySelectorAll("input:checked")].map((box) => box.value));
  frame.replaceChildren(...rows.map((row, place) => tick(name, place, row, ticked.has(row[0]))));
  const help = document.querySelector(`#id_${name}_helptext > div`) || document.querySelector(`.field-${name} .help > div`);
  if (help) help.textContent = frame.closest(".of-site").dataset.none;
}

async function offerOfSite(site) {
  const frames = ["site_parts", "site_reports"].map((name) => [name, document.getElementById(`id_${name}`)]);
  const { ofSite } = document.querySelector(".of-site").dataset;
  const answer = await fetch(`${ofSite}?${new URLSearchParams({ site })}`);
  if (!answer.ok || !(answer.headers.get("Content-Type") || "").includes("json")) return;
  const said = await answer.json();
  if (document.getElementById("id_site").value !== site) return; // another one was chosen meanwhile
  for (const [name, frame] of frames) if (frame) offer(frame, name, said[name]);
}

// The search box for a site tells only jQuery that something was chosen.
django.jQuery(document).on("change", "#id_site", (event) => {
  if (document.querySelector(".of-site")) offerOfSite(event.target.value).catch(() => {});
});

// After the admin's own start, which makes the boxes; and for rows that are added later.
django.jQuery(nameSearchBoxes);
makeListsSearchable();
document.addEventListener("formset:added", (event) => {
  numberAnswers(event.target);
  setTimeout(() => { nameSearchBoxes(); makeListsSearchable(); });
});
