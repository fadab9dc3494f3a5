"""A real browser before the public pages: Chromium of the system, and a server with the demonstration."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from heritage.curation.demonstration import people
from heritage.curation.demonstration.fill import fill
from heritage.settings import public as public_settings
from tests.public.conftest import SHAPING

# Playwright's synchronous interface runs an event loop, in which Django refuses the database unless told otherwise.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# jQuery as far as the desk's script uses it: what is given to it runs at once; or it listens.
JQUERY = """window.django = { jQuery: (what) => typeof what === "function" ? what() : { on: (type, chosen, heard) =>
document.addEventListener(type, (event) => event.target.matches(chosen) && heard(event)) } }"""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The system's Chromium, without connections of its own."""
    return {"executable_path": shutil.which("chromium"), "args": ARGUMENTS}


@pytest.fixture
def public_server(settings: Settings, transactional_db: None) -> Iterator[str]:
    """The address of the public side with the demonstration, served by this process while the test runs."""
    for name in SHAPING:
        setattr(settings, name, getattr(public_settings, name))
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]  # the server has its own
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    made = people.make()
    fill(made[0].account, made[1].account)
    server = LiveServer("127.0.0.1")  # not pytest-django's fixture: that one keeps the middleware of the first test
    settings.PUBLIC_URL = server.url
    yield str(server.url)
    server.stop()


@dataclass
class Window:
    """A page of the browser, with all that it asked for and said on the console."""

    page: Page
    requests: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)


@pytest.fixture
def windows(browser: Browser) -> Iterator[Callable[..., Window]]:
    """`windows(width=360, color_scheme="dark")` opens a window of its own."""
    contexts = []

    def opened(*, width: int = 1440, **options: Any) -> Window:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        window = Window(context.new_page())

        def heard(message: ConsoleMessage) -> None:
            window.console.append(message.text)

        def asked(request: Request) -> None:
            window.requests.append(request.url)

        window.page.on("console", heard)
        window.page.on("request", asked)
        return window

    yield opened
    for context in contexts:
        context.close()
