"""What machines ask: alive, ready, where robots may go, where the curators' desk is."""

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from heritage.editions import queries

ROBOTS = "User-agent: *\nDisallow: /*/changes/\nDisallow: /*?\n"


@require_safe
def alive(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's call
    """200 while the process answers at all."""
    return _plain("alive\n")


@require_safe
def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's call
    """200 if the database can be read and holds the read model of this version, else 503."""
    try:
        is_ready = queries.is_ready()
    except DatabaseError:
        return _plain("the database cannot be read\n", 503)
    return _plain("ready\n") if is_ready else _plain("the database is of another version: run manage.py migrate\n", 503)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's call
    """What crawlers may read: pages, not every comparison and filter."""
    return _plain(ROBOTS)


@require_safe
def curation(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's call
    """To the curators' desk, if its address is set."""
    if not settings.CURATION_URL_IS_SET:
        raise Http404
    return HttpResponseRedirect(f"{settings.CURATION_URL}/curation/")


def _plain(text: str, status: int = 200) -> HttpResponse:
    answer = HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
    answer.headers["Cache-Control"] = "no-store"
    return answer
