"""Lines of lists, made from index rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from heritage.editions.models import DamageReportIndex, Leaf, SiteIndex, SourceIndex
from heritage.editions.parts.citing import LanguageText
from heritage.editions.parts.site import Name
from heritage.lib.numerals import number as in_digits
from heritage.public.pages import dates
from heritage.public.pages.dates import When, day_in_words
from heritage.public.pages.words import Label, Words, choose, choose_name, term_label, words


@dataclass(frozen=True)
class SiteLine:
    """A site in a list."""

    id: str
    name: Words | None
    facing: Words | None
    type: Label
    locality: Words | None
    statements: int
    sources: int
    standings: tuple[Label, ...]


@dataclass(frozen=True)
class ReportLine:
    """A damage report in a list."""

    id: str
    title: Words | None
    kind: Label
    standing: Label
    when: When | None
    site: str
    site_name: Words | None


@dataclass(frozen=True)
class SourceLine:
    """A source in a list."""

    id: str
    title: Words
    is_supplied: bool
    by: str
    issued: When | None
    type: Label


@dataclass(frozen=True)
class LatestLine:
    """A report published lately: `number` and day of its edition."""

    report: ReportLine
    number: str
    on: str


@dataclass(frozen=True)
class Counted:
    """A number of the catalogue: its key, and the number in the reader's digits; `count` is for plural forms."""

    key: str
    count: int
    text: str


def texts(rows: Iterable[dict[str, Any]]) -> list[LanguageText]:
    """Texts as index rows keep them."""
    return [LanguageText(row["key"], row["language"], row["text"]) for row in rows]


def names(site: SiteIndex) -> list[Name]:
    """Names as index rows keep them."""
    return [Name(**row) for row in site.names]


def site_name(site: SiteIndex, reader: str) -> Words | None:
    """The name of a site in the reader's language."""
    return choose_name(names(site), reader)


def report_title(report: DamageReportIndex, reader: str) -> Words | None:
    """The title of a report in the reader's language."""
    return choose(texts(report.title), reader)


def site_line(site: SiteIndex, reader: str) -> SiteLine:
    """One site; its report, statement and citation rows must be prefetched (`queries.sites`)."""
    name = site_name(site, reader)
    others = [row for row in names(site) if row.kind == "preferred" and name and row.text != name.text]
    rows: list[Any] = [*site.entry.report_rows.all(), *site.entry.statement_rows.all()]
    entries = [site.entry, *(row.entry for row in site.entry.report_rows.all())]
    found = dict.fromkeys(row.standing for row in rows)
    return SiteLine(
        id=site.entry_id,
        name=name,
        facing=words(others[0].text, others[0].language, reader) if others else None,
        type=term_label("site-type", site.type, reader),
        locality=choose(texts(site.place["locality"]), reader),
        statements=len(rows),
        sources=len({row.source_id for entry in entries for row in entry.citation_rows.all()}),
        standings=tuple(term_label("standing", standing, reader) for standing in found),
    )


def report_line(report: DamageReportIndex, reader: str) -> ReportLine:
    """One report; its site's index row must be selected."""
    return ReportLine(
        id=report.entry_id,
        title=report_title(report, reader),
        kind=term_label("report-kind", report.kind, reader),
        standing=term_label("standing", report.standing, reader),
        when=dates.when(report.edtf, report.in_time, report.kind, reader),
        site=report.site_id,
        site_name=site_name(report.site.site_index, reader),
    )


def latest_line(report: DamageReportIndex, leaf: Leaf, reader: str) -> LatestLine:
    """One report with the leaf that published it."""
    at = datetime.fromtimestamp(leaf.at, UTC)
    return LatestLine(report_line(report, reader), in_digits(leaf.number, reader), day_in_words(at, reader))


def counted(counts: dict[str, int], reader: str) -> list[Counted]:
    """The catalogue's numbers in the order in which they are shown."""
    return [Counted(key, count, in_digits(count, reader)) for key, count in counts.items()]


def source_line(source: SourceIndex, reader: str) -> SourceLine:
    """One source."""
    more = len(source.creators) - 3
    creators = "; ".join(source.creators[:3]) + (f" (+{in_digits(more, reader)})" if more > 0 else "")
    return SourceLine(
        id=source.entry_id,
        title=words(source.title["text"], source.title["language"], reader),
        is_supplied=source.title["is_supplied"],
        by=". ".join(part for part in (creators.removesuffix("."), source.publisher) if part),
        issued=dates.when(source.issued, "", "", reader),
        type=term_label("source-type", source.type, reader),
    )
