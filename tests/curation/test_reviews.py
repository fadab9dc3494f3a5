"""The way of a review: who may do what, when, and that nothing is half done."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from heritage.curation import actions
from heritage.curation.enums import State
from heritage.curation.models import Account, Event, Review
from heritage.curation.rules import Conflict, Incomplete, NotAllowed, SignInAgain
from heritage.curation.submission import submit
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Edition, Entry, Leaf
from heritage.records.actions import revising
from heritage.records.models import Record
from heritage.records.texts import write
from tests.factories.records import a_report, a_source
from tests.factories.reviews import approve, publish
from tests.fixtures import Dossier


def retitled(dossier: Dossier, by: Account, title: str = "Library burned down") -> Record:
    """The dossier's report with another title."""
    with revising(dossier.report, by=by.pseudonym):
        write(dossier.report, "title", "en", title)
    return dossier.report


def test_submitting_a_report_proposes_its_unpublished_site_and_source(draft: Dossier, amal: Account) -> None:
    review = submit(draft.report, by=amal, change_kind="first")

    kinds = sorted(item.record.kind for item in review.items.all())
    assert kinds == ["damage_report", "site", "source"]
    assert {item.base for item in review.items.all()} == {0}


def test_submitting_a_change_proposes_that_record_alone(published: Dossier, amal: Account) -> None:
    review = submit(retitled(published, amal), by=amal)

    assert [(item.record_id, item.base) for item in review.items.all()] == [(published.report.pk, 1)]


def test_approval_publishes_all_items_at_once(draft: Dossier, amal: Account, badr: Account) -> None:
    review = submit(draft.report, by=amal, change_kind="first")

    editions = approve(review, badr)

    review.refresh_from_db()
    assert review.state == State.APPROVED
    assert {edition.entry_id for edition in editions} == {
        draft.source.public_id,
        draft.site.public_id,
        draft.report.public_id,
    }
    assert {edition.sha256 for edition in editions} == set(review.items.values_list("sha256", flat=True))
    assert Leaf.objects.count() == 3


def test_an_approval_leaves_an_event_that_names_pseudonyms_only(published: Dossier, badr: Account) -> None:
    event = Event.objects.get(kind="approve")

    assert event.by == badr.pseudonym
    assert "badr" not in str(event.detail).lower()


@pytest.mark.parametrize("missing", ["citations", "title", "statement"])
def test_an_incomplete_report_is_not_submitted(published: Dossier, amal: Account, missing: str) -> None:
    if missing == "citations":
        published.report.citations.all().delete()
    else:
        write(published.report, missing, "en", "")

    with pytest.raises(Incomplete):
        submit(published.report, by=amal)
    assert not Review.objects.filter(state=State.SUBMITTED).exists()


def test_a_site_statement_without_a_citation_of_its_own_is_not_submitted(published: Dossier, amal: Account) -> None:
    with revising(published.site, by=amal.pseudonym):
        published.site.statements.create(subject="use", standing="reported")
        write(published.site, "statement", "en", "It was used.", of="s1")

    with pytest.raises(Incomplete, match="s1"):
        submit(published.site, by=amal)


def test_words_that_are_not_in_the_source_are_not_submitted(published: Dossier, amal: Account) -> None:
    source = a_source(amal, "Article", held="Something else entirely.")
    with revising(published.report, by=amal.pseudonym):
        published.report.citations.create(source=source, quotation="was ransacked")

    with pytest.raises(Incomplete, match="not in the text"):
        submit(published.report, by=amal)


def test_a_statement_whose_only_source_was_withdrawn_is_not_submitted(
    published: Dossier, amal: Account, badr: Account
) -> None:
    withdraw(Entry.objects.get(pk=published.source.public_id), by=badr, reason="error", signed_in_at=timezone.now())

    with pytest.raises(Incomplete, match="without a source"):
        submit(retitled(published, amal), by=amal)


def test_a_record_that_says_nothing_new_is_not_submitted(published: Dossier, amal: Account) -> None:
    with pytest.raises(Conflict, match="nothing"):
        submit(published.report, by=amal)


def test_a_record_waits_in_one_review_only(draft: Dossier, amal: Account, carmen: Account) -> None:
    submit(draft.report, by=amal, change_kind="first")

    with pytest.raises(Conflict):
        submit(draft.site, by=carmen, change_kind="first")


def test_the_author_cannot_approve(published: Dossier, badr: Account) -> None:
    review = submit(retitled(published, badr), by=badr)

    with pytest.raises(NotAllowed):
        approve(review, badr)
    assert Edition.objects.filter(entry=published.report.public_id).count() == 1


def test_somebody_who_worked_on_it_cannot_approve_what_another_submitted(
    published: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(retitled(published, badr), by=amal)

    with pytest.raises(NotAllowed):
        approve(review, badr)


def test_a_superuser_passes_four_eyes_no_more_than_anybody(published: Dossier, amal: Account, dana: Account) -> None:
    review = submit(retitled(published, dana), by=amal)

    with pytest.raises(NotAllowed):
        approve(review, dana)


def test_a_contributor_cannot_decide(published: Dossier, amal: Account, carmen: Account) -> None:
    review = submit(retitled(published, amal), by=amal)

    with pytest.raises(NotAllowed):
        approve(review, carmen)
    with pytest.raises(NotAllowed):
        actions.reject(review, by=carmen, note="No")


def test_whoever_worked_on_the_edition_before_may_approve_the_next(
    published: Dossier, amal: Account, badr: Account
) -> None:
    publish(retitled(published, badr), by=badr, reviewer=reviewer_called("efrem"))

    editions = publish(retitled(published, amal, "Library burned again"), by=amal, reviewer=badr)

    assert editions[0].number == 3


def reviewer_called(name: str) -> Account:
    """One more reviewer."""
    from heritage.curation.enums import Role
    from tests.factories.people import person

    return person(name, Role.REVIEWER)


@pytest.mark.parametrize("minutes", [16, 600])
def test_an_old_sign_in_does_not_approve(published: Dossier, amal: Account, badr: Account, minutes: int) -> None:
    review = submit(retitled(published, amal), by=amal)

    with pytest.raises(SignInAgain):
        approve(review, badr, signed_in_at=timezone.now() - timedelta(minutes=minutes))


def test_a_record_changed_after_submission_is_not_published(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)
    retitled(published, amal, "Sneaked in")

    with pytest.raises(Conflict, match="changed"):
        approve(review, badr)

    review.refresh_from_db()
    assert review.state == State.SUBMITTED
    assert review.decided_by is None
    assert Edition.objects.filter(entry=published.report.public_id).count() == 1
    assert not Event.objects.filter(kind="approve", subject=f"review {review.pk}").exists()


def test_approving_something_else_than_was_read_is_refused(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)

    with pytest.raises(Conflict):
        approve(review, badr, sha256="0" * 64)


def test_submitting_again_after_a_change_makes_it_approvable(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)
    again = submit(retitled(published, amal, "Better words"), by=amal)

    editions = approve(again, badr)

    assert again.pk == review.pk
    assert editions[0].number == 2


def test_the_second_of_two_approvals_is_told(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)
    approve(review, badr)

    with pytest.raises(Conflict):
        approve(review, reviewer_called("efrem"))
    assert Edition.objects.filter(entry=published.report.public_id).count() == 2


def test_requesting_changes_needs_a_note_and_leads_back_to_the_author(
    published: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(retitled(published, amal), by=amal)

    with pytest.raises(Incomplete):
        actions.request_changes(review, by=badr, note=" ")
    actions.request_changes(review, by=badr, note="Give the page.")

    review.refresh_from_db()
    assert (review.state, review.decision_note) == (State.CHANGES_REQUESTED, "Give the page.")
    assert submit(retitled(published, amal, "With page"), by=amal).state == State.SUBMITTED


def test_a_rejected_review_publishes_nothing_and_frees_the_record(
    published: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(retitled(published, amal), by=amal)

    actions.reject(review, by=badr, note="Not ours.")

    assert Edition.objects.filter(entry=published.report.public_id).count() == 1
    assert submit(published.report, by=amal).pk != review.pk


def test_only_the_submitter_recalls(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)

    with pytest.raises(NotAllowed):
        actions.recall(review, by=badr)
    actions.recall(review, by=amal)

    review.refresh_from_db()
    assert review.state == State.RECALLED


def test_a_recalled_review_cannot_be_approved(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)
    actions.recall(review, by=amal)

    with pytest.raises(Conflict):
        approve(review, badr)


def test_a_taken_review_is_decided_by_who_took_it(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)
    actions.take(review, by=badr)

    with pytest.raises(Conflict):
        approve(review, reviewer_called("efrem"))
    assert approve(review, badr)


def test_taking_expires_after_72_hours(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal)
    actions.take(review, by=badr)
    Review.objects.filter(pk=review.pk).update(taken_at=timezone.now() - timedelta(hours=73))

    assert approve(review, reviewer_called("efrem"))


def test_who_took_a_review_or_an_administrator_releases_it(
    published: Dossier, amal: Account, badr: Account, dana: Account
) -> None:
    review = submit(retitled(published, amal), by=amal)
    actions.take(review, by=badr)

    with pytest.raises(NotAllowed):
        actions.release(review, by=amal)
    actions.release(review, by=dana)

    review.refresh_from_db()
    assert review.taken_by is None


def test_the_edition_says_why_it_was_made(published: Dossier, amal: Account, badr: Account) -> None:
    review = submit(retitled(published, amal), by=amal, change_kind="correction", change_note="It burned down.")

    edition = approve(review, badr)[0]

    assert edition.content.change["kind"] == "correction"
    assert edition.content.change["note"][0]["text"] == "It burned down."


def test_what_comes_along_for_the_first_time_is_a_first_edition(
    published: Dossier, amal: Account, badr: Account
) -> None:
    source = a_source(amal, "New source")
    with revising(published.report, by=amal.pseudonym):
        published.report.citations.create(source=source)

    publish(published.report, by=amal, reviewer=badr, change_kind="new-evidence")

    changes = {
        row.entry_id: row.content.change["kind"] for row in Edition.objects.filter(number__lte=2).order_by("number")
    }
    assert changes[source.public_id] == "first"
    assert changes[published.report.public_id] == "new-evidence"


def test_a_new_part_of_a_published_site_comes_along_with_the_report_about_it(
    published: Dossier, amal: Account, badr: Account
) -> None:
    with revising(published.site, by=amal.pseudonym):
        gate = published.site.parts.create(key="gate", kind="gate")
    report = a_report(amal, published.site, published.source, "Gate broken")
    report.parts.set([gate])

    editions = publish(report, by=amal, reviewer=badr, change_kind="first")

    assert {edition.entry_id for edition in editions} == {published.site.public_id, report.public_id}


@pytest.mark.parametrize(
    "change",
    [
        {"state": State.APPROVED},
        {"decided_at": timezone.now()},
        {"taken_at": timezone.now()},
    ],
)
def test_constraints_of_reviews_hold_where_no_action_stands_before_them(
    published: Dossier, amal: Account, change: dict[str, object]
) -> None:
    review = submit(retitled(published, amal), by=amal)

    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(**change)


def test_a_review_cannot_be_decided_by_its_submitter_even_by_hand(published: Dossier, amal: Account) -> None:
    review = submit(retitled(published, amal), by=amal)

    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(decided_by=amal, decided_at=timezone.now(), state=State.APPROVED)


def test_nothing_of_a_draft_is_in_the_public_tables(draft: Dossier) -> None:
    assert not Entry.objects.exists()
