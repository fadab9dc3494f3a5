"""The page of an incident."""

from dataclasses import dataclass
from typing import cast

from heritage.editions.dossiers import Dossier
from heritage.editions.payloads import DamageReportPayload, IncidentPayload
from heritage.lib import language
from heritage.public.pages import statements
from heritage.public.pages.differences import Differing, differing
from heritage.public.pages.evidence import Footnotes, SourceLine
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.image import Plate, plates
from heritage.public.pages.site import NameLine
from heritage.public.pages.statement import StatementView
from heritage.public.pages.words import Words, choose_name, words
from heritage.public.timeline import Timeline, timeline


@dataclass(frozen=True)
class PartLine:
    """A report that is part of the incident, with its site."""

    statement: StatementView
    site: str
    site_name: Words | None


@dataclass(frozen=True)
class IncidentPage:
    """Everything the template shows; `names` are those beside the heading. `sources` are those of the incident itself."""

    frame: Frame
    statement: StatementView
    names: tuple[NameLine, ...]
    reports: tuple[PartLine, ...]
    timeline: Timeline | None
    differing: tuple[Differing, ...]
    images: tuple[Plate, ...]
    sources: tuple[SourceLine, ...]

    @property
    def sites(self) -> int:
        """How many sites its reports are about."""
        return len({row.site for row in self.reports})


def incident_page(dossier: Dossier, reader: str) -> IncidentPage:
    """The page of a published incident with its reports."""
    return build(cast(IncidentPayload, dossier.payload), dossier, frame(dossier, reader), reader)


def build(incident: IncidentPayload, dossier: Dossier | None, page_frame: Frame, reader: str) -> IncidentPage:
    """The page of an incident payload; the reports and current numbers come from `dossier` if it is published."""
    notes = Footnotes(reader, dossier.current if dossier else None, dossier.statuses if dossier else None)
    view = statements.of_incident(incident, notes)
    reports = tuple(_part(report, reader) for _, report in (dossier.reports if dossier else ()))
    drawn = [view, *(row.statement for row in reports)]
    return IncidentPage(
        frame=page_frame,
        statement=view,
        names=_names(incident, view.title, reader),
        reports=reports,
        timeline=timeline(drawn, reader=reader, is_mirrored=language.direction(reader) == "rtl"),
        differing=tuple(differing([view])),
        images=plates(dossier.images if dossier else (), notes),
        sources=tuple(notes.lines),
    )


def _part(report: DamageReportPayload, reader: str) -> PartLine:
    """A report by its own words: its sources stand on its page, so they get no footnote here."""
    view = statements.of_report(report, Footnotes(reader, None))
    return PartLine(view, report.site.id, choose_name(report.site.names, reader))


def _names(incident: IncidentPayload, shown: Words | None, reader: str) -> tuple[NameLine, ...]:
    others = [row for row in incident.names if shown is None or row.text != shown.text]
    return tuple(NameLine(language.name(row.language, reader), words(row.text, row.language, reader)) for row in others)
