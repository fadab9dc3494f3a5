"""Date boxes answer in words: while one types, after a save, after an error, in the curator's language."""

from collections.abc import Callable

import pytest
from django.test import Client

from heritage.curation.forms.dates import answer
from heritage.curation.models import Account
from heritage.records.models import Record
from tests.curation.conftest import Desk
from tests.curation.test_record_forms import change
from tests.curation.test_record_rows import page_of, save
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


@pytest.mark.parametrize(
    ("text", "sense", "sentence"),
    [
        ("2017-03~", "", "about March 2017"),
        ("2017-03?", "", "perhaps March 2017"),
        ("2017-03%", "", "perhaps about March 2017"),
        ("2017-03", "", "March 2017; earliest day 1 March 2017, latest 31 March 2017"),
        ("2014~/2017", "throughout", "from about 2014 to 2017; the latest day is 31 December 2017"),
        ("2015-02-26", "", "26 February 2015"),
        (
            "2014/2017",
            "throughout",
            "from 2014 to 2017; earliest day 1 January 2014, latest 31 December 2017",
        ),
        ("../2015-02-26", "", "not later than 26 February 2015; the latest day is 26 February 2015"),
        ("2018/..", "throughout", "since 2018, no end given; the earliest day is 1 January 2018"),
        ("", "", ""),
        ("  ", "", ""),
    ],
)
def test_a_date_is_answered_with_what_it_means(text: str, sense: str, sentence: str) -> None:
    assert answer(text, sense).sentence == sentence


def test_the_desk_answers_while_one_types(desk: Desks, amal: Account) -> None:
    found = desk(amal).get("/curation/dates/", query_params={"edtf": "2017-03", "sense": "somewhere"})

    assert found.json() == {
        "words": "March 2017",
        "earliest": "1 March 2017",
        "latest": "31 March 2017",
        "problem": "",
        "sentence": "March 2017; earliest day 1 March 2017, latest 31 March 2017",
        "kept": "",
    }
    assert "no-store" in found.headers["Cache-Control"]


def test_the_desk_answers_in_the_curators_language(desk: Desks, amal: Account) -> None:
    amals = desk(amal)
    amals.post("/curation/language/", {"language": "ar", "next": "/curation/"})

    assert amals.get("/curation/dates/", query_params={"edtf": "2017-03~"}).json()["words"] == "نحو آذار ٢٠١٧"


@pytest.mark.parametrize("text", ["yesterday", "2017-02-30", "x" * 10_000, "2017/2014", "\ud800"])
def test_what_is_no_date_is_answered_with_why(desk: Desks, amal: Account, text: str) -> None:
    spelled = "".join(f"%{byte:02x}" for byte in text.encode("utf-8", "surrogatepass"))

    found = desk(amal).get(f"/curation/dates/?edtf={spelled}")

    assert found.status_code == 200
    assert found.json()["words"] == ""
    assert found.json()["problem"].startswith("This is no date we understand (")


def test_strangers_get_no_answer(client: Client) -> None:
    found = client.get("/curation/dates/?edtf=2017")

    assert found.status_code == 302
    assert found.headers["Location"].startswith("/curation/login/")


def test_a_stored_date_says_what_it_means_in_a_row_too(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"protections-0-listing": "world-heritage", "protections-0-since": "1985"}
    assert save(desk(amal), draft.site, typed).status_code == 302

    page = page_of(desk(amal), draft.site)
    assert ">1985; earliest day 1 January 1985, latest 31 December 1985</output>" in page


def test_how_an_interval_is_meant_follows_what_is_chosen(desk: Desks, amal: Account, draft: Dossier) -> None:
    before = page_of(desk(amal), draft.report)
    save(desk(amal), draft.report, {"in_time": "throughout"})

    assert ">some time between 2014 and 2017; " in before
    assert ">from 2014 to 2017; " in page_of(desk(amal), draft.report)


def test_a_date_beside_a_mistake_says_what_it_means_and_the_mistake_is_said_once_at_its_box(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    page = save(desk(amal), draft.report, {"occurred": "2016?", "observed": "yesterday"}).content.decode()

    assert ">perhaps 2016</output>" in page
    assert page.count("This is no date we understand") == 2  # at the box, and in the list above the form
    assert 'value="yesterday"' in page


@pytest.mark.parametrize("record", ["report", "site", "source"])
def test_each_form_explains_how_a_date_is_written(desk: Desks, amal: Account, draft: Dossier, record: str) -> None:
    page = desk(amal).get(change(getattr(draft, record))).content.decode()

    assert '<details class="how"><summary>How to write a date' in page


@pytest.mark.parametrize(
    ("text", "kept", "words"),
    [
        ("about March 2017", "2017-03~", "about March 2017"),
        ("٩ آذار ٢٠١٧", "2017-03-09", "9 March 2017"),
        ("between 1150 and 1250", "1150/1250", "some time between 1150 and 1250"),
        ("2017-03~", "", "about March 2017"),
    ],
)
def test_a_date_in_words_is_answered_with_what_will_be_kept(text: str, kept: str, words: str) -> None:
    said = answer(text)

    assert (said.kept, said.words, said.problem) == (kept, words, "")


def test_a_date_in_words_is_kept_in_edtf(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"occurred": "9–12 March 2017", "observed": "في نيسان ٢٠١٧"}
    assert save(desk(amal), draft.report, typed).status_code == 302

    draft.report.refresh_from_db()
    assert (draft.report.occurred, draft.report.observed) == ("2017-03-09/2017-03-12", "2017-04")


def test_a_date_with_two_readings_is_refused_with_both_and_stays_as_typed(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    page = save(desk(amal), draft.report, {"occurred": "9/3/2017"}).content.decode()

    assert "“9/3/2017” can be read as 9 March 2017 or as 3 September 2017" in page
    assert 'value="9/3/2017"' in page


def test_the_same_date_in_words_is_no_change(desk: Desks, amal: Account, draft: Dossier) -> None:
    save(desk(amal), draft.report, {"occurred": "2017-03"})
    before = Record.objects.get(pk=draft.report.pk).version

    save(desk(amal), draft.report, {"occurred": "March 2017"})

    assert Record.objects.get(pk=draft.report.pk).version == before


def test_examples_under_a_date_begin_with_words(desk: Desks, amal: Account, draft: Dossier) -> None:
    page = page_of(desk(amal), draft.report)

    assert "9 March 2017, March 2017, about 2015, between 2014 and 2017; or in EDTF: 2017-03-09" in page
