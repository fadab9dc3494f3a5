"""What somebody with a password, or in a hurry, might try: each was possible once."""

from collections.abc import Callable

import pytest
from django.test import Client

from heritage.curation.enums import Role, State
from heritage.curation.models import Account, Event, ReviewItem
from heritage.curation.queries import items_sha256
from heritage.curation.rules import NotAllowed
from heritage.curation.submission import submit
from heritage.editions.models import Edition, EditionContent, Tombstone
from heritage.lib import canonical
from heritage.records.actions import revising
from heritage.records.models import HeritageSite
from heritage.records.texts import write
from tests.curation.conftest import Desk
from tests.curation.test_decisions import at
from tests.curation.test_reviews import retitled
from tests.factories.forms import read_form
from tests.factories.people import person
from tests.factories.records import a_report, a_source
from tests.factories.reviews import approve, publish
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


@pytest.fixture
def efrem(db: None) -> Account:
    """Efrem, one more reviewer."""
    return person("efrem", Role.REVIEWER)


def words_of(dossier: Dossier) -> str:
    """The canonical text of the report's current edition."""
    contents = EditionContent.objects.filter(edition__entry=dossier.report.public_id)
    return contents.latest("edition__number").canonical


def test_words_that_were_changed_and_changed_back_are_not_approved_unread(
    desk: Desks, published: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(retitled(published, amal, "Evil"), by=amal)
    retitled(published, amal, "Harmless")
    badrs = desk(badr)
    shown = badrs.get(at(review)).content.decode()
    retitled(published, amal, "Evil")

    answer = badrs.post(at(review, "approve"), {"items_sha256": read_hash(shown), "note": ""})

    assert "Changed after submission" in shown
    assert read_hash(shown) == ""
    assert f'action="{at(review, "approve")}"' in shown
    assert ">Approve and publish<" not in shown
    assert answer.status_code == 409
    assert "Evil" not in words_of(published)


def read_hash(page: str) -> str:
    """The hash in the hidden field of a review's page."""
    return page.partition('name="items_sha256" value="')[2].partition('"')[0]


def test_a_place_hidden_by_policy_is_not_shown_by_whoever_wrote_it(
    published: Dossier, amal: Account, badr: Account, efrem: Account
) -> None:
    with revising(published.site, by=badr.pseudonym):
        published.site.location_policy = "none"
        write(published.site, "locality", "en", "Left bank")
        write(published.site, "description", "en", "A museum of Mosul.")
    publish(published.site, by=badr, reviewer=efrem)
    with revising(published.site, by=amal.pseudonym):
        published.site.location_policy = "coarse"
    review = submit(published.site, by=amal)

    with pytest.raises(NotAllowed):
        approve(review, badr)
    assert approve(review, efrem)[0].number == 3


def test_a_citation_left_out_as_a_draft_is_not_published_by_whoever_wrote_it(
    published: Dossier, amal: Account, badr: Account, efrem: Account
) -> None:
    other = a_source(amal, "Withdrawn and restored")
    publish(other, by=amal, reviewer=badr, change_kind="first")
    item = ReviewItem.objects.get(record=published.report.pk)
    ReviewItem.objects.filter(pk=item.pk).update(withheld=["citation/c2"])
    with revising(published.report, by=badr.pseudonym):
        published.report.citations.create(source=other, key="c2", quotation="")
    ReviewItem.objects.filter(pk=item.pk).update(revision=published.report.version)
    review = submit(retitled(published, amal), by=amal)

    with pytest.raises(NotAllowed):
        approve(review, badr)
    assert approve(review, efrem)


def test_whoever_wrote_what_was_published_may_approve_the_next_edition(
    published: Dossier, amal: Account, badr: Account, efrem: Account
) -> None:
    publish(retitled(published, badr), by=badr, reviewer=efrem)

    assert approve(submit(retitled(published, amal, "Third"), by=amal), badr)[0].number == 3


def test_the_hash_of_a_wording_that_was_never_public_is_not_published(
    published: Dossier, amal: Account, badr: Account
) -> None:
    unpublished = "Seen by a named witness."
    with revising(published.report, by=amal.pseudonym):
        write(published.report, "statement", "en", unpublished)
        write(published.report, "statement", "ar", "رآه شاهد.", translated_from="en")
        write(published.report, "statement", "en", "Seen by a witness.")
    publish(published.report, by=amal, reviewer=badr)

    text = words_of(published)
    assert '"translated_from":{"key":"statement-en","sha256":""}' in text
    assert canonical.sha256(unpublished) not in text


def test_a_closed_review_shows_what_was_approved_not_what_was_written_since(
    desk: Desks, published: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(retitled(published, amal, "As approved"), by=amal)
    approve(review, badr)
    retitled(published, amal, "A later draft")

    page = desk(badr).get(at(review)).content.decode()

    assert "As approved" in page.partition("What the public would see differently")[2]
    assert (
        "A later draft" not in page.partition('<div class="review">')[2].partition("item-name")[2].partition("</h3>")[2]
    )


def test_a_rejected_review_shows_nothing_of_the_record_as_it_is_now(
    desk: Desks, published: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(retitled(published, amal), by=amal)
    desk(badr).post(at(review, "reject"), {"note": "Not ours."})

    page = desk(badr).get(at(review)).content.decode()

    assert "This review is closed and published nothing." in page


def test_the_review_says_what_kind_of_change_readers_will_see(
    desk: Desks, published: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(retitled(published, amal), by=amal, change_kind="retraction")

    assert "retraction" in desk(badr).get(at(review)).content.decode().lower()


def test_showing_a_hidden_place_is_flagged_and_never_ticked(
    desk: Desks, published: Dossier, amal: Account, badr: Account, efrem: Account
) -> None:
    with revising(published.site, by=amal.pseudonym):
        published.site.location_policy = "none"
        write(published.site, "locality", "en", "Left bank")
    publish(published.site, by=amal, reviewer=badr)
    with revising(published.site, by=amal.pseudonym):
        published.site.location_policy = "coarse"

    page = desk(efrem).get(at(submit(published.site, by=amal))).content.decode()

    assert "The place is shown more exactly" in page
    assert "Nothing withheld becomes visible" not in page


def test_a_source_added_when_changes_were_requested_comes_along(
    desk: Desks, draft: Dossier, amal: Account, badr: Account
) -> None:
    review = submit(draft.report, by=amal, change_kind="first")
    desk(badr).post(at(review, "request-changes"), {"note": "Cite a better source."})
    better = a_source(amal, "Better source")
    with revising(draft.report, by=amal.pseudonym):
        draft.report.citations.create(source=better)

    again = submit(draft.report, by=amal, change_kind="first")
    approve(again, badr)

    assert again.pk == review.pk
    assert "Better source" in words_of(draft)


def test_two_reports_cannot_take_the_same_new_site_into_two_reviews(
    draft: Dossier, amal: Account, badr: Account
) -> None:
    other = a_report(amal, draft.site, draft.source, "Another")
    review = submit(draft.report, by=amal, change_kind="first")
    approve(review, badr)

    second = submit(other, by=amal, change_kind="first")

    assert [item.record_id for item in second.items.all()] == [other.pk]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("cafe\u0301", "caf\u00e9"), ("  two lines\r\nhere ", "two lines\nhere")],
)
def test_a_note_is_kept_in_one_form(desk: Desks, published: Dossier, badr: Account, typed: str, kept: str) -> None:
    address = f"/curation/entries/{published.report.public_id}/withdraw"

    answer = desk(badr).post(address, {"reason": "error", "note": typed})

    assert answer.status_code == 303
    assert canonical.text(kept) in Tombstone.objects.get(entry=published.report.public_id).canonical


@pytest.mark.parametrize("typed", ["a\u202eb", "bell\u0007", "nul\u0000", "x" * 4001])
def test_a_note_with_hidden_characters_is_refused_and_given_back(
    desk: Desks, published: Dossier, amal: Account, badr: Account, typed: str
) -> None:
    review = submit(retitled(published, amal), by=amal)
    badrs = desk(badr)

    answers = [
        badrs.post(f"/curation/entries/{published.report.public_id}/withdraw", {"reason": "error", "note": typed}),
        badrs.post(at(review, "reject"), {"note": typed}),
        badrs.post(at(review, "approve"), {"note": typed, "items_sha256": items_sha256(review)}),
    ]

    review.refresh_from_db()
    assert [answer.status_code for answer in answers] == [400, 400, 400]
    assert (review.state, Tombstone.objects.count()) == (State.SUBMITTED, 0)
    assert "The note" in answers[1].content.decode()


@pytest.mark.parametrize("address", ["records/a%00b/submit", "entries/a%00b/withdraw", f"reviews/{'9' * 30}/"])
def test_nonsense_in_an_address_is_not_found(desk: Desks, badr: Account, address: str) -> None:
    badrs = desk(badr)

    assert badrs.get(f"/curation/{address}").status_code in {404, 405}


def test_setting_somebody_elses_password_leaves_an_event(desk: Desks, badr: Account, dana: Account) -> None:
    address = f"/curation/curation/account/{badr.pk}/password/"
    danas = desk(dana)
    page = danas.get(address).content.decode()
    form = next(row for row in ("account_form", "user_form") if f'id="{row}"' in page)
    data = read_form(page, form) | {"password1": ["a new long password"], "password2": ["a new long password"]}

    answer = danas.client.post(address, data)

    event = Event.objects.get(kind="password_set")
    assert answer.status_code == 302
    assert (event.subject, event.by) == (f"account {badr.pseudonym}", dana.pseudonym)


def test_an_administrator_cannot_be_made_by_a_reviewer(desk: Desks, badr: Account, client: Client) -> None:
    answer = desk(badr).post("/curation/curation/account/add/", {"username": "mallory", "role": "administrator"})

    assert answer.status_code == 403
    assert not Account.objects.filter(username="mallory").exists()


def test_a_site_of_nobody_is_not_published_by_a_hand_made_address(desk: Desks, badr: Account) -> None:
    site = HeritageSite.objects.create()

    answer = desk(badr).post(f"/curation/entries/{site.public_id}/withdraw", {"reason": "error"})

    assert answer.status_code == 404
    assert not Edition.objects.exists()
