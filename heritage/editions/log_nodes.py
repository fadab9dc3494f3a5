"""The inner nodes of the log's tree, kept so that a proof reads a few rows and not all leaves."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Q

from heritage.editions.models import Leaf, LogHead, LogNode
from heritage.lib import merkle
from heritage.lib.merkle import Subtree

AT_ONCE = 1000


def store(leaf: int, completed: Sequence[bytes]) -> None:
    """Keep the hashes of the subtrees that the leaf with this index completed, smallest first."""
    LogNode.objects.bulk_create(_nodes(leaf, completed))


def _nodes(leaf: int, completed: Sequence[bytes]) -> list[LogNode]:
    return [LogNode(level=level, index=leaf >> level, hash=row.hex()) for level, row in enumerate(completed, 1)]


@transaction.atomic
def rebuild() -> int:
    """Make all nodes anew from the leaves, while nobody publishes; says how many."""
    LogHead.objects.select_for_update().first()
    LogNode.objects.all().delete()
    frontier, waiting, count = merkle.Frontier(), list[LogNode](), 0
    for index, row in Leaf.objects.order_by("index").values_list("index", "hash").iterator(chunk_size=AT_ONCE):
        waiting += _nodes(index, frontier.append(bytes.fromhex(row)))
        if len(waiting) >= AT_ONCE:
            count += len(LogNode.objects.bulk_create(waiting))
            waiting = []
    return count + len(LogNode.objects.bulk_create(waiting))


def hashes(wanted: Iterable[Subtree]) -> dict[Subtree, bytes]:
    """The hashes of subtrees, in two queries however many; what is not there is left out."""
    levels: defaultdict[int, set[int]] = defaultdict(set)
    for level, index in wanted:
        levels[level].add(index)
    leaves = Leaf.objects.filter(index__in=levels.pop(0, ())).values_list("index", "hash")
    found = {Subtree(0, index): bytes.fromhex(row) for index, row in leaves}
    condition = Q(pk__in=())
    for level, indexes in levels.items():
        condition |= Q(level=level, index__in=indexes)
    nodes = LogNode.objects.filter(condition).values_list("level", "index", "hash")
    return found | {Subtree(level, index): bytes.fromhex(row) for level, index, row in nodes}


def row_of(level: int, start: int, count: int) -> list[bytes]:
    """The hashes of up to `count` subtrees of one level, from index `start` on; level 0 are the leaves."""
    rows = LogNode.objects.filter(level=level) if level else Leaf.objects.all()
    found = rows.filter(index__gte=start, index__lt=start + count).order_by("index").values_list("hash", flat=True)
    return [bytes.fromhex(row) for row in found]
