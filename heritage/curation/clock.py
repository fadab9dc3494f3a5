"""When this machine's clock contradicts the log: two people say that it is right, and publication goes on.

The confirmation is an event of each about the place in the log where the next leaf will stand; `verify` accepts a leaf that is
dated before the one in front of it there and nowhere else.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.curation import people, rules
from heritage.curation.actions import leave_event
from heritage.curation.enums import Role
from heritage.curation.models import Account, Event
from heritage.curation.rules import Conflict, NotAllowed
from heritage.editions.log import CONFIRMED_FOR, clock_doubt, lock_head
from heritage.editions.models import LogHead

CONFIRMED = "clock"
READ_WITHIN = timedelta(minutes=10)
PEOPLE = 2
LASTS = int(CONFIRMED_FOR.total_seconds())


@dataclass(frozen=True)
class Clock:
    """What the machine says, what the log says (None: it is empty), why that is doubtful (""), who confirmed the clock."""

    now: datetime
    last: datetime | None
    size: int
    doubt: str
    confirmed_by: tuple[str, ...]
    is_confirmed: bool

    @property
    def is_doubted(self) -> bool:
        """Whether nothing can be published before people look at it."""
        return bool(self.doubt) and not self.is_confirmed


def read(head: LogHead | None = None) -> Clock:
    """The clock beside the log."""
    head = head or LogHead.objects.filter(pk=1).first() or LogHead()
    now = timezone.now()
    by = _confirmed_by(head.size, now)
    names = people.named(set(by))
    return Clock(
        now=now,
        last=datetime.fromtimestamp(head.at, UTC) if head.size else None,
        size=head.size,
        doubt=clock_doubt(head, now),
        confirmed_by=tuple(names.get(row, row) for row in by),
        is_confirmed=len(by) >= PEOPLE,
    )


def _confirmed_by(size: int, now: datetime) -> list[str]:
    """The pseudonyms of who confirmed it within the last day, by the clock of now, for the leaf at place `size`."""
    events = Event.objects.filter(kind=CONFIRMED, subject=_subject(size), at__gte=now - CONFIRMED_FOR, at__lte=now)
    return list(dict.fromkeys(events.values_list("by", flat=True)))


def _subject(size: int) -> str:
    return f"log {size}"


def check_can_confirm(by: Account) -> None:
    """Everybody who works here, but no guest. Raises NotAllowed."""
    if not by.is_active or by.role == Role.GUEST:
        raise NotAllowed(_("Guests cannot confirm the clock."))


@transaction.atomic
def confirm(*, by: Account, size: int, read_at: datetime, signed_in_at: datetime | None) -> Clock:
    """Say that the clock is right, as one of two people. `size` and `read_at` are what the page showed.

    Raises NotAllowed, SignInAgain, Conflict.
    """
    check_can_confirm(by)
    rules.check_signed_in_lately(signed_in_at)
    head = lock_head(settings.CATALOGUE)
    now = timezone.now()
    if head.size != size or not timedelta(0) <= now - read_at <= READ_WITHIN:
        raise Conflict(_("This page is no longer what you read. Look at the clock again."))
    if not clock_doubt(head, now):
        raise Conflict(_("The clock agrees with the log: there is nothing to confirm."))
    if by.pseudonym in _confirmed_by(size, now):
        raise Conflict(_("You have confirmed it already: another person must do so too."))
    leave_event(_subject(size), CONFIRMED, by=by, last=head.at)
    if len(_confirmed_by(size, timezone.now())) >= PEOPLE:
        head.clock_confirmed_at = int(now.timestamp())
        head.save(update_fields=["clock_confirmed_at"])
    return read(head)


def steps() -> dict[int, list[tuple[int, int]]]:
    """By place in the log, from when to when (UTC seconds) the leaf there may be dated, since two people confirmed the clock."""
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, events in _confirmations().items():
        for by, at in events:
            if any(other != by and 0 <= at - earlier <= LASTS for other, earlier in events):
                found[place].append((at, at + LASTS))
    return dict(found)


def _confirmations() -> dict[int, list[tuple[str, int]]]:
    """By place in the log: who confirmed the clock there, and when. Nobody without an account did."""
    told: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    events = Event.objects.filter(kind=CONFIRMED, by__in=Account.objects.values("pseudonym")).order_by("pk")
    for subject, by, at in events.values_list("subject", "by", "at"):
        if (place := subject.removeprefix("log ")).isdecimal():
            told[int(place)].append((by, int(at.timestamp())))
    return told
