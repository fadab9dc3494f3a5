"""What waits in a review already: the same person's next record joins it, another's is told before anything is pressed."""

from collections.abc import Callable

import pytest

from heritage.curation import actions
from heritage.curation.enums import State
from heritage.curation.models import Account, Review
from heritage.curation.rules import Conflict
from heritage.curation.submission import submit
from heritage.editions.models import Entry
from tests.curation.conftest import Desk
from tests.curation.test_what_comes_along import kinds
from tests.factories.records import a_report, an_image
from tests.factories.reviews import approve
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


def test_a_report_joins_the_review_in_which_its_site_waits(draft: Dossier, amal: Account, badr: Account) -> None:
    first = submit(draft.site, by=amal, change_kind="first")

    review = submit(draft.report, by=amal, change_kind="first")
    approve(review, badr)

    assert review == first
    assert kinds(review) == ["damage_report", "site", "source"]
    assert Review.objects.count() == 1
    assert Entry.objects.count() == 3


def test_an_image_joins_the_review_of_its_report_and_then_another_report_does(
    draft: Dossier, amal: Account, badr: Account
) -> None:
    first = submit(draft.report, by=amal, change_kind="first")
    image = an_image(amal, draft.source, draft.report)
    other = a_report(amal, draft.site, draft.source, "Another")

    assert submit(image, by=amal, change_kind="first") == first
    assert submit(other, by=amal, change_kind="first") == first
    assert kinds(first) == ["damage_report", "damage_report", "image", "site", "source"]


def test_what_another_person_submitted_is_not_joined(draft: Dossier, amal: Account, carmen: Account) -> None:
    submit(draft.site, by=carmen, change_kind="first")

    with pytest.raises(Conflict, match="waits in review"):
        submit(draft.report, by=amal, change_kind="first")


def test_joining_brings_a_review_back_that_waits_for_changes(draft: Dossier, amal: Account, badr: Account) -> None:
    first = submit(draft.site, by=amal, change_kind="first")
    actions.request_changes(first, by=badr, note="Which report is this for?")

    review = submit(draft.report, by=amal, change_kind="first")

    assert (review, review.state) == (first, State.SUBMITTED)


def test_the_page_says_before_anything_is_pressed_that_it_joins(desk: Desks, amal: Account, draft: Dossier) -> None:
    review = submit(draft.site, by=amal, change_kind="first")

    page = desk(amal).get(f"/curation/records/{draft.report.public_id}/submit").content.decode()

    assert "this joins it, and both are decided together" in page
    assert f'href="/curation/reviews/{review.number}/"' in page


def test_the_page_says_what_must_be_decided_first_and_who_submitted_it(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    review = submit(draft.site, by=carmen, change_kind="first")

    page = desk(amal).get(f"/curation/records/{draft.report.public_id}/submit").content.decode()

    assert "This must be decided first" in page
    assert f'href="/curation/reviews/{review.number}/"' in page
    assert 'id="submission"' not in page
