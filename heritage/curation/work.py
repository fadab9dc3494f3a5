"""What waits for whom: the lines of the queue, and one person's own work."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from heritage.curation import rules
from heritage.curation.enums import State
from heritage.curation.models import Account, Review, ReviewItem
from heritage.curation.queries import open_review_of, open_reviews
from heritage.editions.models import Entry
from heritage.publishing.proposals import ORDER
from heritage.records.enums import Kind
from heritage.records.models import Record, Revision

LATELY = 8
SHOWN = 50
WITH_SITE = ("damagereport__site", "evidenceimage__site")


@dataclass(frozen=True)
class QueueLine:
    """One open review: its main record, how many come along, whether a record changed since, why `by` cannot decide."""

    review: Review
    main: ReviewItem
    along: int
    changed: tuple[Record, ...]
    hindrance: str
    is_mine: bool

    @property
    def days(self) -> int:
        """For how many whole days it has waited."""
        return (timezone.now() - self.review.submitted_at).days


@dataclass(frozen=True)
class Work:
    """One person's work: reviews that came back, wait, or were rejected or approved lately; that they can decide; drafts."""

    came_back: list[Review]
    waiting: list[QueueLine]
    rejected: list[Review]
    to_decide: list[QueueLine]
    drafts: list[Record]
    published: list[Review]


def main_item(items: Iterable[ReviewItem]) -> ReviewItem:
    """What the review is about: the report rather than its site, the site rather than its sources."""
    return max(items, key=lambda item: (ORDER.index(Kind(item.record.kind)), item.base == 0, item.pk))


def queue(by: Account) -> list[QueueLine]:
    """The reviews that wait for a decision, oldest first."""
    return [line(review, by) for review in open_reviews().filter(state=State.SUBMITTED)[:SHOWN]]


def line(review: Review, by: Account) -> QueueLine:
    """One review in the queue of `by`."""
    items = list(review.items.all())
    main = main_item(items)
    changed = tuple(item.record for item in items if item.record.version != item.revision)
    hindrance = rules.why_not(rules.check_can_decide, review, by=by)
    return QueueLine(review, main, len(items) - 1, changed, hindrance, review.submitted_by_id == by.pk)


def decided_lately(submitted_by: Account | None = None) -> list[Review]:
    """The reviews that were decided last, by whomever they were submitted or by one person."""
    rows = Review.objects.filter(decided_at__isnull=False).order_by("-decided_at").select_related("decided_by")
    rows = rows.filter(submitted_by=submitted_by) if submitted_by else rows
    return list(rows.prefetch_related("items__record")[:LATELY])


def my_work(by: Account) -> Work:
    """What the first page of the desk shows to `by`."""
    mine = list(open_reviews().filter(submitted_by=by))
    lately = decided_lately(submitted_by=by)
    return Work(
        came_back=[row for row in mine if row.state == State.CHANGES_REQUESTED],
        waiting=[line(row, by) for row in mine if row.state == State.SUBMITTED],
        rejected=[row for row in lately if row.state == State.REJECTED],
        to_decide=[row for row in queue(by) if not row.hindrance],
        drafts=list(drafts().filter(_touched_by(by)).select_related(*WITH_SITE)[:SHOWN]),
        published=[row for row in lately if row.state == State.APPROVED],
    )


def drafts() -> QuerySet[Record]:
    """Records with something that was neither published nor submitted, latest change first."""
    published = ReviewItem.objects.filter(record=OuterRef("pk"), review__state=State.APPROVED).order_by("-revision")
    waiting = ReviewItem.objects.filter(record=OuterRef("pk"), review__state__in=State.open())
    last = Coalesce(Subquery(published.values("revision")[:1]), 0)
    rows = Record.objects.filter(~Exists(waiting)).annotate(last_published=last, last_at=Max("revisions__at"))
    return rows.filter(version__gt=F("last_published")).order_by("-last_at")


def _touched_by(by: Account) -> Q:
    """Whether one of the revisions since the last edition is by this person."""
    revisions = Revision.objects.filter(record=OuterRef("pk"), by=by.pseudonym, number__gt=OuterRef("last_published"))
    return Q(Exists(revisions))


@dataclass(frozen=True)
class Standing:
    """Where a record stands: its current edition (0: none), whether it was withdrawn, its open review.

    `is_changed` since the edition, `is_outdated` since it was submitted.
    """

    number: int
    is_withdrawn: bool
    review: Review | None
    is_changed: bool
    is_outdated: bool
    saved_at: datetime | None


def standing(record: Record) -> Standing:
    """Where a record stands, for its page at the desk."""
    entry = Entry.objects.filter(pk=record.public_id).first()
    last, review = record.revisions.first(), open_review_of(record)
    return Standing(
        number=entry.current_number if entry else 0,
        is_withdrawn=bool(entry and entry.is_withdrawn),
        review=review,
        is_outdated=bool(review and review.items.filter(record=record.pk).exclude(revision=record.version).exists()),
        is_changed=drafts().filter(pk=record.pk).exists(),
        saved_at=last.at if last else None,
    )
