"""From a working damage report to its payload."""

from heritage.editions.parts.report import Cause, Effect, Method, Quantity, StateAfter
from heritage.editions.payloads import DamageReportPayload
from heritage.publishing.builders.head import Head, attributions, date, incident_reference, parts_named, site_of
from heritage.publishing.citations import citations
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.records.fields import shortest
from heritage.records.models import Cause as WorkingCause
from heritage.records.models import DamageReport
from heritage.records.models import Effect as WorkingEffect
from heritage.records.models import Quantity as WorkingQuantity


def build(report: DamageReport, head: Head, texts: Texts, pins: Pins) -> DamageReportPayload:
    """What is published of a damage report. Raises SubjectNotPublished, PartNotPublished."""
    return DamageReportPayload(
        **head,
        site=site_of(report, pins),
        parts=parts_named(report, pins),
        parts_note=texts.of("", "parts_note"),
        incident=incident_reference(report.incident, pins),
        kind=report.report_kind,
        title=texts.of("", "title"),
        statement=texts.of("", "statement"),
        standing=report.standing,
        occurred=date(report.occurred, report.in_time),
        observed=date(report.observed, report.in_time),
        finding=report.finding,
        finding_reason=report.finding_reason,
        probability=report.probability,
        causes=tuple(_cause(row) for row in report.causes.all()),
        effects=tuple(_effect(row) for row in report.effects.all()),
        attributions=attributions(report.attributions.all(), texts),
        quantities=tuple(_quantity(row, texts) for row in report.quantities.all()),
        state=StateAfter(report.state_as_written, report.severity, report.condition, report.extent),
        methods=tuple(Method(term, term) for term in report.methods),
        assessed_by=report.assessed_by,
        recommendation=texts.of("", "recommendation"),
        priority=report.priority,
        citations=citations(report, texts, pins),
        terms=(),
    )


def _cause(row: WorkingCause) -> Cause:
    return Cause(row.key, row.category, row.cause, row.certainty, row.as_written)


def _effect(row: WorkingEffect) -> Effect:
    return Effect(row.key, row.effect, row.certainty, row.as_written)


def _quantity(row: WorkingQuantity, texts: Texts) -> Quantity:
    return Quantity(row.key, texts.of(row.key, "what"), shortest(row.value), row.unit, row.as_written)
