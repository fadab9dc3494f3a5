"""What happened to an entry beside its editions, in words: withdrawals, notices, erasures and the like."""

from dataclasses import dataclass
from typing import Any

from heritage.editions.chronicle import ActLine
from heritage.editions.enums import LeafKind
from heritage.public.pages.dates import day_in_words
from heritage.public.pages.lists import texts
from heritage.public.pages.words import Label, Words, choose, term_label

# In which list the reason of an act is explained; of a notice it is the kind.
REASONS = {
    LeafKind.WITHDRAW: "withdrawal-reason",
    LeafKind.SUPERSEDE: "supersede-reason",
    LeafKind.ERASE: "erase-reason",
    LeafKind.NOTICE: "notice-kind",
}


@dataclass(frozen=True)
class ActView:
    """One act: `kind` as in the log, of which edition, when, at which place of the log, why, and the note for readers.

    `is_lifting`: the notice says that an earlier one no longer holds.
    """

    kind: str
    number: int
    on: str
    leaf: int
    reason: Label | None
    note: Words | None
    is_lifting: bool = False


def act_view(line: ActLine, reader: str) -> ActView:
    """An act as its leaf and the text with it say. A restoration has no reason of its own."""
    told = {} if line.kind == LeafKind.RESTORE else line.told
    return ActView(
        kind=line.kind,
        number=line.number,
        on=day_in_words(line.at, reader),
        leaf=line.index,
        reason=reason_of(line.kind, told, reader),
        note=note_of(told, reader),
        is_lifting=bool(told.get("lifts")),
    )


def reason_of(kind: str, told: dict[str, Any], reader: str) -> Label | None:
    """Why, as the list of the act explains it; None where nothing is told."""
    term = told.get("notice") or told.get("reason")
    return term_label(REASONS[LeafKind(kind)], term, reader) if term else None


def note_of(told: dict[str, Any], reader: str) -> Words | None:
    """What readers are told beside the reason: texts by language, or one text of which nobody said in which language it is."""
    note = told.get("note") or told.get("text") or ()
    return Words(note, "", "auto") if isinstance(note, str) else choose(texts(note), reader)
