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


def fold(text: str) -> str:
    """Case, marks, presentation forms and Arabic or Kurdish spelling variants folded away; white space made single."""
    lowered = unicodedata.normalize("NFKC", text).casefold().translate(ARABIC)
    decomposed = unicodedata.normalize("NFD", lowered)
    bare = "".join(character for character in decomposed if not unicodedata.category(character).startswith("M"))
    return " ".join(unicodedata.normalize("NFC", bare).translate(ARABIC).split())
