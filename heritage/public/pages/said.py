"""Values of a payload in words, for lists of changes: dates, terms, languages and keys as readers know them."""

import dataclasses
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from heritage.editions import payloads
from heritage.editions.parts.citing import CitedSource, Date
from heritage.editions.parts.image import ReportReference
from heritage.editions.parts.report import IncidentReference
from heritage.editions.parts.site import SiteReference
from heritage.editions.payloads import Payload
from heritage.lib import language
from heritage.lib.numerals import number
from heritage.public.pages.dates import when
from heritage.public.pages.fields import field_name
from heritage.public.pages.rows import inner, row_name, vocabulary_of
from heritage.public.pages.words import Glossary, country_name, term_label

HIDDEN = {"key", "sha256", "id", "translated_from"}
DATES = {"occurred", "observed", "issued", "accessed", "since", "until", "dates", "checked", "captured"}
LASTING = {"dates": "throughout", "observed": "throughout"}  # where nobody said which
NUMBERS = {"value", "number"}
CODED = {"Protection", "SiteIdentifier", "SourceIdentifier"}  # their numbers and values are names, not amounts
TONED = {"standing", "condition", "severity"}


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


class Speaker:
    """Says the values of one payload in the reader's language."""

    def __init__(self, payload: Payload, reader: str) -> None:
        self.reader = reader
        self._payload = payload
        self._glossary = Glossary(getattr(payload, "terms", ()), reader)
        self._keys = {
            row["key"]: row_name(row, reader) or field_name(name)
            for name, rows in payloads.plain(payload).items()
            if isinstance(rows, list)
            for row in rows
        }

    def say(self, field: str, value: Any, kind: Any, label: str = "", owner: type | None = None) -> Iterator[Said]:
        """Every value inside `value`, with the name of its field where there are several.

        `kind` is its type, `owner` the piece of the payload that the field is of.
        """
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
            yield self._leaf(field, value, kind, label, owner)

    def _list(self, field: str, rows: list[Any], kind: Any, label: str) -> Iterator[Said]:
        if all(isinstance(row, str) for row in rows):
            yield Said(label, gettext(", ").join(self._keys.get(row) or field_name(row) for row in rows))
            return
        for row in rows:
            yield from self.say(field, row, kind, label)

    def _row(self, field: str, row: dict[str, Any], kind: Any, label: str) -> Iterator[Said]:
        if kind in {CitedSource, SiteReference, IncidentReference, ReportReference}:
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
            yield from self.say(of_what, row[name], hints[name], field_name(name, kind), kind)

    def _text(self, row: dict[str, Any], label: str) -> Said:
        tag = row["language"]
        about = gettext(", ").join([label, language.name(tag, self.reader)]) if label else ""
        return Said(about, row["text"], language=tag, direction=language.direction(tag))

    def _leaf(self, field: str, value: Any, kind: Any, label: str, owner: type | None) -> Said:
        vocabulary = vocabulary_of(kind)
        if vocabulary:
            return self._term(vocabulary, value, label)
        if isinstance(value, bool):
            return Said(label, gettext("yes") if value else gettext("no"))
        if field in DATES:
            return self._date(field, value, label)
        if field in NUMBERS and not (owner and owner.__name__ in CODED):
            return Said(label, number(value, self.reader))
        if field == "language":
            return Said(label, language.name(value, self.reader))
        return Said(label, country_name(value, self.reader) if field == "country" else str(value))

    def _date(self, field: str, value: str, label: str) -> Said:
        """A date as the record's page says it, and as written."""
        kind = getattr(self._payload, "kind", "")
        date = getattr(self._payload, field, None)
        in_time = date.in_time if isinstance(date, Date) else ""
        found = when(value, in_time or LASTING.get(field, ""), kind, self.reader)
        return Said(label, found.text if found else value, code=value if found else "")

    def _term(self, vocabulary: str, value: str, label: str) -> Said:
        """A term as the payload's own glossary has it, else as its list has it today."""
        word = self._glossary.known(vocabulary, value) or term_label(vocabulary, value, self.reader)
        if vocabulary not in TONED:
            return Said(label, word.title)
        family = "s" if vocabulary == "standing" else "c"
        return Said(label, word.title, tone=word.tone, mark=f"{family}-{word.tone}")
