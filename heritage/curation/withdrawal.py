"""Withdrawing an entry: one person may hide a few a day; above that a second person must ask for the same."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heritage.curation import rules
from heritage.curation.actions import leave_event
from heritage.curation.enums import Act
from heritage.curation.models import Account, Event
from heritage.curation.rules import Conflict, Incomplete
from heritage.curation.wording import counted
from heritage.editions.log import ClockRefused
from heritage.editions.models import Entry, TermIndex, TermUseIndex, Tombstone
from heritage.editions.writing import Gone
from heritage.lib.vocabulary import vocabulary
from heritage.publishing import actions as publishing

DAY = timedelta(days=1)
ASKED = "withdrawal_asked"


class SecondPersonNeeded(Conflict):
    """More entries would be hidden today than one person may hide; the wish is noted."""

    status = 409


def withdraw(
    entry: Entry, *, by: Account, reason: str, note: str = "", signed_in_at: datetime | None
) -> list[Tombstone]:
    """Withdraw an entry, and the reports and images of a withdrawn site with it. `note` is public.

    Raises NotAllowed, SignInAgain, Incomplete, Conflict; SecondPersonNeeded above HERITAGE_HIDE_LIMIT entries a day.
    """
    rules.check_can_withdraw(by=by, signed_in_at=signed_in_at)
    _check_reason(reason, note)
    try:
        with transaction.atomic():
            Account.objects.select_for_update().get(pk=by.pk)  # two at once are counted one after the other
            _check_is_not_used(entry)
            count = 1 + len(publishing.dependants(entry))
            second = _asked_by_another(entry, by)
            if _hidden_today(by) + count <= settings.HIDE_LIMIT or second:
                return _withdraw(entry, by=by, reason=reason, note=note, second=second)
    except Gone as error:
        raise Conflict(_("Entry %(entry)s has been withdrawn already.") % {"entry": error}) from error
    except ClockRefused as error:
        raise Conflict(str(error)) from error
    leave_event(f"entry {entry.pk}", ASKED, by=by, reason=reason, note=note)
    sentence = _(
        "This would hide %(count)s entries; one person may hide %(limit)s a day. Your wish is noted: "
        "it is done when another reviewer withdraws the same entry within a day."
    )
    raise SecondPersonNeeded(sentence % {"count": counted(count), "limit": counted(settings.HIDE_LIMIT)})


def _check_is_not_used(entry: Entry) -> None:
    """Terms that published entries use cannot go: nobody could look them up any more."""
    names = [f"{row.vocabulary}/{row.key}" for row in TermIndex.objects.filter(entry=entry)]
    count = TermUseIndex.objects.filter(key__in=names).values("entry").distinct().count()
    if count:
        sentence = ngettext(
            "%(count)s published entry uses its terms: it must say something else first.",
            "%(count)s published entries use its terms: they must say something else first.",
            count,
        )
        raise Conflict(sentence % {"count": counted(count)})


def _check_reason(reason: str, note: str) -> None:
    if reason not in vocabulary("withdrawal-reason"):
        raise Incomplete(_("Choose a reason for the withdrawal from the list."))
    if reason == "other" and not note.strip():
        raise Incomplete(_("Say in the note what the other reason is; readers will see it."))


def _withdraw(entry: Entry, *, by: Account, reason: str, note: str, second: str) -> list[Tombstone]:
    tombstones = publishing.withdraw(entry, reason=reason, note=note.strip())
    for row in tombstones:
        leave_event(
            f"entry {row.entry_id}", Act.WITHDRAW, by=by, reason=reason, note=note, tombstone=row.sha256, second=second
        )
    return tombstones


def _hidden_today(by: Account) -> int:
    return Event.objects.filter(kind=Act.WITHDRAW, by=by.pseudonym, at__gt=timezone.now() - DAY).count()


def _asked_by_another(entry: Entry, by: Account) -> str:
    """The pseudonym of another person who asked for the same within the last day, or ""."""
    asked = Event.objects.filter(kind=ASKED, subject=f"entry {entry.pk}", at__gt=timezone.now() - DAY)
    return asked.exclude(by=by.pseudonym).values_list("by", flat=True).first() or ""
