"""What holds for every answer of the desk: a strict content policy, and refusals said in words with the right status."""

from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from heritage.curation.rules import Refused, SignInAgain
from heritage.public.middleware import ContentSecurityPolicy as PublicPolicy
from heritage.public.rendering import render

Handler = Callable[[HttpRequest], HttpResponse]
POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


class ContentSecurityPolicy(PublicPolicy):
    """Our own scripts, styles and images; nothing inline, no other host."""

    policy = POLICY


class Refusals:
    """What the rules refuse, as answers: 400, 401, 403, 409. Words that somebody typed are shown back to them."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; refusals arrive in `process_exception`."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """The answer to a refusal, None for everything else."""
        return answer(request, problem) if isinstance(problem, Refused) else None


def answer(request: HttpRequest, problem: Refused) -> HttpResponse:
    """A page with the sentence and the way on (JSON for programs); who only reads and is not signed in goes to sign in."""
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json" or _is_json(request):
        response: HttpResponse = JsonResponse({"error": problem.message}, status=problem.status)
    elif isinstance(problem, SignInAgain) and request.method == "GET":
        return HttpResponseRedirect(_sign_in(request.get_full_path()))
    else:
        response = _page(request, problem)
    if isinstance(problem, SignInAgain):
        response.headers["WWW-Authenticate"] = 'Session realm="curation"'
    return response


def _is_json(request: HttpRequest) -> bool:
    return request.path_info.endswith(".json")


def _sign_in(back: str) -> str:
    return f"{reverse('admin:login')}?{urlencode({'next': back})}"


def _page(request: HttpRequest, problem: Refused) -> HttpResponse:
    back = request.path_info.rsplit("/", 1)[0] + "/" if request.method == "POST" else request.path_info
    back = back if "/reviews/" in back else reverse("admin:index")
    context = {
        "problem": problem,
        "note": request.POST.get("note", ""),
        "back": back,
        "sign_in": _sign_in(back) if isinstance(problem, SignInAgain) else "",
    }
    return render(request, "curation/refused.html", context, status=problem.status)
