"""What a date in EDTF says, once read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Precision = Literal[
    "millennium", "century", "decade", "year", "season", "quarter", "quadrimester", "semestral", "month", "day"
]
Kind = Literal["date", "interval", "one_of", "all_of"]
End = Literal["known", "open", "unknown"]
YearDigits = Literal["all", "leading", "some", "none"]

# First and last month of each part of a year. Where the last is the smaller, it is of the next year.
SEASONS = (
    {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}  # anywhere: as in the north
    | {25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 2)}  # northern hemisphere
    | {29: (9, 11), 30: (12, 2), 31: (3, 5), 32: (6, 8)}  # southern hemisphere
    | {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}  # quarters
    | {37: (1, 4), 38: (5, 8), 39: (9, 12)}  # quadrimesters
    | {40: (1, 6), 41: (7, 12)}  # semestrals
)


class EdtfError(ValueError):
    """The text is no date that is understood. `code` names the reason for translations.

    Codes are "too_long", "form", "digits", "century", "marks", "year", "long_year", "significant", "far", "month", "day",
    "time", "interval", "set" and "order".
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Time:
    """A time of day as written, like 23:20:30; `shift` is minutes ahead of UTC, None in local time."""

    clock: str
    shift: int | None


@dataclass(frozen=True)
class Part:
    """One date: a year with what is known below it.

    `year` is astronomical (0 is 1 BCE), the first that it can be; `last_year` the last. `month` may be a part of the year, 21 to
    41 (`SEASONS`). A month or day with an unspecified digit is None, though it counts for the precision: 2017-XX is some
    month of 2017; `months` and `days` are all that it can be, empty where none is written.

    `marks` are "", "?", "~" or "%" for each component written. `digits` says which digits of the year are known. `estimate` is
    the year as written where only some of its digits are significant.
    """

    year: int
    month: int | None
    day: int | None
    precision: Precision
    earliest: int
    latest: int
    last_year: int
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    marks: tuple[str, ...] = ("",)
    digits: YearDigits = "all"
    estimate: int | None = None
    time: Time | None = None

    @property
    def uncertain(self) -> bool:
        """Whether it or a component of it is marked uncertain (? or %)."""
        return any(mark in {"?", "%"} for mark in self.marks)

    @property
    def approximate(self) -> bool:
        """Whether it or a component of it is marked approximate (~ or %)."""
        return any(mark in {"~", "%"} for mark in self.marks)

    @property
    def is_plain(self) -> bool:
        """Whether every digit of it is known and none is in doubt."""
        is_known = self.digits == "all" and len(self.months) <= 1 and len(self.days) <= 1
        return is_known and self.estimate is None and not any(self.marks)


@dataclass(frozen=True)
class Member:
    """What stands between two commas of a set: a date (first and last are the same), or all from the first to the last.

    None before or after the two dots of a range: no end on that side.
    """

    first: Part | None
    last: Part | None
    is_range: bool


@dataclass(frozen=True)
class Edtf:
    """A date, an interval or a set of dates, with `members`.

    `earliest` and `latest` are days; None where that end is open or unknown. `start` and `end` are the dates that have them.
    """

    text: str
    start: Part | None
    end: Part | None
    start_end: End
    end_end: End
    is_interval: bool
    kind: Kind = "date"
    members: tuple[Member, ...] = ()

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
        return any(part.uncertain for part in self._parts())

    @property
    def approximate(self) -> bool:
        """Whether one of its dates is marked approximate (~ or %)."""
        return any(part.approximate for part in self._parts())

    def _parts(self) -> Iterator[Part]:
        ends = [(self.start, self.end), *((member.first, member.last) for member in self.members)]
        yield from (part for pair in ends for part in pair if part)
