"""The first page, the way to it, and what explains the catalogue."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from heritage.editions import queries, terms
from heritage.lib.vocabulary import names, vocabulary
from heritage.public import rendering
from heritage.public.pages import lists
from heritage.public.pages.words import Explained, explained

LATEST = 6
READING = ("standing", "stance", "condition", "severity", "report-kind", "location-policy")  # first, and unfolded
UNUSED = {"reliability", "credibility"}  # words about sources and what they say that are never published
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
        "standings": _shipped("standing", language),
        "stances": _shipped("stance", language),
        "conditions": _shipped("condition", language),
    }
    return rendering.page(request, "public/home.html", context, state=state)


def _shipped(name: str, language: str) -> Explained:
    return explained(name, vocabulary(name).terms.values(), language)


@require_safe
def about(request: HttpRequest, language: str, page: str) -> HttpResponseBase:
    """How we work, what the words mean, what is withheld and why."""
    if page not in ABOUT:
        raise Http404
    if page != "words":
        return rendering.page(request, ABOUT[page], {}, state=0)
    state = queries.state()
    folded = (name for name in names() if name not in {*READING, *UNUSED})
    order = [*READING, *sorted(folded, key=lambda name: vocabulary(name).label(language))]
    context = {"vocabularies": [explained(name, terms.every(name), language) for name in order], "open": READING}
    return rendering.page(request, ABOUT[page], context, state=state)
