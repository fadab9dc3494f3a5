"""What cites a source: reports, incidents, images, statements about sites, sites themselves, findings about other sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from heritage.editions.models import CitationIndex, Entry
from heritage.editions.parts.citing import Citation
from heritage.editions.payloads import Payload, SitePayload
from heritage.public.pages.lists import report_title, site_name, texts
from heritage.public.pages.titles import title_of
from heritage.public.pages.words import Label, Words, choose, choose_name, term_label, words


@dataclass(frozen=True)
class CitingLine:
    """Something that cites the source. `kind` is that of the entry whose page says it, `anchor` where on it ("": all of it).

    `standing` is None for what is no claim; `site` is "" where it is about no site.
    """

    kind: str
    id: str
    anchor: str
    title: Words | None
    standing: Label | None
    site: str
    site_name: Words | None
    stance: Label
    locator: str


def citing_lines(rows: Iterable[CitationIndex], reader: str) -> Iterator[CitingLine]:
    """A line for each statement that a citation speaks of; the index rows of what cites must be there (`dossiers.citing`)."""
    for row in rows:
        if row.entry.kind == "damage_report":
            yield _report(row, reader)
        elif row.entry.kind == "incident":
            yield _incident(row, reader)
        elif row.entry.kind == "image":
            yield _image(row, reader)
        elif row.entry.kind == "source":
            yield _source(row, reader)
        else:
            yield from _site(row, reader)


def _line(
    row: CitationIndex,
    reader: str,
    title: Words | None,
    *,
    standing: str = "",
    anchor: str = "",
    site: tuple[str, Words | None] = ("", None),
) -> CitingLine:
    return CitingLine(
        kind=row.entry.kind,
        id=row.entry_id,
        anchor=anchor,
        title=title,
        standing=term_label("standing", standing, reader) if standing else None,
        site=site[0],
        site_name=site[1],
        stance=term_label("stance", row.stance, reader),
        locator=row.locator,
    )


def _report(row: CitationIndex, reader: str) -> CitingLine:
    report = row.entry.report_index
    site = report.site_id, site_name(report.site.site_index, reader)
    return _line(row, reader, report_title(report, reader), standing=report.standing, site=site)


def _incident(row: CitationIndex, reader: str) -> CitingLine:
    incident = row.entry.incident_index
    return _line(row, reader, choose(texts(incident.names), reader), standing=incident.standing)


def _image(row: CitationIndex, reader: str) -> CitingLine:
    image = row.entry.image_index
    site = (image.site.pk, site_name(image.site.site_index, reader)) if image.site else ("", None)
    return _line(row, reader, choose(texts(image.caption), reader), site=site)


def _source(row: CitationIndex, reader: str) -> CitingLine:
    title = row.entry.source_index.title
    return _line(row, reader, words(title["text"], title["language"], reader))


def _site(row: CitationIndex, reader: str) -> Iterator[CitingLine]:
    """The statements about the site that the citation speaks of; if none, the site's names and description."""
    site = row.entry_id, site_name(row.entry.site_index, reader)
    said = [statement for statement in row.entry.statement_rows.all() if statement.key in row.about]
    for statement in said:
        title = choose(texts(statement.text), reader)
        yield _line(row, reader, title, standing=statement.standing, anchor=statement.key, site=site)
    if not said:
        yield _line(row, reader, None, site=site)


def citing_lines_then(cited_by: Iterable[Payload], source_id: str, reader: str) -> Iterator[CitingLine]:
    """The same of the past, from the editions that cited the source (`past.citing_at`)."""
    for payload in cited_by:
        kind = payload.schema.split("/", maxsplit=1)[0]
        for row in getattr(payload, "citations", ()):
            if row.source.id == source_id:
                said = CitationIndex(entry=Entry(pk=payload.id, kind=kind), stance=row.stance, locator=row.locator)
                yield from _then(said, row, payload, reader)


def _then(said: CitationIndex, row: Citation, payload: Payload, reader: str) -> Iterator[CitingLine]:
    if isinstance(payload, SitePayload):
        yield from _site_then(said, row, payload, reader)
        return
    heading, site = title_of(payload, reader), getattr(payload, "site", None)
    place = (site.id, choose_name(site.names, reader)) if site else ("", None)
    yield _line(said, reader, heading.words, standing=heading.standing.id if heading.standing else "", site=place)


def _site_then(said: CitationIndex, row: Citation, payload: SitePayload, reader: str) -> Iterator[CitingLine]:
    site = payload.id, choose_name(payload.names, reader)
    statements = [statement for statement in payload.statements if statement.key in row.about]
    for statement in statements:
        title = choose(statement.text, reader)
        yield _line(said, reader, title, standing=statement.standing, anchor=statement.key, site=site)
    if not statements:
        yield _line(said, reader, None, site=site)
