"""What changed between two payloads, in words: each row with its field, what it said before and what it says now."""

import itertools
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from heritage.editions import payloads
from heritage.editions.diff import Difference, Word
from heritage.editions.payloads import Payload
from heritage.public.pages.fields import field_name
from heritage.public.pages.rows import LONG, inner, row_name
from heritage.public.pages.said import Said, Speaker


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
    lines = [(change.path[0], _line(change, old or new, new, reader)) for change in changes]
    lines = [(field, line) for field, line in lines if line.before or line.after or line.words]
    found = itertools.groupby(lines, key=lambda row: row[0])
    return [ChangeGroup(field_name(field), tuple(line for _, line in rows)) for field, rows in found]


def _line(change: Difference, old: Payload, new: Payload, reader: str) -> ChangeLine:
    kind, owner, label = _walk(change.path, old if change.kind == "removed" else new, reader)
    anchor, field = "-".join(change.path), next(step for step in reversed(change.path) if step != "edtf")
    if change.kind == "moved":
        return ChangeLine(label, change.kind, (), (Said("", gettext("The order changed.")),), (), anchor)
    return ChangeLine(
        label=label,
        kind=change.kind,
        before=tuple(Speaker(old, reader).say(field, change.before, kind, owner=owner)),
        after=tuple(Speaker(new, reader).say(field, change.after, kind, owner=owner)),
        words=tuple(change.words) if _is_long_text(change) else (),
        anchor=anchor,
    )


def _is_long_text(change: Difference) -> bool:
    is_text = isinstance(change.before, str) and isinstance(change.after, str)
    return change.kind == "changed" and is_text and len(change.before + change.after) > LONG


def _walk(path: tuple[str, ...], payload: Payload, reader: str) -> tuple[Any, type | None, str]:
    """The type at the end of a path, the piece it is a field of, and the path in words: fields, and which item of a list."""
    kind: Any = type(payload)
    owner: type | None = None
    value: Any = payloads.plain(payload)
    said: list[str] = []
    for step in path:
        kind = inner(kind)
        if isinstance(value, list):
            owner, value = None, next((row for row in value if row["key"] == step), None)
            said.append(row_name(value, reader))
        else:
            owner, kind = kind, typing.get_type_hints(kind, include_extras=True)[step]
            value = value.get(step) if isinstance(value, dict) else None
            said.append(field_name(step, owner))
    return kind, owner, " · ".join(dict.fromkeys(word for word in said if word))
