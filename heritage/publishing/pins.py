"""Pins: which edition of each thing a candidate refers to. Set when a record is submitted, kept until it is edited.

What stands by value beside a reference is taken from the pinned edition, never from the working record: a draft of a
source or a site cannot leak through what cites it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from heritage.editions import payloads
from heritage.editions.enums import State
from heritage.editions.models import Edition
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
    """The current editions of those of `records` that are published, by public id."""
    ids = [record.public_id for record in records]
    editions = Edition.objects.filter(entry__in=ids, entry__state=State.PUBLISHED).select_related("entry", "content")
    return {edition.entry_id: _pin(edition) for edition in editions if edition.number == edition.entry.current_number}


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
        entry=public_id, number=number, sha256=sha256, entry__state=State.PUBLISHED
    ).first()
    if edition is None or not hasattr(edition, "content"):
        raise PinLost(f"{public_id}, edition {number}")
    return _pin(edition)


def _pin(edition: Edition) -> Pin:
    return Pin(edition.number, edition.sha256, payloads.load(edition.content.canonical))
