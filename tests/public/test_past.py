"""Pages as they stood at a state of the catalogue: what was there then, what came later, what is hidden."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from heritage.curation.models import Account
from heritage.editions.models import Edition
from heritage.lib import publicid
from heritage.records.actions import revising
from tests.factories.records import a_report, a_source, an_image, an_incident
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.lifecycle import erased, restored, retitled, state, superseded, taken_back
from tests.public.reading import LANGUAGES, links, seen, text

NOBODY = publicid.new()


def words(reader: Client, address: str) -> str:
    """What a reader reads there; it must be there."""
    answer = reader.get(address)
    assert answer.status_code == 200, address
    return text(answer.content.decode())


def page_of(dossier: Dossier, kind: str = "reports") -> str:
    """The address of the report, site or source."""
    record = {"sites": dossier.site, "reports": dossier.report, "sources": dossier.source}[kind]
    return f"/en/{kind}/{record.public_id}/"


# What stood there


def test_a_report_is_shown_as_its_edition_of_then(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    then = state()
    retitled(published.report, "Library looted", amal, badr)

    past, today = (words(reader, page_of(published) + query) for query in (f"?at={then}", ""))

    assert ("Library burned" in past, "Library looted" in past) == (True, False)
    assert ("Library burned" in today, "Library looted" in today) == (False, True)
    assert f"at state {then} of the catalogue" in past
    assert "This is the past" not in today


def test_a_site_shows_the_reports_and_images_of_then(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    then = state()
    later = a_report(amal, published.site, published.source, "Archive looted")
    publish(later, by=amal, reviewer=badr, change_kind="first")
    publish(an_image(amal, published.source, later), by=amal, reviewer=badr, change_kind="first")
    retitled(published.report, "Library shelled", amal, badr)

    past, today = (words(reader, page_of(published, "sites") + query) for query in (f"?at={then}", ""))

    told = ("Library burned", "Library shelled", "Archive looted", "Photograph of the library")
    assert [title in past for title in told] == [True, False, False, False]
    assert [title in today for title in told] == [False, True, True, True]


def test_a_report_moved_to_another_incident_stays_with_the_first_in_the_past(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    first, second = (an_incident(amal, published.source, name) for name in ("First raid", "Second raid"))
    for incident in (first, second):
        with revising(published.report, by=amal.pseudonym) as report:
            report.incident = incident
        publish(report, by=amal, reviewer=badr)
    then = state()
    with revising(published.report, by=amal.pseudonym) as report:
        report.incident = first
    publish(report, by=amal, reviewer=badr)

    shown = {
        (incident.public_id, query): "Library burned" in words(reader, f"/en/incidents/{incident.public_id}/{query}")
        for incident in (first, second)
        for query in ("", f"?at={then}")
    }

    assert [key for key, is_there in shown.items() if is_there] == [
        (first.public_id, ""),
        (second.public_id, f"?at={then}"),
    ]


def test_what_was_withdrawn_then_and_restored_since_is_not_beside_it(
    reader: Client, published: Dossier, badr: Account
) -> None:
    taken_back(published.report, badr)
    then = state()
    restored(published.report)
    site = page_of(published, "sites")

    found = ["Library burned" in words(reader, site + query) for query in (f"?at={then - 1}", f"?at={then}", "")]

    assert found == [True, False, True]


def test_a_source_is_called_corrected_only_from_then_on(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    then = state()
    with revising(published.source, by=amal.pseudonym) as source:
        source.publisher, source.status = "American Schools", "retracted"
    publish(source, by=amal, reviewer=badr)

    past, today = (words(reader, page_of(published) + query) for query in (f"?at={then}", ""))

    assert ("corrected since" in past, "corrected since" in today) == (False, True)
    assert ("status: retracted" in past, "status: retracted" in today) == (False, True)


def test_the_page_of_a_source_names_what_cited_it_then(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    then = state()
    other = a_source(amal, "Another report")
    with revising(published.report, by=amal.pseudonym) as report:
        report.citations.update(source=other)
    publish(report, by=amal, reviewer=badr)
    source = page_of(published, "sources")

    past, today = (words(reader, source + query) for query in (f"?at={then}", ""))

    assert ("Library burned" in past, "Library burned" in today) == (True, False)
    assert "Names and description" in past
    assert "pp. 108-132" in past


@pytest.mark.parametrize("kind", ["sites", "reports", "sources"])
def test_at_the_head_of_the_log_a_page_says_what_it_says_today(
    reader: Client, published: Dossier, amal: Account, badr: Account, kind: str
) -> None:
    for title, occurred in (("Open", "2016/.."), ("Undated", ""), ("Early", "2003-04"), ("To", "../2015")):
        more = (
            {"report_kind": "condition", "observed": "2019", "finding": "damage-seen"}
            if not occurred
            else {"occurred": occurred}
        )
        report = a_report(amal, published.site, published.source, title, **more)
        publish(an_image(amal, published.source, report), by=amal, reviewer=badr, change_kind="first")
    address = page_of(published, kind)
    banner = re.compile(r"This is the past.*Read today’s page ")

    past = words(reader, f"{address}?at={state()}").replace("as they stood then", "as they are today")

    assert banner.search(past)
    assert banner.sub("", past) == words(reader, address)


# Links and citing


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_to_an_entry_stays_at_the_state(reader: Client, published: Dossier, language: str) -> None:
    address = f"/{language}/sites/{published.site.public_id}/?at=3"

    found = links(reader.get(address).content.decode(), address)

    entries = {row for row in found if re.search(r"/(sites|reports|sources)/[0-9a-z]{12}/(\?|$)", row)}
    today = f"/{language}/sites/{published.site.public_id}/"
    assert {row for row in entries if not row.endswith("?at=3")} == {today}
    assert f"/{language}/reports/{published.report.public_id}/?at=3" in entries
    other = "ar" if language == "en" else "en"
    assert f"/{other}/sites/{published.site.public_id}/?at=3" in entries
    assert all(reader.get(row).status_code in {200, 303} for row in found)


def test_a_citation_of_the_past_names_state_and_edition(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    then = state()
    retitled(published.report, "Library looted", amal, badr)

    page = reader.get(f"{page_of(published)}?at={then}").content.decode()

    assert re.search(rf"State of the catalogue</dt>\s*<dd>{then}</dd>", page)
    assert f'href="https://catalogue.example/id/{published.report.public_id}/1"' in page
    assert Edition.objects.get(entry=published.report.public_id, number=1).sha256 in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'rel="canonical"' not in page


def test_the_history_of_a_page_of_the_past_ends_there(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    then = state()
    retitled(published.report, "Library looted", amal, badr)

    past = words(reader, f"{page_of(published)}?at={then}")

    assert "Edition 1 (current)" in past
    assert "Edition 2" not in past


# What is not there


def test_what_was_not_there_yet_is_as_if_it_never_existed(reader: Client, published: Dossier) -> None:
    report = seen(reader.get(f"{page_of(published)}?at=1"))
    nothing = seen(reader.get(f"/en/reports/{NOBODY}/?at=1"))

    assert report[0] == 404
    assert report == nothing


def test_a_draft_is_not_told_from_nothing_at_any_state(reader: Client, published: Dossier, amal: Account) -> None:
    draft = a_report(amal, published.site, published.source, "Secret")

    for query in ("?at=1", "?at=3", "?at=4", "?at=x", "?at="):
        hidden = seen(reader.get(f"/en/reports/{draft.public_id}/{query}"))
        nothing = seen(reader.get(f"/en/reports/{NOBODY}/{query}"))
        assert (hidden[0], hidden[1].replace(draft.public_id.encode(), NOBODY.encode())) == nothing[:2], query


@pytest.mark.parametrize("at", ["0", "", "-1", "+1", "1.5", "x", "01", "1e3", "١", "9" * 16, "1 "])
def test_a_state_that_is_no_number_is_refused_with_the_reason(reader: Client, published: Dossier, at: str) -> None:
    answer = reader.get(page_of(published), {"at": at})

    assert answer.status_code == 400
    assert "at: This must be the number of a state of the catalogue: 1 or more." in text(answer.content.decode())


def test_a_state_that_has_not_come_is_refused_with_the_one_there_is(reader: Client, published: Dossier) -> None:
    answer = reader.get(f"{page_of(published)}?at=4")

    assert answer.status_code == 400
    assert "The catalogue has not come so far: its state is 3 now." in text(answer.content.decode())


def test_an_entry_withdrawn_then_answers_with_that_withdrawal(
    reader: Client, published: Dossier, badr: Account
) -> None:
    taken_back(published.report, badr, note="First reason.")
    then = state()
    restored(published.report)
    after = state()
    address = page_of(published)

    answer = reader.get(f"{address}?at={then}")

    assert answer.status_code == 410
    assert "First reason." in text(answer.content.decode())
    assert [reader.get(f"{address}?at={at}").status_code for at in (then - 1, after)] == [200, 200]


def test_what_is_withdrawn_today_is_hidden_at_every_state(reader: Client, published: Dossier, badr: Account) -> None:
    then = state()
    taken_back(published.report, badr)
    report, site = page_of(published), page_of(published, "sites")

    assert [reader.get(f"{report}?at={at}").status_code for at in (then, then + 1)] == [410, 410]
    assert "Library burned" not in words(reader, f"{site}?at={then}")
    assert "Library burned" not in words(reader, f"{page_of(published, 'sources')}?at={then}")


def test_the_past_of_an_erased_edition_is_gone(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    then = state()
    retitled(published.report, "A person, unnamed", amal, badr, "reprint")
    erased(published.report, 1)

    answer = reader.get(f"{page_of(published)}?at={then}")

    assert answer.status_code == 410
    assert "The text of this edition was erased" in text(answer.content.decode())
    assert "Library burned" not in words(reader, f"{page_of(published, 'sites')}?at={then}")
    assert words(reader, f"{page_of(published)}?at={then + 1}")


# Superseded


def test_an_entry_replaced_by_one_leads_there_and_its_past_stays(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    other = a_report(amal, published.site, published.source, "Library burned, twice told")
    publish(other, by=amal, reviewer=badr, change_kind="first")
    then = state()
    superseded(published.report, other)
    address = page_of(published)

    answer, past = reader.get(address), words(reader, f"{address}?at={then}")

    assert (answer.status_code, answer.headers["Location"]) == (302, f"/en/reports/{other.public_id}/")
    assert "Another entry took the place" not in past
    assert "Another entry took the place of this one" in words(reader, f"{address}?at={then + 1}")
    assert "Another entry took the place of this one" in words(reader, f"{address}editions/1/")
    site = page_of(published, "sites")
    titles = [
        f">{title}</bdi>" in reader.get(site + query).content.decode()
        for query in (f"?at={then}", "")
        for title in ("Library burned", "Library burned, twice told")
    ]
    assert titles == [True, True, False, True]


def test_an_entry_replaced_by_several_lets_choose(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    others = [a_report(amal, published.site, published.source, title) for title in ("One fire", "Another fire")]
    for other in others:
        publish(other, by=amal, reviewer=badr, change_kind="first")
    superseded(published.report, *others)

    answer = reader.get(page_of(published))

    said = text(answer.content.decode())
    assert answer.status_code == 200
    assert "Several entries took the place of this one" in said
    assert "One fire" in said
    assert "Another fire" in said
    assert {f"/en/reports/{row.public_id}/" for row in others} <= links(answer.content.decode(), page_of(published))


def test_a_superseded_source_is_not_called_withdrawn_where_it_is_cited(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    other = a_source(amal, "The same report")
    with revising(published.site, by=amal.pseudonym) as site:
        site.citations.create(source=other, about=["type"])
    publish(site, by=amal, reviewer=badr)

    superseded(published.source, other)

    assert "withdrawn since" not in words(reader, page_of(published))


# Bounded work


@pytest.mark.parametrize(
    ("kind", "queries"), [("sites", 6), ("reports", 6), ("incidents", 6), ("images", 6), ("sources", 6)]
)
@pytest.mark.parametrize("count", [1, 4])
def test_a_page_of_the_past_asks_the_same_number_of_queries(
    reader: Client,
    published: Dossier,
    amal: Account,
    badr: Account,
    django_assert_num_queries: DjangoAssertNumQueries,
    kind: str,
    queries: int,
    count: int,
) -> None:
    incident = an_incident(amal, published.source)
    for number in range(count):
        source = a_source(amal, f"Report {number}")
        report = a_report(amal, published.site, source, f"Event {number}", incident=incident)
        report.citations.create(source=published.source, about=["statement"])
        image = an_image(amal, source, report, incident=incident)
        publish(image, by=amal, reviewer=badr, change_kind="first")
        retitled(published.report, f"Library burned {number}", amal, badr)
    public_id = {
        "sites": published.site.public_id,
        "reports": published.report.public_id,
        "sources": published.source.public_id,
        "incidents": incident.public_id,
        "images": image.public_id,
    }[kind]

    with django_assert_num_queries(queries):
        answer = reader.get(f"/en/{kind}/{public_id}/?at={state()}")

    assert answer.status_code == 200
