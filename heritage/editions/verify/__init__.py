"""Checking the read model against itself: hashes, numbers, index rows, log, tombstones. Import the checks from here.

Every finding names its entry or leaf.
"""

from collections.abc import Iterator

from heritage.editions.verify.contents import check_contents
from heritage.editions.verify.entries import check_entries, check_tombstones
from heritage.editions.verify.finding import Finding, edition_name, leaf_name
from heritage.editions.verify.index_rows import check_unowned_rows
from heritage.editions.verify.log import check_log
from heritage.editions.verify.nodes import check_nodes
from heritage.editions.verify.references import check_unowned_references
from heritage.editions.verify.snapshot import snapshot

__all__ = ["Finding", "check_database", "check_log", "edition_name", "leaf_name", "snapshot"]


def check_database() -> Iterator[Finding]:
    """Every edition against its content, references and index rows, every entry against its editions, every tombstone."""
    yield from check_contents()
    yield from check_unowned_rows()
    yield from check_unowned_references()
    yield from check_entries()
    yield from check_tombstones()
    yield from check_nodes()
