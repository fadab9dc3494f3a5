"""What must not stand in text that people type: hidden direction marks, control characters, broken characters."""

import unicodedata

DIRECTION = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}


def problems(text: str) -> list[tuple[str, int]]:
    """What is wrong in `text`, as (code, position); codes are "direction", "surrogate" and "control"."""
    found = [(_problem(character), position) for position, character in enumerate(text)]
    return [(code, position) for code, position in found if code]


def _problem(character: str) -> str:
    if ord(character) in DIRECTION:
        return "direction"
    category = unicodedata.category(character)
    if category == "Cs":
        return "surrogate"
    return "control" if category == "Cc" and character not in "\n\r\t" else ""
