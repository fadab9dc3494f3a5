"""The real script/server: two processes that start, answer, keep what they have, say what is wrong, and stop."""

import json
import re
import signal
import socket
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.scripts.serving import Server, ask, free_port, is_alive, script, site_ids, started, starting, wait_until

pytestmark = pytest.mark.server

SENTINEL = "a-secret-that-must-stay-where-it-is-0123456789-abcdefghijklmnopqrstuvwxyz"
PRIVATE = {
    "HERITAGE_SECRET_KEY": SENTINEL,
    "HERITAGE_SIGNER_KEY": SENTINEL,
    "HERITAGE_MAIL_URL": f"smtp://{SENTINEL}@mail.example",
    "PGPASSWORD": SENTINEL,
    "SOME_TOKEN": SENTINEL,
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder for the tests that only look, and for the starts after the first."""
    return tmp_path_factory.mktemp("server") / "data"


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    """A server that runs for all tests of this module that only look."""
    with started(data, **PRIVATE) as running:
        yield running


def accounts(data: Path) -> list[dict[str, str]]:
    """Who can sign in to the demonstration."""
    rows: list[dict[str, str]] = json.loads((data / "demo-accounts.json").read_text())
    return rows


def test_server_answers_on_both_ports(server: Server) -> None:
    asked = {
        f"{server.public}/readyz": 200,
        f"{server.public}/en/": 200,
        f"{server.public}/ar/sites/": 200,
        f"{server.curation}/curation/login/": 200,
        f"{server.curation}/curation/": 302,
    }

    assert {address: ask(address).status for address in asked} == asked


def test_server_serves_the_demonstration_with_its_static_files(server: Server) -> None:
    page = ask(f"{server.public}/en/").body.decode()
    style = re.search(r'href="(/static/[^"]+\.css)"', page)

    assert site_ids(server)
    assert style is not None
    assert ask(server.public + style.group(1)).headers["Content-Type"].startswith("text/css")


def test_server_writes_accounts_for_its_user_only_and_prints_them(server: Server, data: Path) -> None:
    rows = accounts(data)

    assert stat.S_IMODE((data / "demo-accounts.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert {row["role"] for row in rows} == {"contributor", "reviewer", "administrator"}
    assert all({row["user"], row["password"], row["role"]} <= set(server.said().split()) for row in rows)
    assert {server.public + "/", server.curation + "/curation/", str(data)} <= set(re.split(r"[ ;\n]+", server.said()))


def test_public_process_refuses_to_be_written_to_and_sets_no_cookie(server: Server) -> None:
    site = site_ids(server)[0]
    paths = ["/", "/en/", "/en/sites/", f"/en/sites/{site}/", f"/id/{site}.json", "/curation/", "/nothing-here"]

    assert {ask(server.public + path, method).status for path in paths for method in ("POST", "PUT", "DELETE")} == {405}
    assert [path for path in paths if "Set-Cookie" in ask(server.public + path).headers] == []


def test_public_process_knows_no_secret(server: Server) -> None:
    told = {pid: Path(f"/proc/{pid}/environ").read_text() for pid in server.children()}
    public = [text for text in told.values() if "heritage.settings.public" in text]
    curation = [text for text in told.values() if "heritage.settings.curation" in text]

    assert len(public) >= 2  # gunicorn and its worker
    assert [text for text in public if SENTINEL in text] == []
    assert all(SENTINEL in text for text in curation)


def test_server_at_its_second_start_keeps_everything(server: Server, data: Path) -> None:
    site = site_ids(server)[0]
    before = ask(f"{server.public}/id/{site}/1.json")
    passwords = accounts(data)

    started_at = time.monotonic()
    with started(data) as second:
        seconds = time.monotonic() - started_at
        after = ask(f"{second.public}/id/{site}/1.json")
        assert site_ids(second) == site_ids(server)

    assert (after.status, after.body) == (200, before.body)
    assert after.headers["ETag"] == before.headers["ETag"] != ""
    assert accounts(data) == passwords
    assert seconds < 30


def test_sigterm_stops_both_within_seconds(data: Path) -> None:
    with started(data) as server:
        below = server.children()
        started_at = time.monotonic()
        status = server.stop()
        seconds = time.monotonic() - started_at

        assert status == 0
        assert server.said().endswith("Stopped.\n")
        assert seconds < 10
        assert len(below) >= 4
        assert [pid for pid in below if is_alive(pid)] == []


def test_server_that_is_killed_takes_both_with_it(data: Path) -> None:
    with started(data) as server:
        below = server.children()
        server.stop(signal.SIGKILL)

        assert len(below) >= 4
        wait_until(lambda: not any(is_alive(pid) for pid in below), patience=15)


def test_interrupt_while_setting_up_stops_cleanly(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with starting(data) as server:
        wait_until((data / "logs").exists)
        wait_until(lambda: bool(server.children()))
        below = server.children()
        status = server.stop(signal.SIGINT)

        assert (status, server.said()) == (0, "Stopped.\n")
        assert [pid for pid in below if is_alive(pid)] == []
    with started(data) as again:
        assert ask(f"{again.public}/readyz").status == 200
        assert len(accounts(data)) >= 3


def test_two_servers_at_once_on_one_new_folder_share_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with starting(data) as first, starting(data) as second:
        for server in (first, second):
            wait_until(lambda server=server: "Ctrl-C stops both" in server.said())  # type: ignore[misc]
        assert site_ids(first) == site_ids(second) != []

    with closing(sqlite3.connect(data / "catalogue.sqlite3")) as connection:
        (state,) = connection.execute("PRAGMA integrity_check").fetchone()
        (people,) = connection.execute("SELECT count(*) FROM curation_account").fetchone()
    assert (state, people) == ("ok", len(accounts(data)))


@pytest.mark.parametrize("option", ["--port", "--curation-port"])
def test_port_in_use_is_said_plainly(tmp_path: Path, option: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ports = {"--port": free_port(), "--curation-port": free_port()} | {option: port}
        done = script("server", *(str(word) for row in ports.items() for word in row), data=tmp_path / "data")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Port {port} is in use. Choose another with {option}.\n"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["--port", "9100", "--curation-port", "9100"], 1, "Both processes cannot use port 9100."),
        (["--port", "0"], 2, "'0' is no port: a number from 1 to 65535 is needed"),
        (["--port", "65536"], 2, "'65536' is no port"),
        (["--port", "web"], 2, "'web' is no port"),
    ],
)
def test_port_that_makes_no_sense_is_said_plainly(
    tmp_path: Path, arguments: list[str], status: int, sentence: str
) -> None:
    done = script("server", *arguments, data=tmp_path / "data")

    assert done.returncode == status
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"HERITAGE_COLOUR": "red"}, "The settings are wrong. Unknown setting HERITAGE_COLOUR in the environment."),
        ({"HERITAGE_HIDE_LIMIT": "many"}, "HERITAGE_HIDE_LIMIT must be a whole number, not 'many'."),
        ({"HERITAGE_DATABASE_URL": "sqlite:////nowhere/at/all"}, "The database could not be brought up to date."),
    ],
)
def test_setting_that_makes_no_sense_is_said_plainly(tmp_path: Path, settings: dict[str, str], sentence: str) -> None:
    ports = ["--port", str(free_port()), "--curation-port", str(free_port())]

    done = script("server", *ports, data=tmp_path / "data", **settings)

    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


def test_data_folder_that_is_a_file_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    ports = ["--port", str(free_port()), "--curation-port", str(free_port())]

    done = script("server", *ports, data=tmp_path / "data")

    assert done.returncode == 1
    assert done.stderr.startswith(f"The data folder {tmp_path / 'data'} cannot be made")
    assert "Traceback" not in done.stderr


def test_server_behind_a_proxy_speaks_of_the_addresses_readers_use(data: Path) -> None:
    told = {"HERITAGE_PUBLIC_URL": "https://catalogue.example", "HERITAGE_CURATION_URL": "https://desk.example"}

    with started(data, **told) as server:
        answer = ask(f"{server.public}/en/")
        assert "https://catalogue.example/" in server.said()

    assert (answer.status, answer.headers["Location"].split("/")[0]) == (301, "https:")


def test_manage_runs_a_command_on_the_same_catalogue(server: Server, data: Path) -> None:
    done = script("manage", "verify", data=data)

    assert server.process.poll() is None
    assert (done.returncode, done.stderr) == (0, "")
