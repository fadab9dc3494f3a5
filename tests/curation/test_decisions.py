"""The desk's addresses: who gets which answer, by button and by hand-made POST; nothing half done."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from heritage.curation.enums import Role, State
from heritage.curation.models import Account, Event, Review
from heritage.curation.queries import items_sha256
from heritage.curation.submission import submit
from heritage.editions.models import Edition, Entry
from heritage.records.actions import revising
from heritage.records.texts import write
from tests.curation.conftest import Desk
from tests.curation.test_reviews import retitled
from tests.factories.people import person
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


@pytest.fixture
def review(published: Dossier, amal: Account) -> Review:
    """Amal's correction of the published report, waiting."""
    return submit(retitled(published, amal), by=amal)


def at(review: Review, act: str = "") -> str:
    """The address of a review, or of an act on it."""
    return f"/curation/reviews/{review.number}/{act}"


def read(review: Review, note: str = "") -> dict[str, str]:
    """What the page's form sends."""
    return {"items_sha256": items_sha256(review), "note": note}


def editions_of(dossier: Dossier) -> int:
    """How many editions the report has."""
    return Edition.objects.filter(entry=dossier.report.public_id).count()


def test_the_right_approval_answers_303_and_publishes(
    desk: Desks, badr: Account, review: Review, published: Dossier
) -> None:
    answer = desk(badr).post(at(review, "approve"), read(review, "Well sourced."))

    review.refresh_from_db()
    assert (answer.status_code, answer.headers["Location"]) == (303, at(review))
    assert (review.state, review.decided_by, review.decision_note) == (State.APPROVED, badr, "Well sourced.")
    assert editions_of(published) == 2


def test_the_page_of_a_review_holds_the_hash_that_approves(desk: Desks, badr: Account, review: Review) -> None:
    answer = desk(badr).fill(at(review), at(review, "approve"), {"note": ""}, to=at(review, "approve"))

    assert answer.status_code == 303


@pytest.mark.parametrize("act", ["approve", "request-changes", "reject", "take"])
def test_the_author_gets_403_even_by_a_hand_made_post(
    desk: Desks, amal: Account, review: Review, published: Dossier, act: str
) -> None:
    answer = desk(amal).post(at(review, act), read(review, "Mine"))

    review.refresh_from_db()
    assert answer.status_code == 403
    assert (review.state, review.decided_by, review.taken_by) == (State.SUBMITTED, None, None)
    assert editions_of(published) == 1


def test_an_author_who_is_a_reviewer_and_superuser_gets_403(desk: Desks, dana: Account, published: Dossier) -> None:
    mine = submit(retitled(published, dana), by=dana)

    answer = desk(dana).post(at(mine, "approve"), read(mine))

    assert answer.status_code == 403
    assert "You worked on this yourself" in answer.content.decode()


def test_a_stranger_who_is_no_reviewer_gets_403(desk: Desks, carmen: Account, review: Review) -> None:
    assert desk(carmen).post(at(review, "approve"), read(review)).status_code == 403


def test_the_author_sees_no_button_to_approve(desk: Desks, amal: Account, badr: Account, review: Review) -> None:
    assert at(review, "approve") not in desk(amal).get(at(review)).content.decode()
    assert at(review, "approve") in desk(badr).get(at(review)).content.decode()


def test_approving_something_else_than_was_read_gets_409_and_the_note_back(
    desk: Desks, badr: Account, review: Review, published: Dossier
) -> None:
    answer = desk(badr).post(at(review, "approve"), {"items_sha256": "0" * 64, "note": "Typed at length."})

    assert answer.status_code == 409
    assert "Typed at length." in answer.content.decode()
    assert editions_of(published) == 1


def test_approving_after_the_record_changed_gets_409(
    desk: Desks, amal: Account, badr: Account, review: Review, published: Dossier
) -> None:
    seen = read(review)
    retitled(published, amal, "Sneaked in")

    answer = desk(badr).post(at(review, "approve"), seen)

    review.refresh_from_db()
    assert answer.status_code == 409
    assert review.state == State.SUBMITTED
    assert editions_of(published) == 1


def test_approving_with_an_old_sign_in_gets_401_a_way_to_sign_in_and_the_note_back(
    desk: Desks, badr: Account, review: Review, published: Dossier
) -> None:
    badrs = desk(badr)
    session = badrs.client.session
    session["signed_in_at"] = (timezone.now() - timedelta(minutes=16)).isoformat()
    session.save()

    refused = badrs.post(at(review, "approve"), read(review, "Typed at length."))

    page = refused.content.decode()
    assert refused.status_code == 401
    assert refused.headers["WWW-Authenticate"]
    assert "/curation/login/?next=" in page
    assert "Typed at length." in page
    assert editions_of(published) == 1
    assert "Approving needs a fresh sign-in" in badrs.get(at(review)).content.decode()
    badrs.sign_in()
    assert badrs.post(at(review, "approve"), read(review)).status_code == 303


def test_a_second_approval_gets_409(desk: Desks, badr: Account, review: Review, published: Dossier) -> None:
    efrem = person("efrem", Role.REVIEWER)
    seen = read(review)
    desk(badr).post(at(review, "approve"), seen)

    answer = desk(efrem).post(at(review, "approve"), seen)

    assert answer.status_code == 409
    assert editions_of(published) == 2


def test_a_review_taken_by_another_gets_409_until_it_is_released(desk: Desks, badr: Account, review: Review) -> None:
    efrem = person("efrem", Role.REVIEWER)
    badrs, efrems = desk(badr), desk(efrem)
    assert badrs.post(at(review, "take")).status_code == 303

    assert efrems.post(at(review, "approve"), read(review)).status_code == 409
    assert efrems.post(at(review, "release")).status_code == 403
    assert badrs.post(at(review, "release")).status_code == 303
    assert efrems.post(at(review, "approve"), read(review)).status_code == 303


def test_a_taking_expires_after_72_hours(desk: Desks, badr: Account, review: Review) -> None:
    desk(badr).post(at(review, "take"))
    Review.objects.filter(pk=review.pk).update(taken_at=timezone.now() - timedelta(hours=73))

    answer = desk(person("efrem", Role.REVIEWER)).post(at(review, "approve"), read(review))

    assert answer.status_code == 303


@pytest.mark.parametrize("act", ["request-changes", "reject"])
def test_sending_back_without_a_note_gets_400(desk: Desks, badr: Account, review: Review, act: str) -> None:
    answer = desk(badr).post(at(review, act), {"note": "  "})

    review.refresh_from_db()
    assert answer.status_code == 400
    assert review.state == State.SUBMITTED


def test_changes_requested_are_shown_to_the_author_who_submits_again(
    desk: Desks, amal: Account, badr: Account, review: Review, published: Dossier
) -> None:
    amals = desk(amal)
    assert desk(badr).post(at(review, "request-changes"), {"note": "Which page?"}).status_code == 303
    assert "Which page?" in amals.get("/curation/").content.decode()

    with revising(published.report, by=amal.pseudonym):
        published.report.citations.update(locator="p. 9")
    submission = f"/curation/records/{published.report.public_id}/submit"
    answer = amals.fill(submission, "submission", {"change_note": "With the page."})

    review.refresh_from_db()
    assert answer.status_code == 303
    assert (review.state, review.change_note) == (State.SUBMITTED, "With the page.")


def test_only_the_author_recalls(desk: Desks, amal: Account, badr: Account, review: Review) -> None:
    assert desk(badr).post(at(review, "recall")).status_code == 403
    assert desk(amal).post(at(review, "recall")).status_code == 303

    review.refresh_from_db()
    assert review.state == State.RECALLED


def test_submitting_something_incomplete_gets_400_that_says_what(desk: Desks, amal: Account, draft: Dossier) -> None:
    draft.report.citations.all().delete()
    address = f"/curation/records/{draft.report.public_id}/submit"

    shown = desk(amal).get(address).content.decode()
    answer = desk(amal).post(address, {"change_note": ""})

    assert "Cite at least one source" in shown
    assert answer.status_code == 400
    assert not Review.objects.exists()


def test_submitting_a_correction_without_saying_why_gets_400(desk: Desks, amal: Account, published: Dossier) -> None:
    retitled(published, amal)
    address = f"/curation/records/{published.report.public_id}/submit"

    answer = desk(amal).post(address, {"change_kind": "correction", "change_note": " ", "change_language": "en"})

    assert answer.status_code == 400
    assert not Review.objects.filter(state=State.SUBMITTED).exists()


def test_submitting_what_says_nothing_new_gets_409(desk: Desks, amal: Account, published: Dossier) -> None:
    address = f"/curation/records/{published.report.public_id}/submit"

    answer = desk(amal).post(address, {"change_kind": "correction", "change_note": "Nothing.", "change_language": "en"})

    assert answer.status_code == 409
    assert "says nothing" in answer.content.decode()


@pytest.mark.parametrize("act", ["approve", "request-changes", "reject", "recall", "take", "release"])
def test_who_is_not_signed_in_gets_401_and_may_not_even_ask_by_get(
    client: Client, desk: Desks, badr: Account, review: Review, act: str
) -> None:
    assert client.post(at(review, act)).status_code == 401
    assert desk(badr).get(at(review, act)).status_code == 405


def test_pages_lead_who_is_not_signed_in_to_the_sign_in_and_back(client: Client, review: Review) -> None:
    answer = client.get(at(review))

    assert (answer.status_code, answer.headers["Location"]) == (
        302,
        f"/curation/login/?next={at(review).replace('/', '%2F')}",
    )


def test_a_form_without_a_token_gets_403_and_the_note_back(desk: Desks, badr: Account, review: Review) -> None:
    badrs = desk(badr)

    answer = badrs.client.post(at(review, "approve"), read(review, "Typed at length."))

    assert answer.status_code == 403
    assert "Typed at length." in answer.content.decode()


def test_a_review_as_data(desk: Desks, badr: Account, client: Client, review: Review, published: Dossier) -> None:
    answer = desk(badr).get(f"/curation/reviews/{review.number}.json")

    item = review.items.get()
    assert answer.json() == {
        "number": review.number,
        "state": "submitted",
        "items": [{"id": published.report.public_id, "kind": "damage_report", "base": 1, "sha256": item.sha256}],
        "items_sha256": items_sha256(review),
    }
    assert client.get(f"/curation/reviews/{review.number}.json").status_code == 401


def test_a_program_gets_refusals_as_data(desk: Desks, amal: Account, review: Review) -> None:
    answer = desk(amal).post(at(review, "approve"), read(review), headers={"accept": "application/json"})

    assert answer.status_code == 403
    assert "Only reviewers decide" in json.loads(answer.content)["error"]


def test_the_queue_says_what_waits_for_whom(desk: Desks, amal: Account, badr: Account, review: Review) -> None:
    mine, theirs = (
        desk(amal).get("/curation/reviews/").content.decode(),
        desk(badr).get("/curation/reviews/").content.decode(),
    )

    assert f'href="{at(review)}"' in mine
    assert "Only reviewers decide" in mine
    assert "You can decide on 1" in theirs


def test_the_queue_says_that_a_record_changed_after_submission(
    desk: Desks, amal: Account, badr: Account, review: Review, published: Dossier
) -> None:
    retitled(published, amal, "Sneaked in")

    assert "changed after submission" in desk(badr).get("/curation/reviews/").content.decode()
    page = desk(badr).get(at(review)).content.decode()
    assert "Changed after submission" in page


def test_the_review_shows_what_changes_and_how_it_would_look(
    desk: Desks, badr: Account, review: Review, published: Dossier
) -> None:
    page = desk(badr).get(at(review)).content.decode()

    assert "<del>" in page or 'class="del"' in page
    assert "Library burned down" in page
    assert f"/en/sites/{published.site.public_id}/" in page
    assert page.count("<h1") == 1


def test_withdrawing_at_its_address_leaves_a_tombstone(desk: Desks, badr: Account, published: Dossier) -> None:
    address = f"/curation/entries/{published.report.public_id}/withdraw"

    refused = desk(badr).post(address, {"reason": "because"})
    answer = desk(badr).post(address, {"reason": "error", "note": "Another place."})

    assert refused.status_code == 400
    assert answer.status_code == 303
    assert Entry.objects.get(pk=published.report.public_id).is_withdrawn


def test_a_contributor_does_not_withdraw(desk: Desks, amal: Account, published: Dossier) -> None:
    answer = desk(amal).post(f"/curation/entries/{published.report.public_id}/withdraw", {"reason": "error"})

    assert answer.status_code == 403


def test_a_sign_in_leaves_an_event(desk: Desks, badr: Account) -> None:
    desk(badr)

    assert Event.objects.get(kind="sign_in").by == badr.pseudonym


def test_a_switched_off_account_gets_nowhere(desk: Desks, badr: Account, review: Review) -> None:
    badrs = desk(badr)
    Account.objects.filter(pk=badr.pk).update(is_active=False)

    assert badrs.client.post(at(review, "approve")).status_code in {401, 403}
    assert badrs.get("/curation/reviews/").status_code == 302


def test_a_reviewers_page_escapes_what_authors_type(
    desk: Desks, amal: Account, badr: Account, published: Dossier
) -> None:
    with revising(published.report, by=amal.pseudonym):
        write(published.report, "title", "en", "<script>alert(1)</script>")
    row = submit(published.report, by=amal)

    page = desk(badr).get(at(row)).content.decode()

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page
