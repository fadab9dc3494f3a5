"""Permanent identifiers: where they lead, and the exact bytes behind them."""

import hashlib
import json

import pytest
from django.test import Client

from heritage.curation.models import Account
from heritage.editions.models import Edition, EditionContent
from heritage.records.actions import revising
from heritage.records.texts import write
from tests.factories.reviews import publish
from tests.fixtures import Dossier


@pytest.fixture
def corrected(published: Dossier, amal: Account, badr: Account) -> Dossier:
    """The dossier with a second edition of its report."""
    with revising(published.report, by=amal.pseudonym) as report:
        write(report, "title", "en", "Library burned down")
    publish(report, by=amal, reviewer=badr)
    return published


@pytest.mark.parametrize(
    ("accept", "language", "target"),
    [
        ("text/html", "en", "/en/reports/{id}/"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "ar", "/ar/reports/{id}/"),
        ("", "ckb", "/en/reports/{id}/"),
        ("*/*", "en", "/en/reports/{id}/"),
        ("application/json", "ar", "/id/{id}/2.json"),
        ("text/html;q=0.5, application/json", "en", "/id/{id}/2.json"),
        ("image/png", "en", "/en/reports/{id}/"),
    ],
)
def test_an_id_leads_to_what_the_reader_can_read(
    reader: Client, corrected: Dossier, accept: str, language: str, target: str
) -> None:
    public_id = corrected.report.public_id

    answer = reader.get(f"/id/{public_id}", HTTP_ACCEPT=accept, HTTP_ACCEPT_LANGUAGE=language)

    assert (answer.status_code, answer.headers["Location"]) == (303, target.format(id=public_id))
    assert answer.headers["Vary"] == "Accept, Accept-Language"


def test_a_numbered_id_leads_to_that_edition(reader: Client, corrected: Dossier) -> None:
    public_id = corrected.report.public_id

    page = reader.get(f"/id/{public_id}/1", HTTP_ACCEPT="text/html")
    data = reader.get(f"/id/{public_id}/1", HTTP_ACCEPT="application/json")

    assert page.headers["Location"] == f"/en/reports/{public_id}/editions/1/"
    assert data.headers["Location"] == f"/id/{public_id}/1.json"


def test_the_current_data_leads_to_the_numbered_bytes(reader: Client, corrected: Dossier) -> None:
    answer = reader.get(f"/id/{corrected.report.public_id}.json")

    assert (answer.status_code, answer.headers["Location"]) == (302, f"/id/{corrected.report.public_id}/2.json")


def test_the_bytes_are_the_stored_ones_and_hash_to_the_etag_and_to_the_page(reader: Client, corrected: Dossier) -> None:
    for edition in Edition.objects.select_related("entry"):
        address = f"/id/{edition.entry_id}/{edition.number}"
        answer = reader.get(f"{address}.json")
        page = reader.get(reader.get(address).headers["Location"]).content.decode()

        sha256 = hashlib.sha256(answer.content).hexdigest()
        assert answer.headers["ETag"] == f'"{sha256}"'
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.headers["Cache-Control"] == "public, max-age=300, must-revalidate"
        assert answer.content.decode() == EditionContent.objects.get(edition=edition).canonical
        assert f'value="{sha256}"' in page
        assert json.loads(answer.content)["id"] == edition.entry_id


def test_bytes_that_the_reader_holds_are_not_sent_again(reader: Client, published: Dossier) -> None:
    address = f"/id/{published.site.public_id}/1.json"
    etag = reader.get(address).headers["ETag"]

    same = reader.get(address, HTTP_IF_NONE_MATCH=etag)
    other = reader.get(address, HTTP_IF_NONE_MATCH='"something else"')

    assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", etag)
    assert other.status_code == 200


def test_a_page_that_the_reader_holds_is_sent_again_only_after_a_publication(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    address = f"/en/sites/{published.site.public_id}/"
    etag = reader.get(address).headers["ETag"]
    assert reader.get(address, HTTP_IF_NONE_MATCH=etag).status_code == 304
    assert reader.get(address.replace("/en/", "/ar/"), HTTP_IF_NONE_MATCH=etag).status_code == 200

    with revising(published.report, by=amal.pseudonym) as report:
        write(report, "title", "en", "Library burned down")
    assert reader.get(address, HTTP_IF_NONE_MATCH=etag).status_code == 304
    publish(report, by=amal, reviewer=badr)

    assert reader.get(address, HTTP_IF_NONE_MATCH=etag).status_code == 200


def test_head_answers_as_get_without_a_body(reader: Client, published: Dossier) -> None:
    public_id = published.site.public_id
    for address in ("/", "/en/", f"/en/sites/{public_id}/", f"/id/{public_id}", f"/id/{public_id}/1.json", "/x/"):
        full, head = reader.get(address), reader.head(address)

        assert (head.status_code, head.content) == (full.status_code, b"")
        assert dict(head.headers) == dict(full.headers) | {"Content-Length": head.headers.get("Content-Length")} or (
            dict(head.headers) == dict(full.headers)
        )


def test_an_older_edition_says_that_there_is_a_newer_one(reader: Client, corrected: Dossier) -> None:
    address = f"/en/reports/{corrected.report.public_id}/"

    old, new = reader.get(f"{address}editions/1/").content.decode(), reader.get(address).content.decode()

    assert "There is a newer one." in old
    assert '<bdi lang="en">Library burned</bdi></h1>' in old
    assert "There is a newer one." not in new
    assert '<bdi lang="en">Library burned down</bdi></h1>' in new


def test_the_history_says_what_changed_and_why(reader: Client, corrected: Dossier) -> None:
    address = f"/en/reports/{corrected.report.public_id}/editions/"

    history = reader.get(address).content.decode()
    changes = reader.get(f"{address}2/changes/").content.decode()

    assert "Correction" in history
    assert f'href="{address}2/changes/"' in history
    assert "What changed from edition 1 to edition 2" in changes
    assert "Library burned down" in changes
    assert "The museum library was burned." not in changes
