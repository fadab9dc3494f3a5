"""What the scripts share: the virtual environment, the data folder, what each process is told. Standard library only."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import subprocess
import sys
from pathlib import Path

from _running import CannotGoOn, alone, run, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)
NO_VENV = "The environment could not be made. On Debian: apt install python3-venv"
NO_LIBRARIES = "The libraries could not be installed: is the network there? What pip said stands above."

# What the public process may know: the machine it runs on, and the settings that hold no secret of the curation side.
OF_THE_MACHINE = {"HOME", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "PATH", "TMPDIR", "TZ"}
OF_THE_PUBLIC = {
    "HERITAGE_CATALOGUE",
    "HERITAGE_CURATION_URL",
    "HERITAGE_DATA",
    "HERITAGE_DATABASE_URL",
    "HERITAGE_PUBLIC_URL",
    "HERITAGE_RENDITIONS",
    "HERITAGE_TILES_URL",
    "HERITAGE_TIME_ZONE",
}


def check_python() -> None:
    """Raises CannotGoOn on a Python that is too old."""
    if sys.version_info < OLDEST:
        raise CannotGoOn(f"This needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}.")


def prepare(requirements: str) -> None:
    """Bring the environment up to `requirements/{requirements}.txt`, and the compiled translations up to theirs."""
    check_python()
    with alone(ROOT / "pyproject.toml", "preparing the environment"):
        lock = ROOT / "requirements" / f"{requirements}.txt"
        if not _is_installed(lock):
            _install(lock)
        if _has_stale_messages():
            run(
                [str(PYTHON), str(ROOT / "script" / "_messages.py")],
                "The translations could not be compiled.",
                cwd=ROOT,
            )


def _is_installed(lock: Path) -> bool:
    stamp = _stamp(lock)
    return PYTHON.exists() and stamp.is_file() and stamp.read_text() == _identity(lock)


def _stamp(lock: Path) -> Path:
    return VENV / f"installed-{lock.stem}"


def _identity(lock: Path) -> str:
    """What must be the same for an environment to be good still: the lock, and the Python under it."""
    return f"{hashlib.sha256(lock.read_bytes()).hexdigest()} {PYTHON.resolve()}\n"


def _install(lock: Path) -> None:
    """Install the lock into the environment; one that an earlier run left half made is made anew."""
    say(f"Preparing the environment (requirements/{lock.name}); this takes a minute the first time.")
    unfinished = VENV / "unfinished"
    if unfinished.exists() or not _has_pip():
        shutil.rmtree(VENV, ignore_errors=True)
        VENV.mkdir()
        unfinished.touch()
        run([sys.executable, "-m", "venv", str(VENV)], NO_VENV, cwd=ROOT)
    unfinished.touch()
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    run([*install, "--requirement", str(lock)], NO_LIBRARIES, cwd=ROOT)
    for row in {lock, lock.with_name("base.txt")}:  # every lock holds the base
        _stamp(row).write_text(_identity(row))
    unfinished.unlink()


def _has_pip() -> bool:
    """Whether there is an environment whose Python runs and can install."""
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def _has_stale_messages() -> bool:
    """Whether a translation changed since it was compiled."""
    for source in ROOT.glob("heritage/**/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            return True
    return False


def data_folder() -> Path:
    """The folder of everything kept, made readable by this user only. Raises CannotGoOn if it cannot be used."""
    folder = Path(os.environ.get("HERITAGE_DATA") or ROOT / "data").expanduser().resolve()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise CannotGoOn(
            f"The data folder {folder} cannot be made ({problem.strerror}). Name another in HERITAGE_DATA."
        ) from None
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise CannotGoOn(f"The data folder {folder} cannot be written by this user. Name another in HERITAGE_DATA.")
    return folder


def secret_key(folder: Path) -> str:
    """The curation side's key, drawn at the first start and kept in the data folder."""
    path = folder / "secret-key"
    if not path.exists():
        draft = folder / f"secret-key.{os.getpid()}"  # complete before it has its name: a kill leaves no half key
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(60))
        draft.replace(path)
    return path.read_text()


def environment(side: str, folder: Path, **settings: str) -> dict[str, str]:
    """The environment of the `curation` or the `public` process. The public one is told only what it may know."""
    allowed = OF_THE_MACHINE | OF_THE_PUBLIC
    kept = {name: value for name, value in os.environ.items() if side == "curation" or name in allowed}
    kept |= {"DJANGO_SETTINGS_MODULE": f"heritage.settings.{side}", "HERITAGE_DATA": str(folder), **settings}
    if side == "curation" and not kept.get("HERITAGE_SECRET_KEY"):
        kept["HERITAGE_SECRET_KEY"] = secret_key(folder)
    return kept
