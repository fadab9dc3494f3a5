"""My work: what a review brings, what was published, and drafts that have no title yet."""

from collections.abc import Callable

from heritage.curation.models import Account
from heritage.curation.submission import submit
from heritage.records.actions import revising
from heritage.records.texts import write
from tests.curation.conftest import Desk
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


def test_a_draft_without_a_title_is_called_by_its_kind_and_site(desk: Desks, amal: Account, draft: Dossier) -> None:
    with revising(draft.report, by=amal.pseudonym):
        write(draft.report, "title", "en", "")

    assert "Damage report without a title, about Mosul Cultural Museum" in desk(amal).get("/curation/").content.decode()


def test_what_a_submission_brings_is_said_to_both(desk: Desks, amal: Account, badr: Account, draft: Dossier) -> None:
    submit(draft.report, by=amal, change_kind="first")

    mine, theirs = (desk(person).get("/curation/").content.decode() for person in (amal, badr))
    assert "damage report, with 2 more records" in mine
    assert "damage report, with 2 more records · from <bdi>Amal</bdi>" in theirs


def test_what_was_published_lately_is_said_to_its_author_alone(
    desk: Desks, amal: Account, badr: Account, published: Dossier
) -> None:
    mine, theirs = (desk(person).get("/curation/").content.decode() for person in (amal, badr))

    assert "Published lately" in mine
    assert "Library burned" in mine.split("Published lately")[1]
    assert "Published lately" not in theirs


def test_who_signs_out_is_told_so(desk: Desks, amal: Account) -> None:
    page = desk(amal).post("/curation/logout/").content.decode()

    assert "You are signed out." in page
    assert "Sign in again" in page
