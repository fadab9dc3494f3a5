"""The page of a damage report."""

from dataclasses import dataclass
from typing import cast

from heritage.editions.payloads import DamageReportPayload
from heritage.editions.queries import Dossier
from heritage.lib import language
from heritage.public.pages import statements
from heritage.public.pages.differences import Differing, differing
from heritage.public.pages.evidence import Footnotes, SourceLine
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.statements import StatementView
from heritage.public.pages.words import Words, choose_name
from heritage.public.timeline import Timeline, timeline


@dataclass(frozen=True)
class ReportPage:
    """Everything the template shows. `site_newer` is a later edition of the site than the one referred to, or 0."""

    frame: Frame
    statement: StatementView
    site: str
    site_name: Words | None
    site_number: int
    site_newer: int
    timeline: Timeline | None
    differing: tuple[Differing, ...]
    sources: tuple[SourceLine, ...]


def report_page(dossier: Dossier, reader: str) -> ReportPage:
    """The page of a published report."""
    return build(cast(DamageReportPayload, dossier.payload), dossier, frame(dossier, reader), reader)


def build(report: DamageReportPayload, dossier: Dossier | None, page_frame: Frame, reader: str) -> ReportPage:
    """The page of a report payload."""
    current = dossier.current if dossier else None
    notes = Footnotes(reader, current)
    view = statements.of_report(report, notes)
    newest = (current or {}).get(report.site.id, 0)
    return ReportPage(
        frame=page_frame,
        statement=view,
        site=report.site.id,
        site_name=choose_name(report.site.names, reader),
        site_number=report.site.number,
        site_newer=newest if newest > report.site.number else 0,
        timeline=timeline([view], reader=reader, is_mirrored=language.direction(reader) == "rtl"),
        differing=tuple(differing([view])),
        sources=tuple(notes.lines),
    )
