"""What belongs to a site, asked while its report or image is written; and the small window for a new source."""

from collections.abc import Callable

import pytest
from django.test import Client

from heritage.curation.models import Account
from heritage.records.models import Source
from tests.curation.conftest import Desk
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


def test_parts_and_reports_of_a_site_are_told_by_name(desk: Desks, amal: Account, draft: Dossier) -> None:
    found = desk(amal).get("/curation/of-site/", query_params={"site": draft.site.pk})

    parts = [[str(row.pk), f"Library ({row.key})"] for row in draft.site.parts.all()]
    assert found.json() == {"site_parts": parts, "site_reports": [[str(draft.report.pk), "Library burned"]]}
    assert len(parts) == 1
    assert "no-store" in found.headers["Cache-Control"]


@pytest.mark.parametrize("site", ["", "0", "-1", "x", "9" * 30, "٣"])
def test_no_site_has_nothing(desk: Desks, amal: Account, draft: Dossier, site: str) -> None:
    found = desk(amal).get("/curation/of-site/", query_params={"site": site})

    assert (found.status_code, found.json()) == (200, {"site_parts": [], "site_reports": []})


def test_strangers_are_told_nothing(client: Client, draft: Dossier) -> None:
    assert client.get(f"/curation/of-site/?site={draft.site.pk}").status_code == 302


def test_the_small_window_for_a_new_source_asks_only_what_identifies_it(desk: Desks, amal: Account) -> None:
    amals = desk(amal)
    small = "/curation/records/source/add/?_popup=1"
    page = amals.get(small).content.decode()

    answer = amals.fill(small, "source_form", {"title": "Yearly report", "type": "report"}, "_save")

    assert [f'id="{name}-group"' in page for name in ("creators", "citations", "verifications")] == [True, False, False]
    assert (answer.status_code, Source.objects.get().title) == (200, "Yearly report")
    assert 'id="citations-group"' in amals.get("/curation/records/source/add/").content.decode()
