"""Countries are chosen by name, in the curator's language, and kept as codes of ISO 3166-1."""

import re
from collections.abc import Callable

import pytest
from django.utils.translation import override

from heritage.curation.forms.countries import countries
from heritage.curation.models import Account
from heritage.records.actions import revising
from heritage.records.models import HeritageSite
from tests.curation.conftest import Desk
from tests.curation.test_record_forms import form_of
from tests.curation.test_record_rows import page_of, save
from tests.factories.forms import read_form
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


def test_the_countries_are_those_of_iso_3166_1(db: None) -> None:
    offered = dict(countries())

    assert len(offered) == 249  # officially assigned, https://www.iso.org/iso-3166-country-codes.html
    assert {"IQ", "SY", "PS", "TW", "AX", "EH"} <= set(offered)
    assert not {"EU", "UN", "XK", "ZZ", "001"} & set(offered)


def test_countries_that_sites_lie_in_come_first_then_all_by_name(amal: Account) -> None:
    with revising(HeritageSite(type="museum", country="SY"), by=amal.pseudonym) as site:
        site.names.create(text="National Museum of Aleppo", language="en")

    assert [code for code, _name in countries()][:6] == ["IQ", "SY", "AF", "AX", "AL", "DZ"]


def test_countries_are_named_and_sorted_in_arabic(db: None) -> None:
    with override("ar"):
        names = [name for _code, name in countries()]

    assert names[0] == "العراق"
    assert names.index("أفغانستان") < names.index("الأردن") < names.index("تونس") < names.index("فرنسا")


def test_the_country_of_a_site_is_a_list_with_an_empty_row_first(desk: Desks, amal: Account, draft: Dossier) -> None:
    page = page_of(desk(amal), draft.site)

    (box,) = re.findall(r'<select[^>]*name="country".*?</select>', page, re.S)
    assert re.findall(r'<option value="([A-Z]*)"', box)[:2] == ["", "IQ"]
    assert ">Iraq</option>" in box
    assert 'data-search="Type to search"' in box


@pytest.mark.parametrize(("typed", "status"), [("SY", 302), ("", 302), ("Syria", 400), ("ZZ", 400), ("sy", 400)])
def test_a_country_that_is_none_is_refused_whole_and_stays(
    desk: Desks, amal: Account, draft: Dossier, typed: str, status: int
) -> None:
    answer = save(desk(amal), draft.site, {"country": typed})

    assert answer.status_code == status
    if status == 400:
        assert f"“{typed}” is not in this list" in answer.content.decode()
        assert read_form(answer.content.decode(), form_of(draft.site))["country"] == [typed]
    else:
        assert HeritageSite.objects.get(pk=draft.site.pk).country == typed
