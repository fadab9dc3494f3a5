"""Pieces of an image's payload."""

from dataclasses import dataclass

from heritage.editions.parts.citing import LanguageText
from heritage.editions.parts.terms import Standing


@dataclass(frozen=True)
class ReportReference:
    """A pinned reference to the edition of a report that an image is evidence of; its key is the id."""

    key: str
    id: str
    number: int
    sha256: str
    title: tuple[LanguageText, ...]
    standing: Standing
