"""Every field of every payload has its name in words, wherever in it the field stands."""

import dataclasses
import typing
from collections.abc import Iterator
from typing import Any

from heritage.editions.diff import IGNORED
from heritage.editions.parts.site import Protection, SiteIdentifier
from heritage.editions.parts.source import SourceIdentifier
from heritage.editions.payloads import SCHEMAS
from heritage.public.pages.fields import LABELS, OF_ONE, field_name
from heritage.public.pages.rows import inner
from heritage.public.pages.said import HIDDEN


def fields(owner: type, seen: set[type]) -> Iterator[tuple[type, str]]:
    """The fields of a payload and of all the pieces in it, that a list of changes can name."""
    if owner in seen:
        return
    seen.add(owner)
    hints = typing.get_type_hints(owner)
    for row in dataclasses.fields(owner):
        if row.name in IGNORED and owner in SCHEMAS.values():
            continue
        if row.name not in HIDDEN:
            yield owner, row.name
        kind: Any = inner(hints[row.name])
        if dataclasses.is_dataclass(kind):
            yield from fields(typing.cast(type, kind), seen)


def every_field() -> set[tuple[type, str]]:
    """Those of all payloads."""
    return {row for schema in SCHEMAS.values() for row in fields(schema, set())}


def test_every_field_has_a_name_in_words() -> None:
    unnamed = [
        f"{owner.__name__}.{name}"
        for owner, name in every_field()
        if name not in LABELS and f"{owner.__name__}.{name}" not in OF_ONE
    ]

    assert sorted(unnamed) == []


def test_no_name_is_of_a_field_that_no_payload_has() -> None:
    found = every_field()

    assert LABELS.keys() - {name for _, name in found} - {"translated_from"} == set()
    assert OF_ONE.keys() - {f"{owner.__name__}.{name}" for owner, name in found} == set()


def test_a_field_that_means_something_else_in_one_piece_is_called_so_there() -> None:
    assert field_name("number") == "Edition"
    assert field_name("number", Protection) == "Number in the list"
    assert [field_name("value", row) for row in (SiteIdentifier, SourceIdentifier)] == ["Identifier", "Identifier"]
