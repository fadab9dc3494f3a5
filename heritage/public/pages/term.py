"""The page of a term, what a list of terms is, and the page of what curators added to a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from heritage.editions import terms
from heritage.editions.dossiers import Dossier
from heritage.editions.models import Entry
from heritage.editions.parts.source import AddedTerm
from heritage.editions.payloads import VocabularyPayload
from heritage.lib import language
from heritage.lib.vocabulary import Term, vocabulary
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.titles import UseLine, use_line, words_added
from heritage.public.pages.words import Label, Words, note_of, term_label, words

MAPPINGS = {  # what an authority is called, and the address of a term there
    "eamena": ("EAMENA", ""),
    "aat": ("Getty AAT", "https://vocab.getty.edu/aat/{}"),
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "unosat": ("UNITAR-UNOSAT", ""),
    "ems98": ("EMS-98", ""),
    "csl": ("CSL", ""),
    "uri": ("URI", "{}"),
}


@dataclass(frozen=True)
class Mapping:
    """What a term is called by others; `url` leads there, "" where it cannot."""

    authority: str
    value: str
    url: str


@dataclass(frozen=True)
class InLanguage:
    """A text with the name of its language."""

    language: str
    words: Words


@dataclass(frozen=True)
class TermView:
    """A term: its labels and notes in all languages, wider and narrower terms, what others call it."""

    label: Label
    note: Words | None
    labels: tuple[InLanguage, ...]
    notes: tuple[InLanguage, ...]
    broader: Label | None
    narrower: tuple[Label, ...]
    mappings: tuple[Mapping, ...]


@dataclass(frozen=True)
class UseCount:
    """How many entries of a kind use it."""

    kind: str
    count: int


@dataclass(frozen=True)
class TermPage:
    """Everything the template shows. `entry` is the vocabulary entry that defines an added term, "" for a shipped one.

    `counts` are of all that use it, `uses` the first of them.
    """

    term: TermView
    list: str
    list_title: str
    origin: str
    entry: str
    counts: tuple[UseCount, ...]
    uses: tuple[UseLine, ...]

    @property
    def total(self) -> int:
        """How many entries use it."""
        return sum(row.count for row in self.counts)


@dataclass(frozen=True)
class VocabularyPage:
    """Everything the template shows of an entry that adds terms to the list `list`."""

    frame: Frame
    title: Words
    list: str
    list_title: str
    terms: tuple[TermView, ...]


def term_page(name: str, term: Term, counts: dict[str, int], uses: Iterable[Entry], reader: str) -> TermPage:
    """The page of a term of the list `name`, with what uses it."""
    known = vocabulary(name)
    added = {} if term.id in known else terms.added().get(name, {})
    return TermPage(
        term=term_view(name, term, terms.every(name), reader),
        list=name,
        list_title=known.label(reader),
        origin=known.origin,
        entry=added[term.id].entry if term.id in added else "",
        counts=tuple(UseCount(kind, count) for kind, count in counts.items()),
        uses=tuple(use_line(row, reader) for row in uses),
    )


def term_view(name: str, term: Term, every: Iterable[Term], reader: str) -> TermView:
    """A term of the list `name`; `every` are the terms of that list."""
    note = note_of(term, reader)
    tag = next((tag for tag in (reader, "en") if term.scope_note.get(tag)), next(iter(term.scope_note), "en"))
    return TermView(
        label=Label(term.id, terms.label(term, reader), name),
        note=words(note, tag, reader) if note else None,
        labels=_in_languages(term.labels, reader),
        notes=_in_languages({key: text for key, text in term.scope_note.items() if text != note}, reader),
        broader=term_label(name, term.broader, reader) if term.broader else None,
        narrower=tuple(Label(row.id, terms.label(row, reader), name) for row in every if row.broader == term.id),
        mappings=tuple(_mapping(*row) for row in term.mappings.items()),
    )


def _in_languages(said: dict[str, str], reader: str) -> tuple[InLanguage, ...]:
    return tuple(InLanguage(language.name(tag, reader), words(text, tag, reader)) for tag, text in sorted(said.items()))


def _mapping(authority: str, value: str) -> Mapping:
    title, address = MAPPINGS.get(authority, (authority, ""))
    return Mapping(title, value, address.format(value) if address else "")


def vocabulary_page(dossier: Dossier, reader: str) -> VocabularyPage:
    """The page of published additions to a list."""
    return build(cast(VocabularyPayload, dossier.payload), frame(dossier, reader), reader)


def build(payload: VocabularyPayload, page_frame: Frame, reader: str) -> VocabularyPage:
    """The page of a vocabulary payload: its terms by themselves, as this edition has them."""
    rows = [_term(row) for row in payload.added]
    return VocabularyPage(
        frame=page_frame,
        title=words_added(payload.name, reader),
        list=payload.name,
        list_title=vocabulary(payload.name).label(reader),
        terms=tuple(term_view(payload.name, row, rows, reader) for row in rows),
    )


def _term(row: AddedTerm) -> Term:
    mappings = {"eamena": row.eamena, "aat": row.aat, "wikidata": row.wikidata}
    return Term(
        row.key,
        {text.language: text.text for text in row.labels},
        {text.language: text.text for text in row.scope_note},
        {name: value for name, value in mappings.items() if value},
        row.broader,
    )
