"""Citations of a record as payload rows; those of sources that stay unpublished are left out, and named."""

from typing import cast

from heritage.editions.parts.citing import Citation, CitedSource, Quotation
from heritage.editions.payloads import SourcePayload
from heritage.publishing.pins import Pin, Pins
from heritage.publishing.texts import Texts
from heritage.publishing.withheld import hidden_keys, is_left_out
from heritage.records.models import Citation as WorkingCitation
from heritage.records.models import Record, Source


def citations(record: Record, texts: Texts, pins: Pins) -> tuple[Citation, ...]:
    """The citations whose source has a pin, in the record's order; they speak of nothing that is kept back."""
    hidden = hidden_keys(record)
    return tuple(
        _citation(row, texts, pins[row.source.public_id], hidden)
        for row in _rows(record)
        if not is_left_out(row, pins, hidden)
    )


def left_out(record: Record, pins: Pins) -> list[Source]:
    """The cited sources that have no pin: they stay unpublished, and their citations out of the payload."""
    return list({row.source_id: row.source for row in _rows(record) if row.source.public_id not in pins}.values())


def _rows(record: Record) -> list[WorkingCitation]:
    return list(WorkingCitation.objects.filter(record_id=record.pk).select_related("source"))


def _citation(row: WorkingCitation, texts: Texts, pin: Pin, hidden: set[str]) -> Citation:
    return Citation(
        key=row.key,
        about=tuple(sorted(set(row.about) - hidden)),
        source=_cited_source(pin),
        stance=row.stance,
        locator=row.locator,
        quotation=Quotation(row.quotation, row.quotation_prefix, row.quotation_suffix) if row.quotation else None,
        note=texts.of(row.key, "note"),
    )


def _cited_source(pin: Pin) -> CitedSource:
    source = cast(SourcePayload, pin.payload)
    return CitedSource(
        id=source.id,
        number=pin.number,
        sha256=pin.sha256,
        title=source.title.text,
        language=source.title.language,
        is_supplied=source.title.is_supplied,
        creators=tuple(creator.name for creator in source.creators),
        publisher=source.publisher,
        issued=source.issued,
        url=source.url,
    )
