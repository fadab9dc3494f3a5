"""What every page of an entry has: which edition it shows, how to cite it, what other editions there are."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from heritage.editions.parts.citing import Change, LanguageText
from heritage.editions.queries import Dossier, EditionLine
from heritage.lib.edtf import to_day
from heritage.lib.edtf_words import say_day
from heritage.public.pages.words import Label, Words, choose, term_label

PLURAL = {"site": "sites", "damage_report": "reports", "source": "sources"}
# Where an entry is found that has no list of its own kind.
LISTS = {
    "incident": "reports",
    "image": "sites",
    "vocabulary": "words",
}


@dataclass(frozen=True)
class EditionView:
    """One edition in the history: when, what kind of change, and the public note on it."""

    number: int
    sha256: str
    on: str
    kind: Label
    note: Words | None
    is_current: bool
    is_shown: bool


@dataclass(frozen=True)
class Frame:
    """Where an entry's page stands. `list` is where it is found; a candidate in preview has no editions."""

    id: str
    kind: str
    state: int
    editions: tuple[EditionView, ...]
    shown: EditionView | None
    is_current: bool

    @property
    def list(self) -> str:
        """The name of the list, or of the page, that leads to it."""
        return LISTS.get(self.kind) or PLURAL[self.kind]

    @property
    def stable_link(self) -> str:
        """The address that a citation names."""
        number = f"/{self.shown.number}" if self.shown else ""
        return f"{settings.PUBLIC_URL}/id/{self.id}{number}"


def frame(dossier: Dossier, reader: str) -> Frame:
    """The frame of a published entry."""
    editions = tuple(_edition(line, dossier, reader) for line in dossier.editions)
    shown = next(row for row in editions if row.is_shown)
    return Frame(dossier.id, dossier.kind, dossier.state, editions, shown, dossier.is_current)


def candidate_frame(public_id: str, kind: str) -> Frame:
    """The frame of a candidate that is in no table yet."""
    return Frame(public_id, kind, 0, (), None, is_current=True)


def _edition(line: EditionLine, dossier: Dossier, reader: str) -> EditionView:
    change = change_of(line)
    return EditionView(
        number=line.number,
        sha256=line.sha256,
        on=day_in_words(line.at, reader),
        kind=term_label("change-kind", change.kind, reader),
        note=choose(change.note, reader),
        is_current=line.number == dossier.editions[0].number,
        is_shown=line.number == dossier.shown.number,
    )


def change_of(line: EditionLine) -> Change:
    """Why an edition was made."""
    notes = tuple(LanguageText(row["key"], row["language"], row["text"]) for row in line.change.get("note", []))
    return Change(line.change.get("kind", "first"), notes)


def day_in_words(at: datetime, reader: str) -> str:
    """The day of a moment, by the catalogue's clock."""
    local = timezone.localtime(at)
    return say_day(to_day(local.year, local.month, local.day), reader)
