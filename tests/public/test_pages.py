"""What holds for every page, in both languages."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from heritage.curation.models import Account
from heritage.editions.models import Edition, Entry
from heritage.public.middleware import POLICY
from heritage.records.actions import revising
from heritage.records.texts import write
from tests.factories.records import a_site
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.reading import LANGUAGES, crawl, elements, every_address, text

EN_AR = pytest.mark.parametrize("language", LANGUAGES)
DIRECTIONS = {"en": "ltr", "ar": "rtl"}


def addresses(published: Dossier, language: str) -> list[str]:
    """One address of every kind of page."""
    site = f"/{language}/sites/{published.site.public_id}/"
    today = timezone.localdate().isoformat()
    fixed = ["", "sites/", "reports/", "sources/", "about/work/", "about/words/", "about/withheld/"]
    fixed += ["corrections/", "log/", f"as-of/{today}/"]
    entries = [
        site,
        f"{site}?at=3",
        f"{site}editions/",
        f"{site}editions/1/",
        f"{site}editions/1/changes/",
        f"/{language}/reports/{published.report.public_id}/",
        f"/{language}/sources/{published.source.public_id}/",
    ]
    return [*(f"/{language}/{page}" for page in fixed), *entries]


@EN_AR
def test_every_page_is_there_in_its_language(reader: Client, published: Dossier, language: str) -> None:
    for address in addresses(published, language):
        answer = reader.get(address)
        page = elements(answer.content.decode())

        assert answer.status_code == 200, address
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert ("html", {"lang": language, "dir": DIRECTIONS[language]}) in page
        assert [tag for tag, _ in page].count("h1") == 1, address


@EN_AR
def test_no_page_has_a_script_a_style_or_a_foreign_source(reader: Client, published: Dossier, language: str) -> None:
    for address in [*addresses(published, language), f"/{language}/sites/00000000000a/", f"/{language}/sites/?type=x"]:
        page = elements(reader.get(address).content.decode())

        assert not [tag for tag, _ in page if tag in {"script", "style", "iframe", "object", "embed"}]
        assert not [name for _, attributes in page for name in attributes if name == "style" or name.startswith("on")]
        loaded = [row.get("src") or row.get("href") for tag, row in page if tag in {"img", "link"}]
        kept = [row for row in loaded if row and row.startswith("/static/")]
        assert len(kept) == len([row for tag, row in page if tag == "img" or row.get("rel") in {"stylesheet", "icon"}])


def test_every_answer_has_the_headers_that_protect_and_sets_no_cookie(reader: Client, published: Dossier) -> None:
    answers = crawl(reader, *every_address("00000000000a"))

    assert len(answers) > 60
    for address, answer in answers.items():
        assert answer.headers["Content-Security-Policy"] == POLICY, address
        assert answer.headers["X-Content-Type-Options"] == "nosniff", address
        assert answer.headers["Referrer-Policy"] == "no-referrer", address
        assert answer.headers["X-Frame-Options"] == "DENY", address
        assert not answer.cookies, address
        assert "Cookie" not in answer.headers.get("Vary", ""), address


def test_no_link_of_a_page_leads_nowhere(reader: Client, published: Dossier) -> None:
    answers = crawl(reader)

    assert len(answers) > 40
    assert {answer.status_code for answer in answers.values()} == {200, 302, 303}


def test_each_page_names_itself_in_the_other_language(reader: Client, published: Dossier) -> None:
    page = elements(reader.get(f"/en/sites/{published.site.public_id}/").content.decode())

    found = {row["hreflang"]: row["href"] for tag, row in page if tag == "link" and "hreflang" in row}
    assert found == {tag: f"https://catalogue.example/{tag}/sites/{published.site.public_id}/" for tag in ("en", "ar")}


@pytest.mark.parametrize("kind", ["sites", "reports", "sources"])
def test_a_page_prints_the_stable_link_and_the_whole_hash(reader: Client, published: Dossier, kind: str) -> None:
    record = {"sites": published.site, "reports": published.report, "sources": published.source}[kind]
    sha256 = Edition.objects.get(entry=record.public_id).sha256

    page = reader.get(f"/en/{kind}/{record.public_id}/").content.decode()

    assert f'<data class="hash" value="{sha256}">' in page
    assert sha256 in re.sub(r"<[^>]+>", "", page)
    assert f'href="https://catalogue.example/id/{record.public_id}/1"' in page
    assert f'href="https://catalogue.example/id/{record.public_id}/1.json"' in page


def test_a_page_says_at_which_state_of_the_catalogue_it_was_read(reader: Client, published: Dossier) -> None:
    page = reader.get(f"/en/sites/{published.site.public_id}/").content.decode()

    assert re.search(r"State of the catalogue</dt>\s*<dd>3</dd>", page)
    assert Entry.objects.count() == 3


def test_the_front_door_leads_to_the_readers_language(reader: Client) -> None:
    arabic = reader.get("/", HTTP_ACCEPT_LANGUAGE="ar-IQ,ar;q=0.9,en;q=0.5")
    sorani = reader.get("/", HTTP_ACCEPT_LANGUAGE="ckb")

    assert (arabic.status_code, arabic.headers["Location"]) == (302, "/ar/")
    assert (sorani.status_code, sorani.headers["Location"]) == (302, "/en/")
    assert arabic.headers["Vary"] == "Accept-Language"


def test_an_empty_catalogue_says_so(reader: Client) -> None:
    for address in ("/en/", "/en/sites/", "/en/reports/", "/en/sources/"):
        assert reader.get(address).status_code == 200

    assert "Nothing is published yet." in reader.get("/en/").content.decode()


def test_a_place_shown_exactly_says_so(reader: Client, published: Dossier, amal: Account, badr: Account) -> None:
    with revising(published.site, by=amal.pseudonym) as site:
        site.location_policy = "exact"
    publish(site, by=amal, reviewer=badr)

    words = text(reader.get(f"/en/sites/{site.public_id}/").content.decode())

    assert "36.337923°, 43.139372°" in words
    assert "The exact place." in words


@pytest.mark.parametrize("policy", ["area", "none"])
def test_a_place_that_is_not_shown_says_so(
    reader: Client, published: Dossier, amal: Account, badr: Account, policy: str
) -> None:
    with revising(published.site, by=amal.pseudonym) as site:
        site.location_policy = policy
    publish(site, by=amal, reviewer=badr)

    words = text(reader.get(f"/en/sites/{site.public_id}/").content.decode())

    assert "No map. The exact position is not shown." in words
    assert "South-west corner" not in words


def test_a_site_inside_another_leads_there(reader: Client, published: Dossier, amal: Account, badr: Account) -> None:
    hall = a_site(amal, published.source, "Assyrian hall", part_of=published.site)
    publish(hall, by=amal, reviewer=badr, change_kind="first")

    page = reader.get(f"/en/sites/{hall.public_id}/").content.decode()

    assert "Part of Mosul Cultural Museum" in text(page)
    assert f'href="/en/sites/{published.site.public_id}/"' in page


def test_a_translation_that_fell_behind_says_so(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    with revising(published.report, by=amal.pseudonym) as report:
        write(report, "title", "ar", "إحراق المكتبة", translated_from="en")
    publish(report, by=amal, reviewer=badr)
    address = f"/ar/reports/{report.public_id}/"
    fresh = reader.get(address).content.decode()

    with revising(report, by=amal.pseudonym):
        write(report, "title", "en", "Library burned down")
    publish(report, by=amal, reviewer=badr)

    assert "إحراق المكتبة" in fresh
    assert fresh.count('<span class="only">') < reader.get(address).content.decode().count('<span class="only">')
