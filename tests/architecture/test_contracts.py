"""The import contracts and the ban beside them bite: each is broken on purpose, on a copy of the code."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = [sys.executable, str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
BAN = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select=TID251", "heritage"]
LAYERS = "Who may import whom"
WALL = "The public side never reaches the private one"
BRIDGE = "Only curation publishes"
PURE = "lib knows no Django"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the code and of its rules, to be spoilt."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for source in (ROOT / "heritage").rglob("*.py"):
        target = tmp_path / source.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    return tmp_path


def spoil(copy: Path, file: str, line: str) -> None:
    """Add a line to the end of a file of the copy."""
    with (copy / file).open("a") as writable:
        writable.write(f"\n{line}\n")


def check(copy: Path, command: list[str]) -> tuple[int, str]:
    """Exit code and output of a linter in the copy."""
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_contracts_of_the_code_as_it_is_are_kept(copy: Path) -> None:
    status, said = check(copy, LINT)

    assert status == 0, said
    assert {row for row in (LAYERS, WALL, BRIDGE, PURE) if f"{row} KEPT" in said} == {LAYERS, WALL, BRIDGE, PURE}


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("heritage/lib/folding.py", "import heritage.editions.models", LAYERS),
        ("heritage/editions/queries.py", "import heritage.public.context", LAYERS),
        ("heritage/records/queries.py", "import heritage.editions.models", LAYERS),
        ("heritage/public/context.py", "import heritage.publishing.exposure", LAYERS),
        ("heritage/publishing/assembly.py", "import heritage.curation.rules", LAYERS),
        ("heritage/public/context.py", "from heritage.records.models import HeritageSite", WALL),
        ("heritage/public/context.py", "from heritage.curation import rules", WALL),
        ("heritage/public/context.py", "from heritage.publishing import assembly", WALL),
        ("heritage/editions/queries.py", "import heritage.curation.models", WALL),
        ("heritage/editions/queries.py", "import heritage.records", WALL),
        ("heritage/urls/curation.py", "from heritage.publishing import actions", BRIDGE),
        ("heritage/wsgi.py", "import heritage.publishing.actions", BRIDGE),
        ("heritage/lib/canonical.py", "from django.conf import settings", PURE),
    ],
)
def test_contract_with_a_forbidden_import_breaks(copy: Path, file: str, line: str, contract: str) -> None:
    spoil(copy, file, line)

    status, said = check(copy, LINT)

    assert status != 0
    assert f"{contract} BROKEN" in said


def test_contract_with_an_indirect_way_to_records_breaks(copy: Path) -> None:
    (copy / "heritage/lib/detour.py").write_text('"""A way round."""\n\nimport heritage.records.models\n')
    spoil(copy, "heritage/public/context.py", "import heritage.lib.detour")

    status, said = check(copy, LINT)

    assert status != 0
    assert f"{WALL} BROKEN" in said


def test_contract_with_a_package_in_no_layer_breaks(copy: Path) -> None:
    (copy / "heritage/elsewhere").mkdir()
    (copy / "heritage/elsewhere/__init__.py").write_text('"""A package nobody placed."""\n')

    status, said = check(copy, LINT)

    assert status != 0
    assert "elsewhere" in said


def test_ban_on_the_code_as_it_is_finds_nothing(copy: Path) -> None:
    status, said = check(copy, BAN)

    assert status == 0, said


@pytest.mark.parametrize(
    "line",
    [
        'from django.apps import apps\napps.get_model("records", "HeritageSite")',
        'import django.apps\ndjango.apps.apps.get_model("records", "HeritageSite")',
        'import importlib\nimportlib.import_module("heritage.records.models")',
        'from importlib import import_module\nimport_module("heritage.records.models")',
        "from django.db.models.signals import post_save",
        "from django.db.models import signals",
        "from django.dispatch import receiver",
    ],
)
def test_ban_on_imports_by_name_and_on_signals_bites(copy: Path, line: str) -> None:
    spoil(copy, "heritage/public/context.py", line)

    status, said = check(copy, BAN)

    assert status != 0
    assert "TID251" in said
    assert "context.py" in said
