"""Controlled vocabularies shipped with the application: stable ids, labels by language, scope notes, mappings."""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "vocabularies"


@dataclass(frozen=True)
class Term:
    """A controlled word. `labels` and `scope_note` are keyed by language tag; `mappings` by authority.

    `broader` is the id of a wider term of the same list, or "".
    """

    id: str
    labels: dict[str, str]
    scope_note: dict[str, str] = field(default_factory=dict)
    mappings: dict[str, str] = field(default_factory=dict)
    broader: str = ""

    def label(self, language: str) -> str:
        """The label in `language`, else in English."""
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True)
class Vocabulary:
    """A list of terms in the order in which people should see them; `origin` says whose list it is.

    `extensible`: curators may add terms of their own.
    """

    id: str
    labels: dict[str, str]
    origin: str
    terms: dict[str, Term]
    extensible: bool = False

    def label(self, language: str) -> str:
        """What the list is called in `language`, else in English."""
        return self.labels.get(language) or self.labels["en"]

    def __getitem__(self, term_id: str) -> Term:
        return self.terms[term_id]

    def __contains__(self, term_id: object) -> bool:
        return term_id in self.terms


@cache
def vocabulary(name: str) -> Vocabulary:
    """The shipped list called `name`, such as "standing" or "site-type". Raises KeyError for an unknown one."""
    if name not in names():  # so that no name leads out of the folder
        raise KeyError(name)
    data = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    terms = {row["id"]: Term(**row) for row in data["terms"]}
    return Vocabulary(data["id"], data["labels"], data["origin"], terms, data.get("extensible", False))


def names() -> list[str]:
    """The names of all shipped lists, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))
