"""Compile the translations that changed: a bare machine has no msgfmt, Babel does it in Python. Exit 1 names errors."""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Every catalogue below `heritage/`."""
    mistakes: list[str] = []
    for source in sorted(ROOT.glob("heritage/**/LC_MESSAGES/*.po")):
        with source.open("rb") as readable:
            catalogue = read_po(readable, locale=source.parts[-3], abort_invalid=True)
        mistakes += [f"{source.relative_to(ROOT)}: {row}" for row in check(catalogue)]
        compile_to(source.with_suffix(".mo"), catalogue)
    if mistakes:
        sys.exit("\n".join(mistakes))


def check(catalogue: Catalog) -> list[str]:
    """What is wrong with translations: a placeholder lost, a plural missing."""
    return [
        f"line {message.lineno}, {message.id!r}: {error}" for message, errors in catalogue.check() for error in errors
    ]


def compile_to(target: Path, catalogue: Catalog) -> None:
    """Write the compiled catalogue; complete before it has its name, for a process may be reading the old one."""
    draft = target.with_suffix(".draft")
    with draft.open("wb") as writable:
        write_mo(writable, catalogue)
    draft.replace(target)


if __name__ == "__main__":
    main()
