"""How a candidate would look to the public: the public templates, with the public addresses, inside the desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from django.template.loader import render_to_string
from django.urls import get_urlconf, set_urlconf

from heritage.editions import dossiers, terms
from heritage.editions.dossiers import Dossier
from heritage.editions.payloads import (
    DamageReportPayload,
    ImagePayload,
    IncidentPayload,
    Payload,
    SitePayload,
    SourcePayload,
    VocabularyPayload,
)
from heritage.editions.queries import NotPublic, Withdrawn
from heritage.public.pages import image, incident, report, site, source, term
from heritage.public.pages.citing import citing_lines
from heritage.public.pages.frame import candidate_frame


@contextmanager
def public_addresses() -> Iterator[None]:
    """Addresses are made as the public process would make them."""
    before = get_urlconf()
    set_urlconf("heritage.urls.public")
    try:
        yield
    finally:
        set_urlconf(before)


def preview(payload: Payload, reader: str) -> str:
    """The part of the public page that shows the record, in the reader's language."""
    with public_addresses(), terms.read_once():
        template, page = _page(payload, reader)
        return render_to_string(f"public/{template}.html", {"page": page, "is_preview": True})


def _page(payload: Payload, reader: str) -> tuple[str, Any]:
    kind = payload.schema.split("/")[0]
    frame = candidate_frame(payload.id, kind)
    dossier = _published(payload.id, kind)
    if isinstance(payload, SitePayload):
        return "_site", site.build(payload, dossier, frame, reader)
    if isinstance(payload, DamageReportPayload):
        return "_report", report.build(payload, dossier, _site_of(payload), frame, reader)
    if isinstance(payload, IncidentPayload):
        return "_incident", incident.build(payload, dossier, frame, reader)
    if isinstance(payload, ImagePayload):
        return "_image", image.build(payload, dossier, frame, reader)
    if isinstance(payload, SourcePayload):
        return "_source", source.build(payload, None, citing_lines(dossiers.citing(payload.id), reader), frame, reader)
    if isinstance(payload, VocabularyPayload):
        return "_vocabulary", term.build(payload, frame, reader)
    raise TypeError(payload.schema)


def _site_of(payload: DamageReportPayload) -> SitePayload | None:
    """What is published of a report's site now."""
    dossier = _published(payload.site.id, "site")
    return dossier.payload if dossier and isinstance(dossier.payload, SitePayload) else None


def _published(public_id: str, kind: str) -> Dossier | None:
    """What is published under the id now: a candidate is shown with the published reports and images that belong to it.

    What else it refers to may be a candidate too, so nothing is called withdrawn or corrected since.
    """
    try:
        return replace(dossiers.dossier(public_id, kind), current=None)
    except (NotPublic, Withdrawn):
        return None
