"""Reading reviews: what they propose, what it makes now, and what the public sees today."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from heritage.curation.enums import State
from heritage.curation.models import Review, ReviewItem
from heritage.editions import payloads
from heritage.editions.models import EditionContent
from heritage.editions.parts.citing import Change, LanguageText
from heritage.editions.payloads import Payload
from heritage.lib import canonical
from heritage.publishing.assembly import Candidate
from heritage.publishing.pins import PinLost
from heritage.publishing.proposals import Proposal, assemble_again
from heritage.publishing.refusals import NotAssembled
from heritage.records.models import Record


@dataclass(frozen=True)
class Reviewed:
    """One item as its reviewer sees it: `before` is the edition it follows, `after` what it makes now (or made).

    `candidate` is None where nothing can be published: the review is closed, or what it refers to is gone.
    """

    item: ReviewItem
    before: Payload | None
    after: Payload | None
    candidate: Candidate | None = None

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
    """What approval must name: the hash over what was submitted."""
    return _over(review.items.values_list("sha256", flat=True))


def shown_sha256(items: Iterable[Reviewed]) -> str:
    """The hash over the candidates that a page shows; "" if one of them cannot be published.

    It is made of what is shown, not of what is stored: nobody approves what they did not see, whatever changes meanwhile.
    """
    hashes = [item.candidate.sha256 if item.candidate else "" for item in items]
    return _over(hashes) if all(hashes) else ""


def _over(hashes: Iterable[str]) -> str:
    """SHA-256 over hashes in hex, sorted, a newline after each."""
    return canonical.sha256("".join(f"{row}\n" for row in sorted(hashes)))


def reviewed(review: Review) -> list[Reviewed]:
    """The items of a review in the order in which they would be (or were) published, beside the editions they follow."""
    items = {item.record_id: item for item in review.items.select_related("record", "review").order_by("pk")}
    if not review.is_open:
        return [Reviewed(item, edition(item, item.base), _made(item)) for item in items.values()]
    try:
        pairs = assemble_again(proposals(review))
    except (PinLost, NotAssembled):
        return [Reviewed(item, edition(item, item.base), None) for item in items.values()]
    return [_open(items[proposal.record.pk], candidate) for proposal, candidate in pairs]


def _open(item: ReviewItem, candidate: Candidate) -> Reviewed:
    return Reviewed(item, edition(item, item.base), candidate.payload, candidate)


def _made(item: ReviewItem) -> Payload | None:
    """What an approved item was published as; of a review that published nothing there is nothing to show."""
    return edition(item, item.base + 1) if item.review.state == State.APPROVED else None


def edition(item: ReviewItem, number: int) -> Payload | None:
    """The payload of one edition of the item's record."""
    content = EditionContent.objects.filter(edition__entry=item.record.public_id, edition__number=number).first()
    return payloads.load(content.canonical) if content else None
