"""Answers that are no page of the catalogue: 400, 404, 405, 410, 500. Data addresses get them as JSON."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation

from heritage.editions.queries import Withdrawn
from heritage.public.context import languages
from heritage.public.errors import BadAddress, BadQuery
from heritage.public.pages.tombstones import tombstone_page
from heritage.public.rendering import FRESH_FOR, render


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's call
    """404: the same bytes whatever was asked for, so that a draft and nothing look alike."""
    if _is_data(request):
        return _json(404, "not found")
    return _page(request, "public/404.html", 404)


def bad_query(request: HttpRequest, problem: BadQuery) -> HttpResponse:
    """400: which parameter, and what is wrong with it."""
    if _is_data(request):
        return _json(400, {row.parameter: row.message for row in problem.problems})
    path = "" if isinstance(problem, BadAddress) else request.path_info
    return _page(request, "public/400.html", 400, problems=problem.problems, path=path)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's call
    """400 for a request that is no proper one."""
    return _page(request, "public/400.html", 400)


def not_allowed(request: HttpRequest) -> HttpResponse:
    """405: this side only answers."""
    answer = _page(request, "public/405.html", 405)
    answer.headers["Allow"] = "GET, HEAD"
    return answer


def gone(request: HttpRequest, problem: Withdrawn) -> HttpResponse:
    """410: what was public and was taken back, with the reason, and what remains of it."""
    if _is_data(request):
        answer = HttpResponse(problem.tombstone.canonical, status=410, content_type="application/json")
    else:
        page = tombstone_page(problem, translation.get_language() or "en")
        answer = _page(request, "public/410.html", 410, page=page)
    answer.headers["Cache-Control"] = FRESH_FOR
    return answer


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's call
    """500, without a template: whatever broke may have broken those as well."""
    text = "Something went wrong on our side. Nothing you did caused it. Please try again in a minute.\n"
    return HttpResponse(text, status=500, content_type="text/plain; charset=utf-8")


def _page(request: HttpRequest, template: str, status: int, **context: Any) -> HttpResponse:
    """An error page. It repeats nothing of the address: the links to other languages lead home."""
    tag = translation.get_language() or "en"
    context |= {"page_languages": languages("", tag), "canonical_address": "", "section": ""}
    return _not_kept(render(request, template, context, status=status))


def _json(status: int, error: Any) -> HttpResponse:
    return _not_kept(JsonResponse({"error": error}, status=status))


def _not_kept(answer: HttpResponse) -> HttpResponse:
    """What is not there today may be published tomorrow."""
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def _is_data(request: HttpRequest) -> bool:
    return bool(request.resolver_match and getattr(request.resolver_match.func, "is_data", False))
