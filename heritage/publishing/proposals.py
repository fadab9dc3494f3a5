"""Proposals: what a review item needs so that its candidate can be assembled again, byte for byte."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from heritage.editions import payloads
from heritage.editions.models import Edition, EditionContent
from heritage.editions.parts.citing import Change
from heritage.editions.payloads import Payload
from heritage.publishing import pins
from heritage.publishing.assembly import Candidate, assemble
from heritage.publishing.pins import Pin, PinJson
from heritage.records.enums import Kind
from heritage.records.models import Record
from heritage.records.queries import references

NOT_CONTENT = {"nonce", "change", "reprints", "terms"}
ORDER = [Kind.VOCABULARY, Kind.SOURCE, Kind.SITE, Kind.INCIDENT, Kind.DAMAGE_REPORT, Kind.IMAGE]


@dataclass(frozen=True)
class Proposal:
    """One record of a set. `base` is the edition it follows (0: none); `sha256` is what was read, by hash.

    `reprints` is the number of an earlier edition that this one is printed in place of.
    """

    record: Record
    base: int
    nonce: str
    pins: PinJson
    change: Change
    sha256: str = ""
    reprints: int | None = None


def new_nonce() -> str:
    """128 random bits in hex: without them the words of an erased edition could be guessed from its hash."""
    return secrets.token_hex(16)


def base_of(record: Record) -> int:
    """The number of the current edition of a record, 0 if it has none."""
    return Edition.objects.filter(entry=record.public_id).count()


def in_order(proposals: Iterable[Proposal]) -> list[Proposal]:
    """What others of the set refer to comes first: vocabularies, sources, sites, incidents, reports, images; then by public id.

    Where sources cite each other in a circle, the first by public id begins it.
    """
    rows = sorted(proposals, key=lambda row: (ORDER.index(Kind(row.record.kind)), row.record.public_id))
    left = {row.record.pk for row in rows}
    behind = {row.record.pk: {other.pk for other in references(row.record)} & left for row in rows}
    found = []
    while rows:
        row = next((row for row in rows if behind[row.record.pk] & left <= {row.record.pk}), rows[0])
        rows.remove(row)
        left.remove(row.record.pk)
        found.append(row)
    return found


def propose(
    records: Sequence[tuple[Record, str]], change: Change, *, reprints: Mapping[str, int] | None = None
) -> list[tuple[Proposal, Candidate]]:
    """Pin and assemble a set of (record, nonce); what says nothing new is left out. Raises what `assemble` raises.

    `reprints` maps public ids onto the numbers of earlier editions that they are printed in place of.
    """
    drafts = in_order(
        Proposal(record, base_of(record), nonce, {}, change, reprints=(reprints or {}).get(record.public_id))
        for record, nonce in records
    )
    found: dict[str, Pin] = {}
    pairs = []
    for draft in drafts:
        needed = references(draft.record)
        own = pins.current(needed) | {row.public_id: found[row.public_id] for row in needed if row.public_id in found}
        candidate = assemble(
            draft.record, nonce=draft.nonce, change=_change_for(draft), pins=own, reprints=draft.reprints
        )
        if _says_nothing_new(candidate):
            continue
        found[draft.record.public_id] = Pin(draft.base + 1, candidate.sha256, candidate.payload)
        pairs.append((replace(draft, pins=pins.to_json(own), sha256=candidate.sha256), candidate))
    return pairs


def _says_nothing_new(candidate: Candidate) -> bool:
    """Whether the candidate says nothing that the record's current edition does not say."""
    published = current_content(candidate.record)
    return published is not None and _content(published) == _content(candidate.payload)


def current_content(record: Record) -> Payload | None:
    """The payload of the record's current edition, if it has one."""
    contents = EditionContent.objects.filter(edition__entry=record.public_id).order_by("-edition__number")
    content = contents.first()
    return payloads.load(content.canonical) if content else None


def _content(payload: Payload) -> dict[str, Any]:
    """What a payload says, without what only marks the edition."""
    return {name: value for name, value in payloads.plain(payload).items() if name not in NOT_CONTENT}


def assemble_again(proposals: Iterable[Proposal]) -> list[tuple[Proposal, Candidate]]:
    """The candidates that the proposals make now, with the pins they were submitted with. Raises pins.PinLost too."""
    found: dict[str, Pin] = {}
    pairs = []
    for proposal in in_order(proposals):
        own = pins.from_json(proposal.pins, found)
        change = _change_for(proposal)
        candidate = assemble(proposal.record, nonce=proposal.nonce, change=change, pins=own, reprints=proposal.reprints)
        found[proposal.record.public_id] = Pin(proposal.base + 1, candidate.sha256, candidate.payload)
        pairs.append((proposal, candidate))
    return pairs


def _change_for(proposal: Proposal) -> Change:
    """What is published for the first time is a first edition, whatever else the review is about."""
    return proposal.change if proposal.base else Change("first", ())
