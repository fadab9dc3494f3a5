"""Files and functions stay small enough to read, and their names say what they hold."""

import ast
import os
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 300
LONGEST_FUNCTION = 45
MEDIAN_FUNCTION = 8
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "logic", "services"}


def written() -> list[Path]:
    """The files that people write: no migrations."""
    places = [*(ROOT / "heritage").rglob("*.py"), *(path for path in (ROOT / "script").iterdir() if path.is_file())]
    return sorted(path for path in places if "migrations" not in path.parts)


def functions() -> Iterator[tuple[str, int]]:
    """Each function of heritage/ and script/, with its length in lines."""
    for path in written():
        if path.name == "lock":  # a shell script
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_files_are_no_longer_than_300_lines() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in written()}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_are_no_longer_than_45_lines() -> None:
    assert {name: length for name, length in functions() if length > LONGEST_FUNCTION} == {}


def test_functions_are_8_lines_long_in_the_median() -> None:
    lengths = [length for _, length in functions()]
    median = statistics.median(lengths)
    print(f"{len(lengths)} functions, median {median} lines, longest {max(lengths)}")  # noqa: T201 - shown with -s

    assert len(lengths) > 300
    assert median <= MEDIAN_FUNCTION


def test_names_of_files_say_what_is_in_them() -> None:
    assert [path for path in written() if path.stem.strip("_") in SAYS_NOTHING] == []


def test_scripts_can_be_executed() -> None:
    scripts = [ROOT / ".ci" / "run", ROOT / "manage.py"]
    scripts += [path for path in (ROOT / "script").iterdir() if path.is_file() and not path.name.startswith("_")]

    assert [path.name for path in scripts if not os.access(path, os.X_OK)] == []
