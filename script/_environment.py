"""What the scripts share: the virtual environment, the data folder, what each process is told. Standard library only."""

import hashlib
import os
import secrets
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)


class CannotGoOn(Exception):
    """Something the person at the keyboard has to know; shown without a traceback."""


def check_python() -> None:
    """Raises CannotGoOn on a Python that is too old."""
    if sys.version_info < OLDEST:
        raise CannotGoOn(f"This needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}.")


def prepare(requirements: str) -> None:
    """Make the environment, or bring it up to date, with the locked `requirements/{requirements}.txt`; compile messages."""
    check_python()
    lock = ROOT / "requirements" / f"{requirements}.txt"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = VENV / f"installed-{requirements}"
    if not (PYTHON.exists() and stamp.is_file() and stamp.read_text() == wanted):
        print(f"Preparing the environment ({lock.name}); this takes a minute the first time.", flush=True)
        if not PYTHON.exists():
            run([sys.executable, "-m", "venv", str(VENV)], "The environment could not be made. On Debian: apt install python3-venv")
        install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        run([*install, "--requirement", str(lock)], "The libraries could not be installed: is the network there?")
        stamp.write_text(wanted)
    run([str(PYTHON), str(ROOT / "script" / "_messages.py")], "The translations could not be compiled.")


def run(command: list[str], complaint: str, **options: object) -> None:
    """Run a command to its end. Raises CannotGoOn with `complaint` if it fails."""
    if subprocess.run(command, cwd=ROOT, check=False, **options).returncode:  # type: ignore[call-overload]
        raise CannotGoOn(complaint)


def data_folder() -> Path:
    """The folder of everything kept, made readable by this user only."""
    folder = Path(os.environ.get("HERITAGE_DATA") or ROOT / "data").resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """The curation side's key, drawn at the first start and kept in the data folder."""
    path = folder / "secret-key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(60))
    return path.read_text()


def environment(side: str, folder: Path, **settings: str) -> dict[str, str]:
    """The environment of the `curation` or the `public` process. The public one gets no secret and no owner's address."""
    private = {"HERITAGE_SECRET_KEY", "HERITAGE_OWNER_DATABASE_URL"}
    kept = {name: value for name, value in os.environ.items() if side == "curation" or name not in private}
    kept |= {"DJANGO_SETTINGS_MODULE": f"heritage.settings.{side}", "HERITAGE_DATA": str(folder), **settings}
    if side == "curation":
        kept.setdefault("HERITAGE_SECRET_KEY", secret_key(folder))
    return kept


def manage(folder: Path, *arguments: str, complaint: str) -> None:
    """`manage.py` with the curation settings."""
    run([str(PYTHON), "manage.py", *arguments], complaint, env=environment("curation", folder))
