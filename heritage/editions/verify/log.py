"""The log against itself (order, times, tree) and against the editions and tombstones, both ways."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from heritage.editions import log
from heritage.editions.enums import LeafKind, State
from heritage.editions.models import Edition, Entry, Leaf, LogHead, Tombstone
from heritage.editions.verify.finding import Finding, edition_name, leaf_name
from heritage.editions.verify.reading import BATCH, batches, json_text, parsed
from heritage.lib import merkle


@dataclass
class Replay:
    """What the leaves read so far make: the tree, the time of the last one, and of each entry its last edition and state."""

    frontier: merkle.Frontier = field(default_factory=merkle.Frontier)
    at: int = 0
    has_gap: bool = False
    last: dict[str, tuple[int, str]] = field(default_factory=dict)
    state: dict[str, str] = field(default_factory=dict)


def check_log() -> Iterator[Finding]:
    """Replay the log: what it says was published and withdrawn must be what the tables hold."""
    replay = Replay()
    for batch in batches(Leaf.objects.order_by("index").iterator(chunk_size=BATCH)):
        for leaf in batch:
            yield from _check_order(replay, leaf)
            yield from _check_hash(replay, leaf)
            yield from _check_act(replay, leaf)
        yield from _check_editions(batch)
        yield from _check_tombstones(batch)
    yield from _check_head(replay)
    yield from _check_unlogged()
    yield from _check_states(replay)


def _check_order(replay: Replay, leaf: Leaf) -> Iterator[Finding]:
    position = replay.frontier.size
    if leaf.index != position and not replay.has_gap:
        replay.has_gap = True
        yield Finding(leaf_name(leaf), f"it stands at place {position}: a leaf was removed or inserted before it")
    if position and leaf.at < replay.at:
        yield Finding(leaf_name(leaf), "it is dated before the leaf in front of it")
    replay.at = leaf.at


def _check_hash(replay: Replay, leaf: Leaf) -> Iterator[Finding]:
    try:
        found = log.leaf_hash(leaf)
    except ValueError:  # words that no leaf can have been made of
        found = merkle.leaf_hash(b"")
    if found.hex() != leaf.hash:
        yield Finding(leaf_name(leaf), "its words do not have its hash: it was changed")
    replay.frontier.append(found)


def _check_act(replay: Replay, leaf: Leaf) -> Iterator[Finding]:
    """The leaf against those of the same entry before it."""
    number, sha256 = replay.last.get(leaf.entry_id, (0, ""))
    if replay.state.get(leaf.entry_id) == State.WITHDRAWN:
        yield Finding(leaf_name(leaf), "it comes after the withdrawal of its entry, and nothing restored that")
    if leaf.kind == LeafKind.PUBLISH:
        if (leaf.number, leaf.previous_sha256, leaf.attached_sha256) != (number + 1, sha256, ""):
            yield Finding(leaf_name(leaf), f"it does not follow edition {number} of entry {leaf.entry_id}")
        replay.last[leaf.entry_id] = (leaf.number, leaf.sha256)
        replay.state[leaf.entry_id] = State.PUBLISHED
    elif leaf.kind == LeafKind.WITHDRAW:
        if (leaf.number, leaf.sha256, leaf.previous_sha256) != (number, sha256, ""):
            yield Finding(
                leaf_name(leaf), f"it withdraws something else than edition {number} of entry {leaf.entry_id}"
            )
        replay.state[leaf.entry_id] = State.WITHDRAWN
    else:
        yield Finding(leaf_name(leaf), f"its kind is {leaf.kind!r}, which nobody can ask for yet")


def _check_editions(batch: list[Leaf]) -> Iterator[Finding]:
    """What the leaves say was published must be there."""
    leaves = [leaf for leaf in batch if leaf.kind == LeafKind.PUBLISH]
    rows = Edition.objects.filter(entry__in={leaf.entry_id for leaf in leaves})
    editions = {(row.entry_id, row.number): row for row in rows}
    for leaf in leaves:
        where, edition = edition_name(leaf.entry_id, leaf.number), editions.get((leaf.entry_id, leaf.number))
        if edition is None:
            yield Finding(where, f"leaf {leaf.index} published it, but it is not there")
        elif edition.sha256 != leaf.sha256:
            yield Finding(where, f"its hash is not the one in leaf {leaf.index}")
        elif edition.at.timestamp() != leaf.at:
            yield Finding(where, f"its date is not the one in leaf {leaf.index}")


def _check_tombstones(batch: list[Leaf]) -> Iterator[Finding]:
    """What the leaves say was withdrawn must have its tombstone: one, of that entry, with that hash."""
    leaves = [leaf for leaf in batch if leaf.kind == LeafKind.WITHDRAW]
    rows = Tombstone.objects.filter(entry__in={leaf.entry_id for leaf in leaves})
    tombstones = list(rows.values_list("entry", "number", "sha256"))
    for leaf in leaves:
        count = tombstones.count((leaf.entry_id, leaf.number, leaf.attached_sha256))
        if count == 0:
            yield Finding(leaf_name(leaf), f"the tombstone of entry {leaf.entry_id} is missing or changed")
        elif count > 1:
            yield Finding(leaf_name(leaf), f"entry {leaf.entry_id} has {count} tombstones for this one withdrawal")


def _check_head(replay: Replay) -> Iterator[Finding]:
    columns = ("origin", "size", "root", "at", json_text("frontier"))
    head = LogHead.objects.filter(pk=1).values_list(*columns).first()
    tree = replay.frontier
    if head is None:
        if tree.size or Edition.objects.exists():
            yield Finding("log", "its head is missing")
        return
    origin, size, root, at, frontier = head
    if origin != settings.CATALOGUE:
        yield Finding("log", f"it belongs to {origin!r}, not to {settings.CATALOGUE!r}")
    if (size, root) != (tree.size, tree.root().hex()):
        yield Finding("log", f"its {tree.size} leaves do not make the root of its head (size {size})")
    if parsed(frontier) != tree.to_hex():
        yield Finding("log", "its leaves do not make the frontier of its head, on which the next leaf would build")
    if at != replay.at:
        yield Finding("log", f"its head is dated {at}, its last leaf {replay.at}")


def _check_unlogged() -> Iterator[Finding]:
    """Editions and tombstones that no leaf speaks of."""
    published = Leaf.objects.filter(kind=LeafKind.PUBLISH, entry=OuterRef("entry"), number=OuterRef("number"))
    for public_id, number in _without(Edition, published):
        yield Finding(edition_name(public_id, number), "no leaf of the log says that it was published")
    withdrawn = Leaf.objects.filter(
        kind=LeafKind.WITHDRAW, entry=OuterRef("entry"), number=OuterRef("number"), attached_sha256=OuterRef("sha256")
    )
    for public_id, number in _without(Tombstone, withdrawn):
        yield Finding(edition_name(public_id, number), "no leaf of the log knows its tombstone")


def _without(model: type[Edition] | type[Tombstone], leaves: QuerySet[Leaf]) -> Iterator[tuple[str, int]]:
    rows = model._default_manager.exclude(Exists(leaves)).order_by("entry", "number")
    return rows.values_list("entry", "number").iterator(chunk_size=BATCH)


def _check_states(replay: Replay) -> Iterator[Finding]:
    """Every entry is in the state in which the log left it, and every entry of the log is there."""
    left = replay.state
    for public_id, state in Entry.objects.order_by("pk").values_list("pk", "state").iterator(chunk_size=BATCH):
        told = left.pop(public_id, "nothing")
        if told != state:
            yield Finding(f"entry {public_id}", f"it is {state}, but the log says {told}")
    for public_id in left:
        yield Finding(f"entry {public_id}", "the log knows it, but it is not there")
