"""Names in a payload that may be those of persons. Nobody can tell by program: a reviewer looks."""

from collections.abc import Iterator

from heritage.editions.payloads import (
    DamageReportPayload,
    ImagePayload,
    IncidentPayload,
    Payload,
    SitePayload,
    SourcePayload,
)


def names_in(payload: Payload | None) -> set[str]:
    """The names of makers, authors and assessors, and of actors for which the list has no term."""
    return {name for name in _names(payload) if name}


def _names(payload: Payload | None) -> Iterator[str]:
    if isinstance(payload, DamageReportPayload | IncidentPayload):
        yield from (row.actor for row in payload.attributions if not row.actor_term)
    if isinstance(payload, DamageReportPayload):
        yield payload.assessed_by
    if isinstance(payload, SitePayload):
        yield from (row.actor for row in payload.statements)
    if isinstance(payload, ImagePayload):
        yield payload.creator
    if isinstance(payload, SourcePayload):
        yield from (row.name for row in payload.creators)
