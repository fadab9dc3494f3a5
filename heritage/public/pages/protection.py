"""What protected a place on the day of a report: from the lists and laws that its page names, and the dates of both.

A list protects from the first day that its date names to the last. Where a date leaves more than one answer (a whole year and
an event within it, an open end, a mark of doubt), the answer is "perhaps", with the reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext_lazy as _

from heritage.editions.parts.site import Protection
from heritage.lib.edtf import Edtf, parse

Status = Literal["in-force", "perhaps", "not-yet", "no-longer"]
Reason = Literal["", "report", "unknown", "list", "overlap"]
ORDER: tuple[Status, ...] = ("in-force", "perhaps", "not-yet", "no-longer")
ENDLESS = 2**53  # beyond any day that a date can name
STATUSES = {
    "in-force": _("On the day"),
    "perhaps": _("Perhaps on the day"),
    "not-yet": _("Not yet"),
    "no-longer": _("No longer"),
}
REASONS = {
    "report": _("the date of the report is uncertain"),
    "list": _("the dates of the protection are uncertain"),
    "overlap": _("the dates do not say which came first"),
}


@dataclass(frozen=True)
class Answer:
    """Whether one list or law protected the place on the day; `reason` says why that is not certain, "" where it is."""

    protection: Protection
    status: Status
    reason: Reason = ""


def on_the_day(protections: Iterable[Protection], day: Edtf | None) -> list[Answer] | None:
    """What each list or law was on the day (or days) of a report, those in force first; None if it has no date."""
    if day is None or (day.earliest is None and day.latest is None):
        return None
    answers = [_answer(row, day) for row in protections]
    return sorted(answers, key=lambda row: ORDER.index(row.status))


def _answer(row: Protection, day: Edtf) -> Answer:
    since, until = (parse(text) if text else None for text in (row.since, row.until))
    is_doubtful = any(date and (date.uncertain or date.approximate) for date in (since, until))
    first, last = _bounds(day)
    begins, has_begun = _bounds(since) if since else (-ENDLESS, ENDLESS)
    ends, has_ended = _bounds(until) if until else (ENDLESS, ENDLESS)
    status: Status = "perhaps"
    if last < begins:
        status = "not-yet"
    elif first > has_ended:
        status = "no-longer"
    elif has_begun <= first and last <= ends:
        status = "in-force"
    if day.uncertain or day.approximate:
        return Answer(row, "perhaps", "report")
    if is_doubtful:
        return Answer(row, "perhaps", "list")
    if status != "perhaps":
        return Answer(row, status)
    return Answer(row, "perhaps", "unknown" if since is None else "overlap")


def _bounds(date: Edtf) -> tuple[int, int]:
    """The first and the last day that a date can mean, whatever lies at an open end."""
    first = -ENDLESS if date.earliest is None else date.earliest
    return first, ENDLESS if date.latest is None else date.latest
