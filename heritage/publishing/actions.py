"""Publication and withdrawal: the only ways from the private side to the public side. Imported by curation alone."""

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from heritage.editions import log, writing
from heritage.editions.enums import State
from heritage.editions.models import DamageReportIndex, Edition, Entry, ImageIndex, Tombstone
from heritage.publishing import acts
from heritage.publishing.acts import Proposed
from heritage.publishing.pins import PinLost
from heritage.publishing.proposals import Proposal, assemble_again, base_of
from heritage.publishing.refusals import NotAssembled
from heritage.records.models import Record


class Changed(Exception):
    """A record is no longer what was read: nothing was published."""

    def __init__(self, record: Record | None = None) -> None:
        super().__init__(str(record or ""))
        self.record = record


@transaction.atomic
def publish(proposals: Iterable[Proposal], proposed: Iterable[Proposed] = ()) -> list[Edition]:
    """Publish a set, all or none: assemble every candidate again under the locked log and compare its hash.

    Then do what the set `proposed` beside that. Raises Changed, log.ClockRefused, writing.Gone, NotPossible.
    """
    head = log.lock_head(settings.CATALOGUE)
    at = timezone.now()  # not before the lock: whoever waited for it would seem to come from the past
    try:
        pairs = assemble_again(proposals)
    except (PinLost, NotAssembled) as error:
        raise Changed from error
    for proposal, candidate in pairs:
        if candidate.sha256 != proposal.sha256 or base_of(proposal.record) != proposal.base:
            raise Changed(proposal.record)
    editions = [writing.store(candidate.text, at=at, head=head) for _, candidate in pairs]
    try:
        acts.do(proposed, at=at, head=head)
    except acts.NotAsRead as error:
        raise Changed(Record.objects.filter(public_id=error.public_id).first()) from error
    return editions


@transaction.atomic
def withdraw(entry: Entry, *, reason: str, note: str) -> list[Tombstone]:
    """Withdraw an entry; the reports and images of a withdrawn site go with it. Raises writing.Gone, log.ClockRefused."""
    head = log.lock_head(settings.CATALOGUE)
    at = timezone.now()
    entries = [*dependants(entry), Entry.objects.get(pk=entry.pk)]
    return [writing.bury(row, reason=reason, note=note, at=at, head=head) for row in entries]


def dependants(entry: Entry) -> list[Entry]:
    """The published reports and images of a site, and images of nothing but an incident: they cannot stand without it."""
    reports = DamageReportIndex.objects.filter(site=entry).values("entry")
    images = ImageIndex.objects.filter(Q(site=entry) | Q(site=None, incident=entry)).values("entry")
    return list(Entry.objects.filter(Q(pk__in=reports) | Q(pk__in=images), state=State.PUBLISHED).order_by("pk"))
