"""Images: the page of one, and the plates on the pages of sites and reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from heritage.editions.dossiers import Dossier
from heritage.editions.payloads import ImagePayload
from heritage.public.pages import dates
from heritage.public.pages.dates import When
from heritage.public.pages.evidence import Footnotes, SourceLine, StanceGroup
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.statement import IncidentLine
from heritage.public.pages.statements import incident_line
from heritage.public.pages.verifications import VerificationView, verification_views
from heritage.public.pages.words import Glossary, Label, Words, choose, choose_name


@dataclass(frozen=True)
class Plate:
    """An image among others: what it shows, from which side of the damage, whose it is."""

    id: str
    caption: Words | None
    view: Label | None
    captured: When | None
    credit: str
    rights: Label | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class ReportLine:
    """A report that the image is evidence of, as it stands today; `is_withdrawn`: as it stood when it was named."""

    id: str
    title: Words | None
    standing: Label | None
    is_withdrawn: bool


@dataclass(frozen=True)
class ImagePage:
    """Everything the template shows. `site` is "" where nobody says which place it is.

    `evidence` is what is cited for the image as a whole, `sources` all that is cited.
    """

    frame: Frame
    caption: Words | None
    alternative: Words | None
    type: Label | None
    view: Label | None
    captured: When | None
    creator: str
    credit: str
    rights: Label | None
    site: str
    site_name: Words | None
    incident: IncidentLine | None
    parts: tuple[Words, ...]
    reports: tuple[ReportLine, ...]
    verifications: tuple[VerificationView, ...]
    evidence: tuple[StanceGroup, ...]
    sources: tuple[SourceLine, ...]


def image_page(dossier: Dossier, reader: str) -> ImagePage:
    """The page of a published image."""
    return build(cast(ImagePayload, dossier.payload), dossier, frame(dossier, reader), reader)


def build(image: ImagePayload, dossier: Dossier | None, page_frame: Frame, reader: str) -> ImagePage:
    """The page of an image payload; how its reports stand today comes from `dossier` if it is published."""
    terms = Glossary(image.terms, reader)
    notes = Footnotes(reader, dossier.current if dossier else None, dossier.statuses if dossier else None)
    checked = {row.key for row in image.verifications}
    evidence = notes.groups(row for row in image.citations if not row.about or set(row.about) - checked)
    return ImagePage(
        frame=page_frame,
        caption=choose(image.caption, reader),
        alternative=choose(image.alternative, reader),
        type=terms.label("image-type", image.type),
        view=terms.label("image-view", image.view),
        captured=dates.when(image.captured, "", "", reader),
        creator=image.creator,
        credit=image.credit,
        rights=terms.label("rights", image.rights),
        site=image.site.id if image.site else "",
        site_name=choose_name(image.site.names, reader) if image.site else None,
        incident=incident_line(image.incident, notes),
        parts=tuple(name for part in image.parts if (name := choose(part.names, reader))),
        reports=_reports(image, dossier, terms, notes),
        verifications=verification_views(image, terms, notes),
        evidence=evidence,
        sources=tuple(notes.lines),
    )


def _reports(image: ImagePayload, dossier: Dossier | None, terms: Glossary, notes: Footnotes) -> tuple[ReportLine, ...]:
    """As the published edition of each says today; what was withdrawn, as the image's own edition says."""
    found = []
    today = {report.id: report for _, report in (dossier.reports if dossier else ())}
    for row in image.reports:
        report = today.get(row.id, row)
        known = Glossary(today[row.id].terms, notes.reader) if row.id in today else terms
        standing = known.label("standing", report.standing)
        found.append(ReportLine(row.id, choose(report.title, notes.reader), standing, not notes.is_public(row.id)))
    return tuple(found)


def plates(images: Iterable[ImagePayload], notes: Footnotes) -> tuple[Plate, ...]:
    """Images for the page of what they show; their sources are among the footnotes of that page."""
    return tuple(_plate(image, Glossary(image.terms, notes.reader), notes) for image in images)


def _plate(image: ImagePayload, terms: Glossary, notes: Footnotes) -> Plate:
    cited = dict.fromkeys(notes.source(row.source) for row in image.citations)
    return Plate(
        id=image.id,
        caption=choose(image.caption, notes.reader),
        view=terms.label("image-view", image.view),
        captured=dates.when(image.captured, "", "", notes.reader),
        credit=image.credit,
        rights=terms.label("rights", image.rights),
        sources=tuple(cited),
    )
