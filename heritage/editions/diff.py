"""What changed from one payload to another, row by row: lists are compared by key, texts word by word."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from heritage.editions import payloads
from heritage.editions.payloads import Payload

IGNORED = {"schema", "catalogue", "id", "nonce", "change", "reprints", "terms"}
MOST_WORDS = 600
Json = Any


@dataclass(frozen=True)
class Word:
    """A stretch of text, and whether it stands on both sides, was removed or was added."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True)
class Difference:
    """One change. `path` leads to it: field names and keys; `before` and `after` are plain values, None if not there."""

    path: tuple[str, ...]
    kind: Literal["added", "removed", "changed", "moved"]
    before: Json
    after: Json

    @property
    def words(self) -> list[Word]:
        """The change of a text, word by word."""
        return compare_words(str(self.before or ""), str(self.after or ""))


def diff(old: Payload | None, new: Payload) -> list[Difference]:
    """Every difference in what the two say; with no old payload everything that `new` says is added."""
    before = _content(old) if old else {}
    return list(_compare((), before, _content(new)))


def _content(payload: Payload) -> dict[str, Json]:
    return {name: value for name, value in payloads.plain(payload).items() if name not in IGNORED}


def _compare(path: tuple[str, ...], before: Json, after: Json) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(after, dict) and isinstance(before, dict):
        for name in [*after, *(name for name in before if name not in after)]:
            if name == "translated_from" and before.get(name) != after.get(name):
                yield Difference((*path, name), _kind(before.get(name), after[name]), before.get(name), after[name])
            elif name not in {"key", "sha256"}:
                yield from _compare((*path, name), before.get(name), after.get(name))
    elif _is_keyed(before) and _is_keyed(after):
        yield from _compare_rows(path, before or [], after or [])
    elif not _is_nothing(before) or not _is_nothing(after):
        yield Difference(path, _kind(before, after), before, after)


def _compare_rows(path: tuple[str, ...], before: list[Json], after: list[Json]) -> Iterator[Difference]:
    old, new = {row["key"]: row for row in before}, {row["key"]: row for row in after}
    for key, row in new.items():
        if key in old:
            yield from _compare((*path, key), old[key], row)
        else:
            yield Difference((*path, key), "added", None, row)
    for key, row in old.items():
        if key not in new:
            yield Difference((*path, key), "removed", row, None)
    kept = [key for key in old if key in new]
    if kept != [key for key in new if key in old]:
        yield Difference(path, "moved", kept, [key for key in new if key in old])


def _is_keyed(value: Json) -> bool:
    """Whether the value is a list of rows with keys (or nothing at all)."""
    return value is None or (isinstance(value, list) and all(isinstance(row, dict) and "key" in row for row in value))


def _is_nothing(value: Json) -> bool:
    return value in (None, "", [], {})


def _kind(before: Json, after: Json) -> Literal["added", "removed", "changed"]:
    return "added" if _is_nothing(before) else "removed" if _is_nothing(after) else "changed"


def compare_words(before: str, after: str) -> list[Word]:
    """Two texts against each other: what stands in both, what was removed, what was added.

    The work grows with the square of what differs: a longer stretch than MOST_WORDS is shown whole,
    once as it was and once as it is.
    """
    old, new = re.findall(r"\S+|\s+", before), re.findall(r"\S+|\s+", after)
    first = _common(old, new)
    last = _common(old[first:][::-1], new[first:][::-1])
    old_middle, new_middle = old[first : len(old) - last], new[first : len(new) - last]
    found = [
        Word("same", "".join(old[:first])),
        *_middle(old_middle, new_middle),
        Word("same", "".join(old[len(old) - last :])),
    ]
    return [word for word in found if word.text]


def _common(old: list[str], new: list[str]) -> int:
    """How many words two texts have in common at their beginning."""
    return next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))


def _middle(old: list[str], new: list[str]) -> Iterator[Word]:
    if max(len(old), len(new)) > MOST_WORDS:
        yield from (Word("removed", "".join(old)), Word("added", "".join(new)))
        return
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Word("same", "".join(old[start:end]))
        else:
            yield from (Word("removed", "".join(old[start:end])), Word("added", "".join(new[new_start:new_end])))
