"""The page of a source."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from heritage.editions.models import CitationIndex
from heritage.editions.payloads import LanguageText, SourcePayload
from heritage.editions.queries import Dossier
from heritage.lib import language
from heritage.public.pages import dates
from heritage.public.pages.dates import When
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.lists import report_title, site_name, texts
from heritage.public.pages.words import Glossary, Label, Words, choose, term_label, words


@dataclass(frozen=True)
class CitingLine:
    """Something that cites the source: a report, a statement about a site, or the site itself."""

    kind: str
    id: str
    anchor: str
    title: Words | None
    standing: Label | None
    site: str
    site_name: Words | None
    stance: Label
    locator: str
    number: int


@dataclass(frozen=True)
class SourcePage:
    """Everything the template shows."""

    frame: Frame
    title: Words
    is_supplied: bool
    type: Label | None
    creators: tuple[str, ...]
    publisher: str
    issued: When | None
    language: str
    url: str
    archive_url: str
    accessed: When | None
    note: Words | None
    citing: tuple[CitingLine, ...]

    @property
    def supporting(self) -> int:
        """How many citations say that it supports them."""
        return sum(row.stance.id == "supports" for row in self.citing)

    @property
    def contradicting(self) -> int:
        """How many citations say that it contradicts them."""
        return sum(row.stance.id == "contradicts" for row in self.citing)


def source_page(dossier: Dossier, citing: Iterable[CitationIndex], reader: str) -> SourcePage:
    """The page of a published source."""
    return build(cast(SourcePayload, dossier.payload), citing, frame(dossier, reader), reader)


def build(source: SourcePayload, citing: Iterable[CitationIndex], page_frame: Frame, reader: str) -> SourcePage:
    """The page of a source payload."""
    terms = Glossary(source.terms, reader)
    return SourcePage(
        frame=page_frame,
        title=words(source.title.text, source.title.language, reader),
        is_supplied=source.title.is_supplied,
        type=terms.label("source-type", source.type),
        creators=tuple(row.name for row in source.creators),
        publisher=source.publisher,
        issued=dates.when(source.issued, "", "", reader),
        language=language.name(source.language, reader),
        url=source.url,
        archive_url=source.archive_url,
        accessed=dates.when(source.accessed, "", "", reader),
        note=choose(source.note, reader),
        citing=tuple(_citing(row, reader) for row in citing),
    )


def _citing(row: CitationIndex, reader: str) -> CitingLine:
    stance = term_label("stance", row.stance, reader)
    if row.entry.kind == "damage_report":
        report = row.entry.report_index
        return CitingLine(
            "report",
            row.entry_id,
            "",
            report_title(report, reader),
            term_label("standing", report.standing, reader),
            report.site_id,
            site_name(report.site.site_index, reader),
            stance,
            row.locator,
            row.number,
        )
    return _citing_site(row, stance, reader)


def _citing_site(row: CitationIndex, stance: Label, reader: str) -> CitingLine:
    """A statement about the site if the citation speaks of one, else its names and description."""
    statement = next((other for other in row.entry.statement_rows.all() if other.key in row.about), None)
    rows: list[LanguageText] = texts(statement.text) if statement else []
    return CitingLine(
        "statement" if statement else "site",
        row.entry_id,
        statement.key if statement else "",
        choose(rows, reader),
        term_label("standing", statement.standing, reader) if statement else None,
        row.entry_id,
        site_name(row.entry.site_index, reader),
        stance,
        row.locator,
        row.number,
    )
