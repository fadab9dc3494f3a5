"""Settings: a mistake in the environment is said plainly; the public process knows and may do little."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from heritage.settings import environment

ROOT = Path(__file__).resolve().parents[2]
HTTPS = {"HERITAGE_PUBLIC_URL": "https://catalogue.example", "HERITAGE_CURATION_URL": "https://desk.catalogue.example"}
SENTINEL = "a-secret-that-must-stay-where-it-is-0123456789-abcdefghijklmnopqrstuvwxyz"
SHOW = """
import json, os, django
from django.conf import settings
django.setup()
print(json.dumps({name: repr(getattr(settings, name)) for name in dir(settings) if name.isupper()}))
"""
WRITE = """
import django
from django.db import connection
django.setup()
with connection.cursor() as cursor:
    cursor.execute("SELECT word FROM kept")
    print(cursor.fetchone()[0])
    cursor.execute("INSERT INTO kept VALUES ('changed')")
"""


def python(*command: str, side: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Python with the settings of one side, and nothing else of ours in its environment."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HERITAGE_", "DJANGO_", "COV_"))}
    told = kept | {"DJANGO_SETTINGS_MODULE": f"heritage.settings.{side}"} | settings
    return subprocess.run(
        [sys.executable, "-W", "error", *command], cwd=ROOT, env=told, capture_output=True, text=True, check=False
    )


def shown(side: str, **settings: str) -> dict[str, str]:
    """All settings of a side, as Python writes them."""
    done = python("-c", SHOW, side=side, **settings)
    assert done.returncode == 0, done.stderr
    values: dict[str, str] = json.loads(done.stdout)
    return values


@pytest.mark.parametrize("side", ["public", "curation"])
def test_settings_with_an_unknown_name_are_refused(side: str) -> None:
    done = python("-c", SHOW, side=side, HERITAGE_COLOUR="red", HERITAGE_SECRET_KEY=SENTINEL)

    assert done.returncode != 0
    assert "ImproperlyConfigured: Unknown setting HERITAGE_COLOUR" in done.stderr
    assert "HERITAGE_CATALOGUE" in done.stderr
    assert "red" not in done.stderr.split("ImproperlyConfigured")[-1]


@pytest.mark.parametrize(
    ("read", "name", "value"),
    [
        (environment.whole_number, "HIDE_LIMIT", "five"),
        (environment.whole_number, "HIDE_LIMIT", "-1"),
        (environment.whole_number, "HIDE_LIMIT", "1.5"),
        (environment.whole_number, "HIDE_LIMIT", "٥"),
        (environment.address, "PUBLIC_URL", "catalogue.example"),
        (environment.address, "PUBLIC_URL", "ftp://catalogue.example"),
        (environment.address, "PUBLIC_URL", "https://"),
        (environment.address, "PUBLIC_URL", "http://[::1"),
        (environment.address, "PUBLIC_URL", "http://catalogue.example:many"),
        (environment.time_zone, "TIME_ZONE", "Mosul"),
        (environment.time_zone, "TIME_ZONE", "../etc/passwd"),
    ],
)
def test_setting_that_makes_no_sense_is_named(
    monkeypatch: pytest.MonkeyPatch, read: Any, name: str, value: str
) -> None:
    monkeypatch.setenv(f"HERITAGE_{name}", value)

    with pytest.raises(ImproperlyConfigured, match=f"HERITAGE_{name} must be"):
        read(name, "")


def test_setting_left_empty_is_the_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATA", "PUBLIC_URL", "HIDE_LIMIT"):
        monkeypatch.setenv(f"HERITAGE_{name}", "")

    assert environment.folder("DATA", tmp_path) == tmp_path.resolve()
    assert environment.address("PUBLIC_URL", "https://a.example/") == "https://a.example"
    assert environment.whole_number("HIDE_LIMIT", 5) == 5


@pytest.mark.parametrize("url", ["", "sqlite://", "mysql://u:hidden@h/n", "postgresql://u:hidden@h:port/n", "/a/file"])
def test_database_address_that_makes_no_sense_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="HERITAGE_DATABASE_URL") as refusal:
        environment.database(url)

    assert "hidden" not in str(refusal.value)


def test_database_address_of_postgresql_is_read_in_full() -> None:
    described = environment.database("postgresql://amal:a%40b@db.example:5433/cat%20alogue?sslmode=require")

    asked = {name: described[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}
    assert asked == {
        "NAME": "cat alogue",
        "USER": "amal",
        "PASSWORD": "a@b",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize("side", ["public", "curation"])
def test_check_for_deployment_is_silent(tmp_path: Path, side: str) -> None:
    check = ("manage.py", "check", "--deploy", "--fail-level=WARNING")
    own = {"HERITAGE_SECRET_KEY": SENTINEL} if side == "curation" else {}

    done = python(*check, side=side, HERITAGE_DATA=str(tmp_path), **HTTPS, **own)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("System check identified no issues")


def test_check_for_deployment_on_plain_http_speaks(tmp_path: Path) -> None:
    check = ("manage.py", "check", "--deploy", "--fail-level=WARNING")

    done = python(*check, side="public", HERITAGE_DATA=str(tmp_path))

    assert done.returncode != 0
    assert "security.W008" in done.stderr


def test_public_settings_hold_no_secret_of_the_environment() -> None:
    private = {f"HERITAGE_{name}": SENTINEL for name in ("SECRET_KEY", "SIGNER_KEY", "MAIL_URL")}
    private["HERITAGE_OWNER_DATABASE_URL"] = f"postgresql://owner:{SENTINEL}@h/n"

    public, curation = shown("public", **private), shown("curation", **private)

    assert [name for name, value in public.items() if SENTINEL in value] == []
    assert curation["SECRET_KEY"] == repr(SENTINEL)


def test_public_settings_draw_a_new_key_at_each_start() -> None:
    first, second = shown("public")["SECRET_KEY"], shown("public")["SECRET_KEY"]

    assert first != second
    assert len(first) > 50


def test_public_settings_install_nothing_of_the_private_side() -> None:
    installed = shown("public")["INSTALLED_APPS"]

    private = ["records", "publishing", "curation", "admin", "auth", "contenttypes", "sessions", "messages"]
    assert [name for name in private if name in installed] == []
    assert "heritage.editions" in installed


def test_public_settings_open_sqlite_for_reading_only(tmp_path: Path) -> None:
    folder = tmp_path / "data of 50% #1?"
    folder.mkdir()
    with sqlite3.connect(folder / "catalogue.sqlite3") as connection:
        connection.execute("CREATE TABLE kept (word TEXT)")
        connection.execute("INSERT INTO kept VALUES ('as it was')")
    connection.close()

    done = python("-c", WRITE, side="public", HERITAGE_DATA=str(folder))

    assert done.stdout == "as it was\n"
    assert "attempt to write a readonly database" in done.stderr
