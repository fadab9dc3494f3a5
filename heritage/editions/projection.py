"""The index rows that a payload makes, unsaved: `indexes` writes them, `verify` compares the tables with them."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model

from heritage.editions.models import (
    CitationIndex,
    DamageReportIndex,
    ImageIndex,
    ImageReportIndex,
    IncidentIndex,
    SiteIndex,
    SiteStatementIndex,
    SourceIndex,
    TermIndex,
    TermUseIndex,
)
from heritage.editions.parts.citing import Citation, Date, GlossaryTerm, LanguageText
from heritage.editions.parts.source import AddedTerm
from heritage.editions.payloads import (
    DamageReportPayload,
    ImagePayload,
    IncidentPayload,
    Payload,
    SitePayload,
    SourcePayload,
    VocabularyPayload,
    plain,
)
from heritage.lib import edtf
from heritage.lib.folding import fold

UNCOUNTED = {"change-kind"}  # words about an edition, not about what it tells
ROLES = ("site", "part_of", "incident", "report", "source")  # as which an edition refers to another entry


def references(payload: Payload) -> set[tuple[str, str]]:
    """What an edition with this payload refers to: (one of ROLES, public id of the other entry)."""
    named = ((role, getattr(payload, role, None)) for role in ("site", "part_of", "incident"))
    reports = payload.reports if isinstance(payload, ImagePayload) else ()
    return {
        *((role, row.id) for role, row in named if row),
        *(("report", row.id) for row in reports),
        *(("source", row.source.id) for row in getattr(payload, "citations", ())),
    }


def rows(public_id: str, payload: Payload) -> Iterator[Model]:
    """The index rows of an entry whose current payload this is."""
    if isinstance(payload, SitePayload):
        yield _site(public_id, payload)
        yield from _statements(public_id, payload)
    elif isinstance(payload, DamageReportPayload):
        yield _report(public_id, payload)
    elif isinstance(payload, IncidentPayload):
        yield _incident(public_id, payload)
    elif isinstance(payload, ImagePayload):
        yield _image(public_id, payload)
        yield from (ImageReportIndex(entry_id=public_id, report_id=row.id) for row in payload.reports)
    elif isinstance(payload, SourcePayload):
        yield _source(public_id, payload)
    elif isinstance(payload, VocabularyPayload):
        yield from (_term(public_id, payload.name, row) for row in payload.added)
    yield from _citations(public_id, getattr(payload, "citations", ()))
    yield from _terms_used(public_id, getattr(payload, "terms", ()))


def _terms_used(public_id: str, terms: Iterable[GlossaryTerm]) -> Iterator[TermUseIndex]:
    for term in terms:
        if term.key.split("/")[0] not in UNCOUNTED:
            yield TermUseIndex(entry_id=public_id, key=term.key)


def _term(public_id: str, vocabulary: str, row: AddedTerm) -> TermIndex:
    mappings = {"eamena": row.eamena, "aat": row.aat, "wikidata": row.wikidata}
    return TermIndex(
        entry_id=public_id,
        vocabulary=vocabulary,
        key=row.key,
        labels={text.language: text.text for text in row.labels},
        scope_note={text.language: text.text for text in row.scope_note},
        broader=row.broader,
        mappings={name: value for name, value in mappings.items() if value},
    )


def _site(public_id: str, payload: SitePayload) -> SiteIndex:
    data = plain(payload)
    return SiteIndex(
        entry_id=public_id,
        type=payload.type,
        country=payload.place.country,
        names=data["names"],
        place={name: data["place"][name] for name in ("country", "area", "locality")},
        sort=fold(_first_name(payload))[:200],
        search=_folded(
            [name.text for name in payload.names] + [row.value for row in payload.identifiers],
            payload.description,
            payload.significance,
            [text for statement in payload.statements for text in statement.text],
            payload.place.area,
            payload.place.locality,
        ),
    )


def _first_name(payload: SitePayload) -> str:
    order = sorted(payload.names, key=lambda name: (name.kind != "preferred", name.language != "en"))
    return order[0].text


def _statements(public_id: str, payload: SitePayload) -> Iterator[SiteStatementIndex]:
    texts = {row["key"]: row["text"] for row in plain(payload)["statements"]}
    for row in payload.statements:
        yield SiteStatementIndex(
            entry_id=public_id, key=row.key, subject=row.subject, standing=row.standing, text=texts[row.key]
        )


def _report(public_id: str, payload: DamageReportPayload) -> DamageReportIndex:
    return DamageReportIndex(
        entry_id=public_id,
        site_id=payload.site.id,
        incident_id=payload.incident.id if payload.incident else None,
        kind=payload.kind,
        standing=payload.standing,
        severity=payload.state.severity,
        condition=payload.state.condition,
        is_whole_site=not payload.parts,
        title=plain(payload)["title"],
        **_dated(payload.occurred or payload.observed),
        search=_folded([*_actors_and_causes(payload)], payload.title, payload.statement),
    )


def _dated(date: Date | None) -> dict[str, Any]:
    """The columns of a date with its extent in time."""
    return {"in_time": date.in_time if date else "", **_days(date.edtf if date else "")}


def _days(date: str) -> dict[str, Any]:
    """The columns of a date ("" for none): as written, and its first and last day."""
    parsed = edtf.parse(date) if date else None
    return {
        "edtf": date,
        "earliest": parsed.earliest if parsed else None,
        "latest": parsed.latest if parsed else None,
    }


def _incident(public_id: str, payload: IncidentPayload) -> IncidentIndex:
    actors = [row.actor for row in payload.attributions]
    return IncidentIndex(
        entry_id=public_id,
        names=plain(payload)["names"],
        standing=payload.standing,
        **_dated(payload.occurred),
        search=_folded(actors, payload.names, payload.statement),
    )


def _image(public_id: str, payload: ImagePayload) -> ImageIndex:
    return ImageIndex(
        entry_id=public_id,
        site_id=payload.site.id if payload.site else None,
        incident_id=payload.incident.id if payload.incident else None,
        type=payload.type,
        view=payload.view,
        caption=plain(payload)["caption"],
        credit=payload.credit,
        **_days(payload.captured),
    )


def _actors_and_causes(payload: DamageReportPayload) -> Iterator[str]:
    """Who is said to have done it, and by which means: as written, and as terms in every language."""
    yield from (row.actor for row in payload.attributions)
    yield from (row.as_written for row in payload.causes)
    yield from (
        label
        for term in payload.terms
        if term.key.startswith(("cause/", "effect/", "actor/"))
        for label in term.labels.values()
    )


def _source(public_id: str, payload: SourcePayload) -> SourceIndex:
    return SourceIndex(
        entry_id=public_id,
        type=payload.type,
        title=plain(payload)["title"],
        creators=[creator.name for creator in payload.creators],
        publisher=payload.publisher,
        issued=payload.issued,
        status=payload.status,
        sort=fold(payload.title.text)[:200],
    )


def _citations(public_id: str, citations: Iterable[Citation]) -> Iterator[CitationIndex]:
    for row in citations:
        yield CitationIndex(
            entry_id=public_id,
            key=row.key,
            source_id=row.source.id,
            number=row.source.number,
            stance=row.stance,
            about=list(row.about),
            locator=row.locator,
        )


def _folded(words: list[str], *texts: Iterable[LanguageText]) -> str:
    return "\n".join(fold(text) for text in [*words, *(row.text for rows in texts for row in rows)])
