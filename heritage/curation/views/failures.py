"""A form that does not prove that it came from our page."""

from django.http import HttpRequest, HttpResponse

from heritage.public.rendering import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's call
    """403 that says what to do, and shows back what was typed."""
    return render(request, "curation/csrf.html", {"note": request.POST.get("note", "")}, status=403)
