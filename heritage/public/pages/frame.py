"""What every page of an entry has: which edition it shows, how to cite it, what other editions there are."""

from dataclasses import dataclass

from django.conf import settings

from heritage.editions.chronicle import EditionLine
from heritage.editions.dossiers import Dossier
from heritage.editions.enums import LeafKind
from heritage.public.pages.acts import ActView, act_view
from heritage.public.pages.dates import day_in_words
from heritage.public.pages.lists import texts
from heritage.public.pages.titles import UseLine, known_as, unnamed
from heritage.public.pages.words import Label, Words, choose, term_label

__all__ = ["EditionView", "Frame", "HistoryLine", "candidate_frame", "day_in_words", "frame"]

PLURAL = {"site": "sites", "damage_report": "reports", "source": "sources"}
# Where an entry is found that has no list of its own kind.
LISTS = {
    "incident": "reports",
    "image": "sites",
    "vocabulary": "words",
}


@dataclass(frozen=True)
class EditionView:
    """One edition in the history: when, what kind of change, and the public note on it.

    Of an erased edition nothing is known but number, hash and day; `erased` says why.
    """

    number: int
    sha256: str
    on: str
    kind: Label
    note: Words | None
    is_current: bool
    is_shown: bool
    erased: ActView | None = None


@dataclass(frozen=True)
class HistoryLine:
    """One line of the history: an edition, or something else that happened to the entry."""

    edition: EditionView | None = None
    act: ActView | None = None


@dataclass(frozen=True)
class Frame:
    """Where an entry's page stands. `list` is where it is found; a candidate in preview has no editions.

    `history` are the editions and all else that happened, newest first. `then` is the day of the state that is shown,
    "" where it is today's. `superseded` is the act by which others took the entry's place, None while none did, and
    `into` what those are called.
    """

    id: str
    kind: str
    state: int
    editions: tuple[EditionView, ...]
    shown: EditionView | None
    is_current: bool
    history: tuple[HistoryLine, ...] = ()
    then: str = ""
    superseded: ActView | None = None
    into: tuple[UseLine, ...] = ()

    @property
    def readable(self) -> tuple[EditionView, ...]:
        """The editions whose text is there, newest first."""
        return tuple(row for row in self.editions if row.erased is None)

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
    acts = {row.index: act_view(row, reader) for row in dossier.acts if row.kind != LeafKind.PUBLISH}
    erased = {row.number: row for row in acts.values() if row.kind == LeafKind.ERASE}
    editions = tuple(_edition(line, dossier, erased, reader) for line in dossier.editions)
    superseded = [row for row in acts.values() if row.kind == LeafKind.SUPERSEDE]
    return Frame(
        id=dossier.id,
        kind=dossier.kind,
        state=dossier.state,
        editions=editions,
        shown=next(row for row in editions if row.is_shown),
        is_current=dossier.is_current,
        history=_history(dossier, editions, acts),
        then=day_in_words(dossier.at, reader) if dossier.at else "",
        superseded=superseded[-1] if dossier.is_superseded and superseded else None,
        into=tuple(known_as(row, reader) or unnamed(row) for row in dossier.into),
    )


def candidate_frame(public_id: str, kind: str) -> Frame:
    """The frame of a candidate that is in no table yet."""
    return Frame(public_id, kind, 0, (), None, is_current=True)


def _history(dossier: Dossier, editions: tuple[EditionView, ...], acts: dict[int, ActView]) -> tuple[HistoryLine, ...]:
    """Everything in the order of the log, newest first."""
    places = {row.number: row.index for row in dossier.acts if row.kind == LeafKind.PUBLISH}
    lines = {places.get(row.number, -row.number): HistoryLine(edition=row) for row in editions}
    lines |= {index: HistoryLine(act=act) for index, act in acts.items()}
    return tuple(lines[index] for index in sorted(lines, reverse=True))


def _edition(line: EditionLine, dossier: Dossier, erased: dict[int, ActView], reader: str) -> EditionView:
    return EditionView(
        number=line.number,
        sha256=line.sha256,
        on=day_in_words(line.at, reader),
        kind=term_label("change-kind", line.change.get("kind", "first"), reader),
        note=choose(texts(line.change.get("note", [])), reader),
        is_current=line.number == dossier.editions[0].number,
        is_shown=line.number == dossier.shown.number,
        erased=erased.get(line.number) if line.is_erased else None,
    )
