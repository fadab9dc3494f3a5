"""What payloads of several kinds share: the head, references, dates, attributions, verifications."""

from collections.abc import Iterable
from typing import TypedDict, cast

from heritage.editions.parts.citing import Attribution, Change, Date, Verification
from heritage.editions.parts.report import IncidentReference
from heritage.editions.parts.site import Part, SiteReference
from heritage.editions.payloads import IncidentPayload, SitePayload
from heritage.publishing.pins import Pins
from heritage.publishing.refusals import PartNotPublished, SubjectNotPublished
from heritage.publishing.texts import Texts
from heritage.records.models import Attribution as WorkingAttribution
from heritage.records.models import DamageReport, EvidenceImage, HeritageSite, Incident
from heritage.records.models import Verification as WorkingVerification


class Head(TypedDict):
    """The first fields of every payload."""

    schema: str
    catalogue: str
    id: str
    nonce: str
    change: Change
    reprints: int | None


def site_reference(site: HeritageSite | None, pins: Pins) -> SiteReference | None:
    """The pinned reference to a site, with the names in the pinned edition; None if it is not published."""
    pin = pins.get(site.public_id) if site else None
    if pin is None:
        return None
    preferred = tuple(name for name in cast(SitePayload, pin.payload).names if name.kind == "preferred")
    return SiteReference(pin.payload.id, pin.number, pin.sha256, preferred)


def site_of(report: DamageReport, pins: Pins) -> SiteReference:
    """The pinned reference to the site that a report is about. Raises SubjectNotPublished."""
    site = site_reference(report.site, pins)
    if site is None:
        raise SubjectNotPublished(str(report.site))
    return site


def incident_reference(incident: Incident | None, pins: Pins) -> IncidentReference | None:
    """The pinned reference to an incident, with the names in the pinned edition; None if it is not published."""
    pin = pins.get(incident.public_id) if incident else None
    if pin is None:
        return None
    return IncidentReference(pin.payload.id, pin.number, pin.sha256, cast(IncidentPayload, pin.payload).names)


def parts_named(record: DamageReport | EvidenceImage, pins: Pins) -> tuple[Part, ...]:
    """The parts that the record is about, as the pinned edition of its site names them. Raises PartNotPublished."""
    pin = pins.get(record.site.public_id) if record.site else None
    published = {part.key: part for part in cast(SitePayload, pin.payload).parts} if pin else {}
    wanted = [part.key for part in record.parts.all()]
    if absent := [key for key in wanted if key not in published]:
        raise PartNotPublished(", ".join(absent))
    return tuple(published[key] for key in wanted)


def date(edtf: str, in_time: str) -> Date | None:
    """A date with its extent in time; None where there is no date."""
    return Date(edtf, in_time) if edtf else None


def attributions(rows: Iterable[WorkingAttribution], texts: Texts) -> tuple[Attribution, ...]:
    """Who is said to have done it."""
    return tuple(
        Attribution(row.key, row.actor, row.actor_term, row.certainty, texts.of(row.key, "note")) for row in rows
    )


def verifications(rows: Iterable[WorkingVerification], texts: Texts) -> tuple[Verification, ...]:
    """What was checked about it."""
    return tuple(
        Verification(
            key=row.key,
            kind=row.kind,
            result=row.result,
            confidence=row.confidence,
            checked=row.checked,
            how=texts.of(row.key, "how"),
            outcome=texts.of(row.key, "outcome"),
            role=texts.of(row.key, "role"),
        )
        for row in rows
    )
