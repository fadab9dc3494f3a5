"""Two people at once: one wins, the other is told, nothing is half done. With real transactions, in threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from heritage.curation import actions
from heritage.curation.enums import Role, State
from heritage.curation.models import Account, Event, Review, ReviewItem
from heritage.curation.queries import items_sha256
from heritage.curation.rules import Conflict, Refused
from heritage.curation.submission import submit
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Edition, Entry, Leaf
from heritage.editions.verify import check_database, check_log
from heritage.records.actions import Stale, revising
from heritage.records.models import Record
from heritage.records.texts import write
from tests.curation.test_reviews import retitled
from tests.factories.people import person
from tests.factories.records import a_report
from tests.fixtures import Dossier

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Do all acts at the same moment, each on a connection of its own; gives what each returned or raised."""
    barrier = Barrier(len(acts))

    def do(act: Callable[[], Any]) -> Any:
        barrier.wait(10)
        try:
            return act()
        except (Refused, Stale) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(do, acts))


def test_two_reviewers_approving_at_once_publish_one_edition(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)
    seen, efrem = items_sha256(review), person("efrem", Role.REVIEWER)

    def approving(by: Account) -> Callable[[], list[Edition]]:
        return lambda: actions.approve(
            Review.objects.get(pk=review.pk), by=by, items_sha256=seen, signed_in_at=timezone.now()
        )

    results = at_once(approving(badr), approving(efrem))

    assert sorted(type(row).__name__ for row in results) == ["Conflict", "list"]
    assert Edition.objects.filter(entry=published.report.public_id).count() == 2
    assert Leaf.objects.count() == 4
    assert Event.objects.filter(kind="approve", subject=f"review {review.pk}").count() == 1
    assert [*check_database(), *check_log()] == []


def test_an_approval_and_an_edit_at_once_publish_what_was_read_or_nothing(
    published: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(retitled(published, amal), by=amal)
    item = review.items.get()
    seen = items_sha256(review)

    def edit() -> None:
        record = Record.objects.get(pk=published.report.pk).specific
        with revising(record, by=amal.pseudonym):
            write(record, "title", "en", "Edited at the same moment")

    approved, _ = at_once(
        lambda: actions.approve(
            Review.objects.get(pk=review.pk), by=badr, items_sha256=seen, signed_in_at=timezone.now()
        ),
        edit,
    )

    review.refresh_from_db()
    editions = list(Edition.objects.filter(entry=published.report.public_id).values_list("sha256", flat=True))
    if isinstance(approved, Conflict):
        assert (review.state, len(editions)) == (State.SUBMITTED, 1)
    else:
        assert (review.state, editions[1:]) == (State.APPROVED, [item.sha256])


def test_two_saves_of_one_version_at_once_leave_one_revision(
    published: Dossier, amal: Account, carmen: Account
) -> None:
    seen = published.report.version

    def saving(title: str, by: Account) -> Callable[[], None]:
        def save() -> None:
            record = Record.objects.get(pk=published.report.pk).specific
            with revising(record, by=by.pseudonym, seen=seen):
                write(record, "title", "en", title)

        return save

    results = at_once(saving("Amal's", amal), saving("Carmen's", carmen))

    assert sorted(type(row).__name__ for row in results) == ["NoneType", "Stale"]
    assert published.report.revisions.count() == 2


def test_two_submissions_at_once_make_one_review(draft: Dossier, amal: Account, carmen: Account) -> None:
    results = at_once(
        lambda: submit(draft.report, by=amal, change_kind="first"),
        lambda: submit(draft.report, by=carmen, change_kind="first"),
    )

    assert sorted(type(row).__name__ for row in results) == ["Conflict", "Review"]
    assert Review.objects.count() == 1


def test_two_different_reviews_approved_at_once_are_both_published(
    published: Dossier, amal: Account, badr: Account
) -> None:
    with revising(published.site, by=amal.pseudonym):
        write(published.site, "description", "en", "A museum of Mosul.")
    reviews = [submit(retitled(published, amal), by=amal), submit(published.site, by=amal)]

    def approving(review: Review) -> Callable[[], list[Edition]]:
        return lambda: actions.approve(review, by=badr, items_sha256=items_sha256(review), signed_in_at=timezone.now())

    results = at_once(*(approving(review) for review in reviews))

    assert [type(row).__name__ for row in results] == ["list", "list"]
    assert [*check_database(), *check_log()] == []


def test_two_withdrawals_at_once_do_not_pass_the_days_limit(
    published: Dossier, badr: Account, settings: Settings
) -> None:
    settings.HIDE_LIMIT = 1
    entries = [Entry.objects.get(pk=row.public_id) for row in (published.report, published.source)]

    def withdrawing(entry: Entry) -> Callable[[], object]:
        return lambda: withdraw(entry, by=badr, reason="error", signed_in_at=timezone.now())

    results = at_once(*(withdrawing(entry) for entry in entries))

    assert sorted(type(row).__name__ for row in results) == ["SecondPersonNeeded", "list"]
    assert sum(entry.is_withdrawn for entry in Entry.objects.all()) == 1


def test_two_submissions_that_need_the_same_new_site_make_one_review(
    draft: Dossier, amal: Account, carmen: Account
) -> None:
    other = a_report(carmen, draft.site, draft.source, "Another")

    results = at_once(
        lambda: submit(draft.report, by=amal, change_kind="first"),
        lambda: submit(other, by=carmen, change_kind="first"),
    )

    assert sorted(type(row).__name__ for row in results) == ["Conflict", "Review"]
    assert ReviewItem.objects.filter(record=draft.site.pk).count() == 1
