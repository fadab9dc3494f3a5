"""The public pages in a real browser: accessible, quiet, alone, and never wider than the screen."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from heritage.editions.models import Entry
from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"
Windows = Callable[..., Window]


def addresses(language: str) -> dict[str, str]:
    """One page of every kind, by what it is."""
    first = {kind: Entry.objects.filter(kind=kind).order_by("pk")[0].pk for kind in ("site", "source")}
    places = {
        "home": "",
        "sites": "sites/",
        "nothing found": "sites/?q=zzz",
        "chosen": "sites/?type=museum&standing=refuted",
        "reports": "reports/",
        "sources": "sources/",
        "site": f"sites/{first['site']}/",
        "source": f"sources/{first['source']}/",
        "editions": f"sites/{first['site']}/editions/",
        "changes": f"sites/{first['site']}/editions/1/changes/",
        "words": "about/words/",
        "not found": "sites/000000000000/",
    }
    places |= {f"report {row.pk}": f"reports/{row.pk}/" for row in Entry.objects.filter(kind="damage_report")[:2]}
    return {name: f"/{language}/{place}" for name, place in places.items()}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_is_accessible_quiet_alone_and_fits(
    public_server: str, windows: Windows, language: str, width: int, scheme: str
) -> None:
    window = windows(width=width, color_scheme=scheme)
    found: dict[str, list[str]] = {}

    for name, address in addresses(language).items():
        window.page.goto(public_server + address)
        window.page.evaluate("document.querySelectorAll('details').forEach(row => row.open = true)")
        broken = [row["id"] + ": " + row["nodes"][0]["html"] for row in _violations(window)]
        wide = window.page.evaluate("document.documentElement.scrollWidth") > width
        found |= {name: [*broken, *(["wider than the screen"] if wide else [])]} if broken or wide else {}

    assert found == {}
    assert set(window.console) <= {NOT_FOUND}
    assert not [url for url in window.requests if not url.startswith(public_server)]


def _violations(window: Window) -> list[dict[str, Any]]:
    return Axe().run(window.page, options=WCAG).response["violations"]  # type: ignore[no-any-return]


def test_targets_are_large_enough_for_a_thumb(public_server: str, windows: Windows) -> None:
    window = windows(width=360)
    small: dict[str, list[str]] = {}

    for name, address in addresses("en").items():
        window.page.goto(public_server + address)
        rows = window.page.evaluate(
            """() => [...document.querySelectorAll('a[href], button, input, summary')]
                .filter(row => !row.closest('p, li, dd, td, th, h3, h4') && row.getClientRects().length)
                .map(row => [row.outerHTML.slice(0, 60), row.getBoundingClientRect()])
                .filter(([_, box]) => box.width > 2 && (box.width < 24 || box.height < 24)).map(([html]) => html)"""
        )
        small |= {name: rows} if rows else {}

    assert small == {}


def test_the_keyboard_reaches_the_text_first(public_server: str, windows: Windows) -> None:
    page = windows(width=360).page
    page.goto(f"{public_server}/en/sites/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")

    assert page.url.endswith("#main")


def test_a_reader_searches_in_arabic_and_reads_the_museum(public_server: str, windows: Windows) -> None:
    page = windows(width=360, locale="ar-IQ").page
    page.goto(public_server)
    assert page.url == f"{public_server}/ar/"

    page.fill("#q", "متحف")
    page.keyboard.press("Enter")
    page.click(".records h3 a")

    assert page.inner_text("h1") == "متحف الموصل"
    assert page.get_attribute("html", "dir") == "rtl"


def test_a_filter_is_set_and_taken_away_without_a_script(public_server: str, windows: Windows) -> None:
    page = windows(width=1440, java_script_enabled=False).page
    page.goto(f"{public_server}/en/reports/")
    count = page.locator(".records > li").count()

    page.click(".facet a:has-text('Corroborated')")
    assert page.url.endswith("?standing=corroborated")
    assert page.locator(".facet a[aria-current]").count() == 1
    page.click(".facet a[aria-current]")

    assert page.locator(".records > li").count() == count == 18
