"""From a working image to its payload."""

from typing import cast

from heritage.editions.parts.image import ReportReference
from heritage.editions.payloads import DamageReportPayload, ImagePayload
from heritage.publishing.builders.head import Head, incident_reference, parts_named, site_reference, verifications
from heritage.publishing.citations import citations
from heritage.publishing.pins import Pin, Pins
from heritage.publishing.refusals import SubjectNotPublished
from heritage.publishing.texts import Texts
from heritage.records.models import EvidenceImage


def build(image: EvidenceImage, head: Head, texts: Texts, pins: Pins) -> ImagePayload:
    """What is published of an image. Raises SubjectNotPublished, PartNotPublished."""
    site, incident = site_reference(image.site, pins), incident_reference(image.incident, pins)
    if (image.site and site is None) or not (site or incident):
        raise SubjectNotPublished(str(image.site or image.incident))
    return ImagePayload(
        **head,
        site=site,
        incident=incident,
        parts=parts_named(image, pins),
        reports=_reports(image, pins),
        type=image.type,
        view=image.view,
        caption=texts.of("", "caption"),
        alternative=texts.of("", "alternative"),
        captured=image.captured,
        creator=image.creator,
        credit=image.credit,
        rights=image.rights,
        verifications=verifications(image.verifications.all(), texts),
        citations=citations(image, texts, pins),
        terms=(),
    )


def _reports(image: EvidenceImage, pins: Pins) -> tuple[ReportReference, ...]:
    """The pinned references to the reports that it is evidence of, by id; those that are not published stay out."""
    ids = image.reports.order_by("public_id").values_list("public_id", flat=True)
    return tuple(_report(pins[public_id]) for public_id in ids if public_id in pins)


def _report(pin: Pin) -> ReportReference:
    report = cast(DamageReportPayload, pin.payload)
    return ReportReference(report.id, report.id, pin.number, pin.sha256, report.title, report.standing)
