"""Compile the translations that changed: a bare machine has no msgfmt, Babel does it in Python."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

for source in sorted(Path(__file__).resolve().parent.parent.glob("heritage/*/locale/*/LC_MESSAGES/django.po")):
    target = source.with_suffix(".mo")
    if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
        with source.open("rb") as readable:
            catalogue = read_po(readable)
        with target.open("wb") as writable:
            write_mo(writable, catalogue)
