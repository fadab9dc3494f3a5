"""Where sources differ: numbers that disagree, and statements that a source contradicts, side by side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from heritage.public.pages.evidence import CitationLine
from heritage.public.pages.statements import NumberLine, StatementView


@dataclass(frozen=True)
class Differing:
    """Either `numbers` that different sources give, or who `supports` and who `contradicts` the statement."""

    statement: StatementView
    numbers: tuple[NumberLine, ...] = ()
    supports: tuple[CitationLine, ...] = ()
    contradicts: tuple[CitationLine, ...] = ()


def differing(statements: Iterable[StatementView]) -> Iterator[Differing]:
    """Every place where the sources of these statements do not agree."""
    for row in statements:
        for numbers in _disagreeing(row.numbers):
            yield Differing(row, numbers=numbers)
        lines: defaultdict[str, tuple[CitationLine, ...]] = defaultdict(tuple)
        lines |= {group.stance: group.lines for group in row.evidence}
        if lines["contradicts"]:
            yield Differing(row, supports=lines["supports"], contradicts=lines["contradicts"])


def _disagreeing(numbers: tuple[NumberLine, ...]) -> Iterator[tuple[NumberLine, ...]]:
    """Numbers of one unit that differ and that no source gives together."""
    by_unit: defaultdict[str, list[NumberLine]] = defaultdict(list)
    for row in numbers:
        by_unit[row.unit].append(row)
    for rows in by_unit.values():
        sources = [source.id for row in rows for source in row.sources]
        if len({row.value for row in rows}) > 1 and len(set(sources)) == len(sources):
            yield tuple(rows)
