"""The page of a term: what it means and what uses it."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from heritage.editions import queries, terms
from heritage.public import rendering
from heritage.public.pages.term import term_page

MOST = 50


@require_safe
def term(request: HttpRequest, language: str, vocabulary: str, term: str) -> HttpResponseBase:
    """A term of a list, shipped or added. Raises NotPublic for any other."""
    state = queries.state()  # first: a page may be newer than the state it names, never older
    key = f"{vocabulary}/{term}"
    found = terms.find(vocabulary, term)
    if found is None:
        raise queries.NotPublic(key)
    counts, uses = queries.term_uses(key, MOST)
    page = term_page(vocabulary, found, counts, uses, language)
    return rendering.page(request, "public/term.html", {"page": page}, state=state)
