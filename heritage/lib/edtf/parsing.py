"""A text in EDTF, read: a date, an interval, or a set of dates."""

from typing import Literal

from heritage.lib.edtf.long_years import read_long_year
from heritage.lib.edtf.model import Edtf, EdtfError, End, Kind, Member, Part
from heritage.lib.edtf.parts import read_date
from heritage.lib.edtf.refusals import not_understood
from heritage.lib.edtf.times import has_time, read_time

LONGEST = 64
_SETS: dict[str, tuple[str, Kind]] = {"[": ("]", "one_of"), "{": ("}", "all_of")}


def parse(text: str) -> Edtf:
    """The date that `text` writes. Raises EdtfError; reads no text of more than 64 characters."""
    if len(text) > LONGEST:
        raise EdtfError("too_long", f"it has more than {LONGEST} characters")
    if text[:1] in _SETS:
        return _set(text)
    if "/" in text:
        return _interval(text)
    part = read_time(text) if has_time(text) else _part(text)
    return Edtf(text, part, part, "known", "known", is_interval=False)


def _part(text: str) -> Part:
    """A single date without a time of day."""
    part = read_date(text) or read_long_year(text)
    if part is None:
        raise not_understood(text)
    return part


def _interval(text: str) -> Edtf:
    pieces = text.split("/")
    if len(pieces) != 2 or set(pieces) <= {"", ".."}:
        raise EdtfError("interval", "an interval has two ends, at least one of them a date, as in 2014/2017 or 2014/..")
    (start, start_end), (end, end_end) = (_end(piece) for piece in pieces)
    _check_order(start, end)
    return Edtf(text, start, end, start_end, end_end, is_interval=True, kind="interval")


def _end(text: str) -> tuple[Part | None, End]:
    if text in {"", ".."}:
        return None, "open" if text else "unknown"
    _check_no_time(text)
    if ".." in text or text[0] in _SETS:
        raise EdtfError("interval", f"an end of an interval is a date, .. or nothing; {text!r} is none of these")
    return _part(text), "known"


def _set(text: str) -> Edtf:
    closing, kind = _SETS[text[0]]
    if text[-1] != closing:
        raise EdtfError("set", f"a set that begins with {text[0]} ends with {closing}")
    pieces = text[1:-1].split(",")
    last = len(pieces) - 1
    members = tuple(_member(piece, first=place == 0, last=place == last) for place, piece in enumerate(pieces))
    return _bounded(text, kind, members)


def _bounded(text: str, kind: Kind, members: tuple[Member, ...]) -> Edtf:
    """A set with the dates that bound it."""
    starts = [member.first for member in members if member.first]
    ends = [member.last for member in members if member.last]
    start = min(starts, key=lambda part: part.earliest) if len(starts) == len(members) else None
    end = max(ends, key=lambda part: part.latest) if len(ends) == len(members) else None
    return Edtf(text, start, end, _known(start), _known(end), is_interval=False, kind=kind, members=members)


def _known(part: Part | None) -> Literal["known", "open"]:
    return "known" if part else "open"


def _member(text: str, *, first: bool, last: bool) -> Member:
    """What stands between two commas; `first` and `last` say whether it is so in its set."""
    if any(character in " /[]{}" for character in text) or not text.strip("."):
        raise EdtfError("set", "a set is dates with commas or .. between them, without spaces, as in [1667,1670..1672]")
    _check_no_time(text)
    if ".." not in text:
        part = _part(text)
        return Member(part, part, is_range=False)
    return _range(*text.split("..", maxsplit=1), first=first, last=last)


def _range(begin: str, finish: str, *, first: bool, last: bool) -> Member:
    # "Double-dot at the beginning or end of the list means "on or before" or "on or after" respectively."
    if (not begin and not first) or (not finish and not last):
        raise EdtfError(
            "set", "dots without a date before them stand at the beginning of a set, without one after at its end"
        )
    start, end = _part(begin) if begin else None, _part(finish) if finish else None
    # "Elements immediately preceeding and/or following [...] a double-dot, all have the same precision."
    if start and end and start.precision != end.precision:
        raise EdtfError("set", "before and after .. stand two years, two months or two days, as in [1670..1672]")
    _check_order(start, end)
    return Member(start, end, is_range=True)


def _check_order(start: Part | None, end: Part | None) -> None:
    if start and end and end.latest < start.earliest:
        raise EdtfError("order", "its end lies before its beginning: write the earlier date first")


def _check_no_time(text: str) -> None:
    # "Time of day is excluded" (Level 0, Time Interval); in sets the specification has dates only.
    if has_time(text):
        raise EdtfError("time", "intervals and sets have dates without a time of day: leave out T and what follows it")
