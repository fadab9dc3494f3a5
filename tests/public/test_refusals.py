"""What is not there, was taken back, cannot be sent or makes no sense: 404, 410, 405, 400, and the way to the plain form."""

import json

import pytest
from django.test import Client
from django.utils import timezone

from heritage.curation.models import Account
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Edition, Entry
from heritage.lib import publicid
from tests.factories.records import a_report, a_site, a_source
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.reading import every_address, seen, text

NOBODY = publicid.new()
METHODS = pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])


def gone(published: Dossier, badr: Account, note: str = "") -> None:
    """The report, withdrawn."""
    entry = Entry.objects.get(pk=published.report.public_id)
    withdraw(entry, by=badr, reason="error", note=note, signed_in_at=timezone.now())


# 404


@pytest.mark.parametrize(
    "address",
    [
        "/en/{kind}/{id}/",
        "/ar/{kind}/{id}/",
        "/en/{kind}/{id}/editions/",
        "/en/{kind}/{id}/editions/1/",
        "/en/{kind}/{id}/editions/1/changes/",
        "/id/{id}",
        "/id/{id}/1",
        "/id/{id}.json",
        "/id/{id}/1.json",
    ],
)
@pytest.mark.parametrize("kind", ["sites", "reports", "sources"])
def test_a_draft_answers_as_what_never_existed(reader: Client, draft: Dossier, address: str, kind: str) -> None:
    record = {"sites": draft.site, "reports": draft.report, "sources": draft.source}[kind]

    hidden = seen(reader.get(address.format(kind=kind, id=record.public_id)))
    nothing = seen(reader.get(address.format(kind=kind, id=NOBODY)))

    assert hidden[0] == 404
    assert hidden == nothing


def test_a_404_repeats_nothing_of_the_address(reader: Client) -> None:
    first, second = seen(reader.get("/en/nowhere/at/all/")), seen(reader.get(f"/en/sites/{NOBODY}/"))

    assert first == second


def test_a_refusal_is_not_kept_and_says_what_its_language_depends_on(reader: Client) -> None:
    named, unnamed = reader.get(f"/ar/sites/{NOBODY}/"), reader.get("/de/", HTTP_ACCEPT_LANGUAGE="ar")

    assert named.headers["Cache-Control"] == unnamed.headers["Cache-Control"] == "no-cache"
    assert "Vary" not in named.headers
    assert unnamed.headers["Vary"] == "Accept-Language"
    assert named.content == unnamed.content


def test_an_entry_is_at_the_address_of_its_kind_only(reader: Client, published: Dossier) -> None:
    assert reader.get(f"/en/reports/{published.site.public_id}/").status_code == 404
    assert reader.get(f"/en/sites/{published.report.public_id}/").status_code == 404


@pytest.mark.parametrize("number", ["0", "2", "999999999"])
def test_an_edition_that_never_was_is_not_found(reader: Client, published: Dossier, number: str) -> None:
    public_id = published.site.public_id

    for address in (
        f"/en/sites/{public_id}/editions/{number}/",
        f"/id/{public_id}/{number}",
        f"/id/{public_id}/{number}.json",
    ):
        assert reader.get(address).status_code == 404


@pytest.mark.parametrize("language", ["de", "xx", "eng", "EN"])
def test_a_language_the_site_does_not_speak_is_not_found(reader: Client, language: str) -> None:
    assert reader.get(f"/{language}/").status_code == 404
    assert reader.get(f"/{language}/sites/").status_code == 404


# 410


def test_a_withdrawn_report_leaves_a_page_that_says_when_and_why(
    reader: Client, published: Dossier, badr: Account
) -> None:
    sha256 = Edition.objects.get(entry=published.report.public_id).sha256
    gone(published, badr, note="The date was wrong.")

    answer = reader.get(f"/en/reports/{published.report.public_id}/")

    words = text(answer.content.decode())
    assert answer.status_code == 410
    assert "This was withdrawn" in words
    assert "The date was wrong." in words
    assert sha256 in words
    assert "The museum library was burned." not in answer.content.decode()


def test_every_address_of_a_withdrawn_entry_is_gone(reader: Client, published: Dossier, badr: Account) -> None:
    gone(published, badr)
    public_id = published.report.public_id

    page = f"/en/reports/{public_id}/"
    addresses = [page, f"{page}editions/", f"{page}editions/1/", f"{page}editions/1/changes/"]
    addresses += [f"/id/{public_id}", f"/id/{public_id}/1", f"/id/{public_id}.json", f"/id/{public_id}/1.json"]
    assert [reader.get(address).status_code for address in addresses] == [410] * len(addresses)


def test_the_data_of_a_withdrawn_entry_says_what_remains(reader: Client, published: Dossier, badr: Account) -> None:
    edition = Edition.objects.get(entry=published.report.public_id)
    gone(published, badr, note="The date was wrong.")

    answer = reader.get(f"/id/{published.report.public_id}/1.json")

    said = json.loads(answer.content)
    assert (answer.status_code, answer.headers["Content-Type"]) == (410, "application/json")
    assert isinstance(said.pop("at"), int)
    assert said == {
        "id": published.report.public_id,
        "number": 1,
        "sha256": edition.sha256,
        "kind": "withdraw",
        "reason": "error",
        "note": "The date was wrong.",
    }


def test_what_is_withdrawn_is_in_no_list(reader: Client, published: Dossier, badr: Account) -> None:
    gone(published, badr)

    for address in ("/en/", "/en/reports/", f"/en/sites/{published.site.public_id}/"):
        assert "Library burned" not in text(reader.get(address).content.decode())


def test_a_source_that_was_withdrawn_is_marked_where_it_is_cited(
    reader: Client, published: Dossier, badr: Account
) -> None:
    withdraw(Entry.objects.get(pk=published.source.public_id), by=badr, reason="error", signed_in_at=timezone.now())

    words = text(reader.get(f"/en/reports/{published.report.public_id}/").content.decode())

    assert "withdrawn since" in words


# 405


@METHODS
def test_nothing_can_be_sent_to_any_address(reader: Client, published: Dossier, method: str) -> None:
    for address in [*every_address(NOBODY), "/nowhere/"]:
        answer = getattr(reader, method)(address)

        assert answer.status_code == 405, address
        assert answer.headers["Allow"] == "GET, HEAD"


# 400


@pytest.mark.parametrize(
    ("query", "parameter", "value"),
    [
        ("type=airfield", "type", "airfield"),
        ("standing=sure", "standing", "sure"),
        ("standing=reported&standing=sure", "standing", "sure"),
        ("after=!!!", "after", ""),
        ("after=bm9uc2Vuc2U", "after", ""),
        ("after=WyJhIl0", "after", ""),
        ("after=WzEsImEiXQ", "after", ""),
        ("q=" + "a" * 201, "q", "200"),
        ("q=%00", "q", ""),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_by_name(
    reader: Client, published: Dossier, query: str, parameter: str, value: str
) -> None:
    answer = reader.get(f"/en/sites/?{query}")

    page = answer.content.decode()
    assert answer.status_code == 400
    assert f"<code>{parameter}</code>" in page
    assert value in text(page)


@pytest.mark.parametrize("number", ["0", "1", "2", "-1", "x", "", "٠", "9" * 30])
def test_changes_cannot_be_counted_from_what_is_no_earlier_edition(
    reader: Client, published: Dossier, number: str
) -> None:
    answer = reader.get(f"/en/sites/{published.site.public_id}/editions/1/changes/", {"from": number})

    assert answer.status_code == 400
    assert "<code>from</code>" in answer.content.decode()


def test_data_refuses_an_unknown_parameter(reader: Client, published: Dossier) -> None:
    answer = reader.get(f"/id/{published.site.public_id}/1.json?utm_source=x")

    assert (answer.status_code, list(json.loads(answer.content)["error"])) == (400, ["utm_source"])


# the plain form of an address


def test_a_page_drops_a_parameter_it_does_not_know(reader: Client, published: Dossier) -> None:
    answer = reader.get("/en/sites/?fbclid=x&standing=reported&standing=refuted&page=2")

    assert (answer.status_code, answer.headers["Location"]) == (301, "/en/sites/?standing=reported&standing=refuted")


@pytest.mark.parametrize("written", ["upper", "hyphens", "look_alikes"])
def test_an_id_written_otherwise_leads_to_its_plain_form(reader: Client, written: str) -> None:
    plain = with_check("0123456789a")
    other = {
        "upper": plain.upper(),
        "hyphens": f"{plain[:4]}-{plain[4:8]}-{plain[8:]}",
        "look_alikes": plain.replace("0", "o").replace("1", "l"),
    }[written]

    for address in ("/en/sites/{}/", "/id/{}", "/id/{}/1.json"):
        answer = reader.get(address.format(other))

        assert (answer.status_code, answer.headers["Location"]) == (301, address.format(plain))


def with_check(eleven: str) -> str:
    """Eleven characters with the check character that belongs to them."""
    for last in "0123456789abcdefghjkmnpqrstvwxyz":
        try:
            return publicid.normalise(eleven + last)
        except ValueError:
            continue
    raise AssertionError(eleven)


def test_an_id_with_a_wrong_check_character_is_not_found(reader: Client, published: Dossier) -> None:
    right = published.site.public_id
    wrong = right[:-1] + ("0" if right[-1] != "0" else "1")

    assert reader.get(f"/en/sites/{wrong}/").status_code == 404


def test_a_second_draft_changes_no_answer(reader: Client, published: Dossier, amal: Account, badr: Account) -> None:
    source = a_source(amal, "Another report")
    site = a_site(amal, source, "Another museum")
    a_report(amal, site, source, "Another event")

    assert "Another" not in text(reader.get("/en/sites/").content.decode())
    publish(site, by=amal, reviewer=badr, change_kind="first")
    assert "Another museum" in text(reader.get("/en/sites/").content.decode())
    assert "Another event" not in text(reader.get("/en/reports/").content.decode())
