"""Sources and citations of a page: numbered footnotes, and for each statement who supports or contradicts it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import ngettext

from heritage.editions.parts.citing import Citation, CitedSource
from heritage.lib.numerals import number as in_digits
from heritage.public.pages.words import Label, Words, choose, term_label, words

IN_FORCE = "in-force"
STANCES = ("supports", "contradicts", "mentions")


@dataclass(frozen=True)
class SourceLine:
    """A source in a page's list: `number` is that of the footnote; `cited` the edition cited, `newer` a later one or 0.

    `status` is that of its current edition, None while it is in force.
    """

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
    status: Label | None = None

    @property
    def by(self) -> str:
        """Authors and publisher on one line; more than three authors are counted."""
        more = len(self.creators) - 3
        names = "; ".join(self.creators[:3]) + (f" (+{more})" if more > 0 else "")
        return ". ".join(part for part in (names.removesuffix("."), self.publisher) if part)


@dataclass(frozen=True)
class CitationLine:
    """One citation beside a statement."""

    source: SourceLine
    stance: str
    locator: str
    quotation: Words | None
    note: Words | None
    about: tuple[str, ...]

    def is_only_of(self, points: Collection[str]) -> bool:
        """Whether it speaks of nothing but some of these keys."""
        return bool(self.about) and set(self.about) <= set(points)


@dataclass(frozen=True)
class StanceGroup:
    """All citations of one stance, with their count in words."""

    stance: str
    sentence: str
    lines: tuple[CitationLine, ...]


class Footnotes:
    """The sources of one page, numbered in the order in which they are first cited."""

    def __init__(
        self, reader: str, current: Mapping[str, int] | None, statuses: Mapping[str, str] | None = None
    ) -> None:
        self.reader = reader
        self._current = current
        self._statuses = statuses or {}
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
            status=self._status(cited.id),
        )

    def _status(self, source_id: str) -> Label | None:
        status = self._statuses.get(source_id, "")
        return term_label("source-status", status, self.reader) if status not in {"", IN_FORCE} else None

    def is_public(self, entry_id: str) -> bool:
        """Whether an entry that is referred to can be read now; of a preview nobody knows, so it is taken to be."""
        return self._current is None or entry_id in self._current

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

    def naming(self, citations: Iterable[Citation], key: str, stance: str = "supports") -> tuple[SourceLine, ...]:
        """The sources that take a stance to what stands under `key` and name it."""
        rows = [row for row in citations if key in row.about and row.stance == stance]
        return tuple(dict.fromkeys(self.source(row.source) for row in rows))

    def groups(self, citations: Iterable[Citation], points: Collection[str] = ()) -> tuple[StanceGroup, ...]:
        """The citations by stance, supporting first; empty groups are left out.

        `points` are the keys of parts of what is cited: who speaks of nothing else is counted apart.
        """
        lines = [self.citation(row) for row in citations]
        found = (
            (stance, is_part, tuple(row for row in lines if row.stance == stance and row.is_only_of(points) == is_part))
            for stance in STANCES
            for is_part in (False, True)
        )
        return tuple(
            StanceGroup(stance, self._sentence(stance, rows, is_part=is_part), rows)
            for stance, is_part, rows in found
            if rows
        )

    def _sentence(self, stance: str, lines: tuple[CitationLine, ...], *, is_part: bool) -> str:
        count = len({line.source.id for line in lines})
        return count_sentence(stance, count, is_part=is_part) % {"count": in_digits(count, self.reader)}


def count_sentence(stance: str, count: int, *, is_part: bool = False) -> str:
    """How many sources take a stance, with %(count)s for the number; `is_part`: they speak of a part of it alone."""
    if stance == "supports" and is_part:
        return ngettext("%(count)s source supports part of this", "%(count)s sources support part of this", count)
    if stance == "supports":
        return ngettext("%(count)s source supports this", "%(count)s sources support this", count)
    if stance == "contradicts" and is_part:
        return ngettext("%(count)s source contradicts part of this", "%(count)s sources contradict part of this", count)
    if stance == "contradicts":
        return ngettext("%(count)s source contradicts this", "%(count)s sources contradict this", count)
    return ngettext("%(count)s source mentions this", "%(count)s sources mention this", count)
