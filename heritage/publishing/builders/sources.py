"""From a working source to its payload."""

from heritage.editions.parts.source import Creator, SourceIdentifier, Title
from heritage.editions.payloads import SourcePayload
from heritage.publishing.builders.head import Head, verifications
from heritage.publishing.citations import citations
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.records.models import Source


def build(source: Source, head: Head, texts: Texts, pins: Pins) -> SourcePayload:
    """What is published of a source."""
    return SourcePayload(
        **head,
        type=source.type,
        title=Title(source.title, source.language, source.title_is_supplied),
        creators=tuple(Creator(row.key, row.name) for row in source.creators.all()),
        publisher=source.publisher,
        issued=source.issued,
        language=source.language,
        url=source.url,
        archive_url=source.archive_url,
        accessed=source.accessed,
        status=source.status,
        status_note=texts.of("", "status_note"),
        identifiers=tuple(SourceIdentifier(row.key, row.scheme, row.value) for row in source.identifiers.all()),
        note=texts.of("", "note"),
        verifications=verifications(source.verifications.all(), texts),
        citations=citations(source, texts, pins),
        terms=(),
    )
