"""Pages of entries of every kind: the current edition, an older one, all of them, what changed."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from heritage.editions import queries
from heritage.editions.diff import diff
from heritage.editions.queries import Dossier
from heritage.public import rendering
from heritage.public.errors import BadQuery, Problem
from heritage.public.pages import changes as change_pages
from heritage.public.pages.frame import frame
from heritage.public.pages.image import image_page
from heritage.public.pages.incident import incident_page
from heritage.public.pages.report import report_page
from heritage.public.pages.site import site_page
from heritage.public.pages.source import source_page
from heritage.public.pages.term import vocabulary_page
from heritage.public.pages.titles import title_of
from heritage.public.views.addressing import parameters


@require_safe
def entry(
    request: HttpRequest, language: str, kind: str, public_id: str, number: int | None = None
) -> HttpResponseBase:
    """The current edition, or edition `number` with a banner if it is not the current one."""
    dossier = queries.dossier(public_id, kind, number)
    context = {"page": _page(dossier, language), "heading": title_of(dossier.payload, language)}
    return rendering.page(request, f"public/{kind}.html", context, state=dossier.state)


def _page(dossier: Dossier, language: str) -> Any:
    if dossier.kind == "site":
        return site_page(dossier, language)
    if dossier.kind == "damage_report":
        return report_page(dossier, language)
    if dossier.kind == "incident":
        return incident_page(dossier, language)
    if dossier.kind == "image":
        return image_page(dossier, language)
    if dossier.kind == "vocabulary":
        return vocabulary_page(dossier, language)
    return source_page(dossier, queries.citing(dossier.id), language)


@require_safe
def editions(request: HttpRequest, language: str, kind: str, public_id: str) -> HttpResponseBase:
    """All editions, newest first."""
    dossier = queries.dossier(public_id, kind)
    context = {"frame": frame(dossier, language), "heading": title_of(dossier.payload, language)}
    return rendering.page(request, "public/editions.html", context, state=dossier.state)


@require_safe
@parameters("from")
def changes(request: HttpRequest, language: str, kind: str, public_id: str, number: int) -> HttpResponseBase:
    """What edition `number` says that an earlier one (`from`, else the one before) did not."""
    dossier = queries.dossier(public_id, kind, number)
    earlier = _earlier(request.GET.get("from"), number)
    old = queries.payload_of(public_id, earlier) if earlier else None
    page_frame = frame(dossier, language)
    context = {
        "frame": page_frame,
        "heading": title_of(dossier.payload, language),
        "before": next((row for row in page_frame.editions if row.number == earlier), None),
        "groups": change_pages.groups(diff(old, dossier.payload), old, dossier.payload, language),
    }
    return rendering.page(request, "public/changes.html", context, state=dossier.state)


def _earlier(asked: str | None, number: int) -> int:
    """The number to compare with; 0 for nothing before the first. Raises BadQuery."""
    if asked is None:
        return number - 1
    if not (asked.isascii() and asked.isdecimal() and 0 < int(asked[:9]) < number):
        raise BadQuery(Problem("from", gettext("This must be the number of an earlier edition.")))
    return int(asked)
