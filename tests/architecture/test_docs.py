"""The documents speak of things that exist."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from heritage.settings.environment import KNOWN

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))
PARTS_OF_A_DECISION = ["**Decided**", "**Context.**", "**Decision.**", "**Consequences.**"]

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


def prose(document: Path) -> str:
    """The words of a document."""
    return document.read_text(encoding="utf-8")


def anchors(document: Path) -> set[str]:
    """The names its headings can be linked by."""
    headings = re.findall(r"^#+ (.+)$", prose(document), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def is_there(document: Path, target: str) -> bool:
    """Whether a link of a document leads to a file, and to a heading in it if it names one."""
    name, _, anchor = target.partition("#")
    path = document.parent / name if name else document
    return path.exists() and (not anchor or anchor in anchors(path))


def test_project_has_a_readme() -> None:
    assert ROOT / "README.md" in DOCUMENTS


@each_document
def test_links_within_the_project_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", prose(document))
    inner = [target for target in targets if "://" not in target and not target.startswith("mailto:")]

    assert [target for target in inner if not is_there(document, target)] == []


@each_document
def test_files_named_in_the_text_exist(document: Path) -> None:
    named = re.findall(r"(?<![\w./-])((?:\.ci|script|docs|heritage|tests|requirements)/[\w./-]*\w)", prose(document))

    assert sorted({name for name in named if not (ROOT / name).exists()}) == []


@each_document
def test_commands_named_in_the_text_exist(document: Path) -> None:
    named = set(re.findall(r"(?:manage\.py|script/manage) ([a-z][a-z_]+)", prose(document)))

    assert sorted(named - set(get_commands())) == []


@each_document
def test_settings_named_in_the_text_exist(document: Path) -> None:
    named = set(re.findall(r"HERITAGE_[A-Z]+(?:_[A-Z]+)*\b", prose(document)))

    assert sorted(named - KNOWN) == []


@each_document
def test_lines_are_short_enough_to_be_compared(document: Path) -> None:
    rows = [row for row in prose(document).splitlines() if len(row) > 140 and not row.startswith("|")]

    assert rows == []


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_decision_has_its_number_and_its_four_parts(decision: Path) -> None:
    text = prose(decision)

    assert text.startswith(f"# {int(decision.name[:4])}. ")
    assert [part for part in PARTS_OF_A_DECISION if part not in text] == []


def test_link_to_nothing_is_noticed(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("# One heading: here\n")

    asked = {"a.md": True, "#one-heading-here": True, "a.md#another": False, "b.md": False, "b.md#x": False}
    assert {target: is_there(document, target) for target in asked} == asked
