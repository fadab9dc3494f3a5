"""The catalogue as it stood: entries, and what was published beside them, at any state of the log.

A state is a size of the log. What is withdrawn today is hidden at every state: withdrawing means hiding.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.db.models import Case, Exists, F, Max, OuterRef, Q, QuerySet, Subquery, TextField, When

from heritage.editions.chronicle import MOVES, SHOWING, Chronicle, chronicle
from heritage.editions.dossiers import Dossier, edition_of, parted, read, references, taking_place
from heritage.editions.enums import Kind, LeafKind, State
from heritage.editions.models import Edition, EditionContent, EditionReference, Leaf
from heritage.editions.payloads import DamageReportPayload, ImagePayload, Payload
from heritage.editions.queries import withdrawn
from heritage.lib import edtf

# Which editions a page shows beside its own: those that refer to the entry, and those that its edition refers to.
REFERRING = {"site": ("site",), "incident": ("incident",), "damage_report": ("report",)}
REFERRED = {"damage_report": ("site",), "image": ("report",)}


# What `_at` says of an edition that was shown, and of one whose entry's address led somewhere.
SHOWN = Q(is_newest=True, is_hidden=False, is_superseded=False, last_move__in=SHOWING)
REACHED = Q(is_newest=True, is_hidden=False) & ~Q(last_move=LeafKind.WITHDRAW)
AFTER_ALL = (True, 0, True, 0)  # the place of what has no date in the order of dates


class NoSuchState(Exception):
    """The log has never had so many leaves; `size` is how many it has."""

    def __init__(self, size: int) -> None:
        super().__init__(str(size))
        self.size = size


def dossier_at(public_id: str, kind: str, state: int) -> Dossier:
    """The entry of a page as it stood when the log had `state` leaves, at least one; in a fixed number of queries.

    Raises NotPublic, Withdrawn (then or now), Erased, NoSuchState.
    """
    told = chronicle(public_id, kind)
    if state > told.size:
        raise NoSuchState(told.size)
    then = told.until(state)
    if State.WITHDRAWN in {told.state, then.state}:
        raise withdrawn(public_id, before=None if told.state == State.WITHDRAWN else state)
    return _dossier(then, kind, state)


def _dossier(then: Chronicle, kind: str, state: int) -> Dossier:
    shown = edition_of(then, None)
    contents = read(_contents(then.id, kind, shown.number, state))
    payload, beside = parted(contents, then.id, shown.number)
    beside["reports"] = tuple(sorted(beside["reports"], key=lambda row: _moment(row[1])))
    beside["images"] = tuple(sorted(beside["images"], key=_moment))
    current, statuses = _standing([payload, *beside["images"], *(report for _, report in beside["reports"])], state)
    return Dossier(
        id=then.id,
        kind=kind,
        state=state,
        editions=then.editions,
        shown=shown,
        payload=payload,
        **beside,
        current=current,
        statuses=statuses,
        acts=then.acts,
        is_superseded=then.state == State.SUPERSEDED,
        into=taking_place(then),
        size=then.size,
        at=moment_of(state),
    )


def moment_of(state: int) -> datetime:
    """When the log came to have `state` leaves."""
    return datetime.fromtimestamp(Leaf.objects.values_list("at", flat=True).get(index=state - 1), UTC)


def _contents(public_id: str, kind: str, number: int, state: int) -> QuerySet[EditionContent]:
    """The asked edition, and the editions of what is shown with it that were current at a state."""
    rows = EditionReference.objects
    own = rows.filter(edition__entry=public_id, edition__number=number, role__in=REFERRED.get(kind, ()))
    referring = rows.filter(to=public_id, role__in=REFERRING.get(kind, ())).values("edition")
    beside = Q(edition__in=referring) | Q(edition__entry__in=own.values("to"))
    asked = Q(edition__entry=public_id, edition__number=number)
    shown: QuerySet[EditionContent] = _at(EditionContent.objects, "edition__", state).filter(asked | beside & SHOWN)
    return shown.select_related("edition")


def _at(rows: Any, path: str, state: int) -> Any:
    """Editions, or what has one at `path`, with what SHOWN and REACHED ask of them at a state."""
    leaves = Leaf.objects.filter(entry=OuterRef(f"{path}entry"), index__lt=state).order_by("-index")
    published = leaves.filter(kind=LeafKind.PUBLISH).values("number")[:1]
    return rows.alias(
        newest=Subquery(published),
        is_newest=Case(When(**{f"{path}number": F("newest")}, then=True), default=False),
        is_hidden=Case(When(**{f"{path}entry__state": State.WITHDRAWN}, then=True), default=False),
        is_superseded=Exists(leaves.filter(kind=LeafKind.SUPERSEDE)),
        last_move=Subquery(leaves.filter(kind__in=MOVES).values("kind")[:1]),
    )


def _standing(shown: Iterable[Payload], state: int) -> tuple[dict[str, int], dict[str, str]]:
    """Of all that the payloads refer to: the number of its edition at a state; of sources the status that it gave."""
    rows = _at(Edition.objects.filter(entry__in=references(shown)), "", state).filter(REACHED)
    text = Case(When(entry__kind=Kind.SOURCE, then=F("content__canonical")), output_field=TextField())
    found = list(rows.values_list("entry", "number", text))
    statuses = {pk: json.loads(text)["status"] for pk, _, text in found if text}
    return {pk: number for pk, number, _ in found}, statuses


def citing_at(source_id: str, state: int) -> list[Payload]:
    """What cited a source at a state, as it said so: reports by date, then all others."""
    cited = EditionReference.objects.filter(to=source_id, role="source").values("edition")
    rows = _at(EditionContent.objects.filter(edition__in=cited), "edition__", state).filter(SHOWN)
    found = [payload for _, payload in read(rows.select_related("edition")).values()]
    return sorted(found, key=lambda row: _moment(row) if isinstance(row, DamageReportPayload) else (*AFTER_ALL, row.id))


def _moment(payload: Payload) -> tuple[bool, int, bool, int, str]:
    """The place of a report or image in the order of dates: undated ones last, open ends after closed ones."""
    written = payload.captured if isinstance(payload, ImagePayload) else ""
    if isinstance(payload, DamageReportPayload):
        date = payload.occurred or payload.observed
        written = date.edtf if date else ""
    parsed = edtf.parse(written) if written else None
    earliest, latest = (parsed.earliest, parsed.latest) if parsed else (None, None)
    first = latest if earliest is None else earliest
    return first is None, first or 0, latest is None, latest or 0, payload.id


def state_before(moment: datetime) -> int:
    """How many leaves the log had at a moment; 0 before the first."""
    last = (
        Leaf.objects.filter(at__lt=int(moment.timestamp())).order_by("-index").values_list("index", flat=True).first()
    )
    return 0 if last is None else last + 1


def first_moment() -> datetime | None:
    """When the first leaf was written, None before that."""
    at = Leaf.objects.filter(index=0).values_list("at", flat=True).first()
    return None if at is None else datetime.fromtimestamp(at, UTC)


def shown_at(state: int) -> int:
    """How many entries could be read at a state."""
    moves = Leaf.objects.filter(index__lt=state, kind__in=MOVES)
    last = moves.values("entry").annotate(last=Max("index")).values("last")
    superseded = moves.filter(kind=LeafKind.SUPERSEDE).values("entry")
    return Leaf.objects.filter(pk__in=last, kind__in=SHOWING).exclude(entry__in=superseded).count()
