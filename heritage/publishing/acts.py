"""What a review does beside publishing the next edition: restore, notice, supersede, erase. Imported by curation alone.

What an act would say is a text of its own, whose hash the reviewer approves: it names the edition that is shown now and
everything that the act needs. It is made again under the locked log, so that nothing else is done than was read.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from heritage.editions import acts
from heritage.editions.acts import NotPossible, Reason
from heritage.editions.enums import LeafKind, State
from heritage.editions.models import DamageReportIndex, Entry, ImageIndex, LogHead
from heritage.lib import canonical

ORDER = [LeafKind.RESTORE, LeafKind.SUPERSEDE, LeafKind.NOTICE, LeafKind.ERASE]
BEFORE = ["vocabulary", "source", "site", "incident", "damage_report", "image"]  # what others need is restored first


@dataclass(frozen=True)
class Proposed:
    """One act on one entry. `detail` is what it needs (see `said`), `sha256` the hash of what was read ("" before)."""

    kind: str
    public_id: str
    detail: Mapping[str, Any]
    sha256: str = ""


@dataclass(frozen=True)
class Moment:
    """When, under which locked head of the log."""

    at: datetime
    head: LogHead


class NotAsRead(Exception):
    """The act would not say any more what was read. Nothing was done."""

    def __init__(self, public_id: str) -> None:
        super().__init__(public_id)
        self.public_id = public_id


def said(proposed: Proposed) -> str:
    """The canonical text of an act, without its time. Raises NotPossible for an entry to which it cannot be done.

    Details: restore {}; notice {notice, text, lifts}; supersede {into, reason, note}; erase {numbers, reason, legal_basis, note}.
    """
    entry = Entry.objects.get(pk=proposed.public_id)
    _check(proposed, entry)
    numbers = proposed.detail.get("numbers") or [entry.current_number]
    editions = entry.editions.filter(number__in=numbers).order_by("number").values_list("number", "sha256")
    return canonical.text(
        {
            "act": proposed.kind,
            "id": entry.pk,
            "editions": [[number, sha256] for number, sha256 in editions],
            **proposed.detail,
        }
    )


def _check(proposed: Proposed, entry: Entry) -> None:
    """What would be refused when it is done is refused when it is proposed, but for what the same set changes first."""
    if proposed.kind == LeafKind.RESTORE and not entry.is_withdrawn:
        raise NotPossible(entry, "not withdrawn")
    if proposed.kind in {LeafKind.NOTICE, LeafKind.SUPERSEDE} and entry.state != State.PUBLISHED:
        raise NotPossible(entry, "not published")
    if proposed.kind == LeafKind.ERASE:
        there = set(entry.editions.filter(content__isnull=False).values_list("number", flat=True))
        if not proposed.detail["numbers"] or set(proposed.detail["numbers"]) - there:
            raise NotPossible(entry, "erased")


def do(proposed: Iterable[Proposed], *, at: datetime, head: LogHead) -> None:
    """Do all acts under the locked head of the log, in an order in which each is possible.

    Raises NotAsRead, NotPossible, log.ClockRefused; the caller's transaction then undoes everything.
    """
    rows = list(proposed)
    entries = Entry.objects.in_bulk([row.public_id for row in rows])
    rows.sort(
        key=lambda row: (ORDER.index(LeafKind(row.kind)), BEFORE.index(entries[row.public_id].kind), row.public_id)
    )
    moment = Moment(at, head)
    for row in rows:
        if canonical.sha256(said(row)) != row.sha256:
            raise NotAsRead(row.public_id)
        _DO[LeafKind(row.kind)](Entry.objects.select_for_update().get(pk=row.public_id), row.detail, moment)
    for row in rows:
        if row.kind in {LeafKind.RESTORE, LeafKind.SUPERSEDE}:
            _check_place(entries[row.public_id])


def _restore(entry: Entry, _detail: Mapping[str, Any], moment: Moment) -> None:
    acts.restore(entry, at=moment.at, head=moment.head)


def _notice(entry: Entry, detail: Mapping[str, Any], moment: Moment) -> None:
    kind, text = detail["notice"], detail["text"]
    acts.give_notice(entry, kind=kind, text=text, lifts=detail["lifts"], at=moment.at, head=moment.head)


def _supersede(entry: Entry, detail: Mapping[str, Any], moment: Moment) -> None:
    reason = Reason(detail["reason"], detail["note"])
    acts.supersede(entry, into=detail["into"], reason=reason, at=moment.at, head=moment.head)


def _erase(entry: Entry, detail: Mapping[str, Any], moment: Moment) -> None:
    reason, basis = Reason(detail["reason"], detail["note"]), detail["legal_basis"]
    for number in sorted(detail["numbers"]):
        acts.erase(entry, number=number, reason=reason, legal_basis=basis, at=moment.at, head=moment.head)


_DO = {LeafKind.RESTORE: _restore, LeafKind.NOTICE: _notice, LeafKind.SUPERSEDE: _supersede, LeafKind.ERASE: _erase}


def _check_place(entry: Entry) -> None:
    """No report or image is shown without the site that it is about. Raises NotPossible."""
    shown = Entry.objects.filter(state=State.PUBLISHED)
    for index in (DamageReportIndex, ImageIndex):
        lost = index._default_manager.filter(site__isnull=False).exclude(site__in=shown)
        about_it, it = lost.filter(site=entry.pk).first(), lost.filter(entry=entry.pk).first()
        if about_it or it:
            raise NotPossible(entry, "site not shown" if it else "still named")


def withdrawn_with(entry: Entry) -> Sequence[Entry]:
    """A withdrawn entry and what was withdrawn with it, in one act: they come back together."""
    leaf = entry.leaves.filter(kind=LeafKind.WITHDRAW).latest("index")
    found = Entry.objects.filter(state=State.WITHDRAWN, leaves__kind=LeafKind.WITHDRAW, leaves__at=leaf.at)
    needs = [row for row in found.distinct() if _is_about(row, entry)]
    return [entry, *(row for row in needs if row.pk != entry.pk)]


def _is_about(row: Entry, entry: Entry) -> bool:
    """Whether the current edition of `row` is about `entry`."""
    edition = row.editions.get(number=row.current_number)
    return edition.references.filter(to=entry, role__in=["site", "incident"]).exists()
