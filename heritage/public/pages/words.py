"""Texts and terms in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass

from babel import Locale

from heritage.editions import terms
from heritage.editions.parts.citing import GlossaryTerm, LanguageText
from heritage.editions.parts.site import Name
from heritage.lib import canonical, language
from heritage.lib.vocabulary import Term, vocabulary

DOUBTED = {"refuted", "disputed", "unconfirmed"}
TONES = {
    "intact-no-damage": "good",
    "no-visible-accessible-known": "unknown",
    "slight-damage": "fair",
    "moderate-damage": "poor",
    "severe-damage": "severe",
    "no-damage-visible": "good",
}


@dataclass(frozen=True)
class Words:
    """A text as shown. `only` is the name of its language if that is not the reader's; `is_stale`: its original changed."""

    text: str
    language: str
    direction: str
    only: str = ""
    is_stale: bool = False


@dataclass(frozen=True)
class Label:
    """A term in the reader's language, of a `vocabulary` whose page explains it. `tone` names its colour and shape."""

    id: str
    text: str
    vocabulary: str = ""

    @property
    def tone(self) -> str:
        """The name of the tone in the stylesheet and of the mark."""
        return TONES.get(self.id, self.id)

    @property
    def is_doubted(self) -> bool:
        """Whether a title must begin with this word: a false sentence never stands alone."""
        return self.id in DOUBTED

    @property
    def title(self) -> str:
        """The word as a beginning of a line."""
        return self.text[:1].upper() + self.text[1:]


def words(text: str, tag: str, reader: str, *, is_stale: bool = False) -> Words:
    """A text with its language and direction, marked if it is not in the reader's language."""
    same = tag.partition("-")[0] == reader.partition("-")[0]
    return Words(text, tag, language.direction(tag), "" if same else language.name(tag, reader), is_stale)


def choose(texts: Iterable[LanguageText], reader: str) -> Words | None:
    """The text in the reader's language, else in English, else the first; None if there is none."""
    rows = list(texts)
    if not rows:
        return None
    order = sorted(rows, key=lambda row: (row.language != reader, row.language != "en"))
    return words(order[0].text, order[0].language, reader, is_stale=_is_stale(order[0], rows))


def _is_stale(text: LanguageText, others: list[LanguageText]) -> bool:
    """Whether the text was translated from an earlier wording of another one."""
    origin = text.translated_from
    source = next((row for row in others if origin and row.key == origin.key), None)
    return bool(origin and source and canonical.sha256(source.text) != origin.sha256)


def choose_name(names: Iterable[Name], reader: str) -> Words | None:
    """The preferred name in the reader's language, else in English, else the first."""
    order = sorted(names, key=lambda row: (row.kind != "preferred", row.language != reader, row.language != "en"))
    return words(order[0].text, order[0].language, reader) if order else None


def country_name(code: str, reader: str) -> str:
    """A country (ISO 3166-1) in the reader's language."""
    return str(Locale.parse(reader).territories.get(code, code)) if code else ""


class Glossary:
    """The terms of one payload: their labels at the time, in the reader's language."""

    def __init__(self, rows: Iterable[GlossaryTerm], reader: str) -> None:
        self._labels = {term.key: term.labels for term in rows}
        self._reader = reader

    def label(self, name: str, term: str) -> Label | None:
        """The label of a term of the vocabulary `name`; None for ""."""
        return self.known(name, term) or (Label(term, term, name) if term else None)

    def known(self, name: str, term: str) -> Label | None:
        """The same; None for a term that the payload does not explain."""
        labels = self._labels.get(f"{name}/{term}")
        if not labels:
            return None
        text = labels.get(self._reader) or labels.get("en") or next(iter(labels.values()), term)
        return Label(term, text, name)


def term_label(name: str, term: str, reader: str) -> Label:
    """The label of a term as its list has it today, for lists and filters; the id of one that no list has any more."""
    known = terms.find(name, term)
    return Label(term, terms.label(known, reader) if known else term, name)


@dataclass(frozen=True)
class Explained:
    """A vocabulary for readers: its name, and each term with its meaning ("" where the word says it)."""

    id: str
    title: str
    terms: tuple[tuple[Label, str], ...]


def explained(name: str, rows: Iterable[Term], reader: str) -> Explained:
    """Terms of the list `name` in the reader's language."""
    lines = [(Label(row.id, terms.label(row, reader), name), note_of(row, reader)) for row in rows]
    return Explained(name, vocabulary(name).label(reader), tuple(lines))


def note_of(term: Term, reader: str) -> str:
    """What a term means, in the reader's language, else in English, else in any; "" where nobody wrote it."""
    notes = term.scope_note
    return notes.get(reader) or notes.get("en") or next(iter(notes.values()), "")
