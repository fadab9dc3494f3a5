"""From a draft to a withdrawn entry, as people do it in a browser: with JavaScript, in English and in Arabic."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.conftest import Catalogue

pytestmark = [pytest.mark.server, pytest.mark.browser]
Windows = Callable[..., BrowserContext]


@dataclass
class Walk:
    """One walk: the catalogue, its language, and what the browser said on the console."""

    catalogue: Catalogue
    language: str
    windows: Windows
    said: list[str]

    def sign_in(self, name: str) -> Page:
        """A window of this person, in the walk's language."""
        page = self.windows().new_page()
        page.on("console", lambda message: self.said.append(f"{page.url}: {message.text}"))
        page.goto(f"{self.catalogue.curation}/curation/login/")
        page.fill("#id_username", name)
        page.fill("#id_password", self.catalogue.passwords[name])
        page.click("#login-form button")
        expect(page).to_have_url(f"{self.catalogue.curation}/curation/")
        if self.language != "en":
            page.click(f'button[name=language][value="{self.language}"]')
            expect(page.locator("html")).to_have_attribute("lang", self.language)
        return page

    def public(self, path: str) -> tuple[int, Page]:
        """A page of the public side: status and page."""
        page = self.windows().new_page()
        answer = page.goto(self.catalogue.public + path)
        assert answer is not None
        return answer.status, page


def choose(page: Page, field: str, words: str) -> None:
    """Pick the first thing that the autocomplete of a field finds for `words`, by keyboard."""
    page.click(f"#{field} + .select2 .select2-selection")
    page.fill(".select2-search__field", words)
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text(words)
    page.keyboard.press("Enter")


def write_a_report(page: Page, walk: Walk) -> str:
    """Amal writes a report with two contradicting sources; gives its public id."""
    page.goto(f"{walk.catalogue.curation}/curation/records/damagereport/add/")
    choose(page, "id_site", "Mosul Cultural Museum")
    page.fill("#id_title_en", f"Gate damaged ({walk.language})")
    page.fill("#id_title_ar", f"تضرّر البوابة ({walk.language})")
    page.fill("#id_statement_en", "The gate of the museum was damaged.")
    page.check('input[name="standing"][value="disputed"]')
    page.fill("#id_occurred", "2017-02~/2017-03-07")
    choose(page, "id_citations-0-source", "Rehabilitation of the Mosul Museum")
    page.locator("#citations-group .add-row a").click()
    choose(page, "id_citations-1-source", "A Legacy in Ruins")
    page.select_option("#id_citations-1-stance", "contradicts")
    meanings = [page.locator(f"#citations-{row} output[data-note-of]").first.inner_text() for row in (0, 1)]
    assert meanings[0] != meanings[1]  # each row says what its own choice means, the added one too
    page.click('input[name="_continue"]')
    expect(page.locator(".stands code")).to_be_visible()
    return page.locator(".stands code").inner_text()


def submit(page: Page, walk: Walk, public_id: str, note: str = "") -> str:
    """Submit the record; gives the address of its review."""
    page.goto(f"{walk.catalogue.curation}/curation/records/{public_id}/submit")
    if note:
        page.select_option("#id_change_kind", "correction")
        page.fill("#id_change_note", note)
    page.click("#submission button[type=submit]")
    expect(page).to_have_url(re.compile(r"/curation/reviews/\d+/$"))
    return page.url


def decide(page: Page, review: str, act: str, note: str = "") -> None:
    """Badr decides on the page of the review."""
    page.goto(review)
    page.fill("#note", note)
    page.click(
        "form.decision button[type=submit]:not([formaction])" if act == "approve" else f'button[formaction$="{act}"]'
    )
    expect(page.locator(".said")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_report_from_draft_to_withdrawn(catalogue: Catalogue, windows: Windows, language: str) -> None:
    walk = Walk(catalogue, language, windows, said=[])
    amal, badr = (walk.sign_in(catalogue.first(role)) for role in ("contributor", "reviewer"))

    public_id = write_a_report(amal, walk)
    assert walk.public(f"/id/{public_id}")[0] == 404
    review = submit(amal, walk, public_id)
    assert amal.locator("form.decision").count() == 0

    badr.goto(f"{catalogue.curation}/curation/reviews/")
    assert badr.locator(f'a[href="{review.removeprefix(catalogue.curation)}"]').count() > 0
    decide(badr, review, "request-changes", "On which page?")
    assert walk.public(f"/id/{public_id}")[0] == 404

    amal.goto(f"{catalogue.curation}/curation/")
    expect(amal.locator(".mywork")).to_contain_text("On which page?")
    amal.locator(".mywork a", has_text=f"({language})").first.click()
    amal.fill("#id_citations-0-locator", "p. 4")
    amal.click('input[name="_submit_for_review"]')
    expect(amal).to_have_url(re.compile(r"/submit$"))
    assert submit(amal, walk, public_id) == review

    decide(badr, review, "approve")
    status, page = walk.public(f"/{language}/reports/{public_id}/")
    assert (status, page.locator("html").get_attribute("lang")) == (200, language)
    title = f"Gate damaged ({language})" if language == "en" else f"تضرّر البوابة ({language})"
    expect(page.locator("h1")).to_contain_text(title)
    expect(page.locator("main")).to_contain_text("2017-02~/2017-03-07")

    amal.goto(f"{catalogue.curation}/curation/records/damagereport/?q={public_id}")
    amal.locator(".field-label a").click()
    amal.fill("#id_title_en", f"Main gate damaged ({language})")
    amal.fill("#id_title_ar", f"تضرّر البوابة الرئيسة ({language})")
    amal.click('input[name="_continue"]')
    decide(badr, submit(amal, walk, public_id, "It was the main gate."), "approve")
    status, page = walk.public(f"/{language}/reports/{public_id}/editions/2/changes/")
    assert status == 200
    expect(page.locator("main")).to_contain_text("It was the main gate.")
    expect(page.locator("main")).to_contain_text("Main gate damaged")

    badr.goto(f"{catalogue.curation}/curation/records/damagereport/?q={public_id}")
    badr.locator(".field-label a").click()
    badr.click(".withdraw summary")
    badr.select_option("#reason", "error")
    badr.click(".withdraw button")
    expect(badr.locator(".said")).to_be_visible()
    status, page = walk.public(f"/{language}/reports/{public_id}/")
    assert status == 410
    assert walk.said == []
