"""The public part of a page inside the desk's private preview: one heading of the page less, everything else the same."""

from dataclasses import replace
from typing import cast

import pytest

from heritage.curation.models import Account
from heritage.curation.preview import preview
from heritage.editions.payloads import DamageReportPayload
from heritage.editions.queries import payload_of
from tests.fixtures import Dossier
from tests.public.everything import Everything, everything
from tests.public.reading import elements, text


@pytest.fixture
def whole(amal: Account, badr: Account) -> Everything:
    """A record of every kind, published."""
    return everything(amal, badr)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", ["site", "report", "incident", "image", "source", "vocabulary"])
def test_the_preview_has_no_heading_of_the_first_rank(whole: Everything, kind: str, language: str) -> None:
    payload = payload_of(getattr(whole, kind).public_id, 1)

    tags = [tag for tag, _ in elements(preview(payload, language))]

    assert tags.count("h1") == 0
    assert tags.index("h3") < tags.index("h2")


def test_the_preview_says_what_the_page_will_say(published: Dossier, amal: Account) -> None:
    words = text(preview(payload_of(published.report.public_id, 1), "en"))

    assert words.startswith("Library burned Damage report · Event · Mosul Cultural Museum")
    assert "The museum library was burned." in words
    assert "25,000 books burned" in words
    assert "Cite this" not in words


def test_the_preview_of_a_report_says_what_protected_its_published_site_on_that_day(whole: Everything) -> None:
    words = text(preview(payload_of(whole.report.public_id, 1), "en"))

    assert "On the day: World Heritage List (no. 277, since 1985)" in words


def test_the_preview_of_a_report_whose_site_is_not_public_says_that_it_cannot_be_told(whole: Everything) -> None:
    payload = cast(DamageReportPayload, payload_of(whole.report.public_id, 1))
    elsewhere = replace(payload, site=replace(payload.site, id="00000000000a"))

    assert "The site is not published, so this cannot be told." in text(preview(elsewhere, "en"))


def test_the_preview_of_an_incident_has_its_published_reports(whole: Everything) -> None:
    words = text(preview(payload_of(whole.incident.public_id, 1), "en"))

    assert "Masks struck from the walls Condition · 2 May 2015 · Hatra" in words
