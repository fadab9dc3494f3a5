"""The page of something that was taken back, or of an edition whose text was destroyed."""

import json
from dataclasses import dataclass

from heritage.editions.queries import Withdrawn
from heritage.public.pages.acts import note_of, reason_of
from heritage.public.pages.dates import day_in_words
from heritage.public.pages.words import Label, Words


@dataclass(frozen=True)
class TombstonePage:
    """What remains: kind, number and hash of the edition, why it was taken back or erased and when, its place in the log.

    `act` is the kind of the leaf. `note` is what the curator wrote for readers, None if nothing.
    """

    id: str
    kind: str
    act: str
    number: int
    sha256: str
    note: Words | None
    reason: Label | None
    on: str
    leaf: int | None


def tombstone_page(withdrawn: Withdrawn, reader: str) -> TombstonePage:
    """What the tombstone and its leaf say, in words."""
    row = withdrawn.tombstone
    said = json.loads(row.canonical)
    return TombstonePage(
        id=row.entry_id,
        kind=row.entry.kind,
        act=row.kind,
        number=row.number,
        sha256=said["sha256"],
        note=note_of(said, reader),
        reason=reason_of(row.kind, said, reader),
        on=day_in_words(row.at, reader),
        leaf=withdrawn.leaf.index if withdrawn.leaf else None,
    )
