"""Facets: beside a list, how many rows each further choice would leave, as plain links."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from heritage.lib.numerals import number as in_digits
from heritage.lib.vocabulary import vocabulary
from heritage.public.pages.words import Label, term_label


@dataclass(frozen=True)
class Choice:
    """One value: its word, how many rows have it, the address that adds it (or takes it away if it is chosen)."""

    label: Label
    count: str
    query: str
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """The choices of one parameter."""

    parameter: str
    title: str
    choices: tuple[Choice, ...]


VOCABULARIES = {"standing": "standing", "type": "site-type"}


def facets(*counted: tuple[str, Mapping[str, int]], query: QueryDict, reader: str) -> list[Facet]:
    """The facets of some parameters with their counts; those without anything to choose are left out."""
    found = [_facet(parameter, VOCABULARIES[parameter], counts, query, reader) for parameter, counts in counted]
    return [row for row in found if row.choices]


def _facet(parameter: str, vocabulary_name: str, counts: Mapping[str, int], query: QueryDict, reader: str) -> Facet:
    """The choices of a parameter in the order of its vocabulary; what has no row is left out unless it is chosen."""
    shipped = vocabulary(vocabulary_name).terms
    chosen = query.getlist(parameter)
    shown = [term for term in shipped if counts.get(term) or term in chosen]
    shown += sorted((counts.keys() | set(chosen)) - shipped.keys())  # added by curators
    choices = tuple(
        Choice(
            label=term_label(vocabulary_name, term, reader),
            count=in_digits(counts.get(term, 0), reader),
            query=_toggled(query, parameter, term),
            is_chosen=term in chosen,
        )
        for term in shown
    )
    return Facet(parameter, vocabulary(vocabulary_name).label(reader), choices)


def without(query: QueryDict, *parameters: str) -> QueryDict:
    """The query without some parameters."""
    kept = query.copy()
    for name in parameters:
        kept.pop(name, None)
    return kept


def _toggled(query: QueryDict, parameter: str, value: str) -> str:
    kept = without(query, "after")
    values = kept.getlist(parameter)
    kept.setlist(parameter, [row for row in values if row != value] if value in values else [*values, value])
    return f"?{kept.urlencode()}"
