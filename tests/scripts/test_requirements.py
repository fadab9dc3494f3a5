"""The locked requirements: complete, hashed, and silent about where packages come from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["base", "test"]
PIN = re.compile(r"^([a-z0-9-]+)==([^ ;]+)( ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def lines(lock: str) -> list[str]:
    """The lines of a lock."""
    return (ROOT / "requirements" / f"{lock}.txt").read_text().splitlines()


def locked(lock: str) -> dict[str, str]:
    """The packages of a lock: name -> version."""
    return {found.group(1): found.group(2) for row in lines(lock) if (found := PIN.match(row))}


def hashes(lock: str) -> dict[str, int]:
    """How many hashes each package has."""
    counted: dict[str, int] = {}
    for row in lines(lock):
        if found := PIN.match(row):
            counted[name := found.group(1)] = 0
        elif HASH.match(row):
            counted[name] += 1
    return counted


def dependencies() -> dict[str, list[str]]:
    """Lock -> the lines of pyproject.toml that name its direct dependencies, comments included."""
    text = (ROOT / "pyproject.toml").read_text()
    base = text.split("\ndependencies = [\n")[1].split("\n]")[0].splitlines()
    test = text.split("\ntest = [\n")[1].split("\n]")[0].splitlines()
    return {"base": base, "test": base + test}


def name_of(line: str) -> str:
    """The package that a line of pyproject.toml names."""
    return re.split(r"[\[><=~!;]", line.strip().strip('"'))[0].lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_holds_pins_and_hashes_and_nothing_else(lock: str) -> None:
    assert [row for row in lines(lock) if not (PIN.match(row) or HASH.match(row))] == []
    assert [name for name, count in hashes(lock).items() if not count] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_place_that_packages_come_from(lock: str) -> None:
    text = "\n".join(lines(lock))

    assert [word for word in ("http", "://", "--find-links", "-f ", "--index", "-i ", "#", "@") if word in text] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_direct_dependency_is_locked(lock: str) -> None:
    assert {name_of(row) for row in dependencies()[lock]} - set(locked(lock)) == set()


def test_every_direct_dependency_has_a_bound_and_a_reason() -> None:
    assert [row for row in dependencies()["test"] if not re.search(r'[><=]=?\d[^"]*",? +# \w', row)] == []


def test_dependencies_read_here_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    written = [*project["dependencies"], *project["optional-dependencies"]["test"]]

    assert [name_of(row) for row in dependencies()["test"]] == [name_of(row) for row in written]


def test_lock_of_the_tests_holds_the_base_in_the_same_versions() -> None:
    base, test = locked("base"), locked("test")

    assert {name: test.get(name) for name in base} == base
