"""Marks of doubt beside components: which component each of them is about."""

from collections.abc import Iterable

_WRITTEN = {(False, False): "", (True, False): "?", (False, True): "~", (True, True): "%"}


def of_components(beside: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The mark that holds for each component, from those on its left and right.

    "A qualification character to the immediate right of a component applies to that component as well as to all components to
    the left", "to the immediate left of a component applies to that component only".
    """
    found: list[str] = []
    to_the_right = ""
    for left, right in reversed(list(beside)):
        to_the_right += right
        found.append(_together(left + to_the_right))
    return tuple(reversed(found))


def _together(marks: str) -> str:
    """Several marks of one component as one."""
    return _WRITTEN["?" in marks or "%" in marks, "~" in marks or "%" in marks]
