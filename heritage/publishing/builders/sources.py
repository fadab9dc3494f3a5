"""From a working source to its payload."""

from heritage.editions.parts.source import Creator, SourceIdentifier, Title, Verification
from heritage.editions.payloads import SourcePayload
from heritage.publishing.builders.head import Head
from heritage.publishing.citations import citations
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.records.models import Source
from heritage.records.models import Verification as WorkingVerification


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
        verifications=tuple(_verification(row, texts) for row in source.verifications.all()),
        citations=citations(source, texts, pins),
        terms=(),
    )


def _verification(row: WorkingVerification, texts: Texts) -> Verification:
    return Verification(
        key=row.key,
        kind=row.kind,
        result=row.result,
        confidence=row.confidence,
        checked=row.checked,
        how=texts.of(row.key, "how"),
        outcome=texts.of(row.key, "outcome"),
        role=texts.of(row.key, "role"),
    )
