"""From a working site to its payload."""

from heritage.editions.parts.site import Function, Name, Part, Period, Protection, SiteIdentifier, Statement
from heritage.editions.payloads import SitePayload
from heritage.publishing import places
from heritage.publishing.builders.head import Head, date, site_reference
from heritage.publishing.citations import citations
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.records.models import HeritageSite, SitePeriod, SiteProtection, SiteStatement


def build(site: HeritageSite, head: Head, texts: Texts, pins: Pins) -> SitePayload:
    """What is published of a site."""
    return SitePayload(
        **head,
        type=site.type,
        functions=tuple(Function(term, term) for term in site.functions),
        names=tuple(Name(row.key, row.text, row.language, row.kind) for row in site.names.all()),
        description=texts.of("", "description"),
        significance=texts.of("", "significance"),
        place=places.place(site, texts),
        part_of=site_reference(site.part_of, pins),
        parts=tuple(Part(part.key, part.kind, texts.of(part.key, "name")) for part in site.parts.all()),
        periods=tuple(_period(row) for row in site.periods.all()),
        protections=tuple(_protection(row) for row in site.protections.all()),
        identifiers=_identifiers(site),
        statements=tuple(_statement(row, texts) for row in site.statements.all()),
        citations=citations(site, texts, pins),
        terms=(),
    )


def _period(row: SitePeriod) -> Period:
    return Period(row.key, row.period, row.as_written, row.dates, row.certainty)


def _protection(row: SiteProtection) -> Protection:
    return Protection(row.key, row.listing, row.number, row.since, row.until)


def _identifiers(site: HeritageSite) -> tuple[SiteIdentifier, ...]:
    """None where the policy keeps the place back: who follows them finds it."""
    if site.location_policy not in places.NAMES_IDENTIFIERS:
        return ()
    return tuple(SiteIdentifier(row.key, row.scheme, row.value) for row in site.identifiers.all())


def _statement(row: SiteStatement, texts: Texts) -> Statement:
    words = texts.of(row.key, "statement")
    return Statement(row.key, row.subject, row.standing, row.actor, date(row.occurred, row.in_time), words)
