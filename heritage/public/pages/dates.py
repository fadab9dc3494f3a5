"""Dates as readers see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils import timezone

from heritage.editions.parts.citing import Date
from heritage.lib.edtf import Edtf, Part, parse, to_day
from heritage.lib.edtf_words import say, say_day

THROUGHOUT = {"intervention", "condition"}


@dataclass(frozen=True)
class When:
    """A date in words and as written (EDTF); `date` as parsed.

    `earliest` and `latest` are days in words: "" where the date is open, and both where it is one day.
    """

    text: str
    edtf: str
    earliest: str
    latest: str
    is_throughout: bool
    date: Edtf


def when(edtf_text: str, in_time: str, kind: str, reader: str) -> When | None:
    """A date in words. Where nobody said, an event fell somewhere in its interval, an intervention filled it."""
    if not edtf_text:
        return None
    date = parse(edtf_text)
    sense: Literal["somewhere", "throughout"] = "throughout" if _fills(in_time, kind) else "somewhere"
    is_day = date.earliest is not None and date.earliest == date.latest
    return When(
        text=say(date, reader, sense=sense),
        edtf=edtf_text,
        earliest="" if is_day else _bound(date.start, date.earliest, reader),
        latest="" if is_day else _bound(date.end, date.latest, reader),
        is_throughout=sense == "throughout",
        date=date,
    )


def _bound(part: Part | None, day: int | None, reader: str) -> str:
    """The day that bounds a date on one side, in words; "" where that side is open, or only about or perhaps so."""
    is_firm = part is not None and not part.approximate and not part.uncertain
    return say_day(day, reader) if is_firm and day is not None else ""


def of(date: Date | None, kind: str, reader: str) -> When | None:
    """The same from a payload's date."""
    return when(date.edtf, date.in_time, kind, reader) if date else None


def _fills(in_time: str, kind: str) -> bool:
    return in_time == "throughout" or (not in_time and kind in THROUGHOUT)


def day_in_words(at: datetime, reader: str) -> str:
    """The day of a moment, by the catalogue's clock."""
    local = timezone.localtime(at)
    return say_day(to_day(local.year, local.month, local.day), reader)
