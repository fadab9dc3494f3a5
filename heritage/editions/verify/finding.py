"""What a check finds, and how it names the place."""

from dataclasses import dataclass

from heritage.editions.models import Leaf


@dataclass(frozen=True)
class Finding:
    """Something that is wrong: where ("entry abc", "leaf 7"), and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def edition_name(public_id: str, number: int) -> str:
    """How a finding names an edition."""
    return f"entry {public_id} edition {number}"


def leaf_name(leaf: Leaf) -> str:
    """How a finding names a leaf of the log."""
    return f"leaf {leaf.index} ({edition_name(leaf.entry_id, leaf.number)})"
