"""What must be there before a record can be submitted: said on the new form, and linked to its place once saved."""

from collections.abc import Callable

import pytest

from heritage.curation.forms import needed
from heritage.curation.models import Account
from heritage.records.completeness import missing
from heritage.records.enums import Kind
from heritage.records.models import DamageReport, EvidenceImage, HeritageSite, Incident, Record, Source, Vocabulary
from tests.curation.conftest import Desk
from tests.curation.test_record_rows import page_of, save
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]
KINDS: list[type[Record]] = [HeritageSite, DamageReport, Incident, EvidenceImage, Source, Vocabulary]


@pytest.mark.parametrize("model", KINDS)
def test_what_the_form_names_is_what_an_empty_record_lacks(draft: Dossier, model: type[Record]) -> None:
    of_its_kind = {"site": draft.site} if model is DamageReport else {}
    empty = model.objects.create(**of_its_kind)

    assert {row.where for row in missing(empty)} == set(needed.NEEDED[Kind(empty.kind)])


def test_a_new_form_says_what_must_be_there_and_a_saved_one_no_more(desk: Desks, amal: Account, draft: Dossier) -> None:
    sentence = "Before it can be submitted: one preferred name, the type, one citation."

    assert sentence in desk(amal).get("/curation/records/heritagesite/add/").content.decode()
    assert sentence not in page_of(desk(amal), draft.site)


def test_what_is_missing_leads_to_its_place_in_the_form(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"citations-0-DELETE": "on", "title_en": "", "title_ar": "", "report_kind": "threat"}
    save(desk(amal), draft.report, typed)

    page = page_of(desk(amal), draft.report)

    for anchor in ("citations-group", "id_title_en", "id_probability"):
        assert f'<li><a href="#{anchor}">' in page
        assert f'id="{anchor}"' in page
