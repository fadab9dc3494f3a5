"""Types and rows of a payload: what is inside a list, which list a term is of, what a row is called."""

import types
import typing
from collections.abc import Mapping
from typing import Any

from heritage.editions.parts.terms import TermOf
from heritage.lib import language
from heritage.public.pages.words import term_label

LONG = 60
TEXTS = ("names", "labels", "text", "what", "title")
# Terms that name a row which has no words of its own; an identifier by its register, whichever of the two lists it is from.
NAMING = {
    "listing": ("protection-list",),
    "function": ("site-function",),
    "method": ("assessment-method",),
    "scheme": ("site-identifier", "source-identifier"),
    "effect": ("effect",),
    "cause": ("cause",),
    "period": ("period",),
}


def inner(kind: Any) -> Any:
    """The dataclass inside `X | None` and `tuple[X, ...]`; anything else as it is."""
    if typing.get_origin(kind) in {types.UnionType, typing.Union, tuple}:
        return inner(typing.get_args(kind)[0])
    return kind


def vocabulary_of(kind: Any) -> str:
    """The name of the list that a field of this type holds a term of, else ""."""
    return next((row.vocabulary for row in getattr(kind, "__metadata__", ()) if isinstance(row, TermOf)), "")


def row_name(row: Mapping[str, Any] | None, reader: str) -> str:
    """Which item of a list this is: the language of a text, the title of a cited source, its words, or ""."""
    if not row:
        return ""
    if "text" in row and "language" in row:
        return language.name(row["language"], reader)
    if isinstance(row.get("source"), dict):
        return str(row["source"]["title"])
    texts: list[dict[str, str]] = next(
        (row[name] for name in TEXTS if row.get(name) and isinstance(row[name], list)), []
    )
    order = sorted(texts, key=lambda text: (text["language"] != reader, text["language"] != "en"))
    if order:
        return _shortened(order[0]["text"])
    return str(row.get("actor") or row.get("as_written") or _by_term(row, reader))


def _by_term(row: Mapping[str, Any], reader: str) -> str:
    """The label of the first of its terms that names it."""
    for field, lists in NAMING.items():
        labels = [term_label(name, row[field], reader) for name in lists] if row.get(field) else []
        for label in labels:
            if label.text != label.id:
                return label.title
    return ""


def _shortened(text: str) -> str:
    return text if len(text) <= LONG else text[: LONG - 1].rsplit(" ", 1)[0] + "…"
