"""The real thing: both processes as `script/server` starts them, with the demonstration, on a database of their own."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

ROOT = Path(__file__).resolve().parents[2]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
PATIENCE = 180


@dataclass(frozen=True)
class Catalogue:
    """Where the two processes answer, and who can sign in: name -> password."""

    public: str
    curation: str
    folder: Path
    passwords: dict[str, str]
    roles: dict[str, str]

    def first(self, role: str) -> str:
        """The first account of a role, as the list of accounts promises it."""
        return next(name for name, own in self.roles.items() if own == role)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """Both processes, stopped when the tests of the module are done."""
    folder = tmp_path_factory.mktemp("catalogue")
    public, curation = free_port(), free_port()
    own = {name: value for name, value in os.environ.items() if not name.startswith(("HERITAGE_", "DJANGO_"))}
    with (folder / "output").open("wb") as output:
        server = subprocess.Popen(
            [ROOT / "script" / "server", "--port", str(public), "--curation-port", str(curation)],
            env=own | {"HERITAGE_DATA": str(folder)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        addresses = f"http://127.0.0.1:{public}", f"http://127.0.0.1:{curation}"
        _wait(f"{addresses[0]}/readyz", server, folder)
        _wait(f"{addresses[1]}/curation/login/", server, folder)
        rows = json.loads((folder / "demo-accounts.json").read_text(encoding="utf-8"))
        passwords = {row["user"]: row["password"] for row in rows}
        yield Catalogue(*addresses, folder, passwords, {row["user"]: row["role"] for row in rows})
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)


def _wait(address: str, server: "subprocess.Popen[bytes]", folder: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"{address} did not answer:\n{(folder / 'output').read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The system's Chromium, without connections of its own."""
    return {
        "executable_path": "/usr/bin/chromium",
        "args": [*QUIET, "--disable-component-update", "--disable-sync"],
    }


@pytest.fixture
def windows(browser: Browser) -> Iterator[Any]:
    """`windows()` opens a browser window of its own, with its own cookies; what it says on the console is an error."""
    opened: list[BrowserContext] = []

    def open_window(**options: Any) -> BrowserContext:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        opened.append(context)
        return context

    yield open_window
    for context in opened:
        context.close()
