"""The page of a site."""

from dataclasses import dataclass
from typing import cast

from django.utils import timezone
from django.utils.translation import gettext

from heritage.editions.payloads import Location, SitePayload
from heritage.editions.queries import Dossier
from heritage.lib import language
from heritage.lib.numerals import number as in_digits
from heritage.public.maps import SmallMap, coast, small_map
from heritage.public.pages import statements
from heritage.public.pages.condition import ConditionNow, condition_now
from heritage.public.pages.differences import Differing, differing
from heritage.public.pages.evidence import Footnotes, SourceLine
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.statements import StatementView
from heritage.public.pages.words import Glossary, Label, Words, choose, choose_name, country_name, words
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
class StandingCount:
    """How many statements have a standing."""

    label: Label
    count: str


@dataclass(frozen=True)
class SitePage:
    """Everything the template shows; `facing` is the preferred name in another script."""

    frame: Frame
    name: Words
    facing: Words | None
    type: Label | None
    place: tuple[Words, ...]
    country: str
    area: Words | None
    locality: Words | None
    location: Location | None
    map: SmallMap | None
    coast: str
    policy: Label | None
    certainty: Label | None
    description: Words | None
    part_of: Words | None
    part_of_id: str
    description_sources: tuple[SourceLine, ...]
    location_sources: tuple[SourceLine, ...]
    names: tuple[NameLine, ...]
    parts: tuple[PartLine, ...]
    statements: tuple[StatementView, ...]
    standings: tuple[StandingCount, ...]
    timeline: Timeline | None
    condition: ConditionNow
    differing: tuple[Differing, ...]
    sources: tuple[SourceLine, ...]


def site_page(dossier: Dossier, reader: str) -> SitePage:
    """The page of a published site with its reports."""
    return build(cast(SitePayload, dossier.payload), dossier, frame(dossier, reader), reader)


def build(site: SitePayload, dossier: Dossier | None, page_frame: Frame, reader: str) -> SitePage:
    """The page of a site payload; the reports and current numbers come from `dossier` if it is published."""
    notes = Footnotes(reader, dossier.current if dossier else None)
    terms = Glossary(site.terms, reader)
    description_sources = notes.about(site.citations, "description", "names", "type")
    views = [statements.of_report(report, notes) for _, report in (dossier.reports if dossier else ())]
    views += [statements.of_site(site, row, notes) for row in site.statements]
    name = choose_name(site.names, reader) or Words(site.id, "en", "ltr")
    area, locality = choose(site.place.area, reader), choose(site.place.locality, reader)
    location = site.place.location
    return SitePage(
        frame=page_frame,
        name=name,
        facing=_facing(site, name, reader),
        type=terms.label("site-type", site.type),
        place=tuple(row for row in (locality, area) if row),
        country=country_name(site.place.country, reader),
        area=area,
        locality=locality,
        location=location,
        map=small_map(location),
        coast=coast(),
        policy=terms.label("location-policy", location.policy) if location else None,
        certainty=terms.label("certainty", location.certainty) if location else None,
        description=choose(site.description, reader),
        part_of=choose_name(site.part_of.names, reader) if site.part_of else None,
        part_of_id=site.part_of.id if site.part_of else "",
        description_sources=description_sources,
        location_sources=tuple(
            notes.source(row.source) for row in site.citations if "location" in row.about and row.stance == "supports"
        ),
        names=_other_names(site, name, terms, reader),
        parts=tuple(
            PartLine(part_name, terms.label("part-kind", part.kind))
            for part in site.parts
            if (part_name := choose(part.names, reader))
        ),
        statements=tuple(views),
        standings=_standings(views, reader),
        timeline=timeline(views, reader=reader, is_mirrored=language.direction(reader) == "rtl"),
        condition=condition_now(views, timezone.localdate()),
        differing=tuple(differing(views)),
        sources=tuple(notes.lines),
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
