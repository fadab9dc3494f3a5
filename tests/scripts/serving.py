"""Starting the real script/server in a test: on free ports, with a data folder of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90  # seconds: a first start on a busy machine


@dataclass(frozen=True)
class Answer:
    """What a process answered."""

    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Server:
    """A script/server that was started, with the file its output goes to."""

    process: "subprocess.Popen[bytes]"
    output: Path
    public: str
    curation: str

    def said(self) -> str:
        """What it printed so far."""
        return self.output.read_text()

    def children(self) -> list[int]:
        """The processes below it."""
        return below(self.process.pid)

    def stop(self, number: signal.Signals = signal.SIGTERM, patience: float = 15) -> int:
        """Ask it to stop; its exit code."""
        self.process.send_signal(number)
        return self.process.wait(patience)


def below(parent: int) -> list[int]:
    """The processes below one, children of children too."""
    found = [int(word) for word in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    return found + [deeper for child in found for deeper in below(child)]


def is_alive(pid: int) -> bool:
    """Whether the process runs (one that ended and nobody has waited for does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def surroundings(data: Path, **settings: str) -> dict[str, str]:
    """The environment of a script: none of the tests' own settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HERITAGE_", "DJANGO_"))}
    return kept | {"HERITAGE_DATA": str(data)} | settings


def script(name: str, *arguments: str, data: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Run a script to its end."""
    command = [sys.executable, str(ROOT / "script" / name), *arguments]
    told = surroundings(data, **settings)
    return subprocess.run(command, env=told, capture_output=True, text=True, check=False, timeout=PATIENCE)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def starting(data: Path, **settings: str) -> Iterator[Server]:
    """A script/server that was just started; stopped at the end of the block if it still runs."""
    port, curation_port = free_port(), free_port()
    output = data.parent / f"output-{port}"
    ports = ["--port", str(port), "--curation-port", str(curation_port)]
    with output.open("wb") as writable:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "script" / "server"), *ports],
            env=surroundings(data, **settings),
            stdout=writable,
            stderr=writable,
        )
        try:
            yield Server(process, output, f"http://127.0.0.1:{port}", f"http://127.0.0.1:{curation_port}")
        finally:
            process.terminate()
            process.wait(30)


@contextmanager
def started(data: Path, **settings: str) -> Iterator[Server]:
    """A script/server that has said it is ready."""
    with starting(data, **settings) as server:
        wait_until(lambda: "Ctrl-C stops both" in server.said() or server.process.poll() is not None)
        assert server.process.poll() is None, server.said()
        yield server


def wait_until(is_so: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Raises TimeoutError if it does not come true."""
    deadline = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.05)


class _Staying(urllib.request.HTTPRedirectHandler):
    """Redirects are answers to look at."""

    def redirect_request(self, *_: object) -> None:
        """No other request."""


def ask(address: str, method: str = "GET") -> Answer:
    """What a process answers, whatever the status; no redirect is followed, no proxy asked."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Staying)
    data = b"x=1" if method == "POST" else None
    try:
        request = urllib.request.Request(address, data=data, method=method)
        with opener.open(request, timeout=20) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.headers, refused.read())


def site_ids(server: Server) -> list[str]:
    """The public ids of the sites in the plain list."""
    page = ask(f"{server.public}/en/sites/").body.decode()
    return sorted(set(re.findall(r"/en/sites/([0-9a-z]{12})/", page)))
