"""Pins: which edition of each thing a candidate refers to. Set when a record is submitted, kept until it is edited.

What stands by value beside a reference is taken from the pinned edition, never from the working record: a draft of a
source or a site cannot leak through what cites it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import F

from heritage.editions import payloads
from heritage.editions.enums import LeafKind, State
from heritage.editions.models import Edition, Tombstone
from heritage.editions.payloads import Payload
from heritage.records.models import Record

PinJson = Mapping[str, list[int | str]]


@dataclass(frozen=True)
class Pin:
    """One edition of one entry, published or a candidate of the same review: number, hash, what it says."""

    number: int
    sha256: str
    payload: Payload


Pins = Mapping[str, Pin]


class PinLost(Exception):
    """The edition that a candidate refers to is not (or no longer) there to be read."""


def current(records: Iterable[Record]) -> dict[str, Pin]:
    """The current editions of those of `records` that are published, by public id.

    Where one other entry took the place of one, a reference to it follows there.
    """
    stands = followed({record.public_id for record in records})
    editions = Edition.objects.filter(entry__in=stands.values(), entry__state=State.PUBLISHED)
    found = editions.filter(number=F("entry__current_number")).select_related("content")
    by_id = {edition.entry_id: _pin(edition) for edition in found}
    return {public_id: by_id[entry] for public_id, entry in stands.items() if entry in by_id}


def followed(ids: Iterable[str]) -> dict[str, str]:
    """Of each id the entry that it stands for today: itself, or the one that took its place."""
    stands = {public_id: public_id for public_id in ids}
    waiting = set(stands.values())
    while waiting:
        rows = Tombstone.objects.filter(entry__in=waiting, entry__state=State.SUPERSEDED, kind=LeafKind.SUPERSEDE)
        into = {entry: into[0] for entry, into in rows.values_list("entry", "into") if len(into) == 1}
        stands = {public_id: into.get(entry, entry) for public_id, entry in stands.items()}
        waiting = set(into.values())
    return stands


def to_json(pins: Pins) -> dict[str, list[int | str]]:
    """Pins as they are kept with a review's item: public id -> [number, sha256]."""
    return {public_id: [pin.number, pin.sha256] for public_id, pin in sorted(pins.items())}


def from_json(data: PinJson, candidates: Pins) -> dict[str, Pin]:
    """The pins kept with a review's item; `candidates` are those of the same review. Raises PinLost."""
    return {
        public_id: _find(public_id, int(number), str(sha256), candidates)
        for public_id, (number, sha256) in data.items()
    }


def _find(public_id: str, number: int, sha256: str, candidates: Pins) -> Pin:
    candidate = candidates.get(public_id)
    if candidate and (candidate.number, candidate.sha256) == (number, sha256):
        return candidate
    edition = Edition.objects.filter(
        entry=followed([public_id])[public_id], number=number, sha256=sha256, entry__state=State.PUBLISHED
    ).first()
    if edition is None or not hasattr(edition, "content"):
        raise PinLost(f"{public_id}, edition {number}")
    return _pin(edition)


def _pin(edition: Edition) -> Pin:
    return Pin(edition.number, edition.sha256, payloads.load(edition.content.canonical))
