"""Who counts as an author of what a review would publish: nobody of them may approve it.

Everybody who revised the record since its last edition. What an edition withheld (a citation of an unpublished source, a
place under a stricter policy) was read by nobody who approved it: when a later one shows it, those who worked on the record
before count as well.
"""

from django.db.models import QuerySet

from heritage.curation.enums import State
from heritage.curation.models import ReviewItem
from heritage.records.models import Revision


def author_set(item: ReviewItem) -> set[str]:
    """The pseudonyms of everybody who may not approve the item now."""
    return Revision.authors(_since(item))


def authors(item: ReviewItem) -> set[str]:
    """The same for what was submitted: revisions that came later are another review's."""
    return Revision.authors(_since(item).filter(number__lte=item.revision))


def _since(item: ReviewItem) -> QuerySet[Revision]:
    return Revision.objects.filter(record=item.record_id, number__gt=window_start(item))


def window_start(item: ReviewItem) -> int:
    """The revision of the last edition that withheld nothing that this one shows; 0 if there is none."""
    earlier = ReviewItem.objects.filter(record=item.record_id, review__state=State.APPROVED, pk__lt=item.pk)
    return next((row.revision for row in earlier.order_by("-pk") if set(row.withheld) <= set(item.withheld)), 0)
