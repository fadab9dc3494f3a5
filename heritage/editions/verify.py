"""Checking the read model against itself: hashes, numbers, log, tombstones. Every finding names its entry or leaf."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings

from heritage.editions import log, payloads
from heritage.editions.enums import LeafKind, State
from heritage.editions.models import Edition, EditionContent, Entry, Leaf, LogHead, Tombstone
from heritage.lib import canonical, merkle


@dataclass(frozen=True)
class Finding:
    """Something that is wrong: where ("entry abc", "leaf 7"), and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def check_database() -> Iterator[Finding]:
    """Every edition against its content and number, every entry against its editions, every tombstone against its hash."""
    for content in EditionContent.objects.select_related("edition").iterator(chunk_size=500):
        yield from _check_content(content)
    for entry in Entry.objects.prefetch_related("editions__content").iterator(chunk_size=500):
        yield from _check_entry(entry)
    for tombstone in Tombstone.objects.iterator(chunk_size=500):
        if canonical.sha256(tombstone.canonical) != tombstone.sha256:
            yield Finding(f"entry {tombstone.entry_id}", "its tombstone's text does not have the tombstone's hash")


def _check_content(content: EditionContent) -> Iterator[Finding]:
    edition = content.edition
    where = f"entry {edition.entry_id} edition {edition.number}"
    if canonical.sha256(content.canonical) != edition.sha256:
        yield Finding(where, "its text does not have the edition's hash: the text was changed")
        return
    data = json.loads(content.canonical)
    if data["id"] != edition.entry_id or data["catalogue"] != settings.CATALOGUE:
        yield Finding(where, "its text speaks of another entry or catalogue")
    if data["change"] != content.change:
        yield Finding(where, "the change note beside the text is not the one in it")
    if payloads.render(payloads.load(content.canonical)) != content.canonical:
        yield Finding(where, "its text is not canonical")


def _check_entry(entry: Entry) -> Iterator[Finding]:
    where = f"entry {entry.pk}"
    editions = list(entry.editions.all())
    if [edition.number for edition in editions] != list(range(1, len(editions) + 1)):
        yield Finding(where, "its editions are not numbered 1, 2, 3...: one was removed or inserted")
    if entry.current_number != len(editions):
        yield Finding(where, "its current edition is not its last one")
    for edition in editions:
        if not hasattr(edition, "content"):
            yield Finding(f"{where} edition {edition.number}", "its text is missing and no erasure says why")


def check_log() -> Iterator[Finding]:
    """The log against itself (order, times, tree) and against the editions and tombstones, both ways."""
    head = LogHead.objects.filter(pk=1).first()
    leaves = list(Leaf.objects.order_by("index"))
    if head is None:
        yield from [Finding("log", "its head is missing")] if leaves or Edition.objects.exists() else []
        return
    if head.origin != settings.CATALOGUE:
        yield Finding("log", f"it belongs to {head.origin!r}, not to {settings.CATALOGUE!r}")
    yield from _check_tree(head, leaves)
    yield from _check_order(leaves)
    yield from _check_leaves(leaves)


def _check_tree(head: LogHead, leaves: list[Leaf]) -> Iterator[Finding]:
    for leaf in leaves:
        if log.leaf_hash(leaf).hex() != leaf.hash:
            yield Finding(_name(leaf), "its words do not have its hash: it was changed")
    hashes = [log.leaf_hash(leaf) for leaf in leaves]
    if len(leaves) != head.size or merkle.root(hashes).hex() != head.root:
        yield Finding("log", f"its {len(leaves)} leaves do not make the root of its head (size {head.size})")


def _check_order(leaves: list[Leaf]) -> Iterator[Finding]:
    for position, leaf in enumerate(leaves):
        if leaf.index != position:
            yield Finding(_name(leaf), f"it stands at place {position}: a leaf was removed or inserted before it")
            return
        if position and leaf.at < leaves[position - 1].at:
            yield Finding(_name(leaf), "it is dated before the leaf in front of it")


def _check_leaves(leaves: list[Leaf]) -> Iterator[Finding]:
    """Replay the log: what it says was published and withdrawn must be what the tables hold."""
    editions = {(row.entry_id, row.number): row for row in Edition.objects.all()}
    tombstones = {row.sha256 for row in Tombstone.objects.all()}
    last: dict[str, tuple[int, str]] = {}
    state: dict[str, str] = {}
    for leaf in leaves:
        if leaf.kind == LeafKind.PUBLISH:
            number, previous = last.get(leaf.entry_id, (0, ""))
            if (leaf.number, leaf.previous_sha256) != (number + 1, previous):
                yield Finding(_name(leaf), f"it does not follow edition {number} of entry {leaf.entry_id}")
            yield from _check_edition(leaf, editions.pop((leaf.entry_id, leaf.number), None))
            last[leaf.entry_id] = (leaf.number, leaf.sha256)
            state[leaf.entry_id] = State.PUBLISHED
        elif leaf.kind == LeafKind.WITHDRAW:
            state[leaf.entry_id] = State.WITHDRAWN
            if leaf.attached_sha256 not in tombstones:
                yield Finding(_name(leaf), f"the tombstone of entry {leaf.entry_id} is missing or changed")
    for public_id, number in editions:
        yield Finding(f"entry {public_id} edition {number}", "no leaf of the log says that it was published")
    for entry in Entry.objects.all():
        if state.get(entry.pk) != entry.state:
            yield Finding(
                f"entry {entry.pk}", f"it is {entry.state}, but the log says {state.get(entry.pk, 'nothing')}"
            )


def _check_edition(leaf: Leaf, edition: Edition | None) -> Iterator[Finding]:
    if edition is None:
        yield Finding(
            f"entry {leaf.entry_id} edition {leaf.number}", f"leaf {leaf.index} published it, but it is not there"
        )
    elif edition.sha256 != leaf.sha256:
        yield Finding(f"entry {leaf.entry_id} edition {leaf.number}", f"its hash is not the one in leaf {leaf.index}")
    elif int(edition.at.timestamp()) != leaf.at:
        yield Finding(f"entry {leaf.entry_id} edition {leaf.number}", f"its date is not the one in leaf {leaf.index}")


def _name(leaf: Leaf) -> str:
    return f"leaf {leaf.index} (entry {leaf.entry_id} edition {leaf.number})"
