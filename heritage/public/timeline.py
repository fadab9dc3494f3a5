"""The time line: for each statement a stretch in per cent of the axis, drawn by the template. Doubt is drawn, not smoothed."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from heritage.lib.edtf import Edtf, from_day, parse, to_day
from heritage.lib.edtf_words import say
from heritage.lib.numerals import digits
from heritage.public.pages.dates import When
from heritage.public.pages.statement import StatementView

MARKS = {
    "event": "event",
    "incident": "event",
    "condition": "observation",
    "intervention": "intervention",
    "threat": "threat",
}
MOST_TICKS = 8


@dataclass(frozen=True)
class Tick:
    """A year on the axis; `anchor` keeps its words inside the drawing, `is_minor` leaves them out on narrow screens."""

    x: float
    label: str
    anchor: str
    is_minor: bool


@dataclass(frozen=True)
class Arrow:
    """An open end: the symbol, and its place in per cent."""

    mark: str
    x: float


@dataclass(frozen=True)
class Row:
    """One statement on the line, in per cent from the left.

    `mark` is the symbol at `at` where the day is known; else the stretch from `start` over `width`, solid if it lasted
    throughout, hatched if it fell somewhere in it, with `walls` where it is bounded and `arrows` where it is open.
    """

    statement: StatementView
    mark: str
    at: float | None
    start: float
    width: float
    is_solid: bool
    walls: tuple[float, ...]
    arrows: tuple[Arrow, ...]
    is_soft: bool


@dataclass(frozen=True)
class Timeline:
    """The axis and its rows; `undated` are the statements without a date."""

    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    undated: tuple[StatementView, ...]
    is_mirrored: bool


def timeline(statements: Iterable[StatementView], *, reader: str, is_mirrored: bool) -> Timeline | None:
    """The time line of some statements; None if none of them has a date."""
    every = list(statements)
    dated = [row for row in every if row.date]
    if not dated:
        return None
    first, last = _years(row.date.date for row in dated if row.date)
    axis = Axis(first, last, is_mirrored=is_mirrored)
    return Timeline(
        tuple(axis.ticks(reader)),
        tuple(axis.row(row, row.date) for row in dated if row.date),
        tuple(row for row in every if not row.date),
        is_mirrored,
    )


def _years(parsed: Iterable[Edtf]) -> tuple[int, int]:
    """The years that the axis covers: one more at each side than the dates need."""
    days = [day for date in parsed for day in (date.earliest, date.latest) if day is not None]
    return from_day(min(days))[0] - 1, from_day(max(days))[0] + 2


class Axis:
    """From the first day of one year to the first day of another."""

    def __init__(self, first: int, last: int, *, is_mirrored: bool) -> None:
        self.first, self.last, self.is_mirrored = first, last, is_mirrored
        self._start = to_day(first, 1, 1)
        self._length = to_day(last, 1, 1) - self._start

    def place(self, day: int) -> float:
        """The place of a day, in per cent from the start of the axis."""
        return round(100 * min(1, max(0, (day - self._start) / self._length)), 2)

    def _mirror(self, x: float) -> float:
        return round(100 - x, 2) if self.is_mirrored else x

    def ticks(self, reader: str) -> list[Tick]:
        """At most eight years, evenly apart."""
        step = math.ceil((self.last - self.first) / (MOST_TICKS - 1))
        years = range(self.first, self.last + 1, step)
        return [self._tick(year, reader, is_minor=number % 2 == 1) for number, year in enumerate(years)]

    def _tick(self, year: int, reader: str, *, is_minor: bool) -> Tick:
        x = self._mirror(self.place(to_day(year, 1, 1)))
        anchor = "start" if x < 2 else "end" if x > 98 else "middle"
        return Tick(x, _year(year, reader), anchor, is_minor)

    def row(self, statement: StatementView, when: When) -> Row:
        """The row of a dated statement."""
        date = when.date
        start = 0.0 if date.earliest is None else self.place(date.earliest)
        end = 100.0 if date.latest is None else self.place(date.latest + 1)
        is_day = date.earliest is not None and date.earliest == date.latest
        return Row(
            statement=statement,
            mark=_mark(statement, date),
            at=self._mirror(start) if is_day else None,
            start=self._mirror(end) if self.is_mirrored else start,
            width=round(end - start, 2),
            is_solid=when.is_throughout,
            walls=tuple(self._mirror(x) for x, day in ((start, date.earliest), (end, date.latest)) if day is not None),
            arrows=tuple(self._arrows(date)),
            is_soft=date.approximate or date.uncertain,
        )

    def _arrows(self, date: Edtf) -> Iterator[Arrow]:
        turned = "-r" if self.is_mirrored else ""
        if date.earliest is None:
            yield Arrow(f"a-open-old{turned}", self._mirror(0))
        if date.latest is None:
            yield Arrow(f"a-open-new{turned}", self._mirror(100))


def _year(year: int, reader: str) -> str:
    """A year in words: 0 is 1 BCE."""
    if abs(year) > 9999:
        return digits(str(year), reader)
    return say(parse(f"{year:05}" if year < 0 else f"{year:04}"), reader)


def _mark(statement: StatementView, date: Edtf) -> str:
    """The symbol of a kind of report or of an incident, hollow or struck where the statement is doubted."""
    what = statement.kind or statement.subject
    shape = MARKS.get(what.id if what else "", "claim")
    endings = {"refuted": "-not", "disputed": "-hollow", "unconfirmed": "-hollow"}
    ending = endings.get(statement.standing.id) or ("-maybe" if date.uncertain else "-soft" if date.approximate else "")
    return f"k-{shape}{ending}"
