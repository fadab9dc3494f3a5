"""Findings about a source or an image, as their pages show them."""

from dataclasses import dataclass

from heritage.editions.parts.citing import Verification
from heritage.editions.payloads import ImagePayload, SourcePayload
from heritage.public.pages import dates
from heritage.public.pages.dates import When
from heritage.public.pages.evidence import Footnotes, StanceGroup
from heritage.public.pages.words import Glossary, Label, Words, choose


@dataclass(frozen=True)
class VerificationView:
    """What was found: what was checked, how, with what result, by whom, and what is cited for it."""

    key: str
    kind: Label | None
    result: Label | None
    confidence: Label | None
    checked: When | None
    how: Words | None
    outcome: Words | None
    role: Words | None
    evidence: tuple[StanceGroup, ...]


def verification_views(
    payload: SourcePayload | ImagePayload, terms: Glossary, notes: Footnotes
) -> tuple[VerificationView, ...]:
    """Every finding about what the payload is of."""
    return tuple(_verification(row, payload, terms, notes) for row in payload.verifications)


def _verification(
    row: Verification, payload: SourcePayload | ImagePayload, terms: Glossary, notes: Footnotes
) -> VerificationView:
    return VerificationView(
        key=row.key,
        kind=terms.label("verification-kind", row.kind),
        result=terms.label("verification-result", row.result),
        confidence=terms.label("confidence", row.confidence),
        checked=dates.when(row.checked, "", "", notes.reader),
        how=choose(row.how, notes.reader),
        outcome=choose(row.outcome, notes.reader),
        role=choose(row.role, notes.reader),
        evidence=notes.groups(citation for citation in payload.citations if row.key in citation.about),
    )
