"""What can happen to an entry beside its next edition: restore, notice, supersede, erase. Only publishing calls it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from heritage.editions import indexes, log, payloads
from heritage.editions.enums import LeafKind, State
from heritage.editions.log import Act
from heritage.editions.models import Edition, EditionContent, EditionReference, Entry, LogHead, Notice, Tombstone
from heritage.lib import canonical

Texts = Sequence[dict[str, str]]  # [{key, language, text}], what readers are told


class NotPossible(Exception):
    """The entry is not in a state in which this can be done to it. `why` is a word for the sentence: see the callers."""

    def __init__(self, entry: Entry, why: str) -> None:
        super().__init__(f"{entry.pk}: {why}")
        self.entry = entry
        self.why = why


@dataclass(frozen=True)
class Reason:
    """Why: a term of the act's own list, and what readers are told of it."""

    term: str
    note: Texts = ()


def restore(entry: Entry, *, at: datetime, head: LogHead) -> None:
    """Bring a withdrawn entry back to where it stood: shown with its index rows, or superseded.

    Raises NotPossible, log.ClockRefused.
    """
    if not entry.is_withdrawn:
        raise NotPossible(entry, "not withdrawn")
    edition, tombstone = _current(entry), entry.tombstones.filter(kind=LeafKind.WITHDRAW)[0]
    if not hasattr(edition, "content"):
        raise NotPossible(entry, "erased")
    before = entry.leaves.filter(kind__in=[LeafKind.PUBLISH, LeafKind.SUPERSEDE]).latest("index")
    _move(entry, State.SUPERSEDED if before.kind == LeafKind.SUPERSEDE else State.PUBLISHED)
    log.append(head, Act(LeafKind.RESTORE, entry, edition.number, edition.sha256, attached=tombstone.sha256), at=at)
    if entry.state == State.PUBLISHED:
        indexes.project(entry, payloads.load(edition.content.canonical))


def give_notice(entry: Entry, *, kind: str, text: Texts, at: datetime, head: LogHead, lifts: str = "") -> Notice:
    """Put a notice beside the current edition; `lifts` is the hash of one that no longer holds.

    Raises NotPossible, log.ClockRefused.
    """
    if entry.state != State.PUBLISHED:
        raise NotPossible(entry, "not published")
    edition = _current(entry)
    said = {"notice": kind, "text": list(text), "lifts": lifts}
    words = canonical.text(_told(LeafKind.NOTICE, entry, edition, at) | said)
    notice = Notice.objects.create(
        entry=entry,
        number=edition.number,
        kind=kind,
        text=list(text),
        lifts=lifts,
        at=at.replace(microsecond=0),
        canonical=words,
        sha256=canonical.sha256(words),
    )
    log.append(head, Act(LeafKind.NOTICE, entry, edition.number, edition.sha256, attached=notice.sha256), at=at)
    return notice


def supersede(entry: Entry, *, into: Sequence[str], reason: Reason, at: datetime, head: LogHead) -> Tombstone:
    """Let other entries of its kind take the place of a published one. Raises NotPossible, log.ClockRefused."""
    if entry.state != State.PUBLISHED:
        raise NotPossible(entry, "not published")
    found = Entry.objects.filter(pk__in=into, kind=entry.kind, state=State.PUBLISHED).exclude(pk=entry.pk)
    if not into or found.count() != len(set(into)):
        raise NotPossible(entry, "nothing takes its place")
    tombstone = _bury(entry, _current(entry), LeafKind.SUPERSEDE, reason, at, into=sorted(into))
    _move(entry, State.SUPERSEDED)
    _append(head, entry, tombstone, at)
    indexes.clear(entry)
    return tombstone


def erase(entry: Entry, *, number: int, reason: Reason, legal_basis: str, at: datetime, head: LogHead) -> Tombstone:
    """Destroy the text of one edition; number, hash and time stay. Raises NotPossible, log.ClockRefused.

    What is shown cannot go: it is withdrawn or reprinted first.
    """
    edition = entry.editions.filter(number=number).first()
    content = EditionContent.objects.filter(edition=edition).first() if edition else None
    if edition is None or content is None:
        raise NotPossible(entry, "erased")
    if entry.state == State.PUBLISHED and number == entry.current_number:
        raise NotPossible(entry, "still shown")
    tombstone = _bury(entry, edition, LeafKind.ERASE, reason, at, legal_basis=legal_basis)
    EditionReference.objects.filter(edition=edition).delete()
    content.delete()
    _append(head, entry, tombstone, at)
    return tombstone


def _current(entry: Entry) -> Edition:
    return entry.editions.get(number=entry.current_number)


def _move(entry: Entry, state: State) -> None:
    entry.state = state
    entry.save(update_fields=["state"])


def _bury(entry: Entry, edition: Edition, kind: LeafKind, reason: Reason, at: datetime, **more: Any) -> Tombstone:
    """The tombstone with its text: what a reader who comes for the entry, or the edition, is told."""
    told = _told(kind, entry, edition, at) | {"reason": reason.term, "note": list(reason.note)} | more
    words = canonical.text(told)
    return Tombstone.objects.create(
        kind=kind,
        entry=entry,
        number=edition.number,
        reason=reason.term,
        into=more.get("into", []),
        at=at.replace(microsecond=0),
        canonical=words,
        sha256=canonical.sha256(words),
    )


def _told(kind: LeafKind, entry: Entry, edition: Edition, at: datetime) -> dict[str, Any]:
    return {
        "id": entry.pk,
        "number": edition.number,
        "sha256": edition.sha256,
        "kind": str(kind),
        "at": int(at.timestamp()),
    }


def _append(head: LogHead, entry: Entry, tombstone: Tombstone, at: datetime) -> None:
    edition = entry.editions.get(number=tombstone.number)
    act = Act(LeafKind(tombstone.kind), entry, edition.number, edition.sha256, attached=tombstone.sha256)
    log.append(head, act, at=at)
