"""Merkle trees of RFC 6962: roots, inclusion and consistency proofs, and a frontier that grows leaf by leaf."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple, Self


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf: SHA-256 of 0x00 and its bytes."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node: SHA-256 of 0x01 and its two children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """The root over leaf hashes; of none it is the hash of nothing."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf)
    return frontier.root()


class Frontier:
    """The right edge of a growing tree: one hash for each perfect subtree, largest first. Appending costs O(log n).

    Raises ValueError if number or length of the hashes do not fit.
    """

    def __init__(self, size: int = 0, hashes: Sequence[bytes] = ()) -> None:
        if size < 0:
            raise ValueError(f"A tree cannot have {size} leaves.")
        if len(hashes) != size.bit_count():
            raise ValueError(f"A tree of {size} leaves has {size.bit_count()} subtrees, not {len(hashes)}.")
        if any(len(row) != 32 for row in hashes):
            raise ValueError("A subtree's hash has 32 bytes.")
        self.size = size
        self._hashes = list(hashes)

    @classmethod
    def from_hex(cls, size: int, hashes: Sequence[str]) -> Self:
        """From what `to_hex` gave. Raises ValueError for what it cannot have given."""
        return cls(size, [bytes.fromhex(row) for row in hashes])

    def to_hex(self) -> list[str]:
        """The subtree hashes in hex, largest first."""
        return [row.hex() for row in self._hashes]

    def append(self, leaf: bytes) -> list[bytes]:
        """Add one leaf hash. Gives the hashes of the subtrees that it completes: of 2 leaves, of 4, of 8..."""
        completed = [leaf]
        merges = (~self.size & (self.size + 1)).bit_length() - 1
        for _ in range(merges):
            completed.append(node_hash(self._hashes.pop(), completed[-1]))
        self._hashes.append(completed[-1])
        self.size += 1
        return completed[1:]

    def root(self) -> bytes:
        """The root over all leaves so far."""
        return folded(self._hashes) if self._hashes else hashlib.sha256(b"").digest()


def folded(hashes: Sequence[bytes]) -> bytes:
    """The hash over perfect subtrees that stand side by side, largest first, at least one."""
    result = hashes[-1]
    for row in reversed(hashes[:-1]):
        result = node_hash(row, result)
    return result


class Subtree(NamedTuple):
    """A perfect subtree: the leaves from `index * 2**level` on, `2**level` of them. Its hash never changes."""

    level: int
    index: int  # type: ignore[assignment]  # a tuple has a method of this name; nobody calls it here


def siblings(index: int, size: int) -> list[list[Subtree]]:
    """What the audit path of a leaf is made of, from the leaf upwards: the subtrees of each of its hashes, to be `folded`.

    One hash at most is of more than one subtree: that of the right edge. Raises IndexError.
    """
    if not 0 <= index < size:
        raise IndexError(index)
    start, path = 0, []
    while size - start > 1:
        split = start + _split(size - start)
        if index < split:
            path.append(_subtrees(split, size))
            size = split
        else:
            path.append(_subtrees(start, split))
            start = split
    return path[::-1]


def _subtrees(start: int, end: int) -> list[Subtree]:
    """The perfect subtrees over the leaves from `start` to before `end`, largest first."""
    found = []
    while start < end:
        level = (end - start).bit_length() - 1
        found.append(Subtree(level, start >> level))
        start += 1 << level
    return found


def inclusion_proof(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    """The audit path of the leaf at `index`, from the leaf upwards. Raises IndexError."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    if len(leaves) == 1:
        return []
    split = _split(len(leaves))
    if index < split:
        return [*inclusion_proof(index, leaves[:split]), root(leaves[split:])]
    return [*inclusion_proof(index - split, leaves[split:]), root(leaves[:split])]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], expected: bytes) -> bool:
    """Whether `proof` shows that the leaf hash stands at `index` of the tree of `size` leaves with root `expected`."""
    if not 0 <= index < size:
        return False
    node, last, result = index, size - 1, leaf
    for row in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            result = node_hash(row, result)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            result = node_hash(result, row)
        node, last = node >> 1, last >> 1
    return last == 0 and result == expected


def consistency_proof(old_size: int, leaves: Sequence[bytes]) -> list[bytes]:
    """Hashes that show that the tree over the first `old_size` leaves is a beginning of the tree over all of them.

    Raises IndexError if `old_size` is not between 1 and the number of leaves.
    """
    if not 0 < old_size <= len(leaves):
        raise IndexError(old_size)
    return _subproof(old_size, leaves, is_whole=True)


def _subproof(old_size: int, leaves: Sequence[bytes], *, is_whole: bool) -> list[bytes]:
    if old_size == len(leaves):
        return [] if is_whole else [root(leaves)]
    split = _split(len(leaves))
    if old_size <= split:
        return [*_subproof(old_size, leaves[:split], is_whole=is_whole), root(leaves[split:])]
    return [*_subproof(old_size - split, leaves[split:], is_whole=False), root(leaves[:split])]


def verify_consistency(old_size: int, old_root: bytes, size: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether `proof` shows that the tree of `size` leaves begins with the tree of `old_size` (RFC 9162, 2.1.4.2)."""
    if not 0 < old_size <= size:
        return False
    if old_size == size:
        return not proof and old_root == new_root
    rows = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    if not rows:
        return False
    node, last = old_size - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = rows[0]
    for row in rows[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            old, new = node_hash(row, old), node_hash(row, new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, row)
        node, last = node >> 1, last >> 1
    return last == 0 and old == old_root and new == new_root


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1
