"""The page of something that was taken back."""

import json
from dataclasses import dataclass

from heritage.editions.queries import Withdrawn
from heritage.public.pages.frame import day_in_words
from heritage.public.pages.words import Label, term_label


@dataclass(frozen=True)
class TombstonePage:
    """What remains: kind, number and hash of the last edition, why it was taken back and when, its place in the log.

    `note` is what the curator wrote for readers, "" if nothing.
    """

    id: str
    kind: str
    number: int
    sha256: str
    note: str
    reason: Label
    on: str
    leaf: int | None


def tombstone_page(withdrawn: Withdrawn, reader: str) -> TombstonePage:
    """What the tombstone and its leaf say, in words."""
    row = withdrawn.tombstone
    said = json.loads(row.canonical)
    return TombstonePage(
        id=row.entry_id,
        kind=row.entry.kind,
        number=row.number,
        sha256=said["sha256"],
        note=said["note"],
        reason=term_label("withdrawal-reason", row.reason, reader),
        on=day_in_words(row.at, reader),
        leaf=withdrawn.leaf.index if withdrawn.leaf else None,
    )
