"""The desk's forms in a real browser: dates said back with what is kept, what belongs to a site, words to search by."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import JQUERY, Window

pytestmark = pytest.mark.browser

STATIC = Path(__file__).resolve().parents[2] / "static"
HOME = "http://desk.test/"
PAGE = """<!doctype html><html lang="en"><title>A form</title><body class="desk"><div class="aligned"><div class="form-row">
<label for="id_site">Site</label><select id="id_site"><option value=""></option><option value="7">Museum</option></select>
<div class="field-site_parts"><div class="of-site" data-of-site="/of-site/" data-none="None ticked: the whole.">
<div id="id_site_parts"><div><label><input type="checkbox" name="site_parts" value="2" checked> Old</label></div></div></div>
<div class="help" id="id_site_parts_helptext"><div>Choose the site.</div></div></div>
<div class="dated"><input id="id_occurred"><output for="id_occurred" data-date="id_occurred" data-address="/dates/"
data-sense="" data-senses="" data-kept="Kept as"></output></div>
<div class="language"><label for="id_language">Language</label><select id="id_language"><option value="en">English</option>
<option value="other">Another</option></select><input type="text" aria-label="Tag"></div>
<label for="id_type">Type</label><select id="id_type" data-search="Type to search" data-nothing="Nothing found">
<option value=""></option><option value="page" data-note="A page, of a museum too.">Web page</option>
<option value="report" data-also="organisation, museum">Report</option></select></div></div>"""
PARTS = {"site_parts": [["1", "Library"], ["2", "Hall"]], "site_reports": []}
DATE = {"sentence": "March 2017", "problem": "", "kept": "2017-03"}


def answer(route: Route) -> None:
    """What the desk would say."""
    address = route.request.url.removeprefix(HOME)
    if not address:
        route.fulfill(body=PAGE, content_type="text/html")
    else:
        said = PARTS if address == "of-site/?site=7" else DATE if "edtf=March+2017" in address else {}
        route.fulfill(body=json.dumps(said), content_type="application/json")


@pytest.fixture
def page(windows: Callable[..., Window]) -> Page:
    """A form with the desk's own script and sheet."""
    opened = windows().page
    opened.route("**/*", answer)
    opened.goto(HOME)
    opened.evaluate(JQUERY)
    opened.add_script_tag(path=STATIC / "js" / "desk.js")
    opened.add_style_tag(path=STATIC / "css" / "desk.css")
    return opened


def test_parts_come_when_the_site_is_chosen_and_ticks_stay(page: Page) -> None:
    page.select_option("#id_site", "7")

    expect(page.locator("#id_site_parts label")).to_have_text([" Library", " Hall"])
    assert page.locator("input[name=site_parts]:checked").evaluate_all("rows => rows.map((row) => row.value)") == ["2"]
    assert page.locator("#id_site_parts_helptext").inner_text() == "None ticked: the whole."
    page.get_by_label("Library").check()


def test_a_date_in_words_shows_what_is_kept(page: Page) -> None:
    page.fill("#id_occurred", "March 2017")

    expect(page.locator("output[data-date]")).to_have_text("March 2017 Kept as 2017-03")


def test_the_box_for_a_tag_is_there_for_another_language_only(page: Page) -> None:
    tag = page.get_by_label("Tag")
    assert not tag.is_visible()

    page.select_option("#id_language", "other")

    assert tag.is_visible()


def test_a_word_that_people_look_by_comes_before_words_of_notes_and_can_be_chosen(page: Page) -> None:
    page.locator("#id_type-search").fill("museum")
    assert page.locator("#id_type-list li").evaluate_all("rows => rows.map((row) => row.dataset.value)") == [
        "report",
        "page",
    ]

    page.keyboard.press("Enter")
    assert page.locator("#id_type").input_value() == "report"
