"""From a working damage report to its payload."""

from typing import cast

from heritage.editions.parts.report import Cause, Effect, IncidentReference, Method, Quantity, StateAfter
from heritage.editions.parts.site import Part
from heritage.editions.payloads import DamageReportPayload, IncidentPayload, SitePayload
from heritage.publishing.builders.head import Head, attributions, date, site_reference
from heritage.publishing.citations import citations
from heritage.publishing.pins import Pins
from heritage.publishing.refusals import PartNotPublished, SiteNotPublished
from heritage.publishing.texts import Texts
from heritage.records.fields import shortest
from heritage.records.models import Cause as WorkingCause
from heritage.records.models import DamageReport
from heritage.records.models import Effect as WorkingEffect
from heritage.records.models import Quantity as WorkingQuantity


def build(report: DamageReport, head: Head, texts: Texts, pins: Pins) -> DamageReportPayload:
    """What is published of a damage report. Raises SiteNotPublished, PartNotPublished."""
    site = site_reference(report.site, pins)
    if site is None:
        raise SiteNotPublished(str(report.site))
    return DamageReportPayload(
        **head,
        site=site,
        parts=_parts(report, pins),
        parts_note=texts.of("", "parts_note"),
        incident=_incident(report, pins),
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


def _parts(report: DamageReport, pins: Pins) -> tuple[Part, ...]:
    """The parts concerned, as the pinned edition of the site names them. Raises PartNotPublished."""
    published = {part.key: part for part in cast(SitePayload, pins[report.site.public_id].payload).parts}
    wanted = [part.key for part in report.parts.all()]
    if absent := [key for key in wanted if key not in published]:
        raise PartNotPublished(", ".join(absent))
    return tuple(published[key] for key in wanted)


def _incident(report: DamageReport, pins: Pins) -> IncidentReference | None:
    """The pinned reference to the incident; None if it is not published."""
    pin = pins.get(report.incident.public_id) if report.incident else None
    if pin is None:
        return None
    return IncidentReference(pin.payload.id, pin.number, pin.sha256, cast(IncidentPayload, pin.payload).names)


def _cause(row: WorkingCause) -> Cause:
    return Cause(row.key, row.category, row.cause, row.certainty, row.as_written)


def _effect(row: WorkingEffect) -> Effect:
    return Effect(row.key, row.effect, row.certainty, row.as_written)


def _quantity(row: WorkingQuantity, texts: Texts) -> Quantity:
    return Quantity(row.key, texts.of(row.key, "what"), shortest(row.value), row.unit, row.as_written)
