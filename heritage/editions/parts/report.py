"""Pieces of a damage report's payload: causes, effects, numbers, the state it gives."""

from dataclasses import dataclass

from heritage.editions.parts.citing import LanguageText
from heritage.editions.parts.terms import (
    AssessmentMethod,
    CauseCategory,
    CauseTerm,
    Certainty,
    Condition,
    EffectTerm,
    Extent,
    Severity,
)


@dataclass(frozen=True)
class IncidentReference:
    """A pinned reference to an incident's edition, with its names."""

    id: str
    number: int
    sha256: str
    names: tuple[LanguageText, ...]


@dataclass(frozen=True)
class Method:
    """How a report was assessed, from a list; its key is the term."""

    key: str
    method: AssessmentMethod


@dataclass(frozen=True)
class Cause:
    """One cause; category, cause and certainty are terms, `as_written` the source's words."""

    key: str
    category: CauseCategory
    cause: CauseTerm
    certainty: Certainty
    as_written: str


@dataclass(frozen=True)
class Effect:
    """One effect; effect and certainty are terms, `as_written` the source's words."""

    key: str
    effect: EffectTerm
    certainty: Certainty
    as_written: str


@dataclass(frozen=True)
class Quantity:
    """A number as a decimal string, of what, in which unit ("" for a count)."""

    key: str
    what: tuple[LanguageText, ...]
    value: str
    unit: str
    as_written: str


@dataclass(frozen=True)
class StateAfter:
    """The state a report gives: as written, and as terms where it was mapped ("" if not stated)."""

    as_written: str
    severity: Severity
    condition: Condition
    extent: Extent
