"""The kept nodes of the log's tree against the leaves: proofs are made of them."""

from collections.abc import Iterator
from itertools import chain, repeat

from heritage.editions.models import Leaf, LogNode
from heritage.editions.verify.finding import Finding
from heritage.editions.verify.reading import BATCH
from heritage.lib import merkle

REMEDY = "`manage.py rebuild` makes the nodes anew"
Node = tuple[int, str]  # index in its level, hash in hex


def check_nodes() -> Iterator[Finding]:
    """Every level against the one below it, up to the root; nodes missing, changed, or too many are findings.

    Two levels are read side by side, so that a log of any length is checked in the same memory.
    """
    levels = LogNode.objects.order_by("-level").values_list("level", flat=True).first() or 0
    for level in range(1, max(levels, Leaf.objects.count().bit_length() - 1) + 1):
        yield from _compare(level, _expected(level), chain(_stored(level), repeat((-1, ""))))


def _compare(level: int, expected: Iterator[Node], stored: Iterator[Node]) -> Iterator[Finding]:
    found = next(stored)
    for index, right in expected:
        while 0 <= found[0] < index:
            yield _finding(level, found[0], "is over leaves that are not there")
            found = next(stored)
        if found[0] != index:
            yield _finding(level, index, "is missing")
            continue
        if found[1] != right:
            yield _finding(level, index, "is not made of the hashes below it")
        found = next(stored)
    while found[0] != -1:
        yield _finding(level, found[0], "is over leaves that are not there")
        found = next(stored)


def _finding(level: int, index: int, what: str) -> Finding:
    first = index << level
    return Finding("log", f"its node over the leaves {first} to {first + (1 << level) - 1} {what}; {REMEDY}")


def _expected(level: int) -> Iterator[Node]:
    """The nodes of a level, made of those below it; where one of these is missing nothing can be said."""
    left: Node | None = None
    for index, row in _stored(level - 1):
        if index % 2 and left and left[0] == index - 1:
            yield index >> 1, _parent(left[1], row)
        left = None if index % 2 else (index, row)


def _parent(left: str, right: str) -> str:
    try:
        return merkle.node_hash(bytes.fromhex(left), bytes.fromhex(right)).hex()
    except ValueError:  # a hash that is none is a finding of its own, in the leaf or the level below
        return ""


def _stored(level: int) -> Iterator[Node]:
    rows = LogNode.objects.filter(level=level) if level else Leaf.objects.all()
    yield from rows.order_by("index").values_list("index", "hash").iterator(chunk_size=BATCH)
