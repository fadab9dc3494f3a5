"""From a context to an answer: the page with its marks, an ETag of the state that it shows, and how long it may be kept."""

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response

from heritage.lib import canonical
from heritage.public.marks import place_marks

FRESH_FOR: Final = "public, max-age=60, must-revalidate"


def page(request: HttpRequest, template: str, context: dict[str, Any], *, state: int) -> HttpResponseBase:
    """A page that shows the catalogue at `state`; 304 if the reader holds it already."""
    etag = etag_of(request, state)
    answer = get_conditional_response(request, etag=etag) or render(request, template, context)
    answer.headers["ETag"] = etag
    answer.headers["Cache-Control"] = FRESH_FOR
    return answer


def missing(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """404 with a page that says why; what is not there today may be tomorrow, so nobody keeps it."""
    answer = render(request, template, context, status=404)
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def etag_of(request: HttpRequest, state: int) -> str:
    """Names everything that the page depends on: state, address, language, day and version of the application."""
    parts = (state, request.get_full_path(), translation.get_language(), timezone.localdate(), settings.VERSION)
    return f'"{canonical.sha256("|".join(map(str, parts)))[:32]}"'


def render(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """A page with the marks that it uses."""
    return HttpResponse(place_marks(render_to_string(template, context, request)), status=status)
