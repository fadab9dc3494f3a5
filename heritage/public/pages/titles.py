"""What an entry is called on its page and in links to it; a doubted statement is never named without its standing."""

from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext

from heritage.editions.models import Entry
from heritage.editions.payloads import (
    DamageReportPayload,
    ImagePayload,
    IncidentPayload,
    Payload,
    SitePayload,
    SourcePayload,
    VocabularyPayload,
)
from heritage.lib import language
from heritage.lib.vocabulary import vocabulary
from heritage.public.pages.lists import site_name, texts
from heritage.public.pages.words import Glossary, Label, Words, choose, choose_name, term_label, words


@dataclass(frozen=True)
class Heading:
    """A name, and the standing that must stand before it if the statement is doubted."""

    words: Words
    standing: Label | None = None

    @property
    def text(self) -> str:
        """The heading as one line, for titles of pages."""
        doubt = f"{self.standing.title}: " if self.standing and self.standing.is_doubted else ""
        return doubt + self.words.text


@dataclass(frozen=True)
class UseLine:
    """An entry by its title of today; `standing` stands before it where it is doubted."""

    kind: str
    id: str
    title: Words
    standing: Label | None


def title_of(payload: Payload, reader: str) -> Heading:
    """The heading of any payload in the reader's language."""
    unnamed = Words(payload.id, "en", "ltr")
    if isinstance(payload, SitePayload):
        return Heading(choose_name(payload.names, reader) or unnamed)
    if isinstance(payload, DamageReportPayload | IncidentPayload):
        standing = Glossary(payload.terms, reader).label("standing", payload.standing)
        texts = payload.title if isinstance(payload, DamageReportPayload) else payload.names
        return Heading(choose(texts, reader) or unnamed, standing)
    if isinstance(payload, ImagePayload):
        return Heading(choose(payload.caption, reader) or unnamed)
    if isinstance(payload, VocabularyPayload):
        return Heading(words_added(payload.name, reader))
    if isinstance(payload, SourcePayload):
        return Heading(words(payload.title.text, payload.title.language, reader))
    return Heading(unnamed)


def words_added(name: str, reader: str) -> Words:
    """What the page of the terms that were added to the list `name` is called."""
    title = gettext("Words added to the list “%(list)s”") % {"list": vocabulary(name).label(reader)}
    return Words(title, reader, language.direction(reader))


def use_line(entry: Entry, reader: str) -> UseLine:
    """An entry by its index row, which must be selected."""
    unnamed = Words(entry.pk, "en", "ltr")
    if entry.kind == "site":
        return UseLine("site", entry.pk, site_name(entry.site_index, reader) or unnamed, None)
    if entry.kind == "source":
        title = entry.source_index.title
        return UseLine("source", entry.pk, words(title["text"], title["language"], reader), None)
    if entry.kind == "vocabulary":
        return UseLine("vocabulary", entry.pk, Words(gettext("Added words"), reader, language.direction(reader)), None)
    if entry.kind == "image":
        return UseLine("image", entry.pk, choose(texts(entry.image_index.caption), reader) or unnamed, None)
    if entry.kind == "damage_report":
        said, standing = entry.report_index.title, entry.report_index.standing
    else:
        said, standing = entry.incident_index.names, entry.incident_index.standing
    title = choose(texts(said), reader) or unnamed
    return UseLine(entry.kind, entry.pk, title, term_label("standing", standing, reader))


def known_as(entry: Entry, reader: str) -> UseLine | None:
    """The same; None where it has no index rows: it is withdrawn or superseded."""
    try:
        return use_line(entry, reader)
    except ObjectDoesNotExist:
        return None


def unnamed(entry: Entry) -> UseLine:
    """An entry by its id alone."""
    return UseLine(entry.kind, entry.pk, Words(entry.pk, "en", "ltr"), None)
