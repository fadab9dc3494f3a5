"""Dates in EDTF (ISO 8601-2, Library of Congress), kept as written, with earliest and latest day.

Levels 0 and 1 are understood but for times of day (level 0) and years beyond four digits (level 1). These and level 2 are
refused with a message. Season 21 is March to May, as in the northern hemisphere; 24 is December to February, its year that of
December.

Days are whole numbers in the proleptic Gregorian calendar: 1 is 1 January of the year 1, as in `datetime.date.toordinal`;
day 0 and below are BCE (year 0 is 1 BCE).
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

LONGEST = 64
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
Precision = Literal["century", "decade", "year", "season", "month", "day"]
End = Literal["known", "open", "unknown"]
_DATE = re.compile(
    r"(?P<year>-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[?~%]?)\Z"
)


class EdtfError(ValueError):
    """The text is no date that is understood. `code` names the reason for translations.

    Codes are "too_long", "interval", "order", "digits", "form", "year", "month" and "day".
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Part:
    """One date: a year with what is known below it. `year` is astronomical (0 is 1 BCE); `month` may be a season 21-24.

    An unspecified month or day (XX) is None, though it counts for the precision: 2017-XX is some month of 2017. Where digits
    of the year are unspecified, `year` is the first that it can be.
    """

    year: int
    month: int | None
    day: int | None
    precision: Precision
    earliest: int
    latest: int
    uncertain: bool = False
    approximate: bool = False


@dataclass(frozen=True)
class Edtf:
    """A date or an interval. `earliest` and `latest` are days; None where that end is open or unknown."""

    text: str
    start: Part | None
    end: Part | None
    start_end: End
    end_end: End
    is_interval: bool

    @property
    def earliest(self) -> int | None:
        """The first day it can mean."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> int | None:
        """The last day it can mean."""
        return self.end.latest if self.end else None

    @property
    def uncertain(self) -> bool:
        """Whether one of its dates is marked uncertain (? or %)."""
        return any(part.uncertain for part in (self.start, self.end) if part)

    @property
    def approximate(self) -> bool:
        """Whether one of its dates is marked approximate (~ or %)."""
        return any(part.approximate for part in (self.start, self.end) if part)


def to_day(year: int, month: int, day: int) -> int:
    """The day number of a date; any year, also 0 and below. Month and day are not checked."""
    shifted = year - (month <= 2)
    era, months = shifted // 400, (month + 9) % 12
    of_era = shifted - era * 400
    of_year = (153 * months + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def from_day(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    shifted = number + 305
    era, of_era = divmod(shifted, 146097)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    months = (5 * of_year + 2) // 153
    month = months + 3 if months < 10 else months - 9
    return year + era * 400 + (month <= 2), month, of_year - (153 * months + 2) // 5 + 1


def parse(text: str) -> Edtf:
    """The date that `text` writes. Raises EdtfError."""
    if len(text) > LONGEST:
        raise EdtfError("too_long", f"it has more than {LONGEST} characters")
    if "/" not in text:
        part = _part(text)
        return Edtf(text, part, part, "known", "known", is_interval=False)
    pieces = text.split("/")
    if len(pieces) != 2 or set(pieces) <= {"", ".."}:
        raise EdtfError("interval", "an interval has two ends, at least one of them a date")
    return _interval(text, *pieces)


def _interval(text: str, first: str, last: str) -> Edtf:
    start, start_end = _end(first)
    end, end_end = _end(last)
    if start and end and end.latest < start.earliest:
        raise EdtfError("order", "its end lies before its beginning")
    return Edtf(text, start, end, start_end, end_end, is_interval=True)


def _end(text: str) -> tuple[Part | None, End]:
    if text in {"", ".."}:
        return None, "open" if text else "unknown"
    return _part(text), "known"


def _part(text: str) -> Part:
    match = _DATE.match(text)
    if match is None:
        raise _not_understood(text)
    year, month, day, mark = match.group("year", "month", "day", "mark")
    if year == "-0000":
        raise EdtfError("year", "the year before the year 1 is written 0000, without a minus")
    part = _unspecified_year(year, month) if "X" in year else _year(int(year), month, day)
    return replace(part, uncertain=mark in {"?", "%"}, approximate=mark in {"~", "%"})


def _not_understood(text: str) -> EdtfError:
    if any(character.isdigit() and not character.isascii() for character in text):
        return EdtfError("digits", "its digits must be 0 to 9, as in 2015-02-26")
    return EdtfError("form", f"{text!r} is not of the form 2015, 2015-02 or 2015-02-26, with ?, ~ or % at its end")


def _unspecified_year(year: str, month: str | None) -> Part:
    if month is not None:
        raise EdtfError("form", "where digits of the year are unknown, no month can follow")
    first, last = sorted(int(year.replace("X", digit)) for digit in "09")
    precision: Precision = "century" if year.endswith("XX") else "decade"
    return Part(first, None, None, precision, to_day(first, 1, 1), to_day(last, 12, 31))


def _year(year: int, month: str | None, day: str | None) -> Part:
    """What is known below a year."""
    if month is None or month == "XX":
        if month and day not in {None, "XX"}:
            raise EdtfError("form", "where the month is unknown, no day can follow")
        precision: Precision = "day" if day else "month" if month else "year"
        return Part(year, None, None, precision, to_day(year, 1, 1), to_day(year, 12, 31))
    number = int(month)
    if number in SEASONS and day is None:
        return _season(year, number)
    if not 1 <= number <= 12:
        raise EdtfError("month", f"there is no month {month}")
    return _month(year, number, day)


def _season(year: int, season: int) -> Part:
    first, last = SEASONS[season]
    latest = to_day(year + (last < first), last + 1, 1) - 1
    return Part(year, season, None, "season", to_day(year, first, 1), latest)


def _month(year: int, month: int, day: str | None) -> Part:
    """What is known below a month."""
    first = to_day(year, month, 1)
    last = to_day(year + month // 12, month % 12 + 1, 1) - 1
    if day is None or day == "XX":
        return Part(year, month, None, "day" if day else "month", first, last)
    number = first + int(day) - 1
    if not first <= number <= last:
        raise EdtfError("day", f"month {month:02} of the year {year} has no day {day}")
    return Part(year, month, int(day), "day", number, number)
