"""The history of an entry for readers: editions and all else in the order of time; changes between any two editions."""

import re

import pytest
from django.test import Client

from heritage.curation.models import Account
from tests.factories.records import a_report
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.lifecycle import erased, noticed, restored, retitled, superseded, taken_back
from tests.public.reading import elements, text


@pytest.fixture
def thrice(published: Dossier, amal: Account, badr: Account) -> Dossier:
    """The report in three editions."""
    retitled(published.report, "Library looted", amal, badr)
    retitled(published.report, "Library looted and burned", amal, badr)
    return published


def page_of(dossier: Dossier) -> str:
    """The address of the report."""
    return f"/en/reports/{dossier.report.public_id}/"


def history(reader: Client, dossier: Dossier) -> str:
    """The words of the list of editions."""
    page = reader.get(f"{page_of(dossier)}editions/").content.decode()
    found = re.search(r'<ol class="editions".*?</ol>', page, re.DOTALL)
    assert found
    return text(found.group())


# The list


def test_acts_stand_between_the_editions_in_the_order_of_time(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    taken_back(published.report, badr, note="The date was wrong.")
    restored(published.report)
    retitled(published.report, "Library looted", amal, badr)
    notice = noticed(published.report, "Somebody disputes the date.")
    noticed(published.report, "They no longer do.", lifts=notice.sha256)

    words = history(reader, published)

    told = [
        "Notice",
        "An earlier notice no longer holds. Contested: They no longer do.",
        "Contested: Somebody disputes the date.",
        "Edition 2 (current)",
        "Restored",
        "Withdrawn",
        "An error was found: The date was wrong.",
        "Edition 1",
    ]
    places = [words.find(row) for row in told]
    assert -1 not in places
    assert places == sorted(places)


def test_an_erased_edition_says_so_and_leads_nowhere(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    retitled(published.report, "A person, unnamed", amal, badr, "reprint")
    erased(published.report, 1)

    page = reader.get(page_of(published)).content.decode()

    words = history(reader, published)
    assert "The text of edition 1 was destroyed. Personal data: A person could be recognised." in words
    assert "Its text was erased. Reason: personal data" in words
    assert f"{page_of(published)}editions/1/" not in page
    assert "Library burned" not in page


def test_every_address_of_an_erased_edition_is_gone(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    retitled(published.report, "A person, unnamed", amal, badr, "reprint")
    erased(published.report, 1)
    page, data = page_of(published), f"/id/{published.report.public_id}/1.json"
    gone = [f"{page}editions/1/", f"{page}editions/1/changes/", f"{page}editions/2/changes/?from=1", data]

    answers = [reader.get(address) for address in gone]

    assert [answer.status_code for answer in answers] == [410] * 4
    assert answers[3].json()["kind"] == "erase"
    assert answers[3].json()["reason"] == "personal-data"


def test_the_edition_after_an_erased_first_one_says_what_it_says(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    retitled(published.report, "A person, unnamed", amal, badr, "reprint")
    erased(published.report, 1)

    words = text(reader.get(f"{page_of(published)}editions/2/changes/").content.decode())

    assert "What edition 2 says" in words
    assert "A person, unnamed" in words


def test_changes_skip_an_erased_edition(reader: Client, thrice: Dossier) -> None:
    erased(thrice.report, 2)

    words = text(reader.get(f"{page_of(thrice)}editions/3/changes/").content.decode())

    assert "What changed from edition 1 to edition 3" in words
    assert "Library looted and burned" in words


def test_a_superseded_entry_says_in_its_history_what_happened(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    other = a_report(amal, published.site, published.source, "Told twice")
    publish(other, by=amal, reviewer=badr, change_kind="first")
    superseded(published.report, other)

    words = history(reader, published)

    assert words.startswith("Replaced by another")
    assert "The same thing twice" in words


# Changes between any two


def test_three_editions_can_be_compared_by_a_form_without_a_script(reader: Client, thrice: Dossier) -> None:
    page = elements(reader.get(page_of(thrice)).content.decode())

    form = next(row for tag, row in page if tag == "form" and (row.get("action") or "").endswith("/editions/changes/"))
    answer = reader.get(form["action"] or "", {"from": "1", "to": "3"})
    assert form["method"] == "get"
    assert {row["name"] for tag, row in page if tag == "select"} == {"from", "to"}
    labelled = {row["for"] for tag, row in page if tag == "label" and row.get("for")}
    assert {row["id"] for tag, row in page if tag == "select"} <= labelled
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{page_of(thrice)}editions/3/changes/?from=1")


def test_two_editions_need_no_form(reader: Client, published: Dossier, amal: Account, badr: Account) -> None:
    retitled(published.report, "Library looted", amal, badr)

    assert "editions/changes/" not in reader.get(page_of(published)).content.decode()


def test_an_erased_edition_cannot_be_chosen(reader: Client, thrice: Dossier, amal: Account, badr: Account) -> None:
    retitled(thrice.report, "Library looted, burned", amal, badr)
    erased(thrice.report, 2)

    page = elements(reader.get(page_of(thrice)).content.decode())

    assert [row["value"] for tag, row in page if tag == "option"] == ["3", "1", "4", "3"]


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("?from=3&to=1", "from: The first edition named must be earlier than the second."),
        ("?from=2&to=2", "from: The first edition named must be earlier than the second."),
        ("?from=3", "from: The first edition named must be earlier than the second."),
        ("?from=1&to=4", "to: This must be the number of an edition."),
        ("?from=0&to=2", "from: This must be the number of an edition."),
        ("?from=x&to=2", "from: This must be the number of an edition."),
        ("?from=&to=", "from: This must be the number of an edition."),
    ],
)
def test_editions_that_cannot_be_compared_are_refused_with_the_reason(
    reader: Client, thrice: Dossier, query: str, problem: str
) -> None:
    answer = reader.get(f"{page_of(thrice)}editions/changes/{query}")

    assert answer.status_code == 400
    assert problem in text(answer.content.decode())


def test_without_numbers_the_form_leads_to_the_last_changes(reader: Client, thrice: Dossier) -> None:
    address = f"{page_of(thrice)}editions/changes/"

    answers = [reader.get(address), reader.get(f"{address}?to=2"), reader.get(f"{address}?from=2")]

    assert [answer.headers["Location"].partition("/editions/")[2] for answer in answers] == [
        "3/changes/",
        "2/changes/",
        "3/changes/?from=2",
    ]


def test_what_is_not_there_or_withdrawn_cannot_be_compared(reader: Client, thrice: Dossier, badr: Account) -> None:
    wrong_kind = reader.get(f"/en/sites/{thrice.report.public_id}/editions/changes/?from=1&to=2")
    taken_back(thrice.report, badr)

    answer = reader.get(f"{page_of(thrice)}editions/changes/?from=1&to=2")

    assert (wrong_kind.status_code, answer.status_code) == (404, 410)
