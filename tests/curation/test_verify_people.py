"""Tampering at the desk: reviews, events and histories that a publication rests on. Each is found, with its entry."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from heritage.curation.enums import Role, State
from heritage.curation.models import Account, Event, Review, ReviewItem
from heritage.curation.withdrawal import withdraw
from heritage.editions import log, writing
from heritage.editions.models import (
    CitationIndex,
    DamageReportIndex,
    Edition,
    EditionContent,
    Entry,
    Leaf,
    LogHead,
)
from heritage.lib import merkle
from heritage.records.actions import revising
from heritage.records.models import Record, Revision
from tests.curation.test_reviews import retitled
from tests.curation.test_verify import assert_found, verify
from tests.factories.people import person
from tests.factories.reviews import publish
from tests.fixtures import Dossier

NOBODY = "zzzzzzzzzzzz"
Tamper = Callable[[Dossier], object]


def decider() -> Account:
    account = Review.objects.get().decided_by
    assert account is not None
    return account


def forge_an_edition(dossier: Dossier, *, by: str, authors: list[str], revision: int = 1) -> None:
    """Leaf, edition, review, item and both events, all of one piece, for an edition that nobody proposed."""
    content = EditionContent.objects.get(edition__entry=dossier.report.public_id)
    edition = writing.store(content.canonical.replace("burned", "turned"), at=timezone.now())
    old = Review.objects.get()
    review = Review.objects.create(
        state=State.APPROVED,
        submitted_by=old.submitted_by,
        submitted_at=timezone.now(),
        decided_by=old.decided_by,
        decided_at=timezone.now(),
    )
    item = ReviewItem.objects.create(
        review=review,
        record_id=dossier.report.pk,
        base=1,
        nonce="x",
        sha256=edition.sha256,
        revision=revision,
        authors=authors,
    )
    submitted = {"items": [[item.record.public_id, item.sha256]]}
    approved = {"editions": [[item.record.public_id, 2, item.sha256]]}
    for kind, whose, detail in [("submit", old.submitted_by.pseudonym, submitted), ("approve", by, approved)]:
        Event.objects.create(subject=f"review {review.pk}", kind=kind, at=timezone.now(), by=whose, detail=detail)


def forge_with_an_event_of_nobody(dossier: Dossier) -> None:
    forge_an_edition(dossier, by=NOBODY, authors=[])


def forge_without_authors(dossier: Dossier) -> None:
    with revising(dossier.report, by=person("zed").pseudonym):
        pass
    forge_an_edition(dossier, by=decider().pseudonym, authors=[], revision=2)


def forge_from_a_revision_to_come(dossier: Dossier) -> None:
    forge_an_edition(dossier, by=decider().pseudonym, authors=[], revision=2)


def hide_a_self_approval(dossier: Dossier) -> None:
    history = Revision.objects.filter(record=dossier.report.pk)
    history.update(by=decider().pseudonym)
    history.delete()


def hide_it_with_the_version(dossier: Dossier) -> None:
    hide_a_self_approval(dossier)
    Record.objects.filter(pk=dossier.report.pk).update(version=0)


def leave_a_gap(dossier: Dossier) -> None:
    dossier.report.revisions.filter(number=1).update(number=2)


def say_it_was_approved_twice(dossier: Dossier) -> None:
    event = Event.objects.get(kind="approve")
    event.pk = None
    event.save(force_insert=True)


def approve_the_same_twice(dossier: Dossier) -> None:
    review, item = Review.objects.get(), ReviewItem.objects.get(record=dossier.report.pk)
    review.pk = None
    review.save(force_insert=True)
    item.pk, item.review = None, review
    item.save(force_insert=True)


def cut_the_log(dossier: Dossier) -> None:
    """Everything of the last publication goes, also the head's knowledge of it; the desk still has it."""
    for model in (CitationIndex, DamageReportIndex, Leaf):
        model._default_manager.filter(entry=dossier.report.public_id).delete()
    EditionContent.objects.filter(edition__entry=dossier.report.public_id).delete()
    Edition.objects.filter(entry=dossier.report.public_id).delete()
    Entry.objects.filter(pk=dossier.report.public_id).delete()
    leaves = list(Leaf.objects.order_by("index"))
    tree = merkle.Frontier()
    for leaf in leaves:
        tree.append(log.leaf_hash(leaf))
    LogHead.objects.update(size=tree.size, root=tree.root().hex(), frontier=tree.to_hex(), at=leaves[-1].at)


def change_the_editions_of_the_event(dossier: Dossier) -> None:
    event = Event.objects.get(kind="approve")
    rows = [[*row[:2], "0" * 64] if row[0] == dossier.report.public_id else row for row in event.detail["editions"]]
    Event.objects.filter(pk=event.pk).update(detail={"editions": rows})


def fill(model: type[Event] | type[ReviewItem], column: str) -> Tamper:
    """Write what is no JSON into a JSON column, as only SQLite allows."""

    def tamper(dossier: Dossier) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE {model._meta.db_table} SET {column} = '['")  # noqa: S608 - names of our own

    return tamper


BY_ANOTHER = "approved by somebody else than its event says"
NOT_SAID = "does not say that this was published"
OTHER_AUTHORS = "names other authors than the history"
HISTORY = "the record's history does not go so far"
SELF = "approved by somebody who worked on it"

TAMPERINGS: dict[str, tuple[Tamper, str]] = {
    "forged, event of nobody": (forge_with_an_event_of_nobody, BY_ANOTHER),
    "forged, no authors": (forge_without_authors, OTHER_AUTHORS),
    "forged, revision to come": (forge_from_a_revision_to_come, HISTORY),
    "event of nobody": (lambda _: Event.objects.filter(kind="approve").update(by=NOBODY), BY_ANOTHER),
    "event without detail": (lambda _: Event.objects.filter(kind="approve").update(detail={}), NOT_SAID),
    "event with a list": (lambda _: Event.objects.filter(kind="approve").update(detail=[]), NOT_SAID),
    "event of no editions": (lambda _: Event.objects.filter(kind="approve").update(detail={"editions": 3}), NOT_SAID),
    "event of another edition": (change_the_editions_of_the_event, NOT_SAID),
    "event deleted": (lambda _: Event.objects.filter(kind="approve").delete(), "approved once, but no events"),
    "event doubled": (say_it_was_approved_twice, "approved once, but 2 events"),
    "submission deleted": (lambda _: Event.objects.filter(kind="submit").delete(), "no event that says that its submi"),
    "submission of nobody": (lambda _: Event.objects.filter(kind="submit").update(by=NOBODY), "that its submitter"),
    "submission emptied": (lambda _: Event.objects.filter(kind="submit").update(detail={}), "that its submitter"),
    "decided by a reviewer": (lambda _: Review.objects.update(decided_by=person("zed", Role.REVIEWER)), BY_ANOTHER),
    "decided by a contributor": (lambda _: Review.objects.update(decided_by=person("zed")), BY_ANOTHER),
    "submitted by another": (lambda _: Review.objects.update(submitted_by=person("zed")), "that its submitter"),
    "authors emptied": (lambda _: ReviewItem.objects.update(authors=[]), OTHER_AUTHORS),
    "authors changed": (lambda _: ReviewItem.objects.update(authors=[NOBODY]), OTHER_AUTHORS),
    "all revisions deleted": (lambda _: Revision.objects.all().delete(), "is at version 1, but 0 revisions lead there"),
    "revisions renumbered": (leave_a_gap, "is at version 1, but 1 revisions lead there"),
    "revisions of another": (lambda _: Revision.objects.update(by=NOBODY), OTHER_AUTHORS),
    "revisions of the decider": (lambda _: Revision.objects.update(by=decider().pseudonym), SELF),
    "self-approval hidden": (hide_a_self_approval, "but 0 revisions lead there"),
    "self-approval hidden, version too": (hide_it_with_the_version, HISTORY),
    "base changed": (lambda _: ReviewItem.objects.update(base=3), "approved it as edition 4"),
    "approved twice": (approve_the_same_twice, "2 approved reviews have these bytes"),
    "review reopened": (lambda _: Review.objects.update(state=State.SUBMITTED), "no approved review has these bytes"),
    "log cut": (cut_the_log, "approved an edition of it that the log does not know"),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_with_reviews_is_found_and_named(published: Dossier, name: str) -> None:
    tamper, what = TAMPERINGS[name]

    tamper(published)

    assert_found(published.report.public_id, what)


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL keeps what is no JSON out of a JSON column")
@pytest.mark.parametrize(
    ("model", "column", "what"), [(Event, "detail", NOT_SAID), (ReviewItem, "authors", OTHER_AUTHORS)]
)
def test_what_is_no_json_is_found_and_named(
    published: Dossier, model: type[Event] | type[ReviewItem], column: str, what: str
) -> None:
    fill(model, column)(published)

    assert_found(published.report.public_id, what)


WITHDRAWALS: dict[str, tuple[Tamper, str]] = {
    "of nobody": (lambda _: Event.objects.filter(kind="withdraw").update(by=NOBODY), "somebody who has no account"),
    "deleted": (lambda _: Event.objects.filter(kind="withdraw").delete(), "withdrawn once, but no events"),
    "of another": (lambda _: Event.objects.filter(kind="withdraw").update(detail={}), "withdrawn once, but no events"),
    "moved": (lambda _: Event.objects.filter(kind="withdraw").update(subject="entry x"), "but no events"),
}


@pytest.mark.parametrize("name", WITHDRAWALS)
def test_tampering_with_the_event_of_a_withdrawal_is_found(published: Dossier, badr: Account, name: str) -> None:
    withdraw(Entry.objects.get(pk=published.report.public_id), by=badr, reason="error", signed_in_at=timezone.now())
    assert verify()[0] == 0
    tamper, what = WITHDRAWALS[name]

    tamper(published)

    assert_found(published.report.public_id, what)


def test_later_editions_by_others_verify(published: Dossier, amal: Account, badr: Account, carmen: Account) -> None:
    publish(retitled(published, carmen), by=carmen, reviewer=badr)
    publish(retitled(published, amal, "Library burned again"), by=carmen, reviewer=badr)

    assert verify() == (0, "Right: 5 editions, 5 leaves (db, log). Files, signer and witnesses are not set up.\n")


def test_a_revision_after_the_submission_is_no_finding(published: Dossier, amal: Account, badr: Account) -> None:
    retitled(published, badr)

    assert verify()[0] == 0


def test_reviews_that_were_not_approved_are_no_finding(published: Dossier, amal: Account, badr: Account) -> None:
    from heritage.curation.actions import recall
    from heritage.curation.submission import submit

    recall(submit(retitled(published, amal), by=amal), by=amal)
    Event.objects.filter(kind="sign_in").update(at=timezone.now() - timedelta(days=1))

    assert verify()[0] == 0
