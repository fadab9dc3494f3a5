"""Settings from the environment, typed; an unknown or malformed `HERITAGE_*` name is an error at start."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

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
    """The value of `HERITAGE_{name}`, or `default` where it is not set; empty is as good as not set."""
    return os.environ.get(f"HERITAGE_{name}") or default


def is_set(name: str) -> bool:
    """Whether the environment gives `HERITAGE_{name}` a value."""
    return bool(os.environ.get(f"HERITAGE_{name}"))


def whole_number(name: str, default: int) -> int:
    """A number of 0 or more. Raises ImproperlyConfigured for anything else."""
    value = text(name, str(default))
    if not (value.isascii() and value.isdecimal()):
        raise ImproperlyConfigured(f"HERITAGE_{name} must be a whole number, not {value!r}.")
    return int(value)


def folder(name: str, default: Path) -> Path:
    """A folder as an absolute path."""
    return Path(text(name, str(default))).expanduser().resolve()


def address(name: str, default: str) -> str:
    """An http(s) address without a slash at its end. Raises ImproperlyConfigured for anything else."""
    value = text(name, default).rstrip("/")
    if not _is_address(value):
        raise ImproperlyConfigured(f"HERITAGE_{name} must be an address like https://catalogue.example, not {value!r}.")
    return value


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets of IPv6 that do not match, a port that is no number
        return False


def time_zone(name: str, default: str) -> str:
    """A time zone of the IANA database. Raises ImproperlyConfigured for anything else."""
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ImproperlyConfigured(f"HERITAGE_{name} must be a time zone like Asia/Baghdad, not {value!r}.") from None
    return value


def database(url: str) -> dict[str, Any]:
    """Django's description of the database at `url`: `sqlite:////folder/file` or `postgresql://user:password@host/name`.

    Raises ImproperlyConfigured, without repeating the address: it may hold a password.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and parts.path.strip("/"):
        return sqlite(Path(unquote(parts.path.removeprefix("/") if parts.path.startswith("//") else parts.path)))
    if parts.scheme in {"postgresql", "postgres"}:
        return _postgresql(parts)
    raise ImproperlyConfigured(
        "HERITAGE_DATABASE_URL must begin with sqlite:/// or postgresql://,"
        f" like sqlite:////srv/catalogue.sqlite3; it begins with {parts.scheme!r}."
    )


def _postgresql(parts: SplitResult) -> dict[str, Any]:
    try:
        port = parts.port or ""
    except ValueError:
        raise ImproperlyConfigured("HERITAGE_DATABASE_URL names a port that is no number.") from None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def sqlite(path: Path, *, read_only: bool = False) -> dict[str, Any]:
    """SQLite at `path`: WAL, every commit synced to disk, writers queue at BEGIN, what is deleted is overwritten.

    Read-only opens an existing file.
    """
    if read_only:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": f"file:{quote(str(path))}?mode=ro",
            "OPTIONS": {"uri": True, "timeout": 20, "init_command": "PRAGMA trusted_schema=OFF"},
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF; "
            "PRAGMA secure_delete=ON;",
        },
    }
