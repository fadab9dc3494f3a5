"""One date of a year of four digits, with unspecified digits anywhere and marks beside each component."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from heritage.lib.edtf.days import is_leap, month_length, to_day
from heritage.lib.edtf.marks import of_components
from heritage.lib.edtf.model import SEASONS, EdtfError, Part, Precision, YearDigits

_DATE = re.compile(
    r"(?P<before_year>[?~%]?)(?P<year>-?[0-9X]{4})(?P<after_year>[?~%]?)"
    r"(?:-(?P<before_month>[?~%]?)(?P<month>[0-9X]{2})(?P<after_month>[?~%]?)"
    r"(?:-(?P<before_day>[?~%]?)(?P<day>[0-9X]{2})(?P<after_day>[?~%]?))?)?\Z"
)
_DIGITS = "0123456789"
_YEARS: dict[str, Precision] = {"X": "decade", "XX": "century", "XXX": "millennium"}


def read_date(text: str) -> Part | None:
    """A date of level 0, 1 or 2; None if the text is of another form. Raises EdtfError."""
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day = match.group("year", "month", "day")
    if year == "-0000":
        raise EdtfError("year", "the year before the year 1 is written 0000, without a minus")
    written = [name for name in ("year", "month", "day") if match[name]]
    marks = of_components([(match[f"before_{name}"], match[f"after_{name}"]) for name in written])
    return replace(_read(year, month, day), marks=marks, digits=_known(year))


def _read(year: str, month: str | None, day: str | None) -> Part:
    if month is None:
        return _year(year)
    if day is None and "X" not in month and int(month) in SEASONS:
        return _season(year, int(month))
    months = _numbers(month, 12)
    if not months:
        raise EdtfError("month", f"there is no month {month}")
    return _month(year, month, months) if day is None else _day(year, month, day)


def _numbers(mask: str, last: int) -> tuple[int, ...]:
    """The numbers from 1 to `last` that two digits, perhaps unspecified, can be."""
    return tuple(number for number in range(1, last + 1) if _fits(f"{number:02}", mask))


def _fits(number: str, mask: str) -> bool:
    return all(masked in {"X", digit} for digit, masked in zip(number, mask, strict=True))


def _known(year: str) -> YearDigits:
    """Which digits of a year are known."""
    if "X" not in year:
        return "all"
    if year == "XXXX":
        return "none"
    return "leading" if year.rstrip("X") == year.replace("X", "") else "some"


def _years(mask: str, *, backwards: bool = False) -> Iterator[int]:
    """The years that four digits, perhaps unspecified, can be, in order of time."""
    sign, digits = (-1, mask[1:]) if mask.startswith("-") else (1, mask)
    order = 1 if (sign > 0) != backwards else -1
    choices = [(_DIGITS if digit == "X" else digit)[::order] for digit in digits]
    yield from (sign * int("".join(chosen)) for chosen in product(*choices))


def _ends(mask: str) -> tuple[int, int]:
    return next(_years(mask)), next(_years(mask, backwards=True))


def _year(year: str) -> Part:
    first, last = _ends(year)
    unknown = "X" * year.count("X") if _known(year) == "leading" else ""
    return Part(first, None, None, _YEARS.get(unknown, "year"), to_day(first, 1, 1), to_day(last, 12, 31), last)


def _season(year: str, season: int) -> Part:
    (first, last), (begin, end) = _ends(year), SEASONS[season]
    precision: Precision = (
        "season" if season < 33 else "quarter" if season < 37 else "quadrimester" if season < 40 else "semestral"
    )
    latest = _first_after(last + (end < begin), end) - 1
    return Part(first, season, None, precision, to_day(first, begin, 1), latest, last)


def _first_after(year: int, month: int) -> int:
    """The first day after a month."""
    return to_day(year + month // 12, month % 12 + 1, 1)


def _month(year: str, month: str, months: tuple[int, ...]) -> Part:
    first, last = _ends(year)
    known = None if "X" in month else months[0]
    earliest, latest = to_day(first, months[0], 1), _first_after(last, months[-1]) - 1
    return Part(first, known, None, "month", earliest, latest, last, months)


def _day(year: str, month: str, day: str) -> Part:
    """A date to the day: of what its digits can be, only what the calendar has."""
    lengths = _lengths(year, _numbers(month, 12))
    days = _numbers(day, max(lengths.values()))
    months = tuple(number for number, length in lengths.items() if days and days[0] <= length)
    if not months:
        said = year if "X" in year else int(year)
        raise EdtfError("day", f"month {month} of the year {said} has no day {day}")
    earliest, first = next(_dates(year, months, days))
    latest, last = next(_dates(year, months, days, backwards=True))
    return Part(
        year=first,
        month=None if "X" in month else months[0],
        day=None if "X" in day else days[0],
        precision="day",
        earliest=earliest,
        latest=latest,
        last_year=last,
        months=months,
        days=days,
    )


def _lengths(year: str, months: tuple[int, ...]) -> dict[int, int]:
    """The days that months can have in some year."""
    in_leap_year = 2 in months and any(is_leap(number) for number in _years(year))
    return {month: month_length(month, in_leap_year=in_leap_year) for month in months}


def _dates(
    year: str, months: tuple[int, ...], days: tuple[int, ...], *, backwards: bool = False
) -> Iterator[tuple[int, int]]:
    """Day number and year of every date there is, in order of time."""
    order = -1 if backwards else 1
    for number in _years(year, backwards=backwards):
        for month in months[::order]:
            length = month_length(month, in_leap_year=is_leap(number))
            yield from ((to_day(number, month, day), number) for day in days[::order] if day <= length)
