"""How many queries a page asks: a fixed number each, however much it shows."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from heritage.curation.models import Account
from heritage.records.actions import revising
from heritage.records.models import DamageReport
from tests.factories.records import a_report, a_site, a_source, a_vocabulary, an_incident
from tests.factories.reviews import publish
from tests.fixtures import Dossier


@pytest.fixture(params=[1, 3])
def grown(request: pytest.FixtureRequest, published: Dossier, amal: Account, badr: Account) -> Dossier:
    """The dossier with one of everything, or with three, its report part of an incident that others are part of too."""
    grow(published, amal, badr, request.param)
    return published


@pytest.fixture
def around(grown: Dossier, amal: Account, badr: Account) -> dict[str, str]:
    """Public ids of an incident that all reports are part of, and of a list of one term for each of them."""
    incident = an_incident(amal, grown.source)
    reports = list(DamageReport.objects.order_by("pk"))
    for report in reports:
        with revising(report, by=amal.pseudonym) as row:
            row.incident = incident
        publish(row, by=amal, reviewer=badr)
    vocabulary = a_vocabulary(amal, "site-function", **{f"term-{n}": f"term {n}" for n in range(1, len(reports) + 1)})
    publish(vocabulary, by=amal, reviewer=badr, change_kind="first")
    return {"incident": incident.public_id, "vocabulary": vocabulary.public_id}


def grow(published: Dossier, amal: Account, badr: Account, count: int) -> None:
    """`count` sites, sources and reports of the first site, the first of each being there already."""
    for number in range(2, count + 1):
        source = a_source(amal, f"Report {number}")
        site = a_site(amal, source, f"Museum {number}")
        for about, title in ((published.site, f"Event {number}"), (site, f"Elsewhere {number}")):
            report = a_report(amal, about, published.source, title)
            report.citations.create(source=source, stance="contradicts", about=["statement"])
            publish(report, by=amal, reviewer=badr, change_kind="first")


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/en/", 6),
        ("/en/sites/", 9),
        ("/en/sites/?q=m&type=museum&standing=reported", 9),
        ("/en/reports/", 5),
        ("/en/sources/", 3),
        ("/en/sites/{site}/", 4),
        ("/en/sites/{site}/editions/", 4),
        ("/en/sites/{site}/editions/1/changes/", 4),
        ("/en/reports/{report}/", 4),
        ("/en/sources/{source}/", 5),
        ("/id/{site}", 2),
        ("/id/{site}/1.json", 1),
        ("/id/{site}.json", 1),
        ("/en/incidents/{incident}/", 4),
        ("/en/incidents/{incident}/editions/1/changes/", 4),
        ("/en/vocabularies/{vocabulary}/", 3),
        ("/en/terms/site-type/museum/", 4),
        ("/en/terms/site-function/term-1/", 4),
        ("/en/terms/standing/reported/", 4),
        ("/en/about/words/", 2),
        ("/en/about/work/", 0),
        ("/healthz", 0),
        ("/readyz", 1),
    ],
)
def test_an_address_asks_the_same_number_of_queries(
    reader: Client,
    grown: Dossier,
    around: dict[str, str],
    django_assert_num_queries: DjangoAssertNumQueries,
    address: str,
    queries: int,
) -> None:
    place = around | {name: getattr(grown, name).public_id for name in ("site", "report", "source")}

    with django_assert_num_queries(queries):
        answer = reader.get(address.format(**place))

    assert answer.status_code < 400


def test_three_reports_are_on_the_page_of_their_site(
    reader: Client, published: Dossier, amal: Account, badr: Account
) -> None:
    grow(published, amal, badr, 3)

    page = reader.get(f"/en/sites/{published.site.public_id}/").content.decode()

    assert [title in page for title in ("Library burned", "Event 2", "Event 3", "Elsewhere")] == [True] * 3 + [False]
