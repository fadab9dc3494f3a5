"""Public ids: 12 characters of Crockford's base 32 in lower case, 11 random and a check character.

The check character catches every single wrong character and every exchange of two characters, but for one pair: `0` and
`z` (values 0 and 31) are alike modulo 31, so one in the place of the other goes unnoticed, and so does their exchange.
"""

import secrets

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LOOK_ALIKES = str.maketrans("oil", "011", "-")
LENGTH = 12
MODULUS = 31


class NotAPublicId(ValueError):
    """The text is no public id, however it is read."""


def new() -> str:
    """A random public id: 55 random bits."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return body + check_character(body)


def check_character(body: str) -> str:
    """The check character of 11 characters: their values weighted by position (1 to 11), modulo 31; never `z`.

    Raises ValueError for a character outside the alphabet.
    """
    return ALPHABET[sum(weight * ALPHABET.index(character) for weight, character in enumerate(body, 1)) % MODULUS]


def is_valid(text: str) -> bool:
    """Whether `text` is a public id in its plain form."""
    if len(text) != LENGTH or any(character not in ALPHABET for character in text):
        return False
    return check_character(text[:-1]) == text[-1]


def normalise(text: str) -> str:
    """The plain form of what somebody typed: lower case, no hyphens, look-alikes read. Raises NotAPublicId."""
    plain = text.lower().translate(LOOK_ALIKES)
    if not text.isascii() or not is_valid(plain):  # the Kelvin sign would become a k
        raise NotAPublicId(text)
    return plain
