"""Answers of the desk that are no page of it: 400, 403, 404, 413, 500. Each says what to do."""

from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from heritage.public.rendering import render

TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's call
    """403 that says what to do, and shows back what was typed."""
    return render(request, "curation/csrf.html", {"note": request.POST.get("note", "")}, status=403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400 for a request that is no proper one; 413 for a form that is too large."""
    if isinstance(exception, TOO_LARGE):
        return render(request, "curation/413.html", {}, status=413)
    return render(request, "curation/400.html", {}, status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """403 for what this account may not do."""
    return render(request, "curation/403.html", {}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404."""
    return render(request, "curation/404.html", {}, status=404)


def server_error(request: HttpRequest, *_: Any) -> HttpResponse:  # noqa: ARG001
    """500, without a template: whatever broke may have broken those as well."""
    text = gettext(
        "Something went wrong on our side; nothing was saved. Go back in the browser: what you typed is still in the form. "
        "Copy long texts to a safe place, then save again. If it happens again, tell whoever looks after this catalogue."
    )
    return HttpResponse(f"{text}\n", status=500, content_type="text/plain; charset=utf-8")
