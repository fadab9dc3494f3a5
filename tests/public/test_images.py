"""Images that are references: their page, and the plates on the pages of what they show."""

import pytest
from django.test import Client
from django.utils import timezone

from heritage.curation.models import Account
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Entry
from heritage.records.actions import revising
from tests.factories.records import an_image, an_incident
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.everything import Everything, everything
from tests.public.reading import text


@pytest.fixture
def whole(reader: Client, amal: Account, badr: Account) -> Everything:
    """A record of every kind that says all it can."""
    return everything(amal, badr)


def page_of(reader: Client, kind: str, record: object, language: str = "en") -> str:
    """The page of a published record."""
    answer = reader.get(f"/{language}/{kind}/{record.public_id}/")  # type: ignore[attr-defined]
    assert answer.status_code == 200
    return answer.content.decode()


def hide(record: object, by: Account) -> None:
    """Take the entry of a record back."""
    entry = Entry.objects.get(pk=record.public_id)  # type: ignore[attr-defined]
    withdraw(entry, by=by, reason="error", signed_in_at=timezone.now())


def test_the_page_of_an_image_says_what_it_shows_whose_it_is_and_who_says_so(whole: Everything, reader: Client) -> None:
    page = page_of(reader, "images", whole.image)

    words = text(page)
    assert "The iwan without its masks Satellite image · Hatra Part of the incident Campaign of 2015" in words
    assert "Credit line Reuters/Channel 2 News Made by An imagery company" in words
    assert "Rights Copyright Not Evaluated" in words
    assert "Taken on 2 May 2015 2015-05-02" in words
    assert "What is to be seen Burned shelves along a wall." in words
    assert "Parts shown Great iwan" in words
    assert "Not held here" in words
    assert "Evidence of Masks struck from the walls" in words
    assert "Checked: Place Result Confirmed Confidence high How it was checked The shadow of the arch" in words
    assert "2 Hatra, World Heritage List" in words
    assert f'href="/en/reports/{whole.report.public_id}/"' in page
    assert f'href="/en/incidents/{whole.incident.public_id}/"' in page
    assert 'href="/en/terms/rights/copyright-not-evaluated/"' in page


def test_the_page_of_an_image_in_arabic_has_its_arabic_caption(whole: Everything, reader: Client) -> None:
    words = text(page_of(reader, "images", whole.image, "ar"))

    assert "الإيوان من دون أقنعته" in words
    assert "غير محفوظة هنا" in words
    assert "سطر الإسناد" in words


@pytest.mark.parametrize("kind", ["site", "report", "incident"])
def test_what_an_image_shows_has_it_as_a_plate_with_credit_and_source(
    whole: Everything, reader: Client, kind: str
) -> None:
    page = page_of(reader, f"{kind}s", getattr(whole, kind))

    plate = text(page[page.index('<h2 id="images"') :])
    assert plate.startswith("Images Not held here The iwan without its masks Source [")
    assert "2 May 2015 · After the damage · Credit: Reuters/Channel 2 News · Copyright Not Evaluated" in plate
    assert f'href="/en/images/{whole.image.public_id}/"' in page


def test_what_no_image_shows_has_no_place_for_any(published: Dossier, reader: Client) -> None:
    assert 'id="images"' not in page_of(reader, "sites", published.site)
    assert 'id="images"' not in page_of(reader, "reports", published.report)


def test_images_stand_in_the_order_in_which_they_were_taken(
    published: Dossier, reader: Client, amal: Account, badr: Account
) -> None:
    for caption, captured in (("Undated", ""), ("Later", "2016"), ("Earlier", "2014-02")):
        image = an_image(amal, published.source, published.report, caption=caption, captured=captured)
        publish(image, by=amal, reviewer=badr, change_kind="first")

    page = page_of(reader, "sites", published.site)

    assert page.index(">Earlier<") < page.index(">Later<") < page.index(">Undated<")


def test_an_image_of_an_incident_alone_is_found_through_it(
    published: Dossier, reader: Client, amal: Account, badr: Account
) -> None:
    incident = an_incident(amal, published.source)
    image = an_image(amal, published.source, incident=incident, caption="Of the raid", view="not-stated")
    publish(image, by=amal, reviewer=badr, change_kind="first")

    page = page_of(reader, "images", image)

    assert "Of the raid Photograph Part of the incident Night raid" in text(page)
    assert f'href="/en/incidents/{incident.public_id}/"' in page
    assert ">Of the raid</" in page_of(reader, "incidents", incident)


def test_the_image_of_a_doubted_report_names_it_with_its_standing_of_today(
    whole: Everything, reader: Client, amal: Account, badr: Account
) -> None:
    with revising(whole.report, by=amal.pseudonym) as report:
        report.standing = "refuted"
    publish(report, by=amal, reviewer=badr)

    assert "Evidence of Refuted: Masks struck from the walls" in text(page_of(reader, "images", whole.image))


def test_an_image_names_a_withdrawn_report_and_incident_without_links(
    whole: Everything, reader: Client, badr: Account
) -> None:
    hide(whole.report, badr)
    hide(whole.incident, badr)

    page = page_of(reader, "images", whole.image)

    words = text(page)
    assert "Evidence of Masks struck from the walls withdrawn since" in words
    assert "Part of the incident Campaign of 2015 withdrawn since" in words
    assert whole.report.public_id not in page
    assert whole.incident.public_id not in page


def test_an_image_goes_with_its_site_and_one_of_an_incident_alone_with_that(
    whole: Everything, reader: Client, amal: Account, badr: Account
) -> None:
    alone = an_image(amal, whole.source, incident=whole.incident)
    publish(alone, by=amal, reviewer=badr, change_kind="first")

    hide(whole.incident, badr)
    assert reader.get(f"/en/images/{alone.public_id}/").status_code == 410
    assert reader.get(f"/en/images/{whole.image.public_id}/").status_code == 200

    hide(whole.site, badr)
    assert reader.get(f"/en/images/{whole.image.public_id}/").status_code == 410


def test_a_source_is_cited_by_the_image_that_stands_in_it(whole: Everything, reader: Client) -> None:
    words = text(page_of(reader, "sources", whole.retracted))

    assert "The iwan without its masks Hatra supports photograph not a claim" in words


def test_the_term_of_a_right_leads_to_its_statement_and_to_what_stands_under_it(
    whole: Everything, reader: Client
) -> None:
    page = reader.get("/en/terms/rights/copyright-not-evaluated/").content.decode()

    assert 'href="http://rightsstatements.org/vocab/CNE/1.0/"' in page
    assert "From the list of rightsstatements.org and Creative Commons." in text(page)
    assert "1 image" in text(page)
    assert f'href="/en/images/{whole.image.public_id}/"' in page


def test_what_changed_in_an_image_is_said_in_words(
    whole: Everything, reader: Client, amal: Account, badr: Account
) -> None:
    with revising(whole.image, by=amal.pseudonym) as image:
        image.view, image.captured = "before", "2014"
        image.reports.clear()
    publish(image, by=amal, reviewer=badr)

    words = text(reader.get(f"/en/images/{image.public_id}/editions/2/changes/").content.decode())

    assert "Before or after the damage" in words
    assert "Before the damage" in words
    assert "Evidence of" in words
    assert "Masks struck from the walls" in words
    assert "Taken on" in words
