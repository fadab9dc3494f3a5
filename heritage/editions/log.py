"""The publication log: a Merkle tree (RFC 6962) over leaves that say what was published or withdrawn, and when."""

from dataclasses import dataclass
from datetime import UTC, datetime

from heritage.editions import log_nodes
from heritage.editions.enums import LeafKind
from heritage.editions.models import Entry, Leaf, LogHead
from heritage.lib import canonical, merkle


class ClockRefused(Exception):
    """This machine's clock is behind the last leaf: nothing is published."""


class WrongCatalogue(Exception):
    """The log belongs to a catalogue of another name."""


@dataclass(frozen=True)
class Act:
    """What a leaf is to record. `sha256` is the hash of the edition, `attached` that of a tombstone or notice."""

    kind: LeafKind
    entry: Entry
    number: int
    sha256: str
    previous: str = ""
    attached: str = ""


def lock_head(origin: str) -> LogHead:
    """The head of the log, locked until the transaction ends; made at the catalogue's birth. Raises WrongCatalogue."""
    LogHead.objects.get_or_create(pk=1, defaults={"origin": origin, "root": merkle.Frontier().root().hex()})
    head = LogHead.objects.select_for_update().get(pk=1)
    if head.origin != origin:
        raise WrongCatalogue(
            f"The log belongs to {head.origin!r}, not to {origin!r}: a catalogue's name never changes."
        )
    return head


def check_clock(head: LogHead, at: datetime) -> None:
    """Raises ClockRefused if `at` lies before the last leaf."""
    last = datetime.fromtimestamp(head.at, UTC)
    if head.size and at < last.replace(microsecond=0):
        raise ClockRefused(
            f"The clock says {at:%Y-%m-%d %H:%M:%S}, but the last publication was at {last:%Y-%m-%d %H:%M:%S} UTC."
        )


def append(head: LogHead, act: Act, *, at: datetime) -> Leaf:
    """Add a leaf under a locked head; `at` is UTC. Raises ClockRefused."""
    check_clock(head, at)
    leaf = Leaf(
        index=head.size,
        kind=act.kind,
        entry=act.entry,
        number=act.number,
        sha256=act.sha256,
        previous_sha256=act.previous,
        attached_sha256=act.attached,
        at=int(at.timestamp()),
    )
    leaf.hash = leaf_hash(leaf).hex()
    leaf.save(force_insert=True)
    frontier = merkle.Frontier.from_hex(head.size, head.frontier)
    log_nodes.store(leaf.index, frontier.append(bytes.fromhex(leaf.hash)))
    head.size, head.frontier, head.root, head.at = frontier.size, frontier.to_hex(), frontier.root().hex(), leaf.at
    head.save()
    return leaf


def leaf_text(leaf: Leaf) -> str:
    """The canonical text of a leaf: what is hashed into the tree."""
    return canonical.text(
        {
            "kind": str(leaf.kind),
            "entry": leaf.entry_id,
            "number": leaf.number,
            "sha256": leaf.sha256,
            "previous": leaf.previous_sha256,
            "at": leaf.at,
            "attached": leaf.attached_sha256,
        }
    )


def leaf_hash(leaf: Leaf) -> bytes:
    """The RFC 6962 hash of a leaf: 32 bytes."""
    return merkle.leaf_hash(leaf_text(leaf).encode())
