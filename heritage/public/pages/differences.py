"""Where sources differ: numbers that disagree, and what a source contradicts, side by side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from heritage.public.pages.evidence import CitationLine
from heritage.public.pages.statement import NumberLine, Point, StatementView


@dataclass(frozen=True)
class Differing:
    """Either `numbers` that different sources give, or who `supports` and who `contradicts`.

    `point` is what of the statement they differ on, None for the statement itself.
    """

    statement: StatementView
    numbers: tuple[NumberLine, ...] = ()
    supports: tuple[CitationLine, ...] = ()
    contradicts: tuple[CitationLine, ...] = ()
    point: Point | None = None


def differing(statements: Iterable[StatementView]) -> Iterator[Differing]:
    """Every place where the sources of these statements do not agree."""
    for row in statements:
        for numbers in _disagreeing(row.numbers):
            yield Differing(row, numbers=numbers)
        yield from _contradicted(row)


def _contradicted(row: StatementView) -> Iterator[Differing]:
    """The statement, if a source contradicts it, and each point of it that one names and contradicts."""
    points = {point.key: point for point in row.points}
    lines = [line for group in row.evidence for line in group.lines]
    of_all = [line for line in lines if not line.is_only_of(points)]
    if any(line.stance == "contradicts" for line in of_all):
        yield Differing(row, (), _taking("supports", of_all), _taking("contradicts", of_all))
    for key, point in points.items():
        naming = [line for line in lines if key in line.about and line not in of_all]
        if any(line.stance == "contradicts" for line in naming):
            supporting = [line for line in lines if key in line.about]
            yield Differing(row, (), _taking("supports", supporting), _taking("contradicts", naming), point)


def _taking(stance: str, lines: Iterable[CitationLine]) -> tuple[CitationLine, ...]:
    return tuple(line for line in lines if line.stance == stance)


def _disagreeing(numbers: tuple[NumberLine, ...]) -> Iterator[tuple[NumberLine, ...]]:
    """Numbers of one unit that differ and that no source gives together."""
    by_unit: defaultdict[str, list[NumberLine]] = defaultdict(list)
    for row in numbers:
        by_unit[row.unit].append(row)
    for rows in by_unit.values():
        sources = [source.id for row in rows for source in row.sources]
        if len({row.value for row in rows}) > 1 and len(set(sources)) == len(sources):
            yield tuple(rows)
