"""The glossary of a payload: what each term id in it meant at the time."""

import dataclasses
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

from heritage.editions.payloads import GlossaryTerm, TermOf
from heritage.lib.vocabulary import vocabulary


def glossary(parts: object) -> tuple[GlossaryTerm, ...]:
    """The terms used anywhere in `parts` (dataclasses, tuples), by key, with their labels now."""
    used = sorted(set(_terms(parts)))
    return tuple(GlossaryTerm(f"{name}/{term}", dict(vocabulary(name)[term].labels)) for name, term in used)


def _terms(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, tuple):
        for item in value:
            yield from _terms(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            inner = getattr(value, field.name)
            name = _vocabularies(type(value)).get(field.name)
            yield from [(name, inner)] if name and inner else _terms(inner)


@cache
def _vocabularies(cls: type[Any]) -> dict[str, str]:
    """Field name -> vocabulary, for the fields of a dataclass that hold terms."""
    hints = typing.get_type_hints(cls, include_extras=True)
    marks = {
        name: [mark for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, TermOf)]
        for name, hint in hints.items()
    }
    return {name: found[0].vocabulary for name, found in marks.items() if found}
