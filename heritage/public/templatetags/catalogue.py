"""Tags of the templates: shapes with their words, texts with their language and direction, addresses, numbers."""

from collections.abc import Iterable

from django import template
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from heritage.lib import numerals
from heritage.public import marks, moment
from heritage.public.pages.evidence import SourceLine
from heritage.public.pages.words import Label, Words

register = template.Library()


def _language() -> str:
    return translation.get_language() or "en"


@register.simple_tag
def mark(name: str) -> SafeString:
    """A shape by its name."""
    return marks.mark(name)


@register.simple_tag
def tag(label: Label, family: str, link: str = "") -> SafeString:
    """A word with its shape and tone; `family` is "s" for standing, "c" for condition and severity.

    With `link` set it leads to the page that explains the word.
    """
    shape = marks.mark(f"{family}-{label.tone}")
    word = _explained(label, label.title) if link else format_html("<span>{}</span>", label.title)
    return format_html('<span class="tag" data-tone="{}">{}{}</span>', label.tone, shape, word)


@register.simple_tag
def term(label: Label | None, form: str = "") -> SafeString | str:
    """A term that leads to the page that explains it; `form` is "title" at the beginning of a line."""
    if label is None:
        return ""
    return _explained(label, label.title if form == "title" else label.text)


def _explained(label: Label, text: str) -> SafeString:
    if not label.vocabulary:
        return format_html("<span>{}</span>", text)
    place = {"language": _language(), "vocabulary": label.vocabulary, "term": label.id}
    return format_html('<a class="term" href="{}">{}</a>', reverse("term", kwargs=place), text)


@register.simple_tag
def stance(name: str, words: str) -> SafeString:
    """What a source does to a statement: its box and words."""
    return format_html('<span class="stance">{} {}</span>', marks.mark(f"t-{name}"), words)


@register.simple_tag
def doubt(standing: Label | None) -> SafeString | str:
    """The word that must stand before a doubted title, "" for all others: a false sentence never stands alone."""
    if standing is None or not standing.is_doubted:
        return ""
    return format_html('<span class="tone" data-tone="{}">{}:</span> ', standing.tone, standing.title)


@register.simple_tag
def said(words: Words | None) -> SafeString | str:
    """A text inside a line, with its language, its direction, and a note if it is not in the reader's language."""
    if words is None:
        return ""
    translit = ' class="translit"' if words.language.endswith("-Latn") else ""
    text = format_html('<bdi lang="{}"{}>{}</bdi>', words.language, SafeString(translit), words.text)
    return text + only(words)


@register.simple_tag
def listed(rows: Iterable[Words]) -> SafeString:
    """Several texts inside a line, with the reader's comma between them."""
    return mark_safe(gettext(", ").join(said(row) for row in rows))  # noqa: S308 - parts are safe, the comma is ours


@register.simple_tag
def bare(words: Words | None) -> SafeString | str:
    """The same without the note, for names and titles of things that are called so everywhere."""
    if words is None:
        return ""
    return format_html('<bdi lang="{}">{}</bdi>', words.language, words.text)


@register.simple_tag
def only(words: Words | None) -> SafeString:
    """The note "only in English", and "the original has changed" on a translation that fell behind."""
    notes = []
    if words and words.only:
        notes.append(gettext("only in %(language)s") % {"language": words.only})
    if words and words.is_stale:
        notes.append(gettext("translation of an earlier wording"))
    return format_html_join("", ' <span class="only">{}</span>', ((note,) for note in notes))


@register.simple_tag
def fn(source: SourceLine) -> SafeString:
    """The footnote of a source."""
    number = numerals.digits(str(source.number), _language())
    word = gettext("Source")
    return format_html('<a class="fn" href="#src-{}"><span class="vh">{} </span>[{}]</a>', source.number, word, number)


@register.simple_tag
def notes(sources: Iterable[SourceLine]) -> SafeString:
    """The footnotes of several sources."""
    return mark_safe("".join(fn(row) for row in sources))  # noqa: S308 - each is safe


@register.simple_tag
def hash_of(sha256: str) -> SafeString:
    """A hash in eight groups for the eye; its text, its value and what is copied are the 64 characters without a gap."""
    groups = ((sha256[start : start + 8],) for start in range(0, len(sha256), 8))
    return format_html(
        '<data class="hash" value="{}">{}</data>', sha256, format_html_join("", "<span>{}</span>", groups)
    )


@register.simple_tag
def to(kind: str, public_id: str, number: int | None = None) -> str:
    """The address of an entry, or of one of its editions, in the reader's language. `kind` as in editions.

    On a page of the past an entry's address stays at that state; an edition is the same at every state.
    """
    if not number:
        return today(kind, public_id) + moment.query()
    place = {"language": _language(), "kind": kind, "public_id": public_id}
    return reverse("edition", kwargs=place | {"number": number})


@register.simple_tag
def today(kind: str, public_id: str) -> str:
    """The address of an entry as it stands today, in the reader's language."""
    return reverse("entry", kwargs={"language": _language(), "kind": kind, "public_id": public_id})


@register.simple_tag
def at(name: str, page: str = "") -> str:
    """The address of a page that is no entry, in the reader's language."""
    return reverse(name, kwargs={"language": _language()} | ({"page": page} if page else {}))


@register.simple_tag
def edition(number: int) -> str:
    """The name of an edition."""
    return gettext("Edition %(number)s") % {"number": numerals.number(number, _language())}


@register.simple_tag
def count_of(what: str, number: int) -> str:
    """How many there are of something, in words: statements, sources, sites, reports and so on."""
    forms = {
        "statements": ngettext("%(n)s statement", "%(n)s statements", number),
        "sources": ngettext("%(n)s source", "%(n)s sources", number),
        "sites": ngettext("%(n)s site", "%(n)s sites", number),
        "reports": ngettext("%(n)s report", "%(n)s reports", number),
        "incidents": ngettext("%(n)s incident", "%(n)s incidents", number),
        "images": ngettext("%(n)s image", "%(n)s images", number),
        "citations": ngettext("%(n)s citation", "%(n)s citations", number),
        "squares": ngettext("%(n)s square", "%(n)s squares", number),
        "terms": ngettext("%(n)s term", "%(n)s terms", number),
        "vocabularies": ngettext("%(n)s list of added words", "%(n)s lists of added words", number),
    }
    return forms[what] % {"n": numerals.number(number, _language())}


@register.filter
def numeral(value: int | str) -> str:
    """A number in the reader's digits."""
    return numerals.number(value, _language())


@register.filter
def in_digits(value: str) -> str:
    """Digits inside a text, as the reader writes them."""
    return numerals.digits(str(value), _language())
