"""Folding of text for search: what people type and what stands in a record meet in one plain form."""

import unicodedata

ARABIC = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ێ": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ۆ": "و",
        "ة": "ه",
        "ە": "ه",
        "ھ": "ه",
        "ک": "ك",
        "ڕ": "ر",
        "ڵ": "ل",
        "ـ": "",
        "ء": "",
    }
)
# in transliterations people type them, write ’ or ʿ, or leave them out
APOSTROPHES = str.maketrans("", "", "'’‘ʼʻʾʿ")
# marks, and what one does not see: joiners (in older Kurdish spelling part of a letter), direction marks, soft hyphens
DROPPED = {"Mn", "Mc", "Me", "Cf"}


def fold(text: str) -> str:
    """Case, marks, apostrophes, presentation forms, digits and Arabic or Kurdish spelling variants folded away.

    White space is made single. Folding twice is folding once.
    """
    lowered = unicodedata.normalize("NFKC", text).casefold().translate(ARABIC)
    decomposed = unicodedata.normalize("NFD", lowered)
    bare = "".join(_plain(character) for character in decomposed)
    return " ".join(unicodedata.normalize("NFC", bare).translate(ARABIC).translate(APOSTROPHES).split())


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category in DROPPED:
        return ""
    return str(unicodedata.decimal(character)) if category == "Nd" else character
