"""Years beyond four digits, exponential years, and years of which only some digits are significant."""

import re

from heritage.lib.edtf.days import FARTHEST, to_day
from heritage.lib.edtf.marks import of_components
from heritage.lib.edtf.model import EdtfError, Part
from heritage.lib.edtf.refusals import LONG_YEAR

_YEAR = re.compile(
    r"(?P<before>[?~%]?)(?P<prefix>Y?)(?P<sign>-?)(?P<digits>[0-9]+)(?:E(?P<exponent>[1-9][0-9]*))?"
    r"(?:S(?P<significant>[1-9][0-9]*))?(?P<after>[?~%]?)\Z"
)
_MOST_DIGITS = 14  # more than any year has whose days are within FARTHEST


def read_long_year(text: str) -> Part | None:
    """A year with Y, E or S; None if the text is of another form. Raises EdtfError."""
    match = _YEAR.match(text)
    if match is None or not (match["prefix"] or (len(match["digits"]) == 4 and match["significant"])):
        return None
    if match["exponent"] and not match["prefix"]:
        raise EdtfError("long_year", LONG_YEAR)
    year = _year(match)
    first, last = _significant(year, match["significant"]) if match["significant"] else (year, year)
    earliest, latest = to_day(first, 1, 1), to_day(last, 12, 31)
    if max(abs(earliest), abs(latest)) > FARTHEST:
        raise _too_far()
    marks = of_components([(match["before"], match["after"])])
    estimate = year if match["significant"] else None
    return Part(first, None, None, "year", earliest, latest, last, marks=marks, estimate=estimate)


def _year(match: re.Match[str]) -> int:
    """The year as a number, which is made only where it is known to be small."""
    digits, exponent = match["digits"], int(match["exponent"] or 0)
    if len(digits) + exponent > _MOST_DIGITS:
        raise _too_far()
    year = int(digits + "0" * exponent)
    # "when (and only when) the year exceeds four digits, i.e. for years later than 9999 or earlier than -9999"
    if match["prefix"] and (year <= 9999 or digits.startswith("0")):
        raise EdtfError("long_year", LONG_YEAR)
    if match["sign"] and year == 0:
        raise EdtfError("year", "the year before the year 1 is written 0000, without a minus")
    return -year if match["sign"] else year


def _significant(year: int, written: str) -> tuple[int, int]:
    """The first and last year that begin with the same digits."""
    size, count = len(str(abs(year))), int(written)
    if year == 0 or count > size:
        raise EdtfError("significant", f"after S stands how many of the year's {size} digits count, as in 1950S2")
    unit = 10 ** (size - count)
    nearest = abs(year) // unit * unit
    farthest = nearest + unit - 1
    return (nearest, farthest) if year > 0 else (-farthest, -nearest)


def _too_far() -> EdtfError:
    return EdtfError("far", "that year is too far away: the years from Y-12E12 to Y12E12 can be written")
