"""The shipped vocabularies."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from heritage.lib import vocabulary as vocabularies
from heritage.lib.vocabulary import FOLDER, Term, Vocabulary, names, vocabulary

NAMES = sorted(path.stem for path in FOLDER.iterdir())
# Signs of which each label has one; numbers stand for themselves
LETTERS = {
    "en": "[A-Za-z0-9]",
    "ar": "[\u0621-\u064a]",
    "fr": "[A-Za-z0-9]",
    "ckb": "[\u0621-\u06d5]",
    "ku": "[A-Za-z]",
    "uk": "[\u0400-\u04ff0-9]",
}
EXTENSIBLE = {
    "actor",
    "assessment-method",
    "cause",
    "effect",
    "image-type",
    "part-kind",
    "period",
    "protection-list",
    "site-function",
    "site-identifier",
    "site-type",
    "statement-subject",
}


def raw(name: str) -> dict[str, Any]:
    """The file as it is, before anything is made of it."""
    data: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return data


def test_names_are_those_of_all_files() -> None:
    assert names() == NAMES
    assert {"condition", "severity", "cause", "standing", "site-type"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_list_loads_as_it_is_written(name: str) -> None:
    data = raw(name)

    loaded = vocabulary(name)

    assert (loaded.id, loaded.labels, loaded.origin) == (name, data["labels"], data["origin"])
    assert [term.id for term in loaded.terms.values()] == [row["id"] for row in data["terms"]]
    assert list(loaded.terms) == [term.id for term in loaded.terms.values()]


@pytest.mark.parametrize("name", NAMES)
def test_every_list_has_terms_with_ids_of_their_own(name: str) -> None:
    ids = [row["id"] for row in raw(name)["terms"]]

    assert ids
    assert len(set(ids)) == len(ids)
    assert [row for row in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*", row)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_list_and_term_has_labels_in_english_and_arabic(name: str) -> None:
    loaded = vocabulary(name)
    labels = {"": loaded.labels} | {term.id: term.labels for term in loaded.terms.values()}

    english = {key for key, row in labels.items() if re.search("[A-Za-z0-9]", row.get("en", ""))}
    arabic = {key for key, row in labels.items() if re.search("[\u0621-\u064a]", row.get("ar", ""))}

    assert english == arabic == set(labels)
    assert all(text == text.strip() for row in labels.values() for text in row.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_list_and_term_has_a_label_in_french(name: str) -> None:
    loaded = vocabulary(name)

    missing = [term.id for term in loaded.terms.values() if not re.search("[A-Za-z0-9]", term.labels.get("fr", ""))]

    assert missing == []
    assert loaded.labels["fr"]


@pytest.mark.parametrize("name", NAMES)
def test_every_label_is_in_the_script_of_its_language(name: str) -> None:
    loaded = vocabulary(name)
    rows = [loaded.labels, *(term.labels for term in loaded.terms.values())]
    labels = {(tag, text) for row in rows for tag, text in row.items()}

    assert {tag for tag, _text in labels} <= set(LETTERS)
    assert {(tag, text) for tag, text in labels if not re.search(LETTERS[tag], text)} == set()


@pytest.mark.parametrize("language", ["en", "ar", "fr", "ckb", "ku", "uk"])
@pytest.mark.parametrize("name", NAMES)
def test_every_list_has_different_labels_for_different_terms(name: str, language: str) -> None:
    labels = [term.label(language) for term in vocabulary(name).terms.values()]

    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("name", NAMES)
def test_every_term_has_a_scope_note_in_english_and_arabic(name: str) -> None:
    notes = {term.id: term.scope_note for term in vocabulary(name).terms.values()}

    english = {key for key, row in notes.items() if re.search(r"[A-Z].*\.$", row.get("en", ""))}
    arabic = {key for key, row in notes.items() if re.search(r"[\u0621-\u064a].*\.$", row.get("ar", ""))}

    assert english == arabic == set(notes)


def test_lists_that_curators_may_extend_are_these() -> None:
    extensible = {name for name in NAMES if vocabulary(name).extensible}

    assert extensible == EXTENSIBLE


@pytest.mark.parametrize("name", NAMES)
def test_every_broader_term_is_another_of_the_list_and_leads_to_a_top(name: str) -> None:
    terms = vocabulary(name).terms
    loose = {term.id for term in terms.values() if term.broader and term.broader not in terms}
    circular = {term.id for term in terms.values() if _top(terms, term).broader}

    assert (loose, circular) == (set(), set())


def _top(terms: dict[str, Term], term: Term) -> Term:
    """The widest term above `term`; one that still has a broader term where they run in a circle."""
    for _ in terms:
        term = terms.get(term.broader, term)
    return term


def test_label_in_a_language_without_one_is_the_english() -> None:
    term = Term("museum", {"en": "museum", "ar": "متحف", "fr": ""})

    assert [term.label(language) for language in ("ar", "en", "fr", "ckb")] == ["متحف", "museum", "museum", "museum"]


def test_label_of_a_list_in_a_language_without_one_is_the_english() -> None:
    words = Vocabulary("site-type", {"en": "Type of site", "ar": "نوع الموقع"}, "own", {})

    assert [words.label(language) for language in ("ar", "en", "uk")] == ["نوع الموقع", "Type of site", "Type of site"]


def test_vocabulary_finds_its_terms_by_id() -> None:
    term = Term("museum", {"en": "museum"})
    words = Vocabulary("site-type", {"en": "Type of site"}, "own", {"museum": term})

    assert words["museum"] is term
    assert "museum" in words
    assert "Museum" not in words
    with pytest.raises(KeyError, match="palace"):
        words["palace"]


def test_vocabulary_asked_for_twice_is_read_once() -> None:
    assert vocabulary("standing") is vocabulary("standing")


@pytest.mark.parametrize(
    "name", ["", "palaces", "Standing", "standing.json", "./standing", "../vocabularies/standing", "\x00"]
)
def test_vocabulary_that_is_not_shipped_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        vocabulary(name)


def test_vocabulary_outside_the_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "outside.json").write_text('{"id": "outside", "labels": {}, "origin": "own", "terms": []}')
    monkeypatch.setattr(vocabularies, "FOLDER", tmp_path / "inside")

    with pytest.raises(KeyError):
        vocabulary("../outside")
