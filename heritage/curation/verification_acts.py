"""Checking restorations, notices, supersessions and erasures of the log against the reviews that two people decided."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from heritage.curation.enums import Act, State
from heritage.curation.models import Event, ReviewItem
from heritage.curation.queries import EDITIONS
from heritage.editions.enums import LeafKind
from heritage.editions.models import Leaf, Notice, Tombstone
from heritage.editions.verify import Finding, leaf_name
from heritage.editions.verify.reading import BATCH, json_text, parsed

BY_TWO = (LeafKind.RESTORE, LeafKind.NOTICE, LeafKind.SUPERSEDE, LeafKind.ERASE)
SAID = {  # of each act, what its text in the log and the item that was approved must both say
    LeafKind.NOTICE: ("notice", "text", "lifts"),
    LeafKind.SUPERSEDE: ("into", "reason", "note"),
    LeafKind.ERASE: ("reason", "legal_basis", "note"),
    LeafKind.RESTORE: (),
}


class Decided(NamedTuple):
    """An approved item of an act. `detail` is JSON as text."""

    kind: str
    public_id: str
    sha256: str
    review: int
    submitted_by: str
    decided_by: str
    detail: str


def check_acts() -> Iterator[Finding]:
    """Every such leaf against the item that was approved, every such item against the log, both by number and words."""
    waiting: Counter[tuple[str, str, str]] = Counter()
    for item in _items():
        yield from _check_item(item)
        waiting.update(_expected(item))
    for leaf in Leaf.objects.filter(kind__in=BY_TWO).order_by("index").iterator(chunk_size=BATCH):
        what = (leaf.kind, leaf.entry_id, _words(leaf))
        if not waiting[what]:
            yield Finding(leaf_name(leaf), "no approved review says this: two people did not decide it")
        waiting[what] -= 1
    for (kind, public_id, _), count in waiting.items():
        if count > 0:
            yield Finding(f"entry {public_id}", f"a review approved a {kind} of it that the log does not know")


def _items() -> Iterator[Decided]:
    rows = ReviewItem.objects.filter(review__state=State.APPROVED).exclude(act__in=EDITIONS).order_by("pk")
    people = ("review__submitted_by__pseudonym", "review__decided_by__pseudonym")
    columns = ("act", "record__public_id", "sha256", "review", *people, json_text("detail"))
    return map(Decided._make, rows.values_list(*columns).iterator(chunk_size=BATCH))


def _check_item(item: Decided) -> Iterator[Finding]:
    """Two people: one event says who proposed it, another who approved it."""
    where, subject = f"entry {item.public_id}", f"review {item.review}"
    if item.submitted_by == item.decided_by:
        yield Finding(where, f"{subject} was approved by who proposed it")
    rows = Event.objects.filter(subject=subject).values_list("kind", "by", json_text("detail"))
    events = [(kind, by, parsed(detail)) for kind, by, detail in rows]
    told = {
        Act.SUBMIT: (item.submitted_by, [item.public_id, item.sha256], "items"),
        Act.APPROVE: (item.decided_by, [item.kind, item.public_id, item.sha256], "acts"),
    }
    for kind, (person, what, name) in told.items():
        if not any(row[:2] == (kind, person) and what in _list(row[2], name) for row in events):
            yield Finding(where, f"{subject} has no event that says who did this ({kind}): {item.kind}")


def _list(detail: Any, name: str) -> list[Any]:
    rows = detail.get(name) if isinstance(detail, dict) else None
    return rows if isinstance(rows, list) else []


def _expected(item: Decided) -> list[tuple[str, str, str]]:
    """What the log must hold of an item: (kind, entry, words), an erasure once for each edition."""
    detail = parsed(item.detail)
    detail = detail if isinstance(detail, dict) else {}
    numbers = detail.get("numbers", [0]) if item.kind == LeafKind.ERASE else [0]
    return [(item.kind, item.public_id, _shortly(item.kind, detail, number)) for number in numbers]


def _words(leaf: Leaf) -> str:
    """What the text behind a leaf says, in the same form."""
    rows: Any = Notice.objects if leaf.kind == LeafKind.NOTICE else Tombstone.objects
    text = rows.filter(entry=leaf.entry_id, sha256=leaf.attached_sha256).values_list("canonical", flat=True).first()
    told = parsed(text) if text and leaf.kind != LeafKind.RESTORE else {}
    number = leaf.number if leaf.kind == LeafKind.ERASE else 0
    return _shortly(leaf.kind, told if isinstance(told, dict) else {}, number)


def _shortly(kind: str, told: dict[str, Any], number: int) -> str:
    names = SAID.get(LeafKind(kind), ()) if kind in set(LeafKind) else ()
    return json.dumps([number, *(told.get(name) for name in names)], sort_keys=True)
