"""Pieces of the payloads of sources and of vocabularies."""

from dataclasses import dataclass

from heritage.editions.parts.citing import LanguageText
from heritage.editions.parts.terms import SourceScheme


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


@dataclass(frozen=True)
class SourceIdentifier:
    """A number by which libraries know a source."""

    key: str
    scheme: SourceScheme
    value: str


@dataclass(frozen=True)
class AddedTerm:
    """A term that curators added to a shipped list; its key is its id. Mappings are ids elsewhere, "" if none."""

    key: str
    labels: tuple[LanguageText, ...]
    scope_note: tuple[LanguageText, ...]
    broader: str
    eamena: str
    aat: str
    wikidata: str
