"""What a newcomer does with only the words on the screen: a site with two names, a report with two sources that disagree."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.conftest import Catalogue
from tests.journeys.test_in_the_browser import Walk, choose

pytestmark = [pytest.mark.server, pytest.mark.browser]
Windows = Callable[..., BrowserContext]
SUBMITTED = re.compile(r"/curation/reviews/\d+/$")


def search(page: Page, field: str, words: str) -> None:
    """Type into a list that can be searched, and take the first that fits."""
    page.fill(f"#{field}-search", words)
    page.keyboard.press("Enter")


def new_source(page: Page, row: int, kind: str, title: str, issued: str) -> None:
    """Write a source in the small window beside a citation."""
    with page.expect_popup() as opened:
        page.click(f"#add_id_citations-{row}-source")
    small = opened.value
    expect(small.locator("#citations-group")).to_have_count(0)
    search(small, "id_type", kind)
    small.fill("#id_title", title)
    small.fill("#id_issued", issued)
    small.click("input[name=_save]")
    expect(page.locator(f"#id_citations-{row}-source + .select2")).to_contain_text(title)


def submit(page: Page) -> str:
    """Save, go on, submit; gives the address of the review."""
    page.click("input[name=_submit_for_review]")
    page.click("#submission button[type=submit]")
    expect(page).to_have_url(SUBMITTED)
    return page.url


def test_a_site_and_a_disputed_report_are_written_as_people_write(catalogue: Catalogue, windows: Windows) -> None:
    walk = Walk(catalogue, "en", windows, said=[])
    page = walk.sign_in(catalogue.first("contributor"))

    page.get_by_role("link", name="A site", exact=True).click()
    page.fill("#id_names-0-text", "Zahra Library")
    page.fill("#id_names-1-text", "مكتبة الزهراء")
    search(page, "id_type", "library")
    page.fill("#id_location-0-geometry", "36.3550, 43.1220")
    new_source(page, 0, "museum", "Yearly report on libraries", "March 2018")
    review = submit(page)

    page.goto(f"{catalogue.curation}/curation/")
    page.get_by_role("link", name="A damage report", exact=True).click()
    choose(page, "id_site", "Zahra Library")
    expect(page.locator(".field-site_parts .help")).to_contain_text("None ticked, and none named in words below")
    page.fill("#id_parts_note_en", "The reading room")
    page.fill("#id_title_en", "Fire in the library")
    page.fill("#id_statement_en", "Some 4,000 books burned; another survey says that it was spared.")
    page.check('input[name="standing"][value="disputed"]')
    page.fill("#id_occurred", "about March 2017")
    expect(page.locator('output[for="id_occurred"]')).to_have_text("about March 2017 Kept as 2017-03~")
    choose(page, "id_citations-0-source", "Yearly report on libraries")
    page.locator("#citations-group .add-row a").click()
    new_source(page, 1, "newspaper", "The library was spared", "9 April 2017")
    page.select_option("#id_citations-1-stance", "contradicts")
    expect(page.locator('output[for="id_citations-1-stance"]')).to_contain_text("The source says otherwise")
    page.click("#quantities-group summary")
    page.fill("#id_quantities-0-what_en", "books burned")
    page.fill("#id_quantities-0-value", "4,000")
    assert submit(page) == review

    expect(page.locator("main")).to_contain_text("about March 2017")
    expect(page.locator("main")).to_contain_text("4,000")
    assert walk.said == []
