"""The publication log: a Merkle tree (RFC 6962) over leaves that say what was published or withdrawn, and when."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from django.utils.translation import gettext as _

from heritage.editions import log_nodes
from heritage.editions.enums import LeafKind
from heritage.editions.models import Entry, Leaf, LogHead
from heritage.lib import canonical, merkle

# Longer than any holiday: a quiet catalogue is no leap, and what has leapt has mostly leapt by years (ADR 13).
LEAP: Final = timedelta(days=30)
CONFIRMED_FOR: Final = timedelta(days=1)


class ClockRefused(Exception):
    """This machine's clock contradicts the last leaf, and nobody confirmed it: nothing is published."""


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
    """Raises ClockRefused if `at` contradicts the last leaf, unless two people confirmed the clock within the last day."""
    doubt = clock_doubt(head, at)
    if doubt and not 0 <= int(at.timestamp()) - head.clock_confirmed_at <= CONFIRMED_FOR.total_seconds():
        raise ClockRefused(doubt)


def clock_doubt(head: LogHead, at: datetime) -> str:
    """Why the time `at` cannot be believed after the last leaf, as a sentence; "" if it can."""
    last = datetime.fromtimestamp(head.at, UTC)
    if not head.size or last <= at.replace(microsecond=0) <= last + LEAP:
        return ""
    sentence = _(
        "The clock says %(now)s, but the last publication was at %(last)s UTC. Set the clock right; or, if it is right, "
        "two people confirm that on the page about the clock."
    )
    return sentence % {"now": f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}", "last": f"{last:%Y-%m-%d %H:%M:%S}"}


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
    head.clock_confirmed_at = 0  # it was for this leaf; the next one is measured by it
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
