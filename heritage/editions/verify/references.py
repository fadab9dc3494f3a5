"""What each edition is said to refer to, against what its text refers to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from heritage.editions import projection
from heritage.editions.models import EditionReference
from heritage.editions.payloads import Payload
from heritage.editions.verify.finding import Finding, edition_name
from heritage.editions.verify.index_rows import REMEDY
from heritage.editions.verify.reading import BATCH

NAMED = {
    "site": "its site",
    "part_of": "what it is part of",
    "incident": "its incident",
    "report": "a report",
    "source": "a source",
}


def check_references(texts: Mapping[int, tuple[str, Payload]]) -> Iterator[Finding]:
    """The rows of the editions in `texts` (at most a batch): by primary key, how a finding names it, and its payload."""
    stored: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for pk, role, to in EditionReference.objects.filter(edition__in=texts).values_list("edition", "role", "to"):
        stored[pk].add((role, to))
    for pk, (where, payload) in texts.items():
        right = projection.references(payload)
        for role, to in sorted(right - stored[pk]):
            yield Finding(where, f"its reference to entry {to} as {_as(role)} is missing; {REMEDY}")
        for role, to in sorted(stored[pk] - right):
            yield Finding(where, f"its text does not refer to entry {to} as {_as(role)}; {REMEDY}")


def check_unowned_references() -> Iterator[Finding]:
    """References of editions without a text."""
    rows = EditionReference.objects.filter(edition__content=None).order_by("edition__entry", "edition__number")
    found = rows.values_list("edition__entry", "edition__number").distinct()
    for public_id, number in found.iterator(chunk_size=BATCH):
        yield Finding(edition_name(public_id, number), f"references are kept of it, but no text; {REMEDY}")


def _as(role: str) -> str:
    return NAMED.get(role, f"{role!r}")
