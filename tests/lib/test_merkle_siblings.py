"""What audit paths are made of, when the hashes of perfect subtrees are kept: the same proofs as from all leaves."""

import pytest

from heritage.lib import merkle
from heritage.lib.merkle import Frontier, Subtree
from tests.lib.merkle_vectors import INCLUSION, MOST, ROOTS, hashes


def kept(size: int) -> dict[Subtree, bytes]:
    """Every perfect subtree of a tree of so many leaves, as appending told of them."""
    frontier, found = Frontier(), {}
    for index, leaf in enumerate(hashes(size)):
        for level, row in enumerate([leaf, *frontier.append(leaf)]):
            found[Subtree(level, index >> level)] = row
    return found


def path(index: int, size: int) -> list[bytes]:
    """The audit path from what is kept."""
    nodes = kept(size)
    return [merkle.folded([nodes[part] for part in parts]) for parts in merkle.siblings(index, size)]


@pytest.mark.parametrize(("index", "size"), INCLUSION)
def test_path_of_the_vectors_is_the_known_one(index: int, size: int) -> None:
    proof = path(index, size)

    assert [row.hex() for row in proof] == INCLUSION[index, size]
    assert merkle.verify_inclusion(hashes(size)[index], index, size, proof, bytes.fromhex(ROOTS[size]))


def test_path_of_every_leaf_in_every_tree_is_the_one_from_all_leaves() -> None:
    for size in range(1, MOST + 1):
        ours = [path(index, size) for index in range(size)]

        assert ours == [merkle.inclusion_proof(index, hashes(size)) for index in range(size)]


def test_subtrees_kept_are_perfect_and_as_many_as_there_can_be() -> None:
    for size in range(MOST + 1):
        nodes = kept(size)

        assert len(nodes) == sum(size >> level for level in range(size.bit_length()))
        for (level, index), row in nodes.items():
            assert row == merkle.root(hashes(size)[index << level : index + 1 << level])


def test_path_reads_no_more_subtrees_than_twice_the_height() -> None:
    sizes = [2**20 - 1, 2**20, 2**20 + 1, 999_999]

    counts = [sum(map(len, merkle.siblings(index, size))) for size in sizes for index in (0, size // 2, size - 1)]

    assert max(counts) <= 40


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_path_of_a_leaf_that_is_not_there_is_refused(index: int, size: int) -> None:
    with pytest.raises(IndexError):
        merkle.siblings(index, size)
