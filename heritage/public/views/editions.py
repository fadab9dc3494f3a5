"""The editions of an entry: all of them, and what changed between any two."""

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from heritage.editions import dossiers, queries
from heritage.editions.diff import diff
from heritage.editions.dossiers import Dossier
from heritage.public import rendering
from heritage.public.errors import BadQuery, Problem
from heritage.public.pages import changes as change_pages
from heritage.public.pages.frame import frame
from heritage.public.pages.titles import title_of
from heritage.public.views.addressing import parameters, whole_number


@require_safe
def editions(request: HttpRequest, language: str, kind: str, public_id: str) -> HttpResponseBase:
    """All editions, newest first, with what else happened between them."""
    dossier = dossiers.dossier(public_id, kind)
    context = {"frame": frame(dossier, language), "heading": title_of(dossier.payload, language)}
    return rendering.page(request, "public/editions.html", context, state=dossier.size)


@require_safe
@parameters("from", "to")
def compare(request: HttpRequest, language: str, kind: str, public_id: str) -> HttpResponseBase:
    """To the changes between the two editions that a form names; without any to the last changes."""
    if queries.kind_of(public_id) != kind:
        raise queries.NotPublic(public_id)
    newest = queries.current_number(public_id)
    earlier, later = (_number(request, name, newest) for name in ("from", "to"))
    number = later or newest
    if earlier is not None and earlier >= number:
        raise BadQuery(Problem("from", gettext("The first edition named must be earlier than the second.")))
    place = {"language": language, "kind": kind, "public_id": public_id, "number": number}
    behind = f"?from={earlier}" if earlier else ""
    return HttpResponseRedirect(reverse("changes", kwargs=place) + behind)


def _number(request: HttpRequest, name: str, newest: int) -> int | None:
    """The number of an edition that a parameter names, None where it is not there. Raises BadQuery."""
    if name not in request.GET:
        return None
    number = whole_number(request.GET[name])
    if number is None or number > newest:
        raise BadQuery(Problem(name, gettext("This must be the number of an edition.")))
    return number


@require_safe
@parameters("from")
def changes(request: HttpRequest, language: str, kind: str, public_id: str, number: int) -> HttpResponseBase:
    """What edition `number` says that an earlier one (`from`, else the last before it that can be read) did not."""
    dossier = dossiers.dossier(public_id, kind, number)
    earlier = _earlier(request.GET.get("from"), dossier)
    old = queries.payload_of(public_id, earlier) if earlier else None
    page_frame = frame(dossier, language)
    context = {
        "frame": page_frame,
        "heading": title_of(dossier.payload, language),
        "before": next((row for row in page_frame.editions if row.number == earlier), None),
        "groups": change_pages.groups(diff(old, dossier.payload), old, dossier.payload, language),
    }
    return rendering.page(request, "public/changes.html", context, state=dossier.size)


def _earlier(asked: str | None, dossier: Dossier) -> int:
    """The number to compare with; 0 for nothing before it. Raises BadQuery."""
    before = [row.number for row in dossier.editions if row.number < dossier.shown.number and not row.is_erased]
    if asked is None:
        return max(before, default=0)
    number = whole_number(asked)
    if number is None or number >= dossier.shown.number:
        raise BadQuery(Problem("from", gettext("This must be the number of an earlier edition.")))
    return number
