"""The pieces that payloads are made of: texts, names, places, citations, causes... Frozen dataclasses, version 1."""

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True)
class TermOf:
    """Marks a field whose value is the id of a term of a vocabulary ("" where nothing is stated)."""

    vocabulary: str


AttributionCertainty = Annotated[str, TermOf("attribution-certainty")]

CauseCategory = Annotated[str, TermOf("cause-category")]

CauseTerm = Annotated[str, TermOf("cause")]

Certainty = Annotated[str, TermOf("certainty")]

ChangeKind = Annotated[str, TermOf("change-kind")]

Condition = Annotated[str, TermOf("condition")]

InTime = Annotated[str, TermOf("extent-in-time")]

LocationPolicy = Annotated[str, TermOf("location-policy")]

NameKind = Annotated[str, TermOf("name-kind")]

PartKind = Annotated[str, TermOf("part-kind")]

ReportKind = Annotated[str, TermOf("report-kind")]

Severity = Annotated[str, TermOf("severity")]

SiteType = Annotated[str, TermOf("site-type")]

SourceType = Annotated[str, TermOf("source-type")]

Stance = Annotated[str, TermOf("stance")]

Standing = Annotated[str, TermOf("standing")]

Subject = Annotated[str, TermOf("statement-subject")]


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
class GlossaryTerm:
    """What a term id in this payload meant at the time: key is "vocabulary/term", labels are by language."""

    key: str
    labels: dict[str, str]


@dataclass(frozen=True)
class Name:
    """A name of a site; `kind` is a term of `name-kind`."""

    key: str
    text: str
    language: str
    kind: NameKind


@dataclass(frozen=True)
class Cell:
    """A cell of the degree grid: its south-west corner and its size, in degrees, as decimal strings."""

    south: str
    west: str
    size: str


@dataclass(frozen=True)
class Point:
    """A place in degrees (WGS 84), as decimal strings; only where the policy is `exact`."""

    latitude: str
    longitude: str


@dataclass(frozen=True)
class Location:
    """What the public may know of the position. `policy` is a term of `location-policy`."""

    policy: LocationPolicy
    certainty: Certainty
    cell: Cell | None
    point: Point | None


@dataclass(frozen=True)
class Place:
    """Where a site is. `country` is ISO 3166-1; `location` is None if no position is known at all."""

    country: str
    area: tuple[LanguageText, ...]
    locality: tuple[LanguageText, ...]
    location: Location | None


@dataclass(frozen=True)
class Part:
    """A part of a site; `kind` is a term of `part-kind`."""

    key: str
    kind: PartKind
    names: tuple[LanguageText, ...]


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
class SiteReference:
    """A pinned reference to a site's edition, with its preferred names."""

    id: str
    number: int
    sha256: str
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Date:
    """A date as written, and whether it fell somewhere in its interval or lasted throughout ("" if not said)."""

    edtf: str
    in_time: InTime


@dataclass(frozen=True)
class Statement:
    """A statement about a site that is no damage."""

    key: str
    subject: Subject
    standing: Standing
    occurred: Date | None
    text: tuple[LanguageText, ...]


@dataclass(frozen=True)
class Cause:
    """One cause; category, cause and certainty are terms, `as_written` the source's words."""

    key: str
    category: CauseCategory
    cause: CauseTerm
    certainty: Certainty
    as_written: str


@dataclass(frozen=True)
class Attribution:
    """Who is said to have done it; `certainty` is a term of `attribution-certainty`."""

    key: str
    actor: str
    certainty: AttributionCertainty
    note: tuple[LanguageText, ...]


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


@dataclass(frozen=True)
class Title:
    """A source's title in its own language; supplied by us if it has none."""

    text: str
    language: str
    is_supplied: bool


@dataclass(frozen=True)
class Creator:
    """An author as the source writes the name."""

    key: str
    name: str
