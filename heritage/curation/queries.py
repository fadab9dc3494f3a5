"""Reading reviews: what they propose as it was submitted, what has changed since, and what the public sees today.

The page of a review reads what was kept at submission: the number of queries does not grow with the number of items.
Approval assembles everything again all the same (publishing.actions.publish).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.models import Prefetch, Q, QuerySet

from heritage.curation.enums import ItemAct, State
from heritage.curation.models import Review, ReviewItem
from heritage.editions import payloads
from heritage.editions.enums import State as EntryState
from heritage.editions.models import Edition, EditionContent, Entry
from heritage.editions.parts.citing import Change, LanguageText
from heritage.editions.payloads import Payload
from heritage.lib import canonical
from heritage.publishing.acts import Proposed
from heritage.publishing.pins import followed
from heritage.publishing.proposals import ORDER, Proposal
from heritage.records.enums import Kind
from heritage.records.models import Record

EDITIONS = (ItemAct.PUBLISH, ItemAct.REPRINT)  # the acts that make one
# Why an item cannot be approved as it was submitted: its record was changed; what it refers to is no longer there to be read;
# its own entry was withdrawn or superseded.
Stale = Literal["", "changed", "reference", "withdrawn"]
Known = dict[str, tuple[str, int]]
PinnedTo = tuple[str, int, str]


@dataclass(frozen=True)
class Reviewed:
    """One item as its reviewer sees it: `before` is the edition it follows, `after` what was submitted (or was made of it).

    `after` is None where there is nothing to read: a closed review that published nothing, an act other than publishing.
    """

    item: ReviewItem
    before: Payload | None
    after: Payload | None
    stale: Stale = ""

    @property
    def is_stale(self) -> bool:
        """Whether it can no longer be published as it was submitted."""
        return bool(self.stale)

    @property
    def sha256(self) -> str:
        """The hash of what is shown; "" if nothing is that could be approved."""
        if self.item.act not in EDITIONS:
            return self.item.sha256
        return canonical.sha256(self.item.candidate) if self.item.candidate else ""


def open_reviews() -> QuerySet[Review]:
    """The reviews that wait for somebody, oldest first; their items without the candidates, which are long."""
    items = ReviewItem.objects.defer("candidate").select_related("record").order_by("pk")
    return (
        Review.objects.filter(state__in=State.open())
        .select_related("submitted_by", "taken_by", "guest")
        .prefetch_related(Prefetch("items", items))
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
    """The items of which a review would make editions, as proposals that can be assembled again."""
    change = change_of(review)
    items = review.items.filter(act__in=EDITIONS).select_related("record").order_by("pk")
    return [
        Proposal(item.record, item.base, item.nonce, item.pins, change, item.sha256, item.detail.get("reprints"))
        for item in items
    ]


def proposed_acts(review: Review) -> list[Proposed]:
    """What a review would do beside making editions."""
    items = review.items.exclude(act__in=EDITIONS).select_related("record").order_by("pk")
    return [Proposed(item.act, item.record.public_id, item.detail, item.sha256) for item in items]


def items_sha256(review: Review) -> str:
    """What approval must name: the hash over what was submitted."""
    return _over(review.items.values_list("sha256", flat=True))


def shown_sha256(items: Iterable[Reviewed]) -> str:
    """The hash over the candidates that a page shows; "" if one of them cannot be published.

    It is made of what is shown, not of what is said about it: nobody approves what they did not see, whatever changes.
    """
    hashes = ["" if item.is_stale else item.sha256 for item in items]
    return _over(hashes) if all(hashes) else ""


def _over(hashes: Iterable[str]) -> str:
    """SHA-256 over hashes in hex, sorted, a newline after each."""
    return canonical.sha256("".join(f"{row}\n" for row in sorted(hashes)))


def reviewed(review: Review, *, only: str = "") -> list[Reviewed]:
    """The items of a review, what others refer to first, beside the editions they follow; `only` one record by public id."""
    rows = review.items.select_related("record", "review")
    items = sorted(rows.filter(record__public_id=only) if only else rows, key=_place)
    base = editions((item.record.public_id, item.base) for item in items)
    if not review.is_open:
        made = _made(items) if review.state == State.APPROVED else {}
        return [Reviewed(item, base.get(_id(item)), made.get(_id(item))) for item in items]
    stale = _staleness(items)
    return [Reviewed(item, base.get(_id(item)), _candidate(item), stale[item.pk]) for item in items]


def _place(item: ReviewItem) -> tuple[int, int]:
    return ORDER.index(Kind(item.record.kind)), item.pk


def _id(item: ReviewItem) -> str:
    return item.record.public_id


def _candidate(item: ReviewItem) -> Payload | None:
    return payloads.load(item.candidate) if item.candidate and item.act in EDITIONS else None


def _made(items: list[ReviewItem]) -> dict[str, Payload]:
    """What approved items were published as."""
    return editions((_id(item), item.base + 1) for item in items if item.act in EDITIONS)


def editions(wanted: Iterable[tuple[str, int]]) -> dict[str, Payload]:
    """The payloads of some editions (public id, number), by public id, in one query; what is not there is left out."""
    by_number: defaultdict[int, set[str]] = defaultdict(set)
    for public_id, number in wanted:
        by_number[number].add(public_id)
    which = [Q(edition__number=number, edition__entry__in=ids) for number, ids in by_number.items() if number]
    if not which:
        return {}
    rows = EditionContent.objects.filter(Q(*which, _connector=Q.OR))
    return {row[0]: payloads.load(row[1]) for row in rows.values_list("edition__entry", "canonical")}


def _staleness(items: list[ReviewItem]) -> dict[int, Stale]:
    """Why each item cannot be approved as it stands, by key: in two queries for all."""
    ids = [_id(item) for item in items]
    entries = Entry.objects.filter(pk__in=ids).values_list("pk", "state", "current_number")
    known: Known = {pk: (state, number) for pk, state, number in entries}
    lost = _lost_pins(items)
    return {item.pk: _stale(item, known, lost) for item in items}


def _stale(item: ReviewItem, known: Known, lost: set[PinnedTo]) -> Stale:
    if item.act not in EDITIONS:
        return ""  # what such an act rests on, it checks itself
    state, number = known.get(_id(item), (EntryState.PUBLISHED, 0))
    if state != EntryState.PUBLISHED:
        return "withdrawn"
    if item.record.version != item.revision or number != item.base:
        return "changed"
    return "reference" if not lost.isdisjoint(_pins(item)) else ""


def _pins(item: ReviewItem) -> set[PinnedTo]:
    return {(public_id, int(number), str(sha256)) for public_id, (number, sha256) in item.pins.items()}


def _lost_pins(items: list[ReviewItem]) -> set[PinnedTo]:
    """The editions that items refer to and that can no longer be read; what stands in the same review can."""
    candidates = {(_id(item), item.base + 1, item.sha256) for item in items}
    needed = {pin for item in items for pin in _pins(item)} - candidates
    stands = followed({row[0] for row in needed})
    rows = Edition.objects.filter(entry__in=stands.values(), entry__state=EntryState.PUBLISHED, content__isnull=False)
    there = set(rows.values_list("entry", "number", "sha256"))
    return {row for row in needed if (stands[row[0]], *row[1:]) not in there}
