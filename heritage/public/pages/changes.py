"""What changed between two payloads, in words: each row with its field, what it said before and what it says now."""

import dataclasses
import itertools
import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from heritage.editions import payloads
from heritage.editions.diff import Difference, Word
from heritage.editions.payloads import Payload, TermOf
from heritage.lib import edtf, language
from heritage.lib.edtf_words import say
from heritage.public.pages.fields import LABELS
from heritage.public.pages.words import term_label

HIDDEN = {"key", "sha256", "id", "translated_from"}
DATES = {"edtf", "issued", "accessed"}
TONED = {"standing", "condition", "severity"}
LONG = 60


@dataclass(frozen=True)
class Said:
    """One value in words: of which part (""if the row is one value), its language, and its tone if it is a word with one."""

    label: str
    text: str
    language: str = ""
    direction: str = "auto"
    tone: str = ""
    mark: str = ""


@dataclass(frozen=True)
class ChangeLine:
    """One change. `words` compares two texts word by word; else `before` and `after` stand against each other."""

    label: str
    kind: str
    before: tuple[Said, ...]
    after: tuple[Said, ...]
    words: tuple[Word, ...]
    anchor: str


@dataclass(frozen=True)
class ChangeGroup:
    """The changes of one field of the record."""

    title: str
    lines: tuple[ChangeLine, ...]


def groups(changes: Iterable[Difference], old: Payload | None, new: Payload, reader: str) -> list[ChangeGroup]:
    """All changes by field of the record, in the record's order."""
    lines = [(change.path[0], _line(change, old, new, reader)) for change in changes]
    found = itertools.groupby(lines, key=lambda row: row[0])
    return [ChangeGroup(_name(field), tuple(line for _, line in rows)) for field, rows in found]


def _line(change: Difference, old: Payload | None, new: Payload, reader: str) -> ChangeLine:
    kind_of_value, label = _walk(change.path, new if change.kind != "removed" or old is None else old, reader)
    leaf = change.path[-1]
    before = tuple(_said(leaf, change.before, kind_of_value, reader))
    after = tuple(_said(leaf, change.after, kind_of_value, reader))
    is_text = (
        change.kind == "changed" and isinstance(change.after, str) and len(f"{change.before}{change.after}") > LONG
    )
    moved = change.kind == "moved"
    return ChangeLine(
        label=label,
        kind=change.kind,
        before=() if moved else before,
        after=(Said("", gettext("The order changed.")),) if moved else after,
        words=tuple(change.words) if is_text else (),
        anchor="-".join(change.path),
    )


def _walk(path: tuple[str, ...], payload: Payload, reader: str) -> tuple[Any, str]:
    """The type at the end of a path, and the path in words: field names, and of texts the language."""
    kind: Any = type(payload)
    value: Any = payloads.plain(payload)
    said: list[str] = []
    for step in path:
        kind = _inner(kind)
        if isinstance(value, list):
            value = next((row for row in value if row["key"] == step), None)
            said += _which(value, reader)
        else:
            kind = typing.get_type_hints(kind, include_extras=True)[step]
            value = value.get(step) if isinstance(value, dict) else None
            said.append(_name(step))
    return kind, " · ".join(dict.fromkeys(said))


def _which(row: dict[str, Any] | None, reader: str) -> list[str]:
    """Which item of a list this is, in a word: the language of a text, the title of a cited source."""
    if row and "text" in row and "language" in row:
        return [language.name(row["language"], reader)]
    if row and isinstance(row.get("source"), dict):
        return [row["source"]["title"]]
    texts = next((row[name] for name in ("names", "text", "what") if row and row.get(name)), None)
    return [_shortened(texts[0]["text"])] if texts else []


def _inner(kind: Any) -> Any:
    """The dataclass inside `X | None`, `tuple[X, ...]`, `Annotated[X, ...]`."""
    if typing.get_origin(kind) in {types.UnionType, typing.Union, tuple}:
        return _inner(typing.get_args(kind)[0])
    return kind


def _said(field: str, value: Any, kind: Any, reader: str, label: str = "") -> Iterator[Said]:
    """Every value inside `value` in words, with the name of its field where there are several."""
    if value in (None, "", [], {}):
        return
    kind = _inner(kind)
    if isinstance(value, list):
        for row in value:
            yield from _said(field, row, kind, reader, label)
    elif not isinstance(value, dict):
        yield _leaf(field, value, kind, reader, label)
    elif "text" in value and "language" in value:
        yield _text(value, label, reader)
    elif dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind, include_extras=True)
        for name in (name for name in value if name not in HIDDEN):
            yield from _said(name, value[name], hints[name], reader, _name(name))


def _text(value: dict[str, Any], label: str, reader: str) -> Said:
    tag = value["language"]
    name = language.name(tag, reader)
    return Said(f"{label}, {name}" if label else name, value["text"], tag, language.direction(tag))


def _leaf(field: str, value: Any, kind: Any, reader: str, label: str) -> Said:
    if field in DATES:
        return Said(label, f"{say(edtf.parse(value), reader)} ({value})")
    if isinstance(value, bool):
        return Said(label, gettext("yes") if value else gettext("no"))
    vocabulary = next((row.vocabulary for row in getattr(kind, "__metadata__", ()) if isinstance(row, TermOf)), "")
    if vocabulary:
        word = term_label(vocabulary, value, reader)
        is_toned = vocabulary in TONED
        mark = f"{'s' if vocabulary == 'standing' else 'c'}-{word.tone}" if is_toned else ""
        return Said(label, word.title, tone=word.tone if is_toned else "", mark=mark)
    return Said(label, str(value))


def _name(field: str) -> str:
    return str(LABELS.get(field, field))


def _shortened(text: str) -> str:
    return text if len(text) <= LONG else text[: LONG - 1].rsplit(" ", 1)[0] + "…"
