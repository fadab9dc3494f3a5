"""Lines of the log, and of what was put right."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.utils import timezone

from heritage.editions.enums import LeafKind, State
from heritage.editions.models import Leaf
from heritage.public.pages.acts import note_of, reason_of
from heritage.public.pages.dates import day_in_words
from heritage.public.pages.lists import texts
from heritage.public.pages.titles import UseLine, known_as
from heritage.public.pages.words import Label, Words, choose, term_label


@dataclass(frozen=True)
class LeafLine:
    """One leaf of the log: `at` is when by the catalogue's clock, `kind` what was done, `entry_kind` to what."""

    index: int
    kind: str
    entry_kind: str
    id: str
    number: int
    on: str
    at: datetime
    hash: str


@dataclass(frozen=True)
class CorrectionLine:
    """Something that was put right.

    `title` is how the entry is called today, None where it cannot be read; `change` the kind of a new edition, None for
    other acts; `can_compare`: its changes can be read.
    """

    leaf: int
    kind: str
    entry_kind: str
    id: str
    number: int
    on: str
    title: UseLine | None
    change: Label | None
    reason: Label | None
    note: Words | None
    is_lifting: bool
    can_compare: bool


def leaf_line(leaf: Leaf, reader: str) -> LeafLine:
    """A leaf; its entry must be selected."""
    at = datetime.fromtimestamp(leaf.at, UTC)
    return LeafLine(
        index=leaf.index,
        kind=leaf.kind,
        entry_kind=leaf.entry.kind,
        id=leaf.entry_id,
        number=leaf.number,
        on=day_in_words(at, reader),
        at=timezone.localtime(at),
        hash=leaf.hash,
    )


def correction_lines(leaves: Iterable[Leaf], reader: str) -> list[CorrectionLine]:
    """What was put right (`leaves.corrections`). Of what is withdrawn nothing is repeated but that it was."""
    return [_correction(leaf, reader) for leaf in leaves]


def _correction(leaf: Any, reader: str) -> CorrectionLine:
    is_edition = leaf.kind == LeafKind.PUBLISH
    is_hidden = leaf.entry.state == State.WITHDRAWN and leaf.kind != LeafKind.WITHDRAW
    told, change = _said(leaf), leaf.change or {}
    note = choose(texts(change.get("note", [])), reader) if is_edition else note_of(told, reader)
    return CorrectionLine(
        leaf=leaf.index,
        kind=leaf.kind,
        entry_kind=leaf.entry.kind,
        id=leaf.entry_id,
        number=leaf.number,
        on=day_in_words(datetime.fromtimestamp(leaf.at, UTC), reader),
        title=known_as(leaf.entry, reader),
        change=term_label("change-kind", change["kind"], reader) if is_edition else None,
        reason=None if is_edition else reason_of(leaf.kind, told, reader),
        note=None if is_hidden else note,
        is_lifting=bool(told.get("lifts")),
        can_compare=is_edition and leaf.entry.state != State.WITHDRAWN,
    )


def _said(leaf: Any) -> dict[str, Any]:
    """The text that the act tells; the leaf of a restoration only names the withdrawal that it ends."""
    text = leaf.told if leaf.kind not in {LeafKind.PUBLISH, LeafKind.RESTORE} else ""
    return json.loads(text) if text else {}
