"""From the terms that curators added to a list to their payload."""

from heritage.editions.parts.source import AddedTerm
from heritage.editions.payloads import VocabularyPayload
from heritage.publishing.builders.head import Head
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.records.models import Term, Vocabulary


def build(vocabulary: Vocabulary, head: Head, texts: Texts, _pins: Pins) -> VocabularyPayload:
    """What is published of the terms added to a list."""
    added = tuple(_term(row, texts) for row in vocabulary.terms.all())
    return VocabularyPayload(**head, name=vocabulary.name, added=added, terms=())


def _term(row: Term, texts: Texts) -> AddedTerm:
    return AddedTerm(
        key=row.key,
        labels=texts.of(row.key, "label"),
        scope_note=texts.of(row.key, "scope_note"),
        broader=row.broader,
        eamena=row.eamena,
        aat=row.aat,
        wikidata=row.wikidata,
    )
