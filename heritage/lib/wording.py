"""What must not stand in text that people type: hidden direction overrides, control characters, broken characters.

The marks that Arabic needs among Latin words (U+200E, U+200F, U+061C) and the joiners of Kurdish and Persian (U+200C, U+200D)
are right where they stand.
"""

import unicodedata

DIRECTION = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
SEPARATORS = {0x2028, 0x2029}  # they break lines where a line break is refused
NONCHARACTERS = {
    *range(0xFDD0, 0xFDF0),
    *(plane + end for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)),
}


def problems(text: str) -> list[tuple[str, int]]:
    """What is wrong in `text`, as (code, position); codes are "direction", "surrogate" and "control".

    "control" are also line and paragraph separators and Unicode's noncharacters, which XML refuses.
    """
    found = [(_problem(character), position) for position, character in enumerate(text)]
    return [(code, position) for code, position in found if code]


def _problem(character: str) -> str:
    point = ord(character)
    if point in DIRECTION:
        return "direction"
    category = unicodedata.category(character)
    if category == "Cs":
        return "surrogate"
    is_control = category == "Cc" and character not in "\n\r\t"
    return "control" if is_control or point in SEPARATORS or point in NONCHARACTERS else ""
