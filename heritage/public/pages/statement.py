"""A statement as pages show it, and the lines that it is made of."""

from dataclasses import dataclass

from heritage.public.pages.dates import When
from heritage.public.pages.evidence import SourceLine, StanceGroup
from heritage.public.pages.words import Label, Words


@dataclass(frozen=True)
class CauseLine:
    """One cause: its term and category, how sure it is, and the source's words. `against` are the sources that contradict it."""

    key: str
    cause: Label | None
    category: Label | None
    certainty: Label | None
    as_written: str
    sources: tuple[SourceLine, ...]
    against: tuple[SourceLine, ...]

    @property
    def shortly(self) -> str:
        """The cause in a word."""
        term = self.cause or self.category
        return term.text if term else self.as_written


@dataclass(frozen=True)
class EffectLine:
    """One effect: its term, how sure it is, and the source's words."""

    key: str
    effect: Label | None
    certainty: Label | None
    as_written: str
    sources: tuple[SourceLine, ...]
    against: tuple[SourceLine, ...]

    @property
    def shortly(self) -> str:
        """The effect in a word."""
        return self.effect.text if self.effect else self.as_written


@dataclass(frozen=True)
class ActorLine:
    """Who is said to have done it, as named and as a term of the list."""

    key: str
    actor: str
    term: Label | None
    certainty: Label | None
    note: Words | None
    sources: tuple[SourceLine, ...]
    against: tuple[SourceLine, ...]

    @property
    def shortly(self) -> str:
        """The actor as named."""
        return self.actor


@dataclass(frozen=True)
class NumberLine:
    """A number somebody gives, in the reader's digits, of what."""

    key: str
    value: str
    unit: str
    what: Words | None
    as_written: str
    sources: tuple[SourceLine, ...]
    against: tuple[SourceLine, ...] = ()

    @property
    def shortly(self) -> str:
        """The number, its unit and what it counts."""
        return " ".join(part for part in (self.value, self.unit, self.what.text if self.what else "") if part)


Point = CauseLine | EffectLine | ActorLine | NumberLine


@dataclass(frozen=True)
class IncidentLine:
    """The incident that a report is a part of; `is_withdrawn`: its page was taken back."""

    id: str
    name: Words | None
    is_withdrawn: bool


@dataclass(frozen=True)
class Assessment:
    """How a report was arrived at and what follows from it: each only if stated."""

    finding: Label | None = None
    reason: Label | None = None
    probability: Label | None = None
    extent: Label | None = None
    methods: tuple[Label, ...] = ()
    assessed_by: str = ""
    recommendation: Words | None = None
    priority: Label | None = None

    @property
    def is_anything(self) -> bool:
        """Whether anything of it is stated."""
        return self != NOT_ASSESSED


NOT_ASSESSED = Assessment()


@dataclass(frozen=True)
class StatementView:
    """One statement. `anchor` names it on the page; `report` is the id of its damage report, "" for any other.

    `parts_note` says in words of which parts it is, `who` is who used or held the site, `incident` what it is a part of.
    """

    anchor: str
    report: str
    kind: Label | None
    subject: Label | None
    standing: Label
    title: Words | None
    text: Words | None
    when: When | None
    observed: When | None
    parts: tuple[Words, ...]
    causes: tuple[CauseLine, ...]
    actors: tuple[ActorLine, ...]
    numbers: tuple[NumberLine, ...]
    severity: Label | None
    condition: Label | None
    as_written: str
    evidence: tuple[StanceGroup, ...]
    parts_note: Words | None = None
    effects: tuple[EffectLine, ...] = ()
    assessment: Assessment = NOT_ASSESSED
    who: str = ""
    incident: IncidentLine | None = None

    @property
    def heading(self) -> Words | None:
        """The title, or the statement itself where there is none."""
        return self.title or self.text

    @property
    def date(self) -> When | None:
        """When it happened, else when it was seen."""
        return self.when or self.observed

    @property
    def state(self) -> Label | None:
        """The condition after, else the severity."""
        return self.condition or self.severity

    @property
    def is_of_whole(self) -> bool:
        """Whether it is about the site as a whole: neither are parts named nor does a note speak of some."""
        return not self.parts and not self.parts_note

    @property
    def points(self) -> tuple[Point, ...]:
        """What it says beside its text, point by point."""
        return (*self.causes, *self.effects, *self.actors, *self.numbers)

    @property
    def is_observation(self) -> bool:
        """Whether somebody looked: what it states was seen then, not caused then."""
        return self.kind is not None and self.kind.id == "condition"

    @property
    def has_facts(self) -> bool:
        """Whether it says anything beside its text."""
        rows = self.parts or self.points or self.assessment.is_anything
        return bool(rows or self.state or self.as_written or self.parts_note or self.who or self.incident)

    @property
    def is_supported(self) -> bool:
        """Whether at least one source supports it."""
        return any(group.stance == "supports" for group in self.evidence)

    @property
    def supporters(self) -> tuple[SourceLine, ...]:
        """The sources that support it, each once."""
        lines = [line.source for group in self.evidence if group.stance == "supports" for line in group.lines]
        return tuple(dict.fromkeys(lines))
