"""A date with its time of day (level 0)."""

import re
from dataclasses import replace

from heritage.lib.edtf.model import EdtfError, Part, Time
from heritage.lib.edtf.parts import read_date

_HAS_TIME = re.compile(r"[0-9X?~%]T")
_TIME = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<clock>(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2}))"
    r"(?P<shift>Z|(?P<sign>[+-])(?P<hours>[0-9]{2})(?::(?P<minutes>[0-9]{2}))?)?\Z"
)


def has_time(text: str) -> bool:
    """Whether the text means to write a time of day."""
    return _HAS_TIME.search(text) is not None


def read_time(text: str) -> Part:
    """A date with a time of day. Its first and last day are the day as written. Raises EdtfError."""
    match = _TIME.match(text)
    day = read_date(match["date"]) if match else None
    if match is None or day is None:
        raise EdtfError(
            "time", "a time of day follows a whole date, as in 2015-02-26T23:20:30, then Z or +04:30 or nothing"
        )
    _check_clock(*(int(match[name]) for name in ("hour", "minute", "second")))
    return replace(day, time=Time(match["clock"], _shift(match)))


def _check_clock(hour: int, minute: int, second: int) -> None:
    # ISO 8601-1:2019, 4.3.8 to 4.3.10: hours 00 to 23, minutes 00 to 59, seconds 00 to 59; 60 only for a leap second, the last of
    # its minute of UTC; with a shift of whole hours that is minute 59.
    if hour > 23 or minute > 59 or second > (60 if minute == 59 else 59):
        raise EdtfError("time", "a day has the times 00:00:00 to 23:59:59")


def _shift(match: re.Match[str]) -> int | None:
    """Minutes ahead of UTC."""
    if match["sign"] is None:
        return 0 if match["shift"] else None
    hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
    shift = hours * 60 + minutes
    if hours > 23 or minutes > 59:
        raise EdtfError("time", "a time is at most +23:59 ahead of UTC or -23:59 behind it")
    if match["sign"] == "-" and shift == 0:  # ISO 8601-1:2019, 4.3.13: + where it is ahead of UTC or equal to it
        raise EdtfError("time", "a time that is that of UTC is written with Z or +00:00")
    return -shift if match["sign"] == "-" else shift
