"""The pages of the log: every leaf, what was put right, the state of a day."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from heritage.curation.models import Account
from heritage.editions.models import Leaf, LogHead
from heritage.public.views import log as views
from tests.factories.records import a_report
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.lifecycle import erased, noticed, restored, retitled, state, superseded, taken_back
from tests.public.reading import LANGUAGES, elements, text


def words(reader: Client, address: str) -> str:
    """What a reader reads there."""
    return text(reader.get(address).content.decode())


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two lines to a page."""
    monkeypatch.setattr(views, "SIZE", 2)


def walk(reader: Client, address: str) -> list[str]:
    """The words of every page of a list, from the first on."""
    found, onward = [], ""
    while True:
        page = reader.get(address + onward).content.decode()
        found.append(text(page))
        following = [row["href"] for tag, row in elements(page) if tag == "a" and row.get("rel") == "next"]
        if not following:
            return found
        onward = following[0] or ""


# The log


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_log_shows_every_leaf_with_its_hash_and_the_head(
    reader: Client, published: Dossier, badr: Account, language: str
) -> None:
    taken_back(published.report, badr)

    page = reader.get(f"/{language}/log/").content.decode()

    plain = re.sub(r"<[^>]+>", "", page)
    leaves = list(Leaf.objects.order_by("-index"))
    assert len(leaves) == 4
    assert [leaf.hash in plain for leaf in leaves] == [True] * 4
    assert [plain.find(leaf.hash) for leaf in leaves] == sorted(plain.find(leaf.hash) for leaf in leaves)
    assert LogHead.objects.get().root in plain
    assert page.count(published.report.public_id) > 1


def test_the_log_goes_on_page_by_page_to_the_first_leaf(reader: Client, published: Dossier, small_pages: None) -> None:
    pages = walk(reader, "/en/log/")

    hashes = [[leaf.hash in page for leaf in Leaf.objects.order_by("-index")] for page in pages]
    assert hashes == [[True, True, False], [False, False, True]]


def test_the_log_of_an_empty_catalogue_says_so(reader: Client) -> None:
    answer = reader.get("/en/log/")

    assert answer.status_code == 200
    assert "Nothing is published yet." in text(answer.content.decode())


@pytest.mark.parametrize("page", ["log", "corrections"])
@pytest.mark.parametrize("after", ["", "x", "-1", "1.0", "01", "9" * 16, "None"])
def test_a_place_that_is_none_is_refused(reader: Client, published: Dossier, page: str, after: str) -> None:
    answer = reader.get(f"/en/{page}/", {"after": after})

    assert answer.status_code == 400
    assert "after: This is no place in the list." in text(answer.content.decode())


def test_log_and_corrections_are_linked_from_every_footer(reader: Client, published: Dossier) -> None:
    page = elements(reader.get("/ar/sites/").content.decode())

    found = {row["href"] for tag, row in page if tag == "a"}
    assert {"/ar/log/", "/ar/corrections/"} <= found


# What was put right


def test_first_editions_and_translations_are_no_corrections(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    retitled(published.report, "Library burned down", amal, badr, "translation")

    assert "Nothing had to be put right here." in words(reader, "/en/corrections/")


def test_corrections_name_what_was_put_right_newest_first(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    retitled(published.report, "Library looted", amal, badr)
    noticed(published.site, "Somebody disputes the name.")

    page = reader.get("/en/corrections/").content.decode()

    said = text(page)
    told = [
        "Notice",
        "Site: Mosul Cultural Museum, edition 1",
        "Contested: Somebody disputes the name.",
        "Correction",
        "Damage report: Library looted, edition 2",
        "What changed",
    ]
    places = [said.find(row, said.find("Nothing is changed in silence")) for row in told]
    assert -1 not in places
    assert places == sorted(places)
    assert f'href="/en/reports/{published.report.public_id}/editions/2/changes/"' in page


def test_a_doubted_report_is_not_named_without_its_standing(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    published.report.standing = "refuted"
    retitled(published.report, "Library looted", amal, badr, "retraction")

    assert "Damage report: Refuted: Library looted" in words(reader, "/en/corrections/")


def test_of_what_is_withdrawn_only_id_kind_and_reason_are_said(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    retitled(published.report, "Library looted", amal, badr)
    noticed(published.report, "Somebody disputes the date.")
    taken_back(published.report, badr, note="The date was wrong.")

    page = reader.get("/en/corrections/").content.decode()

    said = text(page)
    assert f"Damage report: {published.report.public_id}, edition 2 An error was found: The date was wrong." in said
    assert said.count(f"Damage report: {published.report.public_id}, edition 2") == 3
    assert [word in page for word in ("Library", "disputes", "/changes/")] == [False] * 3


def test_every_act_is_among_the_corrections(reader: Client, published: Dossier, amal: Account, badr: Account) -> None:
    other = a_report(amal, published.site, published.source, "Told twice")
    publish(other, by=amal, reviewer=badr, change_kind="first")
    retitled(published.report, "A person, unnamed", amal, badr, "reprint")
    erased(published.report, 1)
    taken_back(published.report, badr)
    restored(published.report)
    superseded(other, published.report)

    said = words(reader, "/en/corrections/")

    assert "Library burned" not in said
    assert [act in said for act in ("Erased", "Withdrawn", "Restored", "Replaced by another", "Reprint")] == [True] * 5
    assert f"Damage report: {other.public_id}" in said


def test_corrections_go_on_page_by_page(
    reader: Client, published: Dossier, amal: Account, badr: Account, small_pages: None
) -> None:
    for number in range(1, 5):
        retitled(published.report, f"Title {number}", amal, badr)

    pages = walk(reader, "/en/corrections/")

    counts = [[f"edition {number}" in page for number in range(1, 6)] for page in pages]
    assert counts == [[False, False, False, True, True], [False, True, True, False, False]]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("address", "queries"), [("/en/corrections/", 2), ("/en/log/", 2)])
def test_the_pages_of_the_log_ask_the_same_number_of_queries(
    reader: Client,
    published: Dossier,
    amal: Account,
    badr: Account,
    django_assert_num_queries: DjangoAssertNumQueries,
    address: str,
    queries: int,
    count: int,
) -> None:
    for number in range(count):
        retitled(published.report, f"Title {number}", amal, badr)
        noticed(published.site)

    with django_assert_num_queries(queries):
        answer = reader.get(address)

    assert answer.status_code == 200


# The state of a day


@pytest.fixture
def over_days(published: Dossier, badr: Account) -> Dossier:
    """Two leaves late on 9 March 2026 and one an hour later, after midnight in Baghdad; a withdrawal on the 12th."""
    taken_back(published.report, badr)
    for index, at in enumerate(["2026-03-09 20:00", "2026-03-09 20:30", "2026-03-09 21:30", "2026-03-12 09:00"]):
        moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
        Leaf.objects.filter(index=index).update(at=int(moment.timestamp()))
    return published


@pytest.mark.parametrize(
    ("day", "at", "public"),
    [("2026-03-09", 2, 2), ("2026-03-10", 3, 3), ("2026-03-11", 3, 3), ("2026-03-12", 4, 2), ("2026-03-13", 4, 2)],
)
def test_a_day_ends_by_the_clock_of_the_catalogue(
    reader: Client, over_days: Dossier, day: str, at: int, public: int
) -> None:
    said = words(reader, f"/en/as-of/{day}/")

    assert f"State of the catalogue {at} " in said
    assert f"Entries that could be read {public} " in said
    assert f"?at={at}" in said


def test_the_page_of_a_day_leads_to_the_log_at_that_place(reader: Client, over_days: Dossier) -> None:
    page = elements(reader.get("/en/as-of/2026-03-10/").content.decode())

    assert "/en/log/?after=3" in {row.get("href") for tag, row in page if tag == "a"}
    hashes = [leaf.hash in words(reader, "/en/log/?after=3") for leaf in Leaf.objects.order_by("index")]
    assert hashes == [True, True, True, False]


def test_before_the_first_leaf_there_is_nothing_and_the_page_says_since_when(
    reader: Client, over_days: Dossier
) -> None:
    answer = reader.get("/en/as-of/2026-03-08/")

    assert answer.status_code == 404
    assert "Nothing was published by then. The catalogue begins on 9 March 2026." in text(answer.content.decode())
    assert answer.headers["Cache-Control"] == "no-cache"


def test_today_has_not_ended(reader: Client, published: Dossier) -> None:
    said = words(reader, f"/en/as-of/{timezone.localdate().isoformat()}/")

    assert "This day has not ended" in said
    assert f"State of the catalogue {state()} " in said


def test_a_day_to_come_is_refused(reader: Client, published: Dossier) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)

    answer = reader.get(f"/en/as-of/{tomorrow.isoformat()}/")

    assert answer.status_code == 400
    assert "This day has not come yet." in text(answer.content.decode())


@pytest.mark.parametrize(
    "day", ["2026-02-30", "2026-13-01", "0000-01-01", "2026-3-9", "20260309", "yesterday", "9999-12-32"]
)
def test_what_is_no_day_is_refused_with_how_to_write_one(reader: Client, published: Dossier, day: str) -> None:
    answer = reader.get(f"/en/as-of/{day}/")

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "This is no day. Write one as year, month, day: 2026-03-31." in text(page)
    assert day not in page


@pytest.mark.parametrize("day", ["٢٠٢٦-٠٣-٠٩", "2026 03 09", "%25", "<b>", "2" * 33])
def test_an_address_that_no_day_can_have_is_not_found(reader: Client, published: Dossier, day: str) -> None:
    assert reader.get(f"/en/as-of/{day}/").status_code == 404


def test_the_first_day_of_the_calendar_lies_before_the_catalogue(reader: Client, published: Dossier) -> None:
    assert reader.get("/en/as-of/0001-01-01/").status_code == 404


def test_the_last_day_there_is_in_the_calendar_is_refused_like_any_to_come(reader: Client, published: Dossier) -> None:
    assert reader.get("/en/as-of/9999-12-31/").status_code == 400


def test_a_day_of_an_empty_catalogue_has_nothing(reader: Client) -> None:
    answer = reader.get("/en/as-of/2026-03-08/")

    assert answer.status_code == 404
    assert "Nothing is published yet." in text(answer.content.decode())


@pytest.mark.parametrize(("day", "queries"), [("2026-03-10", 4), ("2026-03-08", 2)])
def test_a_day_asks_a_fixed_number_of_queries(
    reader: Client,
    over_days: Dossier,
    django_assert_num_queries: DjangoAssertNumQueries,
    day: str,
    queries: int,
) -> None:
    with django_assert_num_queries(queries):
        reader.get(f"/en/as-of/{day}/")
