"""The page of a damage report."""

from dataclasses import dataclass
from typing import cast

from heritage.editions.dossiers import Dossier
from heritage.editions.payloads import DamageReportPayload, SitePayload
from heritage.lib import language
from heritage.public.pages import statements
from heritage.public.pages.differences import Differing, differing
from heritage.public.pages.evidence import Footnotes, SourceLine
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.image import Plate, plates
from heritage.public.pages.protected import ProtectedPart, protected_part
from heritage.public.pages.statement import StatementView
from heritage.public.pages.words import Words, choose_name
from heritage.public.timeline import Timeline, timeline


@dataclass(frozen=True)
class ReportPage:
    """Everything the template shows. `site_newer` is a later edition of the site than the one referred to, or 0.

    `protected` is what the site's page says today of the day of the report.
    """

    frame: Frame
    statement: StatementView
    site: str
    site_name: Words | None
    site_number: int
    site_newer: int
    protected: ProtectedPart
    timeline: Timeline | None
    differing: tuple[Differing, ...]
    images: tuple[Plate, ...]
    sources: tuple[SourceLine, ...]


def report_page(dossier: Dossier, reader: str) -> ReportPage:
    """The page of a published report."""
    report = cast(DamageReportPayload, dossier.payload)
    site = next((row for row in dossier.sites if row.id == report.site.id), None)
    return build(report, dossier, site, frame(dossier, reader), reader)


def build(
    report: DamageReportPayload, dossier: Dossier | None, site: SitePayload | None, page_frame: Frame, reader: str
) -> ReportPage:
    """The page of a report payload; `site` is what is published of its site now, None if nothing is."""
    current = dossier.current if dossier else None
    notes = Footnotes(reader, current, dossier.statuses if dossier else None)
    view = statements.of_report(report, notes)
    newest = (current or {}).get(report.site.id, 0)
    return ReportPage(
        frame=page_frame,
        statement=view,
        site=report.site.id,
        site_name=choose_name(report.site.names, reader),
        site_number=report.site.number,
        site_newer=newest if newest > report.site.number else 0,
        protected=protected_part(site, newest, view.date.date if view.date else None, reader),
        timeline=timeline([view], reader=reader, is_mirrored=language.direction(reader) == "rtl"),
        differing=tuple(differing([view])),
        images=plates(dossier.images if dossier else (), notes),
        sources=tuple(notes.lines),
    )
