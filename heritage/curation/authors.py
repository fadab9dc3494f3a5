"""Who counts as an author of what a review would publish: nobody of them may approve it.

Everybody who revised the record since its last edition, and whose suggestion went into it. What an edition withheld (a
citation of an unpublished source, a place under a stricter policy) was read by nobody who approved it: when a later one shows
it, those who worked on the record before count as well.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from heritage.curation.enums import ItemAct, State
from heritage.curation.models import ReviewItem
from heritage.records.models import Revision


class Earlier(NamedTuple):
    """An approved edition of a record: the key of its item, the revision it showed, what it withheld."""

    pk: int
    revision: int
    withheld: frozenset[str]


def author_set(item: ReviewItem) -> set[str]:
    """The pseudonyms of everybody who may not approve the item now."""
    return author_sets([item])[item.pk]


def author_sets(items: Iterable[ReviewItem]) -> dict[int, set[str]]:
    """The same for many items, by their keys, in two queries."""
    rows = list(items)
    before = earlier(rows)
    starts = {item.pk: _start(item, before[item.record_id]) for item in rows}
    made: defaultdict[int, list[tuple[int, str, str]]] = defaultdict(list)
    revisions = Revision.objects.filter(record__in={item.record_id for item in rows})
    for record, number, by, suggested_by in revisions.values_list("record", "number", "by", "suggested_by"):
        made[record].append((number, by, suggested_by))
    return {
        item.pk: {name for number, *names in made[item.record_id] if number > starts[item.pk] for name in names if name}
        for item in rows
    }


def authors(item: ReviewItem) -> set[str]:
    """The same for what was submitted: revisions that came later are another review's."""
    start = _start(item, earlier([item])[item.record_id])
    since = Revision.objects.filter(record=item.record_id, number__gt=start, number__lte=item.revision)
    return Revision.authors(since)


def earlier(items: Iterable[ReviewItem]) -> defaultdict[int, list[Earlier]]:
    """What was approved of the records of `items`, by record, newest first."""
    published = ReviewItem.objects.filter(review__state=State.APPROVED, act__in=[ItemAct.PUBLISH, ItemAct.REPRINT])
    rows = published.filter(record__in={item.record_id for item in items}).order_by("-pk")
    found: defaultdict[int, list[Earlier]] = defaultdict(list)
    for record, pk, revision, withheld in rows.values_list("record", "pk", "revision", "withheld"):
        found[record].append(Earlier(pk, revision, frozenset(withheld)))
    return found


def _start(item: ReviewItem, before: Iterable[Earlier]) -> int:
    """The revision of the last edition that withheld nothing that this one shows; 0 if there is none."""
    fitting = (row.revision for row in before if row.pk < item.pk and row.withheld <= set(item.withheld))
    return next(fitting, 0)
