"""What an entry is called on its page and in links to it; a doubted statement is never named without its standing."""

from dataclasses import dataclass

from django.utils.translation import gettext

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
from heritage.public.pages.words import Glossary, Label, Words, choose, choose_name, words


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
