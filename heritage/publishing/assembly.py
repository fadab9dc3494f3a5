"""Assembly: the public part of a working record as a payload. Reads only what the exposure register calls published.

One exception: the exact place is read to find the cell that the policy allows, and goes no further.
"""

from dataclasses import dataclass, replace
from typing import Any, TypedDict, cast

from django.conf import settings

from heritage.editions import payloads
from heritage.editions.payloads import Change, Payload, SitePayload
from heritage.lib import canonical
from heritage.publishing import places
from heritage.publishing.citations import citations, left_out
from heritage.publishing.glossary import glossary
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.publishing.withheld import withheld
from heritage.records.fields import shortest
from heritage.records.models import (
    Attribution,
    Cause,
    DamageReport,
    HeritageSite,
    Quantity,
    Record,
    SiteStatement,
    Source,
)


class SiteNotPublished(Exception):
    """A report cannot be published before its site is."""


class PartNotPublished(Exception):
    """A report is about a part that the site's pinned edition does not have."""


@dataclass(frozen=True)
class Candidate:
    """A payload that could be published: its text and hash; `withheld` names what the record holds and it leaves out."""

    record: Record
    payload: Payload
    text: str
    sha256: str
    left_out: list[Source]
    withheld: list[str]


def assemble(record: Record, *, nonce: str, change: Change, pins: Pins) -> Candidate:
    """The candidate that `record` makes now. `nonce` is 128 random bits in hex. Raises SiteNotPublished."""
    head: _Head = {
        "schema": f"{record.kind}/1",
        "catalogue": settings.CATALOGUE,
        "id": record.public_id,
        "nonce": nonce,
        "change": change,
        "reprints": None,
    }
    specific = record.specific
    payload = _with_terms(_BUILDERS[type(specific)](specific, head, Texts(record), pins))
    text = payloads.render(payload)
    return Candidate(record, payload, text, canonical.sha256(text), left_out(record, pins), withheld(record, pins))


class _Head(TypedDict):
    schema: str
    catalogue: str
    id: str
    nonce: str
    change: Change
    reprints: int | None


def _with_terms(payload: Any) -> Payload:
    complete: Payload = replace(payload, terms=glossary(payload))
    return complete


def _site(site: HeritageSite, head: _Head, texts: Texts, pins: Pins) -> Payload:
    return payloads.SitePayload(
        **head,
        type=site.type,
        names=tuple(payloads.Name(row.key, row.text, row.language, row.kind) for row in site.names.all()),
        description=texts.of("", "description"),
        place=places.place(site, texts),
        part_of=_site_reference(site.part_of, pins),
        parts=tuple(payloads.Part(part.key, part.kind, texts.of(part.key, "name")) for part in site.parts.all()),
        statements=tuple(_statement(row, texts) for row in site.statements.all()),
        citations=citations(site, texts, pins),
        terms=(),
    )


def _statement(row: SiteStatement, texts: Texts) -> payloads.Statement:
    date = _date(row.occurred, row.in_time)
    return payloads.Statement(row.key, row.subject, row.standing, date, texts.of(row.key, "statement"))


def _site_reference(site: HeritageSite | None, pins: Pins) -> payloads.SiteReference | None:
    """The pinned reference to a site, with the names in the pinned edition; None if it is not published."""
    pin = pins.get(site.public_id) if site else None
    if pin is None:
        return None
    preferred = tuple(name for name in cast(SitePayload, pin.payload).names if name.kind == "preferred")
    return payloads.SiteReference(pin.payload.id, pin.number, pin.sha256, preferred)


def _date(edtf: str, in_time: str) -> payloads.Date | None:
    return payloads.Date(edtf, in_time) if edtf else None


def _report(report: DamageReport, head: _Head, texts: Texts, pins: Pins) -> Payload:
    site = _site_reference(report.site, pins)
    if site is None:
        raise SiteNotPublished(str(report.site))
    return payloads.DamageReportPayload(
        **head,
        site=site,
        parts=_parts(report, pins),
        kind=report.report_kind,
        title=texts.of("", "title"),
        statement=texts.of("", "statement"),
        standing=report.standing,
        occurred=_date(report.occurred, report.in_time),
        observed=_date(report.observed, report.in_time),
        causes=tuple(_cause(row) for row in report.causes.all()),
        attributions=tuple(_attribution(row, texts) for row in report.attributions.all()),
        quantities=tuple(_quantity(row, texts) for row in report.quantities.all()),
        state=payloads.StateAfter(report.state_as_written, report.severity, report.condition),
        citations=citations(report, texts, pins),
        terms=(),
    )


def _parts(report: DamageReport, pins: Pins) -> tuple[payloads.Part, ...]:
    """The parts concerned, as the pinned edition of the site names them. Raises PartNotPublished."""
    published = {part.key: part for part in cast(SitePayload, pins[report.site.public_id].payload).parts}
    wanted = [part.key for part in report.parts.all()]
    if absent := [key for key in wanted if key not in published]:
        raise PartNotPublished(", ".join(absent))
    return tuple(published[key] for key in wanted)


def _cause(row: Cause) -> payloads.Cause:
    return payloads.Cause(row.key, row.category, row.cause, row.certainty, row.as_written)


def _attribution(row: Attribution, texts: Texts) -> payloads.Attribution:
    return payloads.Attribution(row.key, row.actor, row.certainty, texts.of(row.key, "note"))


def _quantity(row: Quantity, texts: Texts) -> payloads.Quantity:
    return payloads.Quantity(row.key, texts.of(row.key, "what"), shortest(row.value), row.unit, row.as_written)


def _source(source: Source, head: _Head, texts: Texts, _pins: Pins) -> Payload:
    return payloads.SourcePayload(
        **head,
        type=source.type,
        title=payloads.Title(source.title, source.language, source.title_is_supplied),
        creators=tuple(payloads.Creator(row.key, row.name) for row in source.creators.all()),
        publisher=source.publisher,
        issued=source.issued,
        language=source.language,
        url=source.url,
        archive_url=source.archive_url,
        accessed=source.accessed,
        note=texts.of("", "note"),
        terms=(),
    )


_BUILDERS: dict[type[Record], Any] = {HeritageSite: _site, DamageReport: _report, Source: _source}
