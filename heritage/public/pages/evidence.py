"""Sources and citations of a page: numbered footnotes, and for each statement who supports or contradicts it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import ngettext

from heritage.editions.payloads import Citation, CitedSource
from heritage.lib.numerals import number as in_digits
from heritage.public.pages.words import Words, choose, words

STANCES = ("supports", "contradicts", "mentions")


@dataclass(frozen=True)
class SourceLine:
    """A source in a page's list: `number` is that of the footnote; `cited` the edition cited, `newer` a later one or 0."""

    number: int
    id: str
    title: Words
    is_supplied: bool
    creators: tuple[str, ...]
    publisher: str
    issued: str
    cited: int
    newer: int
    is_withdrawn: bool

    @property
    def by(self) -> str:
        """Authors and publisher on one line; more than three authors are counted."""
        more = len(self.creators) - 3
        names = "; ".join(self.creators[:3]) + (f" (+{more})" if more > 0 else "")
        return ". ".join(part for part in (names, self.publisher) if part)


@dataclass(frozen=True)
class CitationLine:
    """One citation beside a statement."""

    source: SourceLine
    stance: str
    locator: str
    quotation: Words | None
    note: Words | None
    about: tuple[str, ...]


@dataclass(frozen=True)
class StanceGroup:
    """All citations of one stance, with their count in words."""

    stance: str
    sentence: str
    lines: tuple[CitationLine, ...]


class Footnotes:
    """The sources of one page, numbered in the order in which they are first cited."""

    def __init__(self, reader: str, current: Mapping[str, int] | None) -> None:
        self.reader = reader
        self._current = current
        self._lines: dict[str, SourceLine] = {}

    def source(self, cited: CitedSource) -> SourceLine:
        """The numbered line of a source; the first call for a source gives it its number."""
        if cited.id not in self._lines:
            self._lines[cited.id] = self._line(cited, len(self._lines) + 1)
        return self._lines[cited.id]

    def _line(self, cited: CitedSource, number: int) -> SourceLine:
        current = (self._current or {}).get(cited.id, 0)
        return SourceLine(
            number=number,
            id=cited.id,
            title=words(cited.title, cited.language, self.reader),
            is_supplied=cited.is_supplied,
            creators=cited.creators,
            publisher=cited.publisher,
            issued=cited.issued,
            cited=cited.number,
            newer=current if current > cited.number else 0,
            is_withdrawn=self._current is not None and not current,
        )

    @property
    def lines(self) -> list[SourceLine]:
        """All sources so far, by number."""
        return list(self._lines.values())

    def citation(self, row: Citation) -> CitationLine:
        """One citation with its footnote."""
        quotation = words(row.quotation.exact, row.source.language, self.reader) if row.quotation else None
        return CitationLine(
            self.source(row.source), row.stance, row.locator, quotation, choose(row.note, self.reader), row.about
        )

    def about(self, citations: Iterable[Citation], *keys: str) -> tuple[SourceLine, ...]:
        """The sources that support what stands under one of `keys`, or the record as a whole."""
        rows = [row for row in citations if not row.about or set(row.about) & set(keys)]
        return tuple(dict.fromkeys(self.source(row.source) for row in rows if row.stance == "supports"))

    def groups(self, citations: Iterable[Citation]) -> tuple[StanceGroup, ...]:
        """The citations by stance, supporting first; empty groups are left out."""
        lines = [self.citation(row) for row in citations]
        found = [(stance, tuple(line for line in lines if line.stance == stance)) for stance in STANCES]
        return tuple(StanceGroup(stance, self._sentence(stance, rows), rows) for stance, rows in found if rows)

    def _sentence(self, stance: str, lines: tuple[CitationLine, ...]) -> str:
        count = len({line.source.id for line in lines})
        return count_sentence(stance, count) % {"count": in_digits(count, self.reader)}


def count_sentence(stance: str, count: int) -> str:
    """How many sources take a stance, with %(count)s for the number."""
    if stance == "supports":
        return ngettext("%(count)s source supports this", "%(count)s sources support this", count)
    if stance == "contradicts":
        return ngettext("%(count)s source contradicts this", "%(count)s sources contradict this", count)
    return ngettext("%(count)s source mentions this", "%(count)s sources mention this", count)
