"""Merkle trees."""

import hashlib
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heritage.lib import merkle
from heritage.lib.merkle import Frontier
from tests.lib.merkle_vectors import CONSISTENCY, INCLUSION, MOST, ROOTS, hashes


def flipped(rows: Sequence[bytes]) -> Iterator[list[bytes]]:
    """The same rows with one bit changed, for every bit."""
    for place, row in enumerate(rows):
        for bit in range(8 * len(row)):
            changed = bytearray(row)
            changed[bit // 8] ^= 1 << bit % 8
            yield [*rows[:place], bytes(changed), *rows[place + 1 :]]


def mth(data: Sequence[bytes]) -> bytes:
    """MTH as RFC 6962, 2.1 defines it, word for word and slowly."""
    if not data:
        return hashlib.sha256().digest()
    if len(data) == 1:
        return hashlib.sha256(b"\x00" + data[0]).digest()
    split = max(2**power for power in range(len(data)) if 2**power < len(data))
    return hashlib.sha256(b"\x01" + mth(data[:split]) + mth(data[split:])).digest()


@st.composite
def sizes(draw: st.DrawFn) -> tuple[int, int]:
    """A size of a tree, and a smaller one that is not 0."""
    size = draw(st.integers(1, MOST))
    return draw(st.integers(1, size)), size


# Roots


@pytest.mark.parametrize("size", range(9))
def test_root_of_the_vectors_is_the_known_one(size: int) -> None:
    assert merkle.root(hashes(size)).hex() == ROOTS[size]


@given(st.lists(st.binary(max_size=40), max_size=40))
def test_root_of_any_leaves_is_as_the_specification_defines_it(data: list[bytes]) -> None:
    found = merkle.root([merkle.leaf_hash(row) for row in data])

    assert found == mth(data)


@given(st.lists(st.binary(max_size=40), max_size=40))
def test_frontier_at_every_size_has_the_root_of_its_leaves(data: list[bytes]) -> None:
    frontier = Frontier()
    roots = [frontier.root()]
    for row in data:
        frontier.append(merkle.leaf_hash(row))
        roots.append(frontier.root())

    assert frontier.size == len(data)
    assert roots == [mth(data[:size]) for size in range(len(data) + 1)]


@given(st.integers(0, MOST), st.integers(0, MOST))
def test_frontier_stored_and_read_again_goes_on_as_before(stored: int, more: int) -> None:
    leaves = hashes(stored + more)
    frontier = Frontier()
    for leaf in leaves[:stored]:
        frontier.append(leaf)

    read = Frontier.from_hex(frontier.size, frontier.to_hex())
    for leaf in leaves[stored:]:
        read.append(leaf)

    assert read.root() == merkle.root(leaves)
    assert len(read.to_hex()) == (stored + more).bit_count()


@pytest.mark.parametrize(
    ("size", "rows", "message"),
    [
        (1, [], "has 1 subtrees, not 0"),
        (0, ["00" * 32], "has 0 subtrees, not 1"),
        (3, ["00" * 32], "has 2 subtrees, not 1"),
        (-1, ["00" * 32], "cannot have -1 leaves"),
        (1, ["00" * 31], "has 32 bytes"),
        (1, [""], "has 32 bytes"),
        (1, ["x" * 64], "hexadecimal"),
    ],
)
def test_frontier_from_what_it_cannot_have_given_is_refused(size: int, rows: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Frontier.from_hex(size, rows)


def test_a_leaf_made_of_two_hashes_is_not_their_node() -> None:
    left, right = hashes(2)

    forged = merkle.leaf_hash(left + right)

    assert forged != merkle.node_hash(left, right)
    assert merkle.root([forged]) != merkle.root([left, right])


# Inclusion


@pytest.mark.parametrize(("index", "size"), INCLUSION)
def test_inclusion_proof_of_the_vectors_is_the_known_one(index: int, size: int) -> None:
    proof = merkle.inclusion_proof(index, hashes(size))

    assert [row.hex() for row in proof] == INCLUSION[index, size]
    assert merkle.verify_inclusion(hashes(size)[index], index, size, proof, bytes.fromhex(ROOTS[size]))


def test_inclusion_proof_of_every_leaf_proves_that_leaf_at_that_place_alone() -> None:
    for size in range(1, MOST):
        leaves = hashes(size)
        root = merkle.root(leaves)
        proofs = [merkle.inclusion_proof(index, leaves) for index in range(size)]

        proved = [
            (index, place)
            for index, proof in enumerate(proofs)
            for place in range(-1, size + 1)
            if merkle.verify_inclusion(leaves[index], place, size, proof, root)
        ]

        assert proved == [(index, index) for index in range(size)]


@settings(max_examples=20)
@given(sizes())
def test_inclusion_proof_with_any_one_bit_changed_proves_nothing(number: tuple[int, int]) -> None:
    index, size = number[0] - 1, number[1]
    leaves = hashes(size)
    rows = [leaves[index], merkle.root(leaves), *merkle.inclusion_proof(index, leaves)]

    outcomes = [merkle.verify_inclusion(leaf, index, size, proof, root) for leaf, root, *proof in flipped(rows)]

    assert len(outcomes) == 256 * len(rows)
    assert not any(outcomes)


@given(sizes())
def test_inclusion_proof_cut_lengthened_or_turned_round_proves_nothing(number: tuple[int, int]) -> None:
    index, size = number[0] - 1, number[1]
    leaves = hashes(size)
    root, proof = merkle.root(leaves), merkle.inclusion_proof(index, leaves)

    wrong = [[*proof, root], [*proof, leaves[index]], *([proof[:-1], proof[1:]] if proof else [])]
    wrong += [proof[::-1]] if len(proof) > 1 else []

    assert not any(merkle.verify_inclusion(leaves[index], index, size, rows, root) for rows in wrong)


def test_inclusion_proof_for_a_tree_of_another_height_proves_nothing() -> None:
    leaves = hashes(5)
    root = merkle.root(leaves)

    proved = [
        (index, size)
        for index in range(5)
        for size in (1, 2, 9, 17, 2**64)
        if merkle.verify_inclusion(leaves[index], index, size, merkle.inclusion_proof(index, leaves), root)
    ]

    assert proved == []
    assert not merkle.verify_inclusion(leaves[1], 0, 1, [leaves[0]], merkle.root(leaves[:2]))


@pytest.mark.parametrize(("index", "size"), [(0, 0), (-1, 3), (3, 3), (0, -1), (2**70, 3)])
def test_inclusion_proof_of_a_place_outside_the_tree_is_refused(index: int, size: int) -> None:
    leaves = hashes(max(size, 0))

    with pytest.raises(IndexError):
        merkle.inclusion_proof(index, leaves)
    assert not merkle.verify_inclusion(hashes(1)[0], index, size, [], merkle.root(leaves))


# Consistency


@pytest.mark.parametrize(("old_size", "size"), CONSISTENCY)
def test_consistency_proof_of_the_vectors_is_the_known_one(old_size: int, size: int) -> None:
    old_root, root = bytes.fromhex(ROOTS[old_size]), bytes.fromhex(ROOTS[size])

    proof = merkle.consistency_proof(old_size, hashes(size))

    assert [row.hex() for row in proof] == CONSISTENCY[old_size, size]
    assert merkle.verify_consistency(old_size, old_root, size, root, proof)


def test_consistency_proof_of_every_earlier_size_proves_it() -> None:
    roots = [merkle.root(hashes(size)) for size in range(MOST)]
    pairs = [(old_size, size) for size in range(1, MOST) for old_size in range(1, size + 1)]

    proved = [
        (old_size, size)
        for old_size, size in pairs
        if merkle.verify_consistency(
            old_size, roots[old_size], size, roots[size], merkle.consistency_proof(old_size, hashes(size))
        )
    ]

    assert proved == pairs


@settings(max_examples=20)
@given(sizes())
def test_consistency_proof_with_any_one_bit_changed_proves_nothing(number: tuple[int, int]) -> None:
    old_size, size = number
    leaves = hashes(size)
    rows = [merkle.root(leaves[:old_size]), merkle.root(leaves), *merkle.consistency_proof(old_size, leaves)]

    outcomes = [merkle.verify_consistency(old_size, old, size, new, proof) for old, new, *proof in flipped(rows)]

    assert len(outcomes) == 256 * len(rows)
    assert not any(outcomes)


@given(sizes(), st.data())
def test_consistency_of_a_tree_with_another_past_cannot_be_proved(number: tuple[int, int], data: st.DataObject) -> None:
    old_size, size = number
    leaves = hashes(size)
    changed = list(leaves)
    changed[data.draw(st.integers(0, old_size - 1))] = merkle.leaf_hash(b"rewritten")
    old_root = merkle.root(leaves[:old_size])

    for proof in (merkle.consistency_proof(old_size, changed), merkle.consistency_proof(old_size, leaves)):
        assert not merkle.verify_consistency(old_size, old_root, size, merkle.root(changed), proof)


@given(sizes())
def test_consistency_proof_cut_or_lengthened_proves_nothing(number: tuple[int, int]) -> None:
    old_size, size = number
    leaves = hashes(size)
    old_root, root = merkle.root(leaves[:old_size]), merkle.root(leaves)
    proof = merkle.consistency_proof(old_size, leaves)

    wrong = [[*proof, root], *([proof[:-1], proof[1:], []] if proof else [])]

    assert not any(merkle.verify_consistency(old_size, old_root, size, root, rows) for rows in wrong)


def test_consistency_proof_for_a_tree_of_another_height_proves_nothing() -> None:
    roots = [merkle.root(hashes(size)) for size in range(6)]

    proved = [
        (old_size, size)
        for old_size in range(1, 5)
        for size in (9, 17, 2**64)
        if merkle.verify_consistency(
            old_size, roots[old_size], size, roots[5], merkle.consistency_proof(old_size, hashes(5))
        )
    ]

    assert proved == []


@pytest.mark.parametrize(("old_size", "size"), [(0, 0), (0, 3), (-1, 3), (4, 3), (1, 0)])
def test_consistency_proof_of_sizes_that_do_not_follow_is_refused(old_size: int, size: int) -> None:
    leaves = hashes(size)

    with pytest.raises(IndexError):
        merkle.consistency_proof(old_size, leaves)
    assert not merkle.verify_consistency(old_size, merkle.root(leaves), size, merkle.root(leaves), [])


def test_consistency_of_two_trees_of_one_size_needs_one_root_and_no_proof() -> None:
    root, other = merkle.root(hashes(3)), merkle.root(hashes(4))

    assert merkle.verify_consistency(3, root, 3, root, [])
    assert not merkle.verify_consistency(3, root, 3, other, [])
    assert not merkle.verify_consistency(3, root, 3, root, [root])
