"""What can happen to something published, done to the read model alone: as publishing does it, without reviews."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from heritage.curation.models import Account
from heritage.curation.withdrawal import withdraw
from heritage.editions import acts, log
from heritage.editions.acts import Reason
from heritage.editions.models import Entry, LogHead, Notice
from heritage.records.actions import revising
from heritage.records.models import Record
from heritage.records.texts import write
from tests.factories.reviews import publish

NOTE = ({"key": "t1", "language": "en", "text": "A person could be recognised."},)


def state() -> int:
    """The state of the catalogue now."""
    return LogHead.objects.get().size


def taken_back(record: Record, by: Account, note: str = "") -> None:
    """The entry of a record, withdrawn."""
    entry = Entry.objects.get(pk=record.public_id)
    withdraw(entry, by=by, reason="error", note=note, signed_in_at=timezone.now())


def _done(act: Any, record: Record, **more: Any) -> Any:
    with transaction.atomic():
        head = log.lock_head(settings.CATALOGUE)
        return act(Entry.objects.get(pk=record.public_id), at=timezone.now(), head=head, **more)


def restored(record: Record) -> None:
    """A withdrawn entry, shown again."""
    _done(acts.restore, record)


def noticed(record: Record, text: str = "The image shows another place.", lifts: str = "") -> Notice:
    """A notice beside the current edition."""
    words = [{"key": "t1", "language": "en", "text": text}]
    notice: Notice = _done(acts.give_notice, record, kind="contested", text=words, lifts=lifts)
    return notice


def superseded(record: Record, *into: Record) -> None:
    """An entry that others took the place of."""
    reason = Reason("same-thing" if len(into) == 1 else "several-things")
    _done(acts.supersede, record, into=[row.public_id for row in into], reason=reason)


def erased(record: Record, number: int) -> None:
    """An edition without its text."""
    reason = Reason("personal-data", NOTE)
    _done(acts.erase, record, number=number, reason=reason, legal_basis="a law")


def retitled(record: Record, title: str, by: Account, reviewer: Account, change_kind: str = "correction") -> None:
    """The next edition of a report with another title, or of a site with another description."""
    with revising(record, by=by.pseudonym):
        write(record, "title" if record.kind == "damage_report" else "description", "en", title)
    publish(record, by=by, reviewer=reviewer, change_kind=change_kind)
