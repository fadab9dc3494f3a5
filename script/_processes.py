"""The two processes of script/server: each behind gunicorn on a port of this machine, started, watched and ended together."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

from _environment import PYTHON, ROOT, environment
from _running import CannotGoOn, begin, end

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60  # seconds until a process must answer
THREADS = 4
EXCEPTION = re.compile(r"[\w.]*(Error|Exception|Configured): ")
REFUSED = {
    errno.EADDRINUSE: "is in use",
    errno.EACCES: "is not allowed for this user",
}


class Side:
    """One of the two processes: its name, its port, and once it is started its log and itself."""

    def __init__(self, name: str, port: int) -> None:
        self.name = name
        self.port = port
        self.log: Path | None = None
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def local(self) -> str:
        """Its address on this machine."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        """The address readers use: the environment's if a proxy stands before us, else the one on this machine."""
        return os.environ.get(f"HERITAGE_{self.name.upper()}_URL") or self.local

    def check_alive(self) -> None:
        """Raises CannotGoOn if the process ended by itself."""
        if self.process is not None and self.process.poll() is not None:
            why = f"{last_words(self.log)}\nMore is in {self.log}." if self.log else ""
            raise CannotGoOn(f"The {self.name} process ended by itself; both are stopped. {why}")


def listen(port: int, option: str) -> socket.socket:
    """A socket that listens on the port of this machine. Raises CannotGoOn if it cannot be had."""
    found = socket.socket()
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind(("127.0.0.1", port))
        found.listen(128)
    except OSError as problem:
        found.close()
        why = REFUSED.get(problem.errno or 0, f"cannot be used ({problem.strerror})")
        raise CannotGoOn(f"Port {port} {why}. Choose another with {option}.") from None
    return found


def check_free(port: int, option: str) -> None:
    """Raises CannotGoOn if the port cannot be had."""
    listen(port, option).close()


@contextlib.contextmanager
def serving(sides: list[Side], folder: Path, addresses: dict[str, str]) -> Iterator[None]:
    """Both processes run inside this block, and none after it."""
    try:
        for side, option in zip(sides, ("--port", "--curation-port"), strict=True):
            start(side, option, folder, addresses)
        yield
    finally:
        end([side.process for side in sides if side.process])


def start(side: Side, option: str, folder: Path, addresses: dict[str, str]) -> None:
    """One process behind gunicorn. It is handed a socket that listens already: nobody can take the port in between."""
    side.log = log_file(folder / "logs" / f"{side.name}.log")
    with listen(side.port, option) as door, side.log.open("ab") as log:
        command = [
            str(PYTHON),
            "-m",
            "gunicorn",
            "heritage.wsgi",
            f"--bind=fd://{door.fileno()}",
            f"--threads={THREADS}",
        ]
        command += ["--log-level=error", "--graceful-timeout=5", "--no-control-socket", "--forwarder-headers="]
        told = environment(side.name, folder, **addresses)
        side.process = begin(
            command, cwd=ROOT, env=told, pass_fds=[door.fileno()], stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )


def wait_for(side: Side, path: str) -> None:
    """Until the process answers at `path`. Raises CannotGoOn if it ends or the patience does."""
    deadline = time.monotonic() + PATIENCE
    reason = "it was silent"
    while time.monotonic() < deadline:
        side.check_alive()
        try:
            answer(side, path)
        except (urllib.error.URLError, OSError) as problem:
            reason = str(problem)
            time.sleep(0.1)
        else:
            return
    raise CannotGoOn(f"The {side.name} process was not ready after {PATIENCE} seconds: {reason}. See {side.log}.")


def answer(side: Side, path: str) -> None:
    """Ask the process for `path`, as a proxy in front of it would. Raises URLError for any error."""
    secure = {"X-Forwarded-Proto": "https"} if side.address.startswith("https://") else {}
    request = urllib.request.Request(side.local + path, headers=secure)  # noqa: S310 - our own address
    directly = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # whatever proxy this machine uses
    with directly.open(request, timeout=5):
        return


def watch(sides: list[Side]) -> None:
    """Wait until asked to stop, or until one of the processes ends."""
    while True:
        for side in sides:
            side.check_alive()
        time.sleep(0.5)


def run_logged(command: list[str], log: Path, told: dict[str, str]) -> None:
    """Run a step of the set-up with its output in a log. Raises CannotGoOn with the last line of it if it fails."""
    with log_file(log).open("wb") as writable:
        process = begin(command, cwd=ROOT, env=told, stdin=subprocess.DEVNULL, stdout=writable, stderr=writable)
        try:
            status = process.wait()
        finally:
            end([process])
    if status:
        raise CannotGoOn(f"{lines(log)[-1]}\nMore is in {log}.")


def log_file(path: Path) -> Path:
    """The file, made if it is not there, with its folder; readable by this user only."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.touch(mode=0o600)
    return path


def last_words(log: Path) -> str:
    """The exception a program ended with, else its last line."""
    spoken = lines(log)
    return next((line for line in reversed(spoken) if EXCEPTION.match(line)), spoken[-1])


def lines(log: Path) -> list[str]:
    """What a program said, without empty lines; at least one."""
    text = log.read_text(encoding="utf-8", errors="replace")
    return [line for line in text.split("\n") if line.strip()] or ["It said nothing."]
