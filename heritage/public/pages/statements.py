"""Statements as pages show them: damage reports, incidents, and what is said about a site that is no damage."""

from collections.abc import Iterable
from itertools import chain
from typing import TypedDict

from django.utils.translation import gettext

from heritage.editions.parts.citing import Attribution, Citation
from heritage.editions.parts.report import Cause, Effect, IncidentReference, Quantity
from heritage.editions.parts.site import Statement
from heritage.editions.payloads import DamageReportPayload, IncidentPayload, SitePayload
from heritage.lib.numerals import number as in_digits
from heritage.public.pages import dates
from heritage.public.pages.evidence import Footnotes, SourceLine
from heritage.public.pages.statement import (
    ActorLine,
    Assessment,
    CauseLine,
    EffectLine,
    IncidentLine,
    NumberLine,
    StatementView,
)
from heritage.public.pages.words import Glossary, Label, choose


class Sources(TypedDict):
    """The sources for and against one point."""

    sources: tuple[SourceLine, ...]
    against: tuple[SourceLine, ...]


def of_report(report: DamageReportPayload, notes: Footnotes) -> StatementView:
    """A damage report as a statement."""
    reader, terms = notes.reader, Glossary(report.terms, notes.reader)
    return StatementView(
        anchor=report.id,
        report=report.id,
        kind=terms.label("report-kind", report.kind),
        subject=None,
        standing=terms.label("standing", report.standing) or Label("unknown", ""),
        title=choose(report.title, reader),
        text=choose(report.statement, reader),
        when=dates.of(report.occurred, report.kind, reader),
        observed=dates.of(report.observed, "condition", reader),
        parts=tuple(name for part in report.parts if (name := choose(part.names, reader))),
        causes=_causes(report, terms, notes),
        actors=_actors(report, terms, notes),
        numbers=tuple(_number(row, report.citations, notes) for row in report.quantities),
        severity=terms.label("severity", report.state.severity),
        condition=terms.label("condition", report.state.condition),
        as_written=report.state.as_written,
        evidence=notes.groups(
            report.citations, _points(report.causes, report.effects, report.attributions, report.quantities)
        ),
        parts_note=choose(report.parts_note, reader),
        effects=_effects(report, terms, notes),
        assessment=_assessment(report, terms, reader),
        incident=incident_line(report.incident, notes),
    )


def _points(*rows: Iterable[Cause | Effect | Attribution | Quantity]) -> set[str]:
    """The keys of what a payload says beside its text."""
    return {row.key for row in chain(*rows)}


def _assessment(report: DamageReportPayload, terms: Glossary, reader: str) -> Assessment:
    methods = [terms.label("assessment-method", row.method) for row in report.methods]
    return Assessment(
        finding=terms.label("finding", report.finding),
        reason=terms.label("finding-reason", report.finding_reason),
        probability=terms.label("probability", report.probability),
        extent=terms.label("extent", report.state.extent),
        methods=tuple(row for row in methods if row),
        assessed_by=report.assessed_by,
        recommendation=choose(report.recommendation, reader),
        priority=terms.label("priority", report.priority),
    )


def incident_line(incident: IncidentReference | None, notes: Footnotes) -> IncidentLine | None:
    """The incident that something is a part of."""
    if incident is None:
        return None
    return IncidentLine(incident.id, choose(incident.names, notes.reader), not notes.is_public(incident.id))


def _sources(citations: tuple[Citation, ...], key: str, notes: Footnotes) -> Sources:
    """The sources that support one point, and those against it; where none names it, those of the statement it stands in."""
    if any(key in row.about for row in citations):
        return {"sources": notes.about(citations, key), "against": notes.naming(citations, key, "contradicts")}
    return {"sources": notes.about(citations, "statement"), "against": ()}


def _causes(report: DamageReportPayload, terms: Glossary, notes: Footnotes) -> tuple[CauseLine, ...]:
    return tuple(
        CauseLine(
            key=row.key,
            cause=terms.label("cause", row.cause),
            category=terms.label("cause-category", row.category),
            certainty=terms.label("certainty", row.certainty),
            as_written=row.as_written,
            **_sources(report.citations, row.key, notes),
        )
        for row in report.causes
    )


def _effects(report: DamageReportPayload, terms: Glossary, notes: Footnotes) -> tuple[EffectLine, ...]:
    return tuple(
        EffectLine(
            key=row.key,
            effect=terms.label("effect", row.effect),
            certainty=terms.label("certainty", row.certainty),
            as_written=row.as_written,
            **_sources(report.citations, row.key, notes),
        )
        for row in report.effects
    )


def _actors(payload: DamageReportPayload | IncidentPayload, terms: Glossary, notes: Footnotes) -> tuple[ActorLine, ...]:
    return tuple(
        ActorLine(
            key=row.key,
            actor=row.actor,
            term=terms.label("actor", row.actor_term),
            certainty=terms.label("attribution-certainty", row.certainty),
            note=choose(row.note, notes.reader),
            **_sources(payload.citations, row.key, notes),
        )
        for row in payload.attributions
    )


def _number(row: Quantity, citations: tuple[Citation, ...], notes: Footnotes) -> NumberLine:
    return NumberLine(
        key=row.key,
        value=in_digits(row.value, notes.reader),
        unit=row.unit,
        what=choose(row.what, notes.reader),
        as_written=row.as_written,
        **_sources(citations, row.key, notes),
    )


def of_site(site: SitePayload, row: Statement, notes: Footnotes) -> StatementView:
    """A statement about the site that is no damage."""
    terms = Glossary(site.terms, notes.reader)
    return StatementView(
        anchor=row.key,
        report="",
        kind=None,
        subject=terms.label("statement-subject", row.subject),
        standing=terms.label("standing", row.standing) or Label("unknown", ""),
        title=None,
        text=choose(row.text, notes.reader),
        when=dates.of(row.occurred, row.subject, notes.reader),
        observed=None,
        parts=(),
        causes=(),
        actors=(),
        numbers=(),
        severity=None,
        condition=None,
        as_written="",
        evidence=notes.groups(citation for citation in site.citations if row.key in citation.about),
        who=row.actor,
    )


def of_incident(incident: IncidentPayload, notes: Footnotes) -> StatementView:
    """What is said of an incident as such."""
    reader, terms = notes.reader, Glossary(incident.terms, notes.reader)
    return StatementView(
        anchor="statement",
        report="",
        kind=None,
        subject=Label("incident", gettext("incident")),
        standing=terms.label("standing", incident.standing) or Label("unknown", ""),
        title=choose(incident.names, reader),
        text=choose(incident.statement, reader),
        when=dates.of(incident.occurred, "event", reader),
        observed=None,
        parts=(),
        causes=(),
        actors=_actors(incident, terms, notes),
        numbers=(),
        severity=None,
        condition=None,
        as_written="",
        evidence=notes.groups(incident.citations, _points(incident.attributions)),
    )
