"""Pieces of payloads of several kinds: texts, references, dates, citations, attributions, verifications."""

from dataclasses import dataclass

from heritage.editions.parts.terms import (
    Actor,
    AttributionCertainty,
    ChangeKind,
    Confidence,
    InTime,
    Stance,
    VerificationKind,
    VerificationResult,
)


@dataclass(frozen=True)
class TranslatedFrom:
    """Which text a translation was made from: its key, and the SHA-256 of its words if they are still those, else ""."""

    key: str
    sha256: str


@dataclass(frozen=True)
class LanguageText:
    """One text in one language (BCP-47)."""

    key: str
    language: str
    text: str
    translated_from: TranslatedFrom | None = None


@dataclass(frozen=True)
class Change:
    """Why this edition: a term of `change-kind`, and a public note by language."""

    kind: ChangeKind
    note: tuple[LanguageText, ...] = ()


@dataclass(frozen=True)
class Reference:
    """A pinned reference to an edition of another entry."""

    id: str
    number: int
    sha256: str


@dataclass(frozen=True)
class GlossaryTerm:
    """What a term id in this payload meant at the time: key is "vocabulary/term", labels are by language.

    `defined_by` is the vocabulary's edition that a curator's term is from; None for a shipped one.
    """

    key: str
    labels: dict[str, str]
    defined_by: Reference | None = None


@dataclass(frozen=True)
class Date:
    """A date as written, and whether it fell somewhere in its interval or lasted throughout ("" if not said)."""

    edtf: str
    in_time: InTime


@dataclass(frozen=True)
class Quotation:
    """Words quoted, as a W3C TextQuoteSelector; prefix and suffix are empty where we hold no text of the source."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True)
class CitedSource:
    """A pinned reference to a source's edition, with enough beside it to be read alone."""

    id: str
    number: int
    sha256: str
    title: str
    language: str
    is_supplied: bool
    creators: tuple[str, ...]
    publisher: str
    issued: str
    url: str


@dataclass(frozen=True)
class Citation:
    """Which source says something about the parts named by key in `about` (none: the whole); `stance` is a term."""

    key: str
    about: tuple[str, ...]
    source: CitedSource
    stance: Stance
    locator: str
    quotation: Quotation | None
    note: tuple[LanguageText, ...]


@dataclass(frozen=True)
class Attribution:
    """Who is said to have done it, as named and as a term ("" if none fits); `certainty` is of `attribution-certainty`."""

    key: str
    actor: str
    actor_term: Actor
    certainty: AttributionCertainty
    note: tuple[LanguageText, ...]


@dataclass(frozen=True)
class Verification:
    """A finding about a source or an image: what was checked, how, with what result, by which role."""

    key: str
    kind: VerificationKind
    result: VerificationResult
    confidence: Confidence
    checked: str
    how: tuple[LanguageText, ...]
    outcome: tuple[LanguageText, ...]
    role: tuple[LanguageText, ...]
