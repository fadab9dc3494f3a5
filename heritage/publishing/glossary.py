"""The glossary of a payload: what each term id in it meant at the time."""

import dataclasses
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

from heritage.editions.parts.citing import GlossaryTerm, Reference
from heritage.editions.parts.terms import TermOf
from heritage.editions.payloads import VocabularyPayload
from heritage.lib.vocabulary import vocabulary
from heritage.publishing.pins import Pins
from heritage.publishing.refusals import TermNotPublished


def glossary(parts: object, pins: Pins) -> tuple[GlossaryTerm, ...]:
    """The terms used anywhere in `parts` (dataclasses, tuples), by key, with their labels now. Raises TermNotPublished."""
    added = _by_value(pins) | {key: term for public_id in pins for key, term in _added(public_id, pins)}
    return tuple(_term(name, term, added) for name, term in sorted(set(_terms(parts))))


def _term(name: str, term: str, added: dict[str, GlossaryTerm]) -> GlossaryTerm:
    key, shipped = f"{name}/{term}", vocabulary(name)
    if term in shipped:
        return GlossaryTerm(key, dict(shipped[term].labels))
    if key not in added:
        raise TermNotPublished(term)
    return added[key]


def _by_value(pins: Pins) -> dict[str, GlossaryTerm]:
    """Added terms as pinned editions explain them: with a part of a site comes the word for its kind."""
    terms: Iterator[GlossaryTerm] = (term for pin in pins.values() for term in getattr(pin.payload, "terms", ()))
    return {term.key: term for term in terms if term.defined_by}


def _added(public_id: str, pins: Pins) -> Iterator[tuple[str, GlossaryTerm]]:
    """The terms of one pinned vocabulary, by "vocabulary/term"."""
    pin = pins[public_id]
    if isinstance(pin.payload, VocabularyPayload):
        reference = Reference(public_id, pin.number, pin.sha256)
        for row in pin.payload.added:
            key = f"{pin.payload.name}/{row.key}"
            yield key, GlossaryTerm(key, {text.language: text.text for text in row.labels}, reference)


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
