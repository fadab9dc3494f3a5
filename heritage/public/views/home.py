"""The first page, the way to it, and what explains the catalogue."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from heritage.editions import queries
from heritage.lib.vocabulary import vocabulary
from heritage.public import rendering
from heritage.public.pages import lists
from heritage.public.pages.words import explained

LATEST = 6
READING = ("standing", "stance", "condition", "severity", "report-kind", "location-policy")
ABOUT = {"work": "public/about_work.html", "words": "public/about_words.html", "withheld": "public/about_withheld.html"}


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """To the reader's language, by `Accept-Language`."""
    language = translation.get_language_from_request(request)
    answer = HttpResponseRedirect(reverse("home", kwargs={"language": language}))
    patch_vary_headers(answer, ["Accept-Language"])
    return answer


@require_safe
def home(request: HttpRequest, language: str) -> HttpResponseBase:
    """What was published lately, the catalogue in numbers, how to read it."""
    state = queries.state()  # first: a page may be newer than the state it names, never older
    context = {
        "latest": [lists.latest_line(report, leaf, language) for report, leaf in queries.latest(LATEST)],
        "counts": lists.counted(queries.counts(), language),
        "standings": explained(vocabulary("standing"), language),
        "stances": explained(vocabulary("stance"), language),
        "conditions": explained(vocabulary("condition"), language),
    }
    return rendering.page(request, "public/home.html", context, state=state)


@require_safe
def about(request: HttpRequest, language: str, page: str) -> HttpResponseBase:
    """How we work, what the words mean, what is withheld and why."""
    if page not in ABOUT:
        raise Http404
    context = {"vocabularies": [explained(vocabulary(name), language) for name in READING] if page == "words" else []}
    return rendering.page(request, ABOUT[page], context, state=0)
