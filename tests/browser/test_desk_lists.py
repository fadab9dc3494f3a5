"""Long lists of the desk in a real browser: the name typed comes first, and Enter never chooses what only a note speaks of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import JQUERY, Window

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).resolve().parents[2] / "static" / "js" / "desk.js"
PAGE = """<!doctype html><html lang="en"><title>A list</title>
<p class="problems"><a href="#id_type">Type: choose one</a></p>
<label for="id_type">Type</label><select id="id_type" data-search="Type to search" data-nothing="Nothing found">
<option value="">—</option>
<option value="school" data-note="Where a mosque teaches.">School</option>
<option value="great-mosque">Great mosque</option>
<option value="demosque">Demosqued place</option>
<option value="mosque-school">Mosque school</option>
<option value="mosque">Mosque</option></select>"""


@pytest.fixture
def page(windows: Callable[..., Window]) -> Page:
    """The list, made searchable by the desk's own script."""
    opened = windows().page
    opened.set_content(PAGE)
    opened.evaluate(JQUERY)
    opened.add_script_tag(path=SCRIPT)
    return opened


def typed(page: Page, words: str) -> list[str]:
    """The names that are offered for these words, in order."""
    page.locator("#id_type-search").fill(words)
    rows: list[str] = page.eval_on_selector_all(
        "#id_type-list li", "rows => rows.map((row) => row.firstChild.textContent)"
    )
    return rows


def test_names_are_offered_by_how_well_they_fit(page: Page) -> None:
    assert typed(page, "mosque") == ["Mosque", "Mosque school", "Great mosque", "Demosqued place", "School"]
    assert typed(page, "SCHOOL") == ["School", "Mosque school"]


def test_enter_chooses_a_name_that_fits(page: Page) -> None:
    typed(page, "mosque")
    page.keyboard.press("Enter")

    assert page.locator("#id_type").input_value() == "mosque"


def test_enter_does_not_choose_what_only_a_note_speaks_of(page: Page) -> None:
    assert typed(page, "teaches") == ["School"]
    page.keyboard.press("Enter")
    assert page.locator("#id_type").input_value() == ""

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#id_type").input_value() == "school"


def test_nothing_found_is_said_and_cannot_be_chosen(page: Page) -> None:
    assert typed(page, "zzz") == ["Nothing found"]
    row = page.locator("#id_type-list li")
    assert (row.get_attribute("role"), row.get_attribute("aria-disabled")) == ("option", "true")
    assert page.get_by_role("status").text_content() == "Nothing found"

    for key in ("ArrowDown", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    row.dispatch_event("click")
    assert page.locator("#id_type").input_value() == ""


def test_a_link_to_a_list_leads_into_its_search_box(page: Page) -> None:
    page.get_by_role("link", name="Type: choose one").click()

    assert page.evaluate("document.activeElement.id") == "id_type-search"
