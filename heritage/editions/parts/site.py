"""Pieces of a site's payload: names, place, parts, periods, protection, statements."""

from dataclasses import dataclass

from heritage.editions.parts.citing import Date, LanguageText
from heritage.editions.parts.terms import (
    Certainty,
    LocationMethod,
    LocationPolicy,
    NameKind,
    PartKind,
    PeriodTerm,
    ProtectionList,
    SiteFunction,
    SiteScheme,
    Standing,
    Subject,
)


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

    key: str
    south: str
    west: str
    size: str


@dataclass(frozen=True)
class Location:
    """What the public may know of the position. `policy` is a term of `location-policy`.

    `geometry` is the exact shape as WKT (WGS 84, longitude before latitude) where the policy is `exact`, else "".
    """

    policy: LocationPolicy
    certainty: Certainty
    method: LocationMethod
    cells: tuple[Cell, ...]
    geometry: str


@dataclass(frozen=True)
class Place:
    """Where a site is. `country` is ISO 3166-1; `location` is None if no position is known at all."""

    country: str
    area: tuple[LanguageText, ...]
    locality: tuple[LanguageText, ...]
    address: tuple[LanguageText, ...]
    location: Location | None


@dataclass(frozen=True)
class Part:
    """A part of a site; `kind` is a term of `part-kind`."""

    key: str
    kind: PartKind
    names: tuple[LanguageText, ...]


@dataclass(frozen=True)
class Function:
    """A function of a site, from a list; its key is the term."""

    key: str
    function: SiteFunction


@dataclass(frozen=True)
class Period:
    """A period of a site: a term or the words of the source, with an EDTF date ("" if none is given)."""

    key: str
    period: PeriodTerm
    as_written: str
    dates: str
    certainty: Certainty


@dataclass(frozen=True)
class Protection:
    """A list or law that protects a site; `since` and `until` are EDTF, "" where not stated or not ended."""

    key: str
    listing: ProtectionList
    number: str
    since: str
    until: str


@dataclass(frozen=True)
class SiteIdentifier:
    """The number of a site in another catalogue."""

    key: str
    scheme: SiteScheme
    value: str


@dataclass(frozen=True)
class Statement:
    """A statement about a site that is no damage; `actor` is who used or held it, "" if nobody is named."""

    key: str
    subject: Subject
    standing: Standing
    actor: str
    occurred: Date | None
    text: tuple[LanguageText, ...]


@dataclass(frozen=True)
class SiteReference:
    """A pinned reference to a site's edition, with its preferred names."""

    id: str
    number: int
    sha256: str
    names: tuple[Name, ...]
