"""What holds for every public answer: GET and HEAD only, the language of the address, a strict content policy."""

from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext

from heritage.editions import terms
from heritage.editions.queries import NotPublic, Withdrawn
from heritage.public.errors import BadQuery, Problem
from heritage.public.views import errors

Handler = Callable[[HttpRequest], HttpResponse]
View = Callable[..., HttpResponse]
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
            return errors.not_allowed(request)
        answer = self.get_response(request)
        return without_body(answer) if request.method == "HEAD" else answer


def without_body(answer: HttpResponse) -> HttpResponse:
    """The answer to HEAD: the headers of the answer to GET, its length among them, and nothing more."""
    if not answer.streaming:
        length = len(answer.content)
        answer.content = b""
        answer.headers["Content-Length"] = str(length)
    return answer


class AddressLanguage:
    """Activates the language that the address names; no cookie, and no header but at addresses without a language.

    The words of the answer are read once, whatever the language.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language of the address, else in the reader's preferred one; caches are told which."""
        named = language_of(request)
        with translation.override(named or translation.get_language_from_request(request)), terms.read_once():
            answer = self.get_response(request)
        if not named and answer.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(answer, ["Accept-Language"])
        return answer


def language_of(request: HttpRequest) -> str:
    """The language in the address, "" if it names none that the site speaks."""
    first = request.path_info.lstrip("/").split("/")[0]
    return first if first in dict(settings.LANGUAGES) else ""


class ContentSecurityPolicy:
    """Nothing but our own styles and images; no script at all."""

    policy = POLICY

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the policy."""
        response = self.get_response(request)
        response.headers["Content-Security-Policy"] = self.policy
        return response


class PlainAddress:
    """301 to the plain form of an address: ids as we write them, and no parameter that the page does not know.

    Links shared in social networks carry parameters of their own. Data answers 400 to those: a program should know.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; the view is known only in `process_view`."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, _args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """A redirect, a refusal, or None to go on."""
        known: frozenset[str] = getattr(view, "parameters", frozenset())
        unknown = sorted(name for name in request.GET if name not in known)
        if unknown and getattr(view, "is_data", False):
            return errors.bad_query(
                request, BadQuery(*(Problem(name, gettext("is not known here")) for name in unknown))
            )
        match = request.resolver_match
        plain = reverse(match.view_name, kwargs=kwargs) if match and match.view_name else request.path_info
        if not unknown and plain == request.path_info:
            return None
        kept = request.GET.copy()
        for name in unknown:
            del kept[name]
        return HttpResponsePermanentRedirect(plain + (f"?{kept.urlencode()}" if kept else ""))


class Refusals:
    """What reading can run into, as answers: 404, 410, 400."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; refusals arrive in `process_exception`."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """The answer to a refusal, None for everything else."""
        if isinstance(problem, NotPublic):
            return errors.not_found(request)
        if isinstance(problem, Withdrawn):
            return errors.gone(request, problem)
        if isinstance(problem, BadQuery):
            return errors.bad_query(request, problem)
        return None
