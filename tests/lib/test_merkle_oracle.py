"""Our Merkle trees beside those of PyPI `pymerkle`."""

import pymerkle
import pytest

from heritage.lib import merkle
from tests.lib.merkle_vectors import MOST, hashes, leaf


@pytest.fixture(scope="module")
def oracle() -> pymerkle.InmemoryTree:
    """The oracle's tree over the same leaves."""
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    for number in range(MOST):
        tree.append_entry(leaf(number))
    return tree


def test_root_at_every_size_is_that_of_the_oracle(oracle: pymerkle.InmemoryTree) -> None:
    ours = [merkle.root(hashes(size)) for size in range(MOST + 1)]

    assert ours == [oracle.get_root(size) for size in range(MOST + 1)]


def test_inclusion_proof_of_every_leaf_is_that_of_the_oracle(oracle: pymerkle.InmemoryTree) -> None:
    for size in range(1, MOST + 1):
        leaves = hashes(size)

        ours = [merkle.inclusion_proof(index, leaves) for index in range(size)]

        theirs = [oracle.prove_inclusion(index + 1, size).path for index in range(size)]  # these begin with the leaf
        assert [[row, *proof] for row, proof in zip(leaves, ours, strict=True)] == theirs


def test_consistency_proof_of_the_oracle_takes_our_roots_and_no_others(oracle: pymerkle.InmemoryTree) -> None:
    # Its proofs have a shape of their own (they split what RFC 6962, 2.1.2 gives as one hash), so that only what they prove
    # can be compared.
    roots = [merkle.root(hashes(size)) for size in range(MOST + 1)]

    for size in range(1, MOST + 1):
        for old_size in range(1, size + 1):
            proof = oracle.prove_consistency(old_size, size)
            assert _is_taken(roots[old_size], roots[size], proof)
            assert not _is_taken(roots[old_size - 1], roots[size], proof)
            assert not _is_taken(roots[old_size], roots[size - 1], proof)


def _is_taken(old_root: bytes, root: bytes, proof: pymerkle.proof.ConsistencyProof) -> bool:
    try:
        pymerkle.verify_consistency(old_root, root, proof)
    except pymerkle.InvalidProof:
        return False
    return True
