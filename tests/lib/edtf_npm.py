"""The answers of the npm package `edtf` to every text of our table: asked of the package, or read from their record.

`python -m tests.lib.edtf_npm FOLDER` writes the record anew, FOLDER being where `npm install edtf` was run.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.lib.edtf_level_0_1 import LEVEL_0, LEVEL_1
from tests.lib.edtf_level_2 import LEVEL_2
from tests.lib.edtf_refused import REFUSED

HERE = Path(__file__).parent
RECORD = HERE / "edtf_npm.json"
INSTALLED = HERE.parents[1] / ".venv" / "npm"
LONGEST_WAIT = 60


def expected() -> dict[str, list[str] | None]:
    """Each text of our table with its first and last day; None where it is refused."""
    rows = [row for level in (LEVEL_0, LEVEL_1, LEVEL_2) for group in level.values() for row in group]
    refused = [text for group in REFUSED.values() for text, *_ in group]
    return {text: [first, last] for text, first, last in rows} | dict.fromkeys(refused)


def folder() -> Path | None:
    """Where the package is installed, if it is and node is here: where TEST_EDTF_NPM says, or beside Python's packages."""
    place = Path(os.environ.get("TEST_EDTF_NPM", INSTALLED))
    return place if shutil.which("node") and (place / "node_modules" / "edtf").is_dir() else None


def ask(place: Path) -> str:
    """The package's answers as `edtf_npm.mjs` writes them. It reads a time without a zone in that of the machine: UTC, here."""
    told = subprocess.run(
        ["node", str(HERE / "edtf_npm.mjs"), str(place)],
        input=json.dumps([*expected()]),
        env=os.environ | {"TZ": "UTC"},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=LONGEST_WAIT,
    )
    return told.stdout


def recorded() -> dict[str, Any]:
    """The record: `version` of the package, and `answers`."""
    found: dict[str, Any] = json.loads(RECORD.read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    RECORD.write_text(ask(Path(sys.argv[1])), encoding="utf-8")
