"""The log against itself (order, times, tree) and against the editions and tombstones, both ways."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from heritage.editions import log
from heritage.editions.enums import LeafKind, State
from heritage.editions.models import Edition, Entry, Leaf, LogHead, Notice, Tombstone
from heritage.editions.verify.finding import Finding, edition_name, leaf_name
from heritage.editions.verify.reading import BATCH, batches, json_text, parsed
from heritage.lib import merkle

WITH_TEXT = {LeafKind.WITHDRAW, LeafKind.SUPERSEDE, LeafKind.ERASE, LeafKind.NOTICE}
# Which leaves may follow, by the state that those before left the entry in ("": there were none).
ALLOWED: dict[str, set[str]] = {
    "": {LeafKind.PUBLISH},
    State.PUBLISHED: {str(kind) for kind in LeafKind} - {LeafKind.RESTORE},
    State.WITHDRAWN: {LeafKind.RESTORE, LeafKind.ERASE},
    State.SUPERSEDED: {LeafKind.WITHDRAW, LeafKind.ERASE},
}
OUT_OF_PLACE = {
    "": "it is a %(kind)s of an entry that was never published",
    State.PUBLISHED: "it is a %(kind)s of an entry that was not withdrawn",
    State.WITHDRAWN: "it comes after the withdrawal of its entry, and nothing restored that",
    State.SUPERSEDED: "it comes after another entry took the place of this one",
}


@dataclass
class Replay:
    """What the leaves read so far make: the tree, the time of the last one, and of each entry its last edition and state.

    `withdrawn` are the tombstones of the entries that are withdrawn, `hashes` those of editions that are not erased.
    """

    frontier: merkle.Frontier = field(default_factory=merkle.Frontier)
    at: int = 0
    has_gap: bool = False
    last: dict[str, tuple[int, str]] = field(default_factory=dict)
    state: dict[str, str] = field(default_factory=dict)
    superseded: set[str] = field(default_factory=set)
    withdrawn: dict[str, str] = field(default_factory=dict)
    hashes: dict[tuple[str, int], str] = field(default_factory=dict)
    steps: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)


Check = Callable[[Replay, Leaf], Iterator[Finding]]
# By place in the log: between which times (UTC seconds) the leaf there may be dated, although that is before the one in front.
Steps = Mapping[int, Sequence[tuple[int, int]]]


def check_log(steps: Steps | None = None) -> Iterator[Finding]:
    """Replay the log: what it says was published and withdrawn must be what the tables hold.

    `steps` are the places at which people confirmed a clock that had gone back.
    """
    replay = Replay(steps=steps or {})
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
    may_step = any(since <= leaf.at <= until for since, until in replay.steps.get(leaf.index, ()))
    if position and leaf.at < replay.at and not may_step:
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
    state = replay.state.get(leaf.entry_id, "")
    if leaf.kind not in ALLOWED[state]:
        yield Finding(leaf_name(leaf), OUT_OF_PLACE[state] % {"kind": leaf.kind})
    checks: dict[str, Check] = {LeafKind.PUBLISH: _check_publication, LeafKind.ERASE: _check_erasure}
    check = checks.get(leaf.kind, _check_other)
    yield from check(replay, leaf)


def _check_publication(replay: Replay, leaf: Leaf) -> Iterator[Finding]:
    number, sha256 = replay.last.get(leaf.entry_id, (0, ""))
    if (leaf.number, leaf.previous_sha256, leaf.attached_sha256) != (number + 1, sha256, ""):
        yield Finding(leaf_name(leaf), f"it does not follow edition {number} of entry {leaf.entry_id}")
    replay.last[leaf.entry_id] = (leaf.number, leaf.sha256)
    replay.hashes[leaf.entry_id, leaf.number] = leaf.sha256
    replay.state[leaf.entry_id] = State.PUBLISHED


def _check_erasure(replay: Replay, leaf: Leaf) -> Iterator[Finding]:
    if replay.hashes.pop((leaf.entry_id, leaf.number), "") != leaf.sha256 or leaf.previous_sha256:
        yield Finding(leaf_name(leaf), f"it erases no edition of entry {leaf.entry_id} that was there")
    is_shown = replay.state.get(leaf.entry_id) == State.PUBLISHED
    if is_shown and replay.last.get(leaf.entry_id, (0, ""))[0] == leaf.number:
        yield Finding(leaf_name(leaf), f"it erases the edition of entry {leaf.entry_id} that was shown")


def _check_other(replay: Replay, leaf: Leaf) -> Iterator[Finding]:
    """Withdrawals, restorations, notices, supersessions: of the last edition."""
    number, sha256 = replay.last.get(leaf.entry_id, (0, ""))
    if (leaf.number, leaf.sha256, leaf.previous_sha256) != (number, sha256, ""):
        yield Finding(leaf_name(leaf), f"it speaks of something else than edition {number} of entry {leaf.entry_id}")
    if leaf.kind == LeafKind.SUPERSEDE:
        replay.superseded.add(leaf.entry_id)
        replay.state[leaf.entry_id] = State.SUPERSEDED
    elif leaf.kind == LeafKind.WITHDRAW:
        replay.withdrawn[leaf.entry_id] = leaf.attached_sha256
        replay.state[leaf.entry_id] = State.WITHDRAWN
    elif leaf.kind == LeafKind.RESTORE:
        if replay.withdrawn.pop(leaf.entry_id, "") != leaf.attached_sha256:
            yield Finding(leaf_name(leaf), f"it restores entry {leaf.entry_id} from another withdrawal")
        is_superseded = leaf.entry_id in replay.superseded
        replay.state[leaf.entry_id] = State.SUPERSEDED if is_superseded else State.PUBLISHED


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
    """What the leaves say was withdrawn, superseded, erased or noted must have its text: one, of that entry, with that hash."""
    ids = {leaf.entry_id for leaf in batch}
    columns = ("kind", "entry", "number", "sha256")
    told = list(Tombstone.objects.filter(entry__in=ids).values_list(*columns))
    noted = Notice.objects.filter(entry__in=ids).values_list(*columns[1:])
    told += [(str(LeafKind.NOTICE), *row) for row in noted]
    for leaf in (leaf for leaf in batch if leaf.kind in WITH_TEXT):
        word = "notice" if leaf.kind == LeafKind.NOTICE else "tombstone"
        count = told.count((leaf.kind, leaf.entry_id, leaf.number, leaf.attached_sha256))
        if count == 0:
            yield Finding(leaf_name(leaf), f"the {word} of entry {leaf.entry_id} is missing or changed")
        elif count > 1:
            yield Finding(leaf_name(leaf), f"entry {leaf.entry_id} has {count} {word}s for this one act")


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
    same = {"entry": OuterRef("entry"), "number": OuterRef("number"), "attached_sha256": OuterRef("sha256")}
    for public_id, number in _without(Tombstone, Leaf.objects.filter(kind=OuterRef("kind"), **same)):
        yield Finding(edition_name(public_id, number), "no leaf of the log knows its tombstone")
    for public_id, number in _without(Notice, Leaf.objects.filter(kind=LeafKind.NOTICE, **same)):
        yield Finding(edition_name(public_id, number), "no leaf of the log knows its notice")


def _without(
    model: type[Edition] | type[Tombstone] | type[Notice], leaves: QuerySet[Leaf]
) -> Iterator[tuple[str, int]]:
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
