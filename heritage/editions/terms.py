"""Terms as they are published now: the shipped ones, and those that curators added to their lists.

The added ones are read only if somebody asks for a term that is not shipped, and for a page once.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from heritage.editions.models import TermIndex
from heritage.lib.vocabulary import Term, names, vocabulary


@dataclass(frozen=True)
class AddedTerm:
    """A term that curators added; `entry` is the id of the vocabulary entry that defines it."""

    entry: str
    term: Term


Added = dict[str, dict[str, AddedTerm]]  # by vocabulary, then by term

_held: ContextVar[dict[str, Added] | None] = ContextVar("added_terms", default=None)


@contextmanager
def read_once() -> Iterator[None]:
    """Inside, the added terms are read once at most; outside of it, every time."""
    token = _held.set({} if _held.get() is None else _held.get())
    try:
        yield
    finally:
        _held.reset(token)


def added() -> Added:
    """Every added term, in one query."""
    held = _held.get()
    if held is None:
        return _read()
    if "all" not in held:
        held["all"] = _read()
    return held["all"]


def _read() -> Added:
    found: Added = defaultdict(dict)
    for row in TermIndex.objects.order_by("vocabulary", "key"):
        term = Term(row.key, row.labels, row.scope_note, row.mappings, row.broader)
        found[row.vocabulary][row.key] = AddedTerm(row.entry_id, term)
    return found


def find(name: str, term: str) -> Term | None:
    """A term of the vocabulary `name`, shipped or added; None if the list or the term is unknown. Shipped ones cost no query."""
    if name not in names():
        return None
    if term in vocabulary(name):
        return vocabulary(name)[term]
    found = added().get(name, {}).get(term)
    return found.term if found else None


def every(name: str) -> Iterator[Term]:
    """All terms of the shipped list `name`, the added ones last. Raises KeyError for an unknown list."""
    shipped = vocabulary(name).terms
    yield from shipped.values()
    yield from (row.term for key, row in added().get(name, {}).items() if key not in shipped)


def label(term: Term, language: str) -> str:
    """The label in `language`, else in English, else in the language that comes first."""
    return term.labels.get(language) or term.labels.get("en") or next(iter(term.labels.values()), term.id)
