"""Reading answers as a browser would: the words of a page, its links, every address there is."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import product
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from heritage.editions.models import Edition, Entry, TermUseIndex
from heritage.public.converters import (
    DayConverter,
    KindConverter,
    LanguageConverter,
    NumberConverter,
    PublicIdConverter,
)
from heritage.public.urls import urlpatterns
from heritage.public.views.home import ABOUT

LANGUAGES = ("en", "ar")


class _Reader(HTMLParser):
    """Collects words, links and elements."""

    SILENT = {"script", "style", "title"}
    LINKS = {"href", "src", "action"}
    INLINE = {"a", "b", "bdi", "cite", "code", "data", "del", "ins", "q", "small", "span", "svg", "text"}

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.links += [value for name, value in attrs if name in self.LINKS and value]
        self._silent += tag in self.SILENT

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self.SILENT
        if tag not in self.INLINE:
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def read(page: str) -> _Reader:
    """A page, taken apart."""
    found = _Reader()
    found.feed(page)
    return found


def text(page: str) -> str:
    """The words of a page, with single spaces."""
    return " ".join("".join(read(page).words).split())


def elements(page: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every element with its attributes."""
    return read(page).elements


def links(page: str, base: str) -> set[str]:
    """The addresses on this side that a page names, without fragments."""
    found = (urlsplit(urljoin(base, link)) for link in read(page).links)
    ours = (row for row in found if row.netloc in {"", "catalogue.example"} and not row.path.startswith("/static/"))
    return {row.path + (f"?{row.query}" if row.query else "") for row in ours}


ONE_TERM = re.compile(r"/[a-z]+/terms/([a-z0-9-]+/[a-z0-9-]+)/\Z")


def _terms() -> set[str]:
    """The terms whose pages say something of their own: those in use, one that nothing uses, one that no list has."""
    return {*TermUseIndex.objects.values_list("key", flat=True), "priority/low", "standing/unheard-of"}


def crawl(client: Client, *more: str) -> dict[str, HttpResponse]:
    """Every answer that links lead to, from "/" and `more` addresses on; of terms that nothing uses only one."""
    waiting, terms = {"/", *more}, _terms()
    answers: dict[str, HttpResponse] = {}
    while waiting:
        address = waiting.pop()
        answer: Any = client.get(address)
        answers[address] = answer
        found = links(answer.content.decode(), address) if "html" in answer.headers.get("Content-Type", "") else set()
        found |= {answer.headers["Location"]} if "Location" in answer.headers else set()
        found = {row for row in found if not (term := ONE_TERM.match(row)) or term.group(1) in terms}
        waiting |= {link for link in found if link.count("=") < 2} - answers.keys()
    return answers


def every_address(*more_ids: str) -> Iterator[str]:
    """Every address that the patterns allow for what is published, and for more ids that the public side has not."""
    ids = [*Entry.objects.values_list("pk", flat=True), *more_ids]
    numbers = sorted({*Edition.objects.values_list("number", flat=True), 1})
    values: dict[type, Any] = {
        LanguageConverter: LANGUAGES,
        KindConverter: tuple(KindConverter.words),
        PublicIdConverter: ids,
        NumberConverter: numbers,
        DayConverter: [timezone.localdate().isoformat()],
    }
    for pattern in urlpatterns:
        if pattern.name != "term":
            yield from _addresses(pattern, values)
    for language, key in product(LANGUAGES, sorted(_terms())):
        name, term = key.split("/")
        yield reverse("term", kwargs={"language": language, "vocabulary": name, "term": term})


def _addresses(pattern: URLPattern, values: dict[type, Any]) -> Iterator[str]:
    """All addresses of one pattern. Raises KeyError for a part of an address that this does not know."""
    parts = pattern.pattern.converters
    choices = [values[type(part)] if name != "page" else tuple(ABOUT) for name, part in parts.items()]
    for chosen in product(*choices):
        yield reverse(pattern.name or "", kwargs=dict(zip(parts, chosen, strict=True)))


def seen(answer: Any) -> tuple[int, bytes, dict[str, str]]:
    """All that a reader can tell of an answer."""
    return answer.status_code, answer.content, dict(answer.headers.items())
