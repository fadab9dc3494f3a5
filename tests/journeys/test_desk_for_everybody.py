"""The desk by keyboard, with a screen reader, on a phone: axe finds nothing, nothing overflows, the console is silent."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from tests.journeys.conftest import Catalogue

pytestmark = [pytest.mark.server, pytest.mark.browser]
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
LISTS = ("damagereport", "heritagesite", "source")


def signed_in(catalogue: Catalogue, window: BrowserContext, language: str, said: list[str]) -> Page:
    """A reviewer's page in a language; what the console says is kept in `said`."""
    page = window.new_page()
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.goto(f"{catalogue.curation}/curation/login/")
    name = catalogue.first("administrator")
    page.fill("#id_username", name)
    page.fill("#id_password", catalogue.passwords[name])
    page.click("#login-form button")
    if language != "en":
        page.click(f'button[name=language][value="{language}"]')
    return page


def addresses(page: Page, base: str) -> list[str]:
    """One page of each kind at the desk, found by following links."""
    found = ["/curation/", "/curation/reviews/", "/curation/curation/account/"]
    page.goto(f"{base}/curation/reviews/")
    found.append(page.locator(".queue a").first.get_attribute("href") or "")
    found.append(page.locator(".editions a").first.get_attribute("href") or "")
    for name in LISTS:
        page.goto(f"{base}/curation/records/{name}/")
        record = page.locator(".field-label a").first.get_attribute("href") or ""
        found += [f"/curation/records/{name}/", f"/curation/records/{name}/add/", record]
        found.append(record.replace("change", "history"))
    page.goto(f"{base}{record}")
    public_id = page.locator(".stands code").inner_text()
    return [*found, f"/curation/records/{public_id}/submit"]


def violations(page: Page) -> list[str]:
    """What axe says, each with the first place where it is so."""
    results = Axe().run(page, options=WCAG).response["violations"]
    return [f"{row['id']}: {row['help']} at {row['nodes'][0]['html'][:120]}" for row in results]


def problems(page: Page, address: str, width: int, said: list[str]) -> list[str]:
    """Everything wrong with one page; what axe itself makes the console say (it tries inline styles) does not count."""
    answer = page.goto(address)
    before = len(said)
    found = violations(page)
    del said[before:]
    if answer is None or answer.status != 200:
        found.append(f"answered {answer.status if answer else 'nothing'}")
    if page.evaluate("document.documentElement.scrollWidth") > width:
        found.append("is wider than the screen")
    if page.locator("h1").count() != 1:
        found.append(f"has {page.locator('h1').count()} h1")
    return [f"{address}: {row}" for row in found]


@pytest.mark.parametrize(
    ("language", "width", "scheme"), [("en", 1440, "light"), ("ar", 360, "light"), ("en", 360, "dark")]
)
def test_every_page_of_the_desk_serves_everybody(
    catalogue: Catalogue, windows: Callable[..., Any], language: str, width: int, scheme: str
) -> None:
    said: list[str] = []
    window = windows(color_scheme=scheme)
    page = signed_in(catalogue, window, language, said)
    page.set_viewport_size({"width": width, "height": 900})

    base = catalogue.curation
    found = [row for path in addresses(page, base) for row in problems(page, base + path, width, said)]

    assert found == []
    assert said == []
