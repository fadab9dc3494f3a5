"""Statements as pages show them: damage reports, and what is said about a site that is no damage."""

from dataclasses import dataclass

from heritage.editions.payloads import Citation, DamageReportPayload, Quantity, SitePayload, Statement
from heritage.lib.numerals import number as in_digits
from heritage.public.pages import dates
from heritage.public.pages.dates import When
from heritage.public.pages.evidence import Footnotes, SourceLine, StanceGroup
from heritage.public.pages.words import Glossary, Label, Words, choose


@dataclass(frozen=True)
class CauseLine:
    """One cause: its term and category, how sure it is, and the source's words if they differ."""

    cause: Label | None
    category: Label | None
    certainty: Label | None
    as_written: str
    sources: tuple[SourceLine, ...]

    @property
    def shortly(self) -> str:
        """The cause in a word."""
        term = self.cause or self.category
        return term.text if term else self.as_written


@dataclass(frozen=True)
class ActorLine:
    """Who is said to have done it."""

    actor: str
    certainty: Label | None
    note: Words | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class NumberLine:
    """A number somebody gives, in the reader's digits, of what."""

    key: str
    value: str
    unit: str
    what: Words | None
    as_written: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class StatementView:
    """One statement. `anchor` names it on the page; `report` is the id of its damage report, "" for one about the site."""

    anchor: str
    report: str
    kind: Label | None
    subject: Label | None
    standing: Label
    title: Words | None
    text: Words | None
    when: When | None
    observed: When | None
    parts: tuple[Words, ...]
    causes: tuple[CauseLine, ...]
    actors: tuple[ActorLine, ...]
    numbers: tuple[NumberLine, ...]
    severity: Label | None
    condition: Label | None
    as_written: str
    evidence: tuple[StanceGroup, ...]

    @property
    def heading(self) -> Words | None:
        """The title, or the statement itself where there is none."""
        return self.title or self.text

    @property
    def date(self) -> When | None:
        """When it happened, else when it was seen."""
        return self.when or self.observed

    @property
    def state(self) -> Label | None:
        """The condition after, else the severity."""
        return self.condition or self.severity

    @property
    def is_observation(self) -> bool:
        """Whether somebody looked: what it states was seen then, not caused then."""
        return self.kind is not None and self.kind.id == "condition"

    @property
    def has_facts(self) -> bool:
        """Whether it says anything beside its text."""
        return bool(self.parts or self.causes or self.actors or self.numbers or self.state or self.as_written)

    @property
    def is_supported(self) -> bool:
        """Whether at least one source supports it."""
        return any(group.stance == "supports" for group in self.evidence)

    @property
    def supporters(self) -> tuple[SourceLine, ...]:
        """The sources that support it, each once."""
        lines = [line.source for group in self.evidence if group.stance == "supports" for line in group.lines]
        return tuple(dict.fromkeys(lines))


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
        evidence=notes.groups(report.citations),
    )


def _sources(citations: tuple[Citation, ...], key: str, notes: Footnotes) -> tuple[SourceLine, ...]:
    """The sources that support one point of a report; where none names it, those of the statement that it stands in."""
    return notes.about(citations, key) or notes.about(citations, "statement")


def _causes(report: DamageReportPayload, terms: Glossary, notes: Footnotes) -> tuple[CauseLine, ...]:
    return tuple(
        CauseLine(
            terms.label("cause", row.cause),
            terms.label("cause-category", row.category),
            terms.label("certainty", row.certainty),
            row.as_written,
            _sources(report.citations, row.key, notes),
        )
        for row in report.causes
    )


def _actors(report: DamageReportPayload, terms: Glossary, notes: Footnotes) -> tuple[ActorLine, ...]:
    return tuple(
        ActorLine(
            row.actor,
            terms.label("attribution-certainty", row.certainty),
            choose(row.note, notes.reader),
            _sources(report.citations, row.key, notes),
        )
        for row in report.attributions
    )


def _number(row: Quantity, citations: tuple[Citation, ...], notes: Footnotes) -> NumberLine:
    return NumberLine(
        key=row.key,
        value=in_digits(row.value, notes.reader),
        unit=row.unit,
        what=choose(row.what, notes.reader),
        as_written=row.as_written,
        sources=_sources(citations, row.key, notes),
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
    )
