"""Checking the public log against the desk: every publication has its approved review, every withdrawal its event."""

from collections.abc import Iterator

from django.db.models import QuerySet

from heritage.curation.enums import Act, State
from heritage.curation.models import Account, Event, ReviewItem
from heritage.editions.enums import LeafKind
from heritage.editions.models import Leaf
from heritage.editions.verify import Finding
from heritage.records.models import Revision


def check_reviews() -> Iterator[Finding]:
    """Every leaf of the log against the review or event that it must rest on."""
    items = {(row.record.public_id, row.sha256): row for row in _approved_items()}
    tombstones = set(Event.objects.filter(kind=Act.WITHDRAW).values_list("subject", "detail__tombstone"))
    pseudonyms = dict(Account.objects.values_list("pk", "pseudonym"))
    for leaf in Leaf.objects.order_by("index"):
        where = f"leaf {leaf.index} (entry {leaf.entry_id} edition {leaf.number})"
        if leaf.kind == LeafKind.PUBLISH:
            yield from _check_item(where, items.get((leaf.entry_id, leaf.sha256)), leaf, pseudonyms)
        elif leaf.kind == LeafKind.WITHDRAW and (f"entry {leaf.entry_id}", leaf.attached_sha256) not in tombstones:
            yield Finding(where, "nobody's event says that it was withdrawn")


def _approved_items() -> Iterator[ReviewItem]:
    rows = ReviewItem.objects.filter(review__state=State.APPROVED).select_related("review", "record")
    return rows.order_by("pk").iterator(chunk_size=500)


def _check_item(where: str, item: ReviewItem | None, leaf: Leaf, pseudonyms: dict[int, str]) -> Iterator[Finding]:
    if item is None:
        yield Finding(where, "no approved review has these bytes: it was not published by two people")
        return
    decided_by = pseudonyms.get(item.review.decided_by_id or 0, "")
    if decided_by in authors(item) or item.review.decided_by_id == item.review.submitted_by_id:
        yield Finding(where, f"review {item.review_id} was approved by somebody who worked on it")
    if item.base != leaf.number - 1:
        yield Finding(where, f"review {item.review_id} approved it as edition {item.base + 1}")
    if not _approval(item).exists():
        yield Finding(where, f"no event says that review {item.review_id} was approved")


def _approval(item: ReviewItem) -> QuerySet[Event]:
    return Event.objects.filter(kind=Act.APPROVE, subject=f"review {item.review_id}")


def authors(item: ReviewItem) -> set[str]:
    """Everybody who revised the record between the approved review before and this one."""
    earlier = ReviewItem.objects.filter(record=item.record_id, review__state=State.APPROVED, pk__lt=item.pk)
    first = max(earlier.values_list("revision", flat=True), default=0)
    return Revision.authors(Revision.objects.filter(record=item.record_id, number__gt=first, number__lte=item.revision))
