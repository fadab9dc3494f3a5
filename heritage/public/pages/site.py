"""The page of a site."""

from dataclasses import dataclass
from typing import cast

from django.utils import timezone
from django.utils.translation import gettext

from heritage.editions.dossiers import Dossier
from heritage.editions.parts.site import Period
from heritage.editions.payloads import SitePayload
from heritage.lib import identifiers, language
from heritage.lib.numerals import number as in_digits
from heritage.public.pages import dates, statements
from heritage.public.pages.condition import ConditionNow, condition_now
from heritage.public.pages.dates import When
from heritage.public.pages.differences import Differing, differing
from heritage.public.pages.evidence import Footnotes, SourceLine
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.image import Plate, plates
from heritage.public.pages.place import PlacePart, place_part
from heritage.public.pages.protected import ProtectionLine, protection_line
from heritage.public.pages.statement import StatementView
from heritage.public.pages.words import Glossary, Label, Words, choose, choose_name, words
from heritage.public.timeline import Timeline, timeline


@dataclass(frozen=True)
class NameLine:
    """A further name: its language and kind in words."""

    about: str
    name: Words


@dataclass(frozen=True)
class PartLine:
    """A part of the site that reports can be about."""

    name: Words
    kind: Label | None


@dataclass(frozen=True)
class PeriodLine:
    """A period: its term, the words of the source, its dates."""

    period: Label | None
    as_written: str
    dates: When | None
    certainty: Label | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class IdentifierLine:
    """A number of the site elsewhere, with the address that it leads to ("" if its register has none)."""

    scheme: Label | None
    value: str
    url: str


@dataclass(frozen=True)
class StandingCount:
    """How many statements have a standing."""

    label: Label
    count: str


@dataclass(frozen=True)
class SitePage:
    """Everything the template shows; `facing` is the preferred name in another script.

    `statements` are those of reports, then `about_site`, those that are no damage.
    """

    frame: Frame
    name: Words
    facing: Words | None
    type: Label | None
    functions: tuple[Label, ...]
    place: PlacePart
    description: Words | None
    significance: Words | None
    part_of: Words | None
    part_of_id: str
    description_sources: tuple[SourceLine, ...]
    significance_sources: tuple[SourceLine, ...]
    names: tuple[NameLine, ...]
    parts: tuple[PartLine, ...]
    periods: tuple[PeriodLine, ...]
    protections: tuple[ProtectionLine, ...]
    identifiers: tuple[IdentifierLine, ...]
    statements: tuple[StatementView, ...]
    about_site: tuple[StatementView, ...]
    standings: tuple[StandingCount, ...]
    timeline: Timeline | None
    condition: ConditionNow
    differing: tuple[Differing, ...]
    images: tuple[Plate, ...]
    sources: tuple[SourceLine, ...]

    @property
    def every_statement(self) -> tuple[StatementView, ...]:
        """All statements in the order in which they are numbered."""
        return self.statements + self.about_site

    @property
    def reported(self) -> int:
        """How many statements are reports: those about the site are numbered from there on."""
        return len(self.statements)


def site_page(dossier: Dossier, reader: str) -> SitePage:
    """The page of a published site with its reports."""
    return build(cast(SitePayload, dossier.payload), dossier, frame(dossier, reader), reader)


def build(site: SitePayload, dossier: Dossier | None, page_frame: Frame, reader: str) -> SitePage:
    """The page of a site payload; the reports and current numbers come from `dossier` if it is published."""
    notes = Footnotes(reader, dossier.current if dossier else None, dossier.statuses if dossier else None)
    terms = Glossary(site.terms, reader)
    description_sources = notes.about(site.citations, "description", "names", "type")
    reports = [statements.of_report(report, notes) for _, report in (dossier.reports if dossier else ())]
    about_site = [statements.of_site(site, row, notes) for row in site.statements]
    views = [*reports, *about_site]
    name = choose_name(site.names, reader) or Words(site.id, "en", "ltr")
    return SitePage(
        frame=page_frame,
        name=name,
        facing=_facing(site, name, reader),
        type=terms.label("site-type", site.type),
        functions=tuple(found for row in site.functions if (found := terms.label("site-function", row.function))),
        place=place_part(site, terms, notes),
        description=choose(site.description, reader),
        significance=choose(site.significance, reader),
        part_of=choose_name(site.part_of.names, reader) if site.part_of else None,
        part_of_id=site.part_of.id if site.part_of else "",
        description_sources=description_sources,
        significance_sources=notes.naming(site.citations, "significance"),
        names=_other_names(site, name, terms, reader),
        parts=tuple(
            PartLine(part_name, terms.label("part-kind", part.kind))
            for part in site.parts
            if (part_name := choose(part.names, reader))
        ),
        periods=tuple(_period(row, site, terms, notes) for row in site.periods),
        protections=tuple(protection_line(row, site, terms, notes) for row in site.protections),
        identifiers=tuple(
            IdentifierLine(
                terms.label("site-identifier", row.scheme), row.value, identifiers.url(row.scheme, row.value)
            )
            for row in site.identifiers
        ),
        statements=tuple(reports),
        about_site=tuple(about_site),
        standings=_standings(views, reader),
        timeline=timeline(views, reader=reader, is_mirrored=language.direction(reader) == "rtl"),
        condition=condition_now(views, timezone.localdate(dossier.at if dossier else None)),
        differing=tuple(differing(views)),
        images=plates(dossier.images if dossier else (), notes),
        sources=tuple(notes.lines),
    )


def _period(row: Period, site: SitePayload, terms: Glossary, notes: Footnotes) -> PeriodLine:
    return PeriodLine(
        period=terms.label("period", row.period),
        as_written=row.as_written,
        dates=dates.when(row.dates, "throughout", "", notes.reader),
        certainty=terms.label("certainty", row.certainty),
        sources=notes.naming(site.citations, row.key),
    )


def _facing(site: SitePayload, shown: Words, reader: str) -> Words | None:
    """The first preferred name in another script than the one shown."""
    others = [row for row in site.names if row.kind == "preferred" and row.text != shown.text]
    return words(others[0].text, others[0].language, reader) if others else None


def _other_names(site: SitePayload, shown: Words, terms: Glossary, reader: str) -> tuple[NameLine, ...]:
    lines = []
    for row in site.names:
        if row.text != shown.text:
            kind = terms.label("name-kind", row.kind)
            about = gettext("%(language)s, %(kind)s") % {
                "language": language.name(row.language.split("-")[0], reader),
                "kind": kind.text if kind else "",
            }
            lines.append(NameLine(about, words(row.text, row.language, reader)))
    return tuple(lines)


def _standings(views: list[StatementView], reader: str) -> tuple[StandingCount, ...]:
    labels = {row.standing.id: row.standing for row in views}
    counts = {key: sum(row.standing.id == key for row in views) for key in labels}
    return tuple(StandingCount(labels[key], in_digits(count, reader)) for key, count in counts.items())
