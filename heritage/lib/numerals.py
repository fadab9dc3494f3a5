"""Numbers in the digits of a language."""

import re

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
MARKS = str.maketrans(",.", "٬٫")
OWN_DIGITS = {"ar", "ckb"}
_NUMBER = re.compile(r"(?P<sign>-?)(?P<whole>[0-9]+)(?P<fraction>(\.[0-9]+)?)\Z")


def digits(text: str, language: str) -> str:
    """`text` with its digits written as the language (a BCP-47 tag) writes them."""
    return text.translate(ARABIC_INDIC) if _has_own(language) else text


def number(value: int | str, language: str) -> str:
    """A number with its thousands parted: 25,000 or ٢٥٬٠٠٠; decimals stay as they are: 5.5 or ٥٫٥.

    Raises ValueError for what is no plain decimal number.
    """
    match = _NUMBER.match(str(value))
    if match is None:
        raise ValueError(f"{value!r} is no plain decimal number")
    text = f"{match['sign']}{int(match['whole']):,}{match['fraction']}"
    return digits(text.translate(MARKS), language) if _has_own(language) else text


def _has_own(language: str) -> bool:
    primary, *rest = language.lower().split("-")
    return primary in OWN_DIGITS and "latn" not in rest
