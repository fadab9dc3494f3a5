"""Checking the public log against the desk: every publication has its approved review, every withdrawal its event."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from django.db.models import Count, Exists, F, Max, Min, OuterRef

from heritage.curation.authors import authors
from heritage.curation.enums import Act, State
from heritage.curation.models import Account, Event, ReviewItem
from heritage.curation.queries import EDITIONS
from heritage.curation.verification_acts import check_acts
from heritage.editions.enums import LeafKind
from heritage.editions.models import Leaf
from heritage.editions.verify import Finding, leaf_name
from heritage.editions.verify.reading import BATCH, batches, json_text, parsed
from heritage.records.models import Record

SAID_IN = {Act.SUBMIT: "items", Act.APPROVE: "editions", Act.WITHDRAW: "tombstone"}


class Written(NamedTuple):
    """An event: whose (a pseudonym), and what it says was submitted, approved or withdrawn, each as JSON."""

    by: str
    said: set[str]


class Item(NamedTuple):
    """An approved item. `withheld` and `authors` (those written when it was approved) are JSON as text."""

    public_id: str
    sha256: str
    pk: int
    record: int
    version: int
    base: int
    revision: int
    review: int
    submitted_by: str
    decided_by: str
    withheld: str
    authors: str


def check_reviews() -> Iterator[Finding]:
    """Every leaf of the log against the review or event that it must rest on; every review and history behind them."""
    for batch in batches(Leaf.objects.order_by("index").iterator(chunk_size=BATCH)):
        yield from _check_publications([leaf for leaf in batch if leaf.kind == LeafKind.PUBLISH])
        yield from _check_withdrawals([leaf for leaf in batch if leaf.kind == LeafKind.WITHDRAW])
    yield from check_acts()
    yield from _check_unpublished()
    yield from _check_histories()


def _check_publications(leaves: Sequence[Leaf]) -> Iterator[Finding]:
    items: defaultdict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in _approved_items({leaf.entry_id for leaf in leaves}):
        items[item.public_id, item.sha256].append(item)
    found = [(leaf, items[leaf.entry_id, leaf.sha256]) for leaf in leaves]
    subjects = {_subject(item) for _leaf, approved in found for item in approved}
    approvals, submissions = _events(Act.APPROVE, subjects), _events(Act.SUBMIT, subjects)
    for leaf, approved in found:
        if len(approved) != 1:
            yield Finding(leaf_name(leaf), _count_of_reviews(approved))
        for item in approved:
            what = [*_check_people(item), *_check_submission(item, submissions[_subject(item)])]
            what += [*_check_approval(leaf, item, approvals[_subject(item)])]
            yield from (Finding(leaf_name(leaf), f"review {item.review} {row}") for row in what)


def _count_of_reviews(approved: list[Item]) -> str:
    if not approved:
        return "no approved review has these bytes: it was not published by two people"
    return f"{len(approved)} approved reviews have these bytes: {', '.join(str(item.review) for item in approved)}"


def _approved_items(public_ids: Iterable[str]) -> Iterator[Item]:
    rows = ReviewItem.objects.filter(
        review__state=State.APPROVED, act__in=EDITIONS, record__public_id__in=public_ids
    ).order_by("pk")
    people = ("review__submitted_by__pseudonym", "review__decided_by__pseudonym")
    columns = ("record__public_id", "sha256", "pk", "record", "record__version", "base", "revision", "review")
    return map(Item._make, rows.values_list(*columns, *people, json_text("withheld"), json_text("authors")))


def _subject(item: Item) -> str:
    return f"review {item.review}"


def _events(kind: Act, subjects: Iterable[str]) -> defaultdict[str, list[Written]]:
    """The events of one kind, by subject."""
    found: defaultdict[str, list[Written]] = defaultdict(list)
    rows = Event.objects.filter(kind=kind, subject__in=subjects).order_by("pk")
    for subject, by, detail in rows.values_list("subject", "by", json_text("detail")):
        found[subject].append(Written(by, _said(parsed(detail), SAID_IN[kind])))
    return found


def _said(detail: Any, name: str) -> set[str]:
    value = detail.get(name) if isinstance(detail, dict) else None
    return {json.dumps(row) for row in (value if isinstance(value, list) else [value])}


def _check_people(item: Item) -> Iterator[str]:
    """Four eyes: nobody of those who worked on what was submitted, by the rule of today, may have decided."""
    people = _authors(item)
    if not 1 <= item.revision <= item.version:
        yield f"published revision {item.revision}, but the record's history does not go so far"
    if item.decided_by in people | {item.submitted_by}:
        yield "was approved by somebody who worked on it"
    if parsed(item.authors) != sorted(people):
        yield "names other authors than the history of the record"


def _authors(item: Item) -> set[str]:
    withheld = parsed(item.withheld)
    told = withheld if isinstance(withheld, list) else []
    return authors(ReviewItem(pk=item.pk, record_id=item.record, revision=item.revision, withheld=told))


def _check_submission(item: Item, events: list[Written]) -> Iterator[str]:
    submitted = json.dumps([item.public_id, item.sha256])
    if not any(submitted in event.said for event in events if event.by == item.submitted_by):
        yield "has no event that says that its submitter submitted this"


def _check_approval(leaf: Leaf, item: Item, events: list[Written]) -> Iterator[str]:
    if item.base != leaf.number - 1:
        yield f"approved it as edition {item.base + 1}"
    if len(events) != 1:
        yield f"was approved once, but {len(events) or 'no'} events say so"
    for event in events:
        if event.by != item.decided_by:
            yield "was approved by somebody else than its event says"
        if json.dumps([leaf.entry_id, leaf.number, leaf.sha256]) not in event.said:
            yield "has an event that does not say that this was published"


def _check_withdrawals(leaves: Sequence[Leaf]) -> Iterator[Finding]:
    events = _events(Act.WITHDRAW, {f"entry {leaf.entry_id}" for leaf in leaves})
    people = set(Account.objects.values_list("pseudonym", flat=True)) if leaves else set()
    for leaf in leaves:
        about = [row for row in events[f"entry {leaf.entry_id}"] if json.dumps(leaf.attached_sha256) in row.said]
        if len(about) != 1:
            yield Finding(leaf_name(leaf), f"it was withdrawn once, but {len(about) or 'no'} events say so")
        if any(event.by not in people for event in about):
            yield Finding(leaf_name(leaf), "it was withdrawn by somebody who has no account")


def _check_unpublished() -> Iterator[Finding]:
    """Approved items of which no leaf says that they were published: the log was cut, or the approval is made up."""
    published = Leaf.objects.filter(
        kind=LeafKind.PUBLISH, entry=OuterRef("record__public_id"), sha256=OuterRef("sha256")
    )
    rows = ReviewItem.objects.filter(~Exists(published), review__state=State.APPROVED, act__in=EDITIONS).order_by("pk")
    for public_id, review in rows.values_list("record__public_id", "review").iterator(chunk_size=BATCH):
        yield Finding(f"entry {public_id}", f"review {review} approved an edition of it that the log does not know")


def _check_histories() -> Iterator[Finding]:
    """Every record's revisions are numbered from 1 to its version."""
    rows = Record.objects.order_by("pk").annotate(
        count=Count("revisions"), first=Min("revisions__number"), newest=Max("revisions__number")
    )
    wrong = rows.exclude(count=F("version"), first=1, newest=F("version"))
    for public_id, count, version in wrong.values_list("public_id", "count", "version").iterator(chunk_size=BATCH):
        yield Finding(f"entry {public_id}", f"its record is at version {version}, but {count} revisions lead there")
