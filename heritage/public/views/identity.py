"""Permanent identifiers, and the stored bytes behind them."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.views.decorators.http import require_safe

from heritage.editions import queries
from heritage.public.views.addressing import data

FRESH_FOR = "public, max-age=300, must-revalidate"  # never immutable: an erasure must be able to call the bytes back


@require_safe
def identity(request: HttpRequest, public_id: str, number: int | None = None) -> HttpResponse:
    """303 to the page in the reader's language, or to the data by `Accept`."""
    kind = queries.kind_of(public_id)
    current = queries.current_number(public_id)
    if number is not None and not 0 < number <= current:
        raise queries.NotPublic(public_id)
    answer = HttpResponse(status=303)
    answer.headers["Location"] = _target(request, kind, public_id, number, current)
    patch_vary_headers(answer, ["Accept", "Accept-Language"])
    return answer


def _target(request: HttpRequest, kind: str, public_id: str, number: int | None, current: int) -> str:
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return reverse("bytes", kwargs={"public_id": public_id, "number": number or current})
    language = translation.get_language_from_request(request)
    place = {"language": language, "kind": kind, "public_id": public_id}
    return reverse("edition", kwargs=place | {"number": number}) if number else reverse("entry", kwargs=place)


@require_safe
@data
def current_bytes(request: HttpRequest, public_id: str) -> HttpResponse:  # noqa: ARG001 - Django's call
    """302 to the bytes of the current edition."""
    number = queries.current_number(public_id)
    return HttpResponseRedirect(reverse("bytes", kwargs={"public_id": public_id, "number": number}))


@require_safe
@data
def stored_bytes(request: HttpRequest, public_id: str, number: int) -> HttpResponseBase:
    """The canonical bytes of an edition, verbatim. The ETag is their SHA-256."""
    text, sha256 = queries.stored(public_id, number)
    answer = get_conditional_response(request, etag=f'"{sha256}"') or HttpResponse(
        text.encode(), content_type="application/json"
    )
    answer.headers["ETag"] = f'"{sha256}"'
    answer.headers["Cache-Control"] = FRESH_FOR
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer
