"""Above a form that was refused stands what is wrong, with a link to each box; nothing else there says that all is well."""

import re
from collections.abc import Callable

from heritage.curation.models import Account
from tests.curation.conftest import Desk
from tests.curation.test_record_rows import page_of, save, send
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]
ALL_IS_WELL = "Nothing is missing: this can be submitted."
LINK = re.compile(r'<li><a href="#([^"]*)">([^<]*)</a></li>')


def listed(page: str) -> list[tuple[str, str]]:
    """The ids and the words of the links in the list above a form."""
    return LINK.findall(page.split('class="errornote problems"')[1].partition("</div>")[0])


def test_what_is_wrong_is_listed_above_the_form_with_links(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"observed": "yesterday", "quantities-0-value": "many", "citations-0-source": ""}

    page = save(desk(amal), draft.report, typed).content.decode()

    found = listed(page)
    assert "<h2>3 errors</h2>" in page
    assert [anchor for anchor, _words in found] == ["id_observed", "id_citations-0-source", "id_quantities-0-value"]
    assert [words for _anchor, words in found[1:]] == [
        "Citation 1, Source: Choose the source, or remove this row.",
        "Number 1, Number: This is no number. Type digits, like 25000 or 5.5.",
    ]
    assert all(f'id="{anchor}"' in page for anchor, _words in found)
    assert "<title>Error: " in page
    assert "Please correct" not in page


def test_what_is_wrong_with_a_list_leads_to_the_list(desk: Desks, amal: Account, draft: Dossier) -> None:
    page = save(desk(amal), draft.site, {"parts-0-DELETE": "on"}).content.decode()

    ((anchor, words),) = listed(page)
    assert (anchor, words[:47]) == ("parts-group", "Parts: The part Library (library) cannot be rem")
    assert 'id="parts-group"' in page


def test_a_row_that_goes_is_not_listed(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"observed": "yesterday", "quantities-0-value": "many", "quantities-0-DELETE": "on"}

    assert [anchor for anchor, _words in listed(save(desk(amal), draft.report, typed).content.decode())] == [
        "id_observed"
    ]


def test_a_mistake_above_all_boxes_is_said_once_without_a_link(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    before = page_of(amals, draft.report)
    save(desk(carmen), draft.report, {"title_en": "Another title"})

    page = send(amals, draft.report, before, {"title_en": "Mine"}).content.decode()

    assert "<h2>1 error</h2>" in page
    assert page.count("Somebody else saved this record while you worked on it.") == 1
    assert listed(page) == []


def test_the_box_does_not_say_that_nothing_is_missing_while_something_is_wrong(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    amals = desk(amal)

    assert ALL_IS_WELL in page_of(amals, draft.report)
    assert ALL_IS_WELL not in save(amals, draft.report, {"observed": "yesterday"}).content.decode()
