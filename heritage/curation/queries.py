"""Reading reviews: what they propose, what it makes now, and what the public sees today."""

from dataclasses import dataclass

from django.db.models import QuerySet

from heritage.curation.enums import State
from heritage.curation.models import Review, ReviewItem
from heritage.editions import payloads
from heritage.editions.models import EditionContent
from heritage.editions.payloads import Change, LanguageText, Payload
from heritage.lib import canonical
from heritage.publishing.assembly import Candidate, PartNotPublished, SiteNotPublished
from heritage.publishing.pins import PinLost
from heritage.publishing.proposals import Proposal, assemble_again
from heritage.records.models import Record


@dataclass(frozen=True)
class Reviewed:
    """One item as its reviewer sees it: what it makes now (None if it cannot be made), and the edition it would follow."""

    item: ReviewItem
    candidate: Candidate | None
    published: Payload | None

    @property
    def is_stale(self) -> bool:
        """Whether the record is no longer what was submitted."""
        return self.candidate is None or self.candidate.sha256 != self.item.sha256


def open_reviews() -> QuerySet[Review]:
    """The reviews that wait for somebody, oldest first."""
    return (
        Review.objects.filter(state__in=State.open())
        .select_related("submitted_by", "taken_by")
        .prefetch_related("items__record")
    )


def open_review_of(record: Record) -> Review | None:
    """The open review that the record is in, if any."""
    return open_reviews().filter(items__record=record.pk).first()


def change_of(review: Review) -> Change:
    """What the editions of this review say about why they were made."""
    note = review.change_note.strip()
    texts = (LanguageText(f"note-{review.change_language.lower()}", review.change_language, note),) if note else ()
    return Change(review.change_kind, texts)


def proposals(review: Review) -> list[Proposal]:
    """The items of a review as proposals that can be assembled again."""
    change = change_of(review)
    items = review.items.select_related("record").order_by("pk")
    return [Proposal(item.record, item.base, item.nonce, item.pins, change, item.sha256) for item in items]


def items_sha256(review: Review) -> str:
    """SHA-256 over the candidates' hashes in hex, sorted, a newline after each: what a reviewer reads and approves."""
    hashes = sorted(review.items.values_list("sha256", flat=True))
    return canonical.sha256("".join(f"{row}\n" for row in hashes))


def reviewed(review: Review) -> list[Reviewed]:
    """The items of a review beside what is published today, in the order in which they would be published."""
    items = {item.record_id: item for item in review.items.select_related("record")}
    try:
        pairs = assemble_again(proposals(review))
    except (PinLost, SiteNotPublished, PartNotPublished):
        return [Reviewed(item, None, published(item)) for item in items.values()]
    return [
        Reviewed(items[proposal.record.pk], candidate, published(items[proposal.record.pk]))
        for proposal, candidate in pairs
    ]


def published(item: ReviewItem) -> Payload | None:
    """The payload of the edition that the item would follow (or followed)."""
    content = EditionContent.objects.filter(edition__entry=item.record.public_id, edition__number=item.base).first()
    return payloads.load(content.canonical) if content else None
