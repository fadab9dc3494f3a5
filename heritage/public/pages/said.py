"""Values of a payload in words, for lists of changes: dates, terms, languages and keys as readers know them."""

import dataclasses
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from heritage.editions import payloads
from heritage.editions.payloads import CitedSource, Date, Payload, SiteReference, TermOf
from heritage.lib import language
from heritage.lib.numerals import number
from heritage.public.pages.dates import when
from heritage.public.pages.fields import LABELS
from heritage.public.pages.words import country_name, term_label

HIDDEN = {"key", "sha256", "id", "translated_from"}
DATES = {"occurred", "observed", "issued", "accessed"}
NUMBERS = {"value", "number"}
TONED = {"standing", "condition", "severity"}
LONG = 60


@dataclass(frozen=True)
class Said:
    """One value in words.

    `label` says of which part ("" if the row is one value), `code` is a date as written, `tone` and `mark` belong to words
    that have a colour and a shape.
    """

    label: str
    text: str
    code: str = ""
    language: str = ""
    direction: str = "auto"
    tone: str = ""
    mark: str = ""


def field_name(field: str) -> str:
    """A field of a payload in words."""
    return str(LABELS.get(field, field))


def inner(kind: Any) -> Any:
    """The dataclass inside `X | None` and `tuple[X, ...]`; anything else as it is."""
    if typing.get_origin(kind) in {types.UnionType, typing.Union, tuple}:
        return inner(typing.get_args(kind)[0])
    return kind


def row_name(row: dict[str, Any] | None, reader: str) -> str:
    """Which item of a list this is: the language of a text, the title of a cited source, its words, or ""."""
    if not row:
        return ""
    if "text" in row and "language" in row:
        return language.name(row["language"], reader)
    if isinstance(row.get("source"), dict):
        return str(row["source"]["title"])
    texts: list[dict[str, str]] = next((row[name] for name in ("names", "text", "what") if row.get(name)), [])
    order = sorted(texts, key=lambda text: (text["language"] != reader, text["language"] != "en"))
    return _shortened(order[0]["text"]) if order else str(row.get("actor") or row.get("as_written") or "")


def _shortened(text: str) -> str:
    return text if len(text) <= LONG else text[: LONG - 1].rsplit(" ", 1)[0] + "…"


class Speaker:
    """Says the values of one payload in the reader's language."""

    def __init__(self, payload: Payload, reader: str) -> None:
        self.reader = reader
        self._payload = payload
        self._keys = {
            row["key"]: row_name(row, reader) or field_name(name)
            for name, rows in payloads.plain(payload).items()
            if isinstance(rows, list)
            for row in rows
        }

    def say(self, field: str, value: Any, kind: Any, label: str = "") -> Iterator[Said]:
        """Every value inside `value`, with the name of its field where there are several. `kind` is its type."""
        kind = inner(kind)
        if value in (None, "", [], {}):
            return
        if field == "translated_from":
            fits = gettext("made from the words as they are") if value["sha256"] else gettext("made from earlier words")
            yield Said(label, fits)
        elif isinstance(value, list):
            yield from self._list(field, value, kind, label)
        elif isinstance(value, dict):
            yield from self._row(field, value, kind, label)
        else:
            yield self._leaf(field, value, kind, label)

    def _list(self, field: str, rows: list[Any], kind: Any, label: str) -> Iterator[Said]:
        if all(isinstance(row, str) for row in rows):
            yield Said(label, gettext(", ").join(self._keys.get(row) or field_name(row) for row in rows))
            return
        for row in rows:
            yield from self.say(field, row, kind, label)

    def _row(self, field: str, row: dict[str, Any], kind: Any, label: str) -> Iterator[Said]:
        if kind in {CitedSource, SiteReference}:
            yield Said(label, str(row["title"]) if kind is CitedSource else row_name(row, self.reader))
            yield Said(field_name("number"), number(row["number"], self.reader))
        elif "text" in row and "language" in row:
            yield self._text(row, label)
            yield from self._fields(field, row, kind, {"text", "language", "is_supplied"})
        else:
            yield from self._fields(field, row, kind, set())

    def _fields(self, field: str, row: dict[str, Any], kind: Any, said: set[str]) -> Iterator[Said]:
        hints = typing.get_type_hints(kind, include_extras=True) if dataclasses.is_dataclass(kind) else {}
        for name in (name for name in row if name in hints and name not in HIDDEN | said):
            of_what = field if name == "edtf" else name
            yield from self.say(of_what, row[name], hints[name], field_name(name))

    def _text(self, row: dict[str, Any], label: str) -> Said:
        tag = row["language"]
        about = gettext(", ").join([label, language.name(tag, self.reader)]) if label else ""
        return Said(about, row["text"], language=tag, direction=language.direction(tag))

    def _leaf(self, field: str, value: Any, kind: Any, label: str) -> Said:
        vocabulary = next((row.vocabulary for row in getattr(kind, "__metadata__", ()) if isinstance(row, TermOf)), "")
        if vocabulary:
            return self._term(vocabulary, value, label)
        if isinstance(value, bool):
            return Said(label, gettext("yes") if value else gettext("no"))
        if field in DATES:
            return self._date(field, value, label)
        if field in NUMBERS:
            return Said(label, number(value, self.reader))
        if field == "language":
            return Said(label, language.name(value, self.reader))
        return Said(label, country_name(value, self.reader) if field == "country" else str(value))

    def _date(self, field: str, value: str, label: str) -> Said:
        """A date as the record's page says it, and as written."""
        kind = "condition" if field == "observed" else getattr(self._payload, "kind", "")
        date = getattr(self._payload, field, None)
        found = when(value, date.in_time if isinstance(date, Date) else "", kind, self.reader)
        return Said(label, found.text if found else value, code=value if found else "")

    def _term(self, vocabulary: str, value: str, label: str) -> Said:
        word = term_label(vocabulary, value, self.reader)
        if vocabulary not in TONED:
            return Said(label, word.title)
        family = "s" if vocabulary == "standing" else "c"
        return Said(label, word.title, tone=word.tone, mark=f"{family}-{word.tone}")
