"""Projection of editions onto index rows: the same rows whether made at publication or by `rebuild`."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F, QuerySet

from heritage.editions import payloads
from heritage.editions.enums import State
from heritage.editions.models import (
    CitationIndex,
    DamageReportIndex,
    EditionContent,
    Entry,
    SiteIndex,
    SiteStatementIndex,
    SourceIndex,
)
from heritage.editions.payloads import Citation, DamageReportPayload, LanguageText, Payload, SitePayload, SourcePayload
from heritage.lib import edtf
from heritage.lib.folding import fold

MODELS = {
    "sites": SiteIndex,
    "site_statements": SiteStatementIndex,
    "damage_reports": DamageReportIndex,
    "sources": SourceIndex,
    "citations": CitationIndex,
}


def clear(entry: Entry) -> None:
    """Remove every index row of an entry."""
    for model in MODELS.values():
        model._default_manager.filter(entry=entry).delete()


def project(entry: Entry, payload: Payload) -> None:
    """Make the index rows of an entry anew from its current payload."""
    clear(entry)
    if isinstance(payload, SitePayload):
        _project_site(entry, payload)
        _project_citations(entry, payload.citations)
    elif isinstance(payload, DamageReportPayload):
        _project_report(entry, payload)
        _project_citations(entry, payload.citations)
    elif isinstance(payload, SourcePayload):
        _project_source(entry, payload)


@transaction.atomic
def rebuild() -> int:
    """Make all index rows anew from the current editions of published entries; says how many entries."""
    for model in MODELS.values():
        model._default_manager.all().delete()
    count = 0
    for content in current_contents().iterator(chunk_size=500):
        project(content.edition.entry, payloads.load(content.canonical))
        count += 1
    return count


def current_contents() -> QuerySet[EditionContent]:
    """The contents of the current editions of all published entries, in the order of their ids."""
    return (
        EditionContent.objects.filter(edition__entry__state=State.PUBLISHED)
        .filter(edition__number=F("edition__entry__current_number"))
        .select_related("edition__entry")
        .order_by("edition__entry")
    )


def _project_site(entry: Entry, payload: SitePayload) -> None:
    plain = payloads.plain(payload)
    statements = [text for statement in payload.statements for text in statement.text]
    SiteIndex.objects.create(
        entry=entry,
        type=payload.type,
        country=payload.place.country,
        names=plain["names"],
        place={
            "country": payload.place.country,
            "area": plain["place"]["area"],
            "locality": plain["place"]["locality"],
        },
        sort=fold(_first_name(payload))[:200],
        search=_folded(
            [name.text for name in payload.names],
            payload.description,
            statements,
            payload.place.area,
            payload.place.locality,
        ),
    )
    SiteStatementIndex.objects.bulk_create(
        SiteStatementIndex(
            entry=entry,
            key=row.key,
            subject=row.subject,
            standing=row.standing,
            text=plain["statements"][number]["text"],
        )
        for number, row in enumerate(payload.statements)
    )


def _first_name(payload: SitePayload) -> str:
    order = sorted(payload.names, key=lambda name: (name.kind != "preferred", name.language != "en"))
    return order[0].text


def _project_report(entry: Entry, payload: DamageReportPayload) -> None:
    date = payload.occurred or payload.observed
    parsed = edtf.parse(date.edtf) if date else None
    DamageReportIndex.objects.create(
        entry=entry,
        site_id=payload.site.id,
        kind=payload.kind,
        standing=payload.standing,
        severity=payload.state.severity,
        condition=payload.state.condition,
        is_whole_site=not payload.parts,
        title=payloads.plain(payload)["title"],
        edtf=date.edtf if date else "",
        in_time=date.in_time if date else "",
        earliest=parsed.earliest if parsed else None,
        latest=parsed.latest if parsed else None,
        search=_folded([], payload.title, payload.statement),
    )


def _project_source(entry: Entry, payload: SourcePayload) -> None:
    plain = payloads.plain(payload)
    SourceIndex.objects.create(
        entry=entry,
        type=payload.type,
        title=plain["title"],
        creators=[creator.name for creator in payload.creators],
        publisher=payload.publisher,
        issued=payload.issued,
        sort=fold(payload.title.text)[:200],
    )


def _project_citations(entry: Entry, citations: Iterable[Citation]) -> None:
    CitationIndex.objects.bulk_create(
        CitationIndex(
            entry=entry,
            key=row.key,
            source_id=row.source.id,
            number=row.source.number,
            stance=row.stance,
            about=list(row.about),
            locator=row.locator,
        )
        for row in citations
    )


def _folded(words: list[str], *texts: Iterable[LanguageText]) -> str:
    return "\n".join(fold(text) for text in [*words, *(row.text for rows in texts for row in rows)])
