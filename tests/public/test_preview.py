"""The public part of a page inside the desk's private preview: one heading of the page less, everything else the same."""

import pytest

from heritage.curation.models import Account
from heritage.curation.preview import preview
from heritage.editions.queries import payload_of
from tests.fixtures import Dossier
from tests.public.reading import elements, text


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", ["site", "report", "source"])
def test_the_preview_has_no_heading_of_the_first_rank(published: Dossier, kind: str, language: str) -> None:
    payload = payload_of(getattr(published, kind).public_id, 1)

    tags = [tag for tag, _ in elements(preview(payload, language))]

    assert tags.count("h1") == 0
    assert tags.index("h3") < tags.index("h2")


def test_the_preview_says_what_the_page_will_say(published: Dossier, amal: Account) -> None:
    words = text(preview(payload_of(published.report.public_id, 1), "en"))

    assert words.startswith("Library burned Damage report · Event · Mosul Cultural Museum")
    assert "The museum library was burned." in words
    assert "25,000 books burned" in words
    assert "Cite this" not in words
