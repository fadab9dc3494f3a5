"""What holds for every public answer: GET and HEAD only, the language of the address, a strict content policy."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils import translation

Handler = Callable[[HttpRequest], HttpResponse]
POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


class ReadOnly:
    """405 for every method but GET and HEAD, at any address."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or refuse."""
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        return self.get_response(request)


class AddressLanguage:
    """Activates the language that the address names; no cookie, and no header but at addresses without a language."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language of the address."""
        with translation.override(language_of(request)):
            return self.get_response(request)


def language_of(request: HttpRequest) -> str:
    """The language in the address, else the reader's preferred one."""
    first = request.path_info.lstrip("/").split("/")[0]
    return first if first in dict(settings.LANGUAGES) else translation.get_language_from_request(request)


class ContentSecurityPolicy:
    """Nothing but our own styles and images; no script at all."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the policy."""
        response = self.get_response(request)
        response.headers["Content-Security-Policy"] = POLICY
        return response
