"""What others wrote and we serve is what VENDORED.md says, whole and unchanged."""

import re
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "static" / "vendor"
ROW = re.compile(r"\| (?P<file>\S+) \| [^|]+ \| [0-9.]+ \| [^|]+ \| (?P<sha256>[0-9a-f]{64}) \|")


def test_vendored_files_are_those_that_are_listed_with_their_hashes() -> None:
    listed = {row["file"]: row["sha256"] for row in ROW.finditer((FOLDER / "VENDORED.md").read_text("utf-8"))}

    kept = [path for path in FOLDER.rglob("*") if path.is_file() and path.name != "VENDORED.md"]
    found = {path.relative_to(FOLDER).as_posix(): sha256(path.read_bytes()).hexdigest() for path in kept}
    assert listed == found
    assert set(found) == {"leaflet/LICENSE", "leaflet/leaflet.css", "leaflet/leaflet.js"}


def test_vendored_files_name_no_file_that_is_not_there() -> None:
    script, sheet = ((FOLDER / "leaflet" / name).read_text("utf-8") for name in ("leaflet.js", "leaflet.css"))

    assert "sourceMappingURL" not in script
    assert "url(" not in sheet
