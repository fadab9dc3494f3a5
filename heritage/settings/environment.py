"""Settings from the environment, typed; an unknown or malformed `HERITAGE_*` name is an error at start."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

KNOWN = frozenset(
    {
        "HERITAGE_CATALOGUE",
        "HERITAGE_CURATION_URL",
        "HERITAGE_DATA",
        "HERITAGE_DATABASE_URL",
        "HERITAGE_HIDE_LIMIT",
        "HERITAGE_MAIL_URL",
        "HERITAGE_ORIGINALS",
        "HERITAGE_OWNER_DATABASE_URL",
        "HERITAGE_PUBLIC_URL",
        "HERITAGE_RENDITIONS",
        "HERITAGE_SECOND_FACTOR",
        "HERITAGE_SECRET_KEY",
        "HERITAGE_SIGNER_KEY",
        "HERITAGE_TILES_URL",
        "HERITAGE_TIME_ZONE",
    }
)


def check_names() -> None:
    """Raise ImproperlyConfigured if the environment holds a `HERITAGE_*` name that means nothing."""
    unknown = sorted(name for name in os.environ if name.startswith("HERITAGE_") and name not in KNOWN)
    if unknown:
        raise ImproperlyConfigured(
            f"Unknown setting {', '.join(unknown)} in the environment. Known are: {', '.join(sorted(KNOWN))}."
        )


def text(name: str, default: str) -> str:
    """The value of `HERITAGE_{name}`, or `default` where it is not set."""
    return os.environ.get(f"HERITAGE_{name}", default)


def whole_number(name: str, default: int) -> int:
    """A number of 0 or more. Raises ImproperlyConfigured for anything else."""
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"HERITAGE_{name} must be a whole number, not {value!r}.")
    return int(value)


def folder(name: str, default: Path) -> Path:
    """A folder as an absolute path."""
    return Path(text(name, str(default))).expanduser().resolve()


def address(name: str, default: str) -> str:
    """An http(s) address without a slash at its end. Raises ImproperlyConfigured for anything else."""
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if value and (parts.scheme not in {"http", "https"} or not parts.hostname):
        raise ImproperlyConfigured(f"HERITAGE_{name} must be an address like https://catalogue.example, not {value!r}.")
    return value


def database(url: str) -> dict[str, Any]:
    """Django's description of the database at `url`: `sqlite:///path` or `postgresql://user:password@host/name`."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path.removeprefix("/") if parts.path.startswith("//") else parts.path)))
    if parts.scheme in {"postgresql", "postgres"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    raise ImproperlyConfigured(f"A database address begins with sqlite:// or postgresql://, not {url!r}.")


def sqlite(path: Path, *, read_only: bool = False) -> dict[str, Any]:
    """SQLite at `path`: WAL, every commit synced to disk, writers queue at BEGIN. Read-only opens an existing file."""
    if read_only:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": f"file:{path}?mode=ro",
            "OPTIONS": {"uri": True, "timeout": 20, "init_command": "PRAGMA trusted_schema=OFF"},
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF;",
        },
    }
