"""What every template knows: the catalogue's name, the languages of the site, where this page is in them."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from heritage.lib import language
from heritage.public import moment

# The name that settings give a catalogue without one, marked here: settings cannot use what needs settings.
translation.gettext_noop("Catalogue of Damaged Cultural Heritage")


@dataclass(frozen=True)
class PageLanguage:
    """A language the site speaks: its tag, its own name, and this page's address in it."""

    tag: str
    name: str
    address: str
    is_current: bool


def catalogue(request: HttpRequest) -> dict[str, Any]:
    """`catalogue`, `page_language`, `page_direction`, `page_languages`, `section`, `canonical_address`, `public_url`.

    A page of the past has no canonical address: search engines should show today's. `is_past` says that it is one.
    """
    tag = translation.get_language() or "en"
    return {
        "catalogue": translation.gettext(settings.CATALOGUE),
        "page_language": tag,
        "page_direction": language.direction(tag),
        "page_languages": languages(request.path_info, tag),
        "section": request.path_info.strip("/").partition("/")[2].partition("/")[0],
        "canonical_address": "" if moment.shown() else settings.PUBLIC_URL + request.path_info,
        "is_past": bool(moment.shown()),
        "public_url": settings.PUBLIC_URL,
    }


def languages(path: str, current: str) -> list[PageLanguage]:
    """The same page at the same state in every language; the home page where the address names no language."""
    first, _, rest = path.lstrip("/").partition("/")
    rest = rest + moment.query() if first in dict(settings.LANGUAGES) else ""
    return [
        PageLanguage(tag, str(translation.get_language_info(tag)["name_local"]), f"/{tag}/{rest}", tag == current)
        for tag, _ in settings.LANGUAGES
    ]
