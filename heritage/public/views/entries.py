"""Pages of entries of every kind: the current edition, an older one, how it stood at a state of the catalogue."""

from typing import Any

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from heritage.editions import dossiers, past
from heritage.editions.dossiers import Dossier
from heritage.lib.numerals import number as in_digits
from heritage.public import moment, rendering
from heritage.public.errors import BadQuery, Problem
from heritage.public.pages.citing import citing_lines, citing_lines_then
from heritage.public.pages.image import image_page
from heritage.public.pages.incident import incident_page
from heritage.public.pages.report import report_page
from heritage.public.pages.site import site_page
from heritage.public.pages.source import source_page
from heritage.public.pages.term import vocabulary_page
from heritage.public.pages.titles import title_of
from heritage.public.views.addressing import parameters, whole_number

PAGES = {
    "site": site_page,
    "damage_report": report_page,
    "incident": incident_page,
    "image": image_page,
    "vocabulary": vocabulary_page,
}


@require_safe
@parameters("at")
def entry(request: HttpRequest, language: str, kind: str, public_id: str) -> HttpResponseBase:
    """The current edition, or with `at` the entry as it stood when the log had so many leaves.

    What one other entry has taken the place of leads there; of several the page lets choose.
    """
    if "at" in request.GET:
        return _shown(request, _dossier_at(public_id, kind, request.GET["at"], language), language)
    dossier = dossiers.dossier(public_id, kind)
    if len(dossier.into) == 1:
        place = {"language": language, "kind": kind, "public_id": dossier.into[0].pk}
        return HttpResponseRedirect(reverse("entry", kwargs=place))
    return _shown(request, dossier, language)


@require_safe
def edition(request: HttpRequest, language: str, kind: str, public_id: str, number: int) -> HttpResponseBase:
    """Edition `number`, with a banner if it is not the current one."""
    return _shown(request, dossiers.dossier(public_id, kind, number), language)


def _dossier_at(public_id: str, kind: str, asked: str, language: str) -> Dossier:
    """Raises BadQuery for what is no state of the catalogue."""
    state = whole_number(asked)
    if state is None:
        raise BadQuery(Problem("at", gettext("This must be the number of a state of the catalogue: 1 or more.")))
    try:
        return past.dossier_at(public_id, kind, state)
    except past.NoSuchState as error:
        message = gettext("The catalogue has not come so far: its state is %(size)s now.")
        raise BadQuery(Problem("at", message % {"size": in_digits(error.size, language)})) from error


def _shown(request: HttpRequest, dossier: Dossier, language: str) -> HttpResponseBase:
    context = {"page": _page(dossier, language), "heading": title_of(dossier.payload, language)}
    with moment.showing(dossier.state if dossier.at else 0):
        return rendering.page(request, f"public/{dossier.kind}.html", context, state=dossier.size)


def _page(dossier: Dossier, language: str) -> Any:
    if dossier.kind in PAGES:
        return PAGES[dossier.kind](dossier, language)
    if dossier.at:
        citing = citing_lines_then(past.citing_at(dossier.id, dossier.state), dossier.id, language)
    else:
        citing = citing_lines(dossiers.citing(dossier.id), language)
    return source_page(dossier, citing, language)
