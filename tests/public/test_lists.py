"""Lists: filters, facets, search in any script, and pages of a long list."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from heritage.curation.models import Account
from heritage.editions import queries
from heritage.public import keyset
from heritage.records.actions import revising
from heritage.records.models import HeritageSite, Source, Vocabulary
from heritage.records.texts import write
from tests.factories.records import a_report, a_site, a_source, a_vocabulary
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.reading import text


def names(page: str) -> list[str]:
    """The names of the entries of a list, in order."""
    return [text(row) for row in re.findall(r"<h3>(.*?)</h3>", page, flags=re.DOTALL)]


CHOICE = re.compile(r'<li>\s*<a href="([^"]*)"[^>]*>\s*<span>(.*?)</span>\s*<span>(\w+)</span>\s*</a>', re.DOTALL)


def facets(page: str) -> dict[str, str]:
    """The words of the facets with what stands beside them."""
    return {text(word): count for _, word, count in CHOICE.findall(page)}


@pytest.fixture
def source(amal: Account, badr: Account) -> Source:
    """A published source."""
    found = a_source(amal)
    publish(found, by=amal, reviewer=badr, change_kind="first")
    return found


def a_published_site(amal: Account, badr: Account, source: Source, name: str, **fields: str) -> HeritageSite:
    """One site of that name."""
    found = a_site(amal, source, name, **fields)
    publish(found, by=amal, reviewer=badr, change_kind="first")
    return found


# search


@pytest.mark.parametrize(
    "words",
    ["Mosul", "mosul cultural", "CULTURAL", "متحف", "المُوصل", "library was burned", "nineveh", "Mawṣil", "mawsil"],
)
def test_sites_are_found_by_their_names_texts_and_reports_in_any_script(
    reader: Client, published: Dossier, amal: Account, badr: Account, words: str
) -> None:
    with revising(published.site, by=amal.pseudonym) as site:
        write(site, "area", "en", "Nineveh Governorate")
        site.names.create(text="Matḥaf al-Mawṣil", language="ar-Latn", kind="transliteration")
    publish(site, by=amal, reviewer=badr)

    page = reader.get("/en/sites/", {"q": words}).content.decode()

    assert names(page) == ["Mosul Cultural Museumمتحف الموصل"]


def test_every_word_must_be_found(reader: Client, published: Dossier) -> None:
    page = reader.get("/en/sites/", {"q": "Mosul Baghdad"}).content.decode()

    assert names(page) == []
    assert "No site fits this." in page


def test_a_percent_sign_finds_itself_only(reader: Client, published: Dossier) -> None:
    assert names(reader.get("/en/sites/", {"q": "%"}).content.decode()) == []
    assert names(reader.get("/en/sites/", {"q": "_"}).content.decode()) == []


def test_what_was_asked_for_stands_in_the_field_and_does_no_harm(reader: Client, published: Dossier) -> None:
    page = reader.get("/en/sites/", {"q": '"><script>alert(1)</script>'}).content.decode()

    assert "<script" not in page
    assert "&quot;&gt;&lt;script&gt;" in page


def test_reports_are_found_by_their_words_and_by_their_site(reader: Client, published: Dossier) -> None:
    for words in ("library burned", "Mosul Cultural", "متحف"):
        assert names(reader.get("/en/reports/", {"q": words}).content.decode()) == ["Library burned"]


def test_sources_are_found_by_their_title(reader: Client, published: Dossier) -> None:
    assert names(reader.get("/en/sources/", {"q": "weekly 30"}).content.decode()) == ["Weekly Report 30"]
    assert names(reader.get("/en/sources/", {"q": "weekly 31"}).content.decode()) == []


# filters and facets


@pytest.fixture
def three(published: Dossier, amal: Account, badr: Account) -> Dossier:
    """A museum with a report that is reported, a library with a refuted one, a church with none."""
    library = a_published_site(amal, badr, published.source, "Library of Mosul", type="library")
    report = a_report(amal, library, published.source, "Rumour", standing="refuted")
    publish(report, by=amal, reviewer=badr, change_kind="first")
    a_published_site(amal, badr, published.source, "Clock Church", type="church")
    return published


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Clock Church", "Library of Mosul", "Mosul Cultural Museum"]),
        ("type=museum", ["Mosul Cultural Museum"]),
        ("type=museum&type=library", ["Library of Mosul", "Mosul Cultural Museum"]),
        ("standing=refuted", ["Library of Mosul"]),
        ("standing=refuted&standing=reported", ["Library of Mosul", "Mosul Cultural Museum"]),
        ("standing=refuted&type=museum", []),
        ("type=museum&q=mosul", ["Mosul Cultural Museum"]),
    ],
)
def test_sites_can_be_chosen_by_type_and_standing(reader: Client, three: Dossier, query: str, found: list[str]) -> None:
    page = reader.get(f"/en/sites/?{query}").content.decode()

    assert [name.removesuffix("متحف الموصل") for name in names(page)] == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Library burned", "Refuted: Rumour"]),
        ("standing=refuted", ["Refuted: Rumour"]),
        ("type=museum", ["Library burned"]),
    ],
)
def test_reports_can_be_chosen_by_standing_and_type_of_site(
    reader: Client, three: Dossier, query: str, found: list[str]
) -> None:
    assert sorted(names(reader.get(f"/en/reports/?{query}").content.decode())) == found


def test_facets_count_what_a_further_choice_would_show(reader: Client, three: Dossier) -> None:
    everything = facets(reader.get("/en/sites/").content.decode())
    museums = facets(reader.get("/en/sites/?type=museum").content.decode())

    assert everything == {"Reported": "1", "Refuted": "1", "Museum": "1", "Library": "1", "Church": "1"}
    assert museums == {"Reported": "1", "Museum": "remove", "Library": "1", "Church": "1"}


@pytest.mark.parametrize("start", ["/en/sites/", "/en/reports/", "/en/sites/?q=mosul"])
def test_the_number_beside_a_facet_is_the_number_of_rows_it_leads_to(
    reader: Client, three: Dossier, start: str
) -> None:
    choices = CHOICE.findall(reader.get(start).content.decode())

    assert len(choices) >= 4
    for query, _, count in choices:
        shown = reader.get(start.partition("?")[0] + query.replace("&amp;", "&")).content.decode()
        assert len(names(shown)) == int(count), query


def test_facets_never_count_what_is_not_published(reader: Client, three: Dossier, amal: Account) -> None:
    before = facets(reader.get("/en/sites/").content.decode()), facets(reader.get("/en/reports/").content.decode())

    site = a_site(amal, three.source, "A secret mosque", type="mosque")
    a_report(amal, site, three.source, "Secret", standing="verified")
    a_report(amal, three.site, three.source, "Secret", standing="verified")

    assert before == (
        facets(reader.get("/en/sites/").content.decode()),
        facets(reader.get("/en/reports/").content.decode()),
    )


def test_an_added_type_is_a_choice_with_its_label_and_costs_one_query(
    reader: Client, three: Dossier, amal: Account, badr: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(9):
        reader.get("/en/sites/")
    for name in ("Eastern dovecote", "Western dovecote"):
        publish_dovecote(amal, badr, three.source, name)

    with django_assert_num_queries(10):
        everything = reader.get("/en/sites/").content.decode()
    chosen = reader.get("/en/sites/?type=dovecote").content.decode()

    assert facets(everything)["Dovecote"] == "2"
    assert [name.removesuffix("متحف الموصل") for name in names(chosen)] == ["Eastern dovecote", "Western dovecote"]
    assert facets(chosen)["Dovecote"] == "remove"


def publish_dovecote(amal: Account, badr: Account, source: Source, name: str) -> None:
    """A site of a type that curators added, and the list that adds it if it is not there yet."""
    if not Vocabulary.objects.exists():
        publish(a_vocabulary(amal), by=amal, reviewer=badr, change_kind="first")
    a_published_site(amal, badr, source, name, type="dovecote")


# pages


def pages(reader: Client, address: str) -> Iterator[list[str]]:
    """The names on each page of a list, following its own links."""
    while address:
        page = reader.get(address).content.decode()
        yield names(page)
        onward = re.search(r'rel="next" href="([^"]+)"', page)
        address = address.partition("?")[0] + onward.group(1).replace("&amp;", "&") if onward else ""


@pytest.fixture
def seven(source: Source, amal: Account, badr: Account) -> list[str]:
    """Seven sites in the order in which they must be listed: three of them are called the same."""
    sites = [
        a_published_site(amal, badr, source, name)
        for name in ("Delta", "Beta", "Beta", "Alpha", "Beta", "Echo", "Ararat")
    ]
    order = sorted(sites, key=lambda site: (str(site).casefold(), site.public_id))
    return [site.public_id for site in order]


def test_a_long_list_is_read_page_by_page_each_row_once(
    reader: Client, seven: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyset, "SIZE", 3)

    found = list(pages(reader, "/en/sites/"))

    assert [len(page) for page in found] == [3, 3, 1]
    assert [name.removesuffix("متحف الموصل") for page in found for name in page] == [
        "Alpha", "Ararat", "Beta", "Beta", "Beta", "Delta", "Echo",
    ]  # fmt: skip


def test_the_pages_of_a_list_hold_the_same_ids_as_the_whole(
    reader: Client, seven: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyset, "SIZE", 2)
    address, found = "/en/sites/", []

    while address:
        page = reader.get(address).content.decode()
        found += re.findall(r'<h3><span><a href="/en/sites/([0-9a-z]{12})/"', page)
        onward = re.search(r'rel="next" href="([^"]+)"', page)
        address = "/en/sites/" + onward.group(1) if onward else ""

    assert found == seven


def test_the_filter_goes_with_the_reader_from_page_to_page(
    reader: Client, seven: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyset, "SIZE", 2)

    found = list(pages(reader, "/en/sites/?q=beta"))

    assert [name.removesuffix("متحف الموصل") for page in found for name in page] == ["Beta"] * 3


def test_reports_are_listed_latest_date_first_and_undated_ones_last(
    reader: Client, published: Dossier, amal: Account, badr: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyset, "SIZE", 2)
    dates = {"Now": "2018/..", "Old": "2003-04-10", "Undated": "", "Ancient": "-0611", "Until": "../2015-02-26"}
    for title, occurred in dates.items():
        report = a_report(amal, published.site, published.source, title, occurred=occurred)
        publish(report, by=amal, reviewer=badr, change_kind="first")

    found = [name for page in pages(reader, "/en/reports/") for name in page]

    assert found == ["Now", "Library burned", "Until", "Old", "Ancient", "Undated"]


def test_a_list_names_the_state_that_was_read_before_its_rows(
    reader: Client, published: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def watched(name: str) -> None:
        function = getattr(queries, name)

        def call() -> object:
            order.append(name)
            return function()

        monkeypatch.setattr(queries, name, call)

    watched("state")
    watched("sites")

    reader.get("/en/sites/")

    assert order == ["state", "sites"]


def test_a_cursor_with_half_a_character_is_refused(reader: Client, published: Dossier) -> None:
    assert reader.get("/en/sites/?after=WyJcdWQ4MDAiLCJhIl0").status_code == 400
