"""All that happened to one entry: its editions, and what the log says of it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from heritage.editions.enums import LeafKind, State
from heritage.editions.models import Edition, Leaf, LogHead, Notice, Tombstone
from heritage.editions.queries import NotPublic

MOVES = (LeafKind.PUBLISH, LeafKind.WITHDRAW, LeafKind.RESTORE, LeafKind.SUPERSEDE)  # what moves an entry to a state
SHOWING = (LeafKind.PUBLISH, LeafKind.RESTORE)  # the last move of an entry that can be read


@dataclass(frozen=True)
class EditionLine:
    """One edition in a list: `change` is {kind, note: [{key, language, text}]}, {} of an erased one."""

    number: int
    sha256: str
    at: datetime
    change: dict[str, Any]
    is_erased: bool = False


@dataclass(frozen=True)
class ActLine:
    """One leaf of the log; `told` is the text that its tombstone or notice tells readers, {} if there is none."""

    index: int
    kind: str
    number: int
    at: datetime
    told: dict[str, Any]


@dataclass(frozen=True)
class Chronicle:
    """The editions of an entry, newest first, and its leaves in order; its state, and the size of the log, now."""

    id: str
    editions: tuple[EditionLine, ...]
    acts: tuple[ActLine, ...]
    state: str
    size: int

    def until(self, size: int) -> "Chronicle":
        """The same as it stood when the log had `size` leaves. Raises NotPublic if the entry was not there yet."""
        acts = tuple(row for row in self.acts if row.index < size)
        numbers = {row.number for row in acts if row.kind == LeafKind.PUBLISH}
        editions = tuple(row for row in self.editions if row.number in numbers)
        if not editions:
            raise NotPublic(self.id)
        return Chronicle(self.id, editions, acts, _state_after(acts), self.size)

    def last(self, kind: str) -> ActLine | None:
        """The last leaf of a kind."""
        return next((row for row in reversed(self.acts) if row.kind == kind), None)


def _state_after(acts: tuple[ActLine, ...]) -> str:
    moves = [row.kind for row in acts if row.kind in MOVES]
    if moves[-1] == LeafKind.WITHDRAW:
        return State.WITHDRAWN
    return State.SUPERSEDED if LeafKind.SUPERSEDE in moves else State.PUBLISHED


def chronicle(public_id: str, kind: str) -> Chronicle:
    """The editions and leaves of an entry, in two queries. Raises NotPublic."""
    rows = list(
        Edition.objects.filter(entry=public_id, entry__kind=kind)
        .order_by("-number")
        .values(
            "number",
            "sha256",
            "at",
            text=F("content__pk"),
            change=F("content__change"),
            state=F("entry__state"),
            size=Subquery(LogHead.objects.values("size")[:1]),
        )
    )
    if not rows:
        raise NotPublic(public_id)
    editions = tuple(
        EditionLine(row["number"], row["sha256"], row["at"], row["change"] or {}, is_erased=row["text"] is None)
        for row in rows
    )
    return Chronicle(public_id, editions, _acts(public_id), rows[0]["state"], rows[0]["size"] or 0)


def _acts(public_id: str) -> tuple[ActLine, ...]:
    leaves = Leaf.objects.filter(entry=public_id).order_by("index").annotate(told=told())
    rows = leaves.values_list("index", "kind", "number", "at", "told")
    return tuple(
        ActLine(index, kind, number, datetime.fromtimestamp(at, UTC), json.loads(text) if text else {})
        for index, kind, number, at, text in rows
    )


def told() -> Coalesce:
    """Of a leaf: the text of the tombstone or notice whose hash it holds."""
    same = {"entry": OuterRef("entry"), "sha256": OuterRef("attached_sha256")}
    buried, noticed = (model._default_manager.filter(**same).values("canonical")[:1] for model in (Tombstone, Notice))
    return Coalesce(Subquery(buried), Subquery(noticed))
