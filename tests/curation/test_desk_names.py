"""The names of a site at the desk: languages from a list, letters that fit the language, rows that say nothing."""

from collections.abc import Callable

import pytest

from heritage.curation.models import Account
from heritage.records.models import HeritageSite
from tests.curation.conftest import Desk
from tests.curation.test_record_rows import page_of, save
from tests.factories.forms import read_form
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]
NEW = "/curation/records/heritagesite/add/"


def test_a_new_site_begins_with_a_name_in_english_and_one_in_arabic_before_all_else(desk: Desks, amal: Account) -> None:
    page = desk(amal).get(NEW).content.decode()

    data = read_form(page, "heritagesite_form")
    assert [data[f"names-{row}-language"] for row in (0, 1)] == [["en"], ["ar"]]
    assert page.index('id="id_names-0-text"') < page.index('id="id_type"') < page.index('id="id_location-0-geometry"')
    assert page.index('id="id_location-0-geometry"') < page.index('id="id_significance_en"')


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ({"names-0-text": "Library"}, [("en", "Library")]),
        ({"names-1-text": "مكتبة"}, [("ar", "مكتبة")]),
        ({"names-0-text": "Library", "names-1-text": "مكتبة"}, [("en", "Library"), ("ar", "مكتبة")]),
        ({"names-0-text": "Library", "names-1-language": "fr"}, [("en", "Library")]),
    ],
)
def test_a_row_without_a_name_says_nothing(
    desk: Desks, amal: Account, rows: dict[str, str], names: list[tuple[str, str]]
) -> None:
    answer = desk(amal).fill(NEW, "heritagesite_form", rows, "_continue")

    assert answer.status_code == 302
    assert [(row.language, row.text) for row in HeritageSite.objects.get().names.all()] == names


@pytest.mark.parametrize(
    ("text", "tag", "message"),
    [
        ("متحف", "en", "This name is in Arabic letters but marked English: choose its language."),
        ("Museum", "ar", "This name is in Latin letters but marked Arabic: choose its language."),
        ("Музей", "en", "This name is in Cyrillic letters but marked English: choose its language."),
    ],
)
def test_a_name_in_other_letters_than_those_of_its_language_is_refused(
    desk: Desks, amal: Account, draft: Dossier, text: str, tag: str, message: str
) -> None:
    answer = save(desk(amal), draft.site, {"names-2-text": text, "names-2-language": tag})

    assert answer.status_code == 400
    assert message in answer.content.decode()


@pytest.mark.parametrize(
    ("text", "tag"), [("Matḥaf al-Mawṣil", "ar-Latn"), ("موزەخانە", "ckb"), ("كركوك Kirkuk", "fr"), ("1001", "fa")]
)
def test_letters_that_fit_or_that_are_mixed_are_taken(
    desk: Desks, amal: Account, draft: Dossier, text: str, tag: str
) -> None:
    typed = {"names-2-text": text, "names-2-language": tag}

    assert save(desk(amal), draft.site, typed).status_code == 302
    assert draft.site.names.get(language=tag).text == text


def test_another_language_is_typed_by_its_tag_and_stands_in_its_box(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"names-2-text": "Museum Mossul", "names-2-language": "other", "names-2-language-other": " de "}
    assert save(desk(amal), draft.site, typed).status_code == 302

    data = read_form(page_of(desk(amal), draft.site), "heritagesite_form")
    assert draft.site.names.get(language="de").text == "Museum Mossul"
    assert (data["names-2-language"], data["names-2-language-other"]) == (["other"], ["de"])


@pytest.mark.parametrize(
    ("tag", "message"), [("", "This field is required."), ("Deutsch!", "“Deutsch!” is no language tag.")]
)
def test_another_language_without_a_right_tag_is_refused(
    desk: Desks, amal: Account, draft: Dossier, tag: str, message: str
) -> None:
    typed = {"names-2-text": "Museum", "names-2-language": "other", "names-2-language-other": tag}

    answer = save(desk(amal), draft.site, typed)

    assert answer.status_code == 400
    assert message in answer.content.decode()
