"""Language tags (BCP 47, RFC 5646): canonical case, direction of writing, names.

Understood are a language of two or three letters, script, region, variants and private use; not extensions, extended
languages (`zh-yue`, write `yue`), languages of four letters and more, or the grandfathered tags.
"""

import re
import unicodedata

from babel import Locale, UnknownLocaleError
from babel.core import get_global

TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-(?P<script>[a-z]{4}))?(-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)(?P<private>(-x(-[a-z0-9]{1,8})+)?)\Z",
    re.ASCII | re.IGNORECASE,
)
# ISO 15924: every script that Unicode writes from right to left
RTL_SCRIPTS = frozenset(
    "Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo "  # noqa: SIM905
    "Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi".split()
)
# what CLDR does not know: Chaldean, Dari, and Kurdish as it is written in Iraq and Iran
SCRIPTS = {"cld": "Syrc", "prs": "Arab", "ku_IQ": "Arab", "ku_IR": "Arab"}

# Letters by the first word of their names; signs such as the half ring of a transliteration belong to no script.
LETTERS = {"Lu", "Ll", "Lt", "Lo"}
LETTERS_OF = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "LATIN": "Latn",
    "SYRIAC": "Syrc",
}


class NotALanguageTag(ValueError):
    """The text is no well-formed language tag."""


def _parts(tag: str) -> dict[str, str]:
    """The parts of a tag in canonical case, "" where it has none."""
    match = TAG.match(tag)
    if match is None:
        raise NotALanguageTag(tag)
    parts = {name: (value or "").lower() for name, value in match.groupdict().items()}
    return parts | {"script": parts["script"].title(), "region": parts["region"].upper()}


def canonical(tag: str) -> str:
    """The tag in canonical case: `ar-Latn`, `en-GB`. Raises NotALanguageTag."""
    parts = _parts(tag)
    rows = [parts["language"], parts["script"], parts["region"]]
    return "-".join(row for row in rows if row) + parts["variants"] + parts["private"]


def direction(tag: str) -> str:
    """The direction of writing, "rtl" or "ltr": by the script that the tag names, else by the one usual for the language.

    Raises NotALanguageTag.
    """
    return "rtl" if script(tag) in RTL_SCRIPTS else "ltr"


def script(tag: str) -> str:
    """The script (ISO 15924) that the tag names, else the one usual for the language; "" if nobody says.

    Raises NotALanguageTag.
    """
    parts = _parts(tag)
    return parts["script"] or _usual_script(parts["language"], parts["region"])


def script_of(text: str) -> str:
    """The script (ISO 15924) in which all letters of a text are; "" if they are in several, in none, or in one not known here."""
    letters = [character for character in text if unicodedata.category(character) in LETTERS]
    found = {LETTERS_OF.get(unicodedata.name(character, "").split(" ")[0], "") for character in letters}
    return found.pop() if len(found) == 1 else ""


def _usual_script(language: str, region: str) -> str:
    """The script of a language, there where it is spoken (CLDR, likely subtags); "" if nobody says."""
    likely = get_global("likely_subtags")
    for key in (f"{language}_{region}", language):
        if key in SCRIPTS:
            return SCRIPTS[key]
        if key in likely:
            return str(likely[key]).split("_")[1]
    return ""


def name(tag: str, in_language: str) -> str:
    """What the language is called in another language, with script and region: "Arabic (Latin)".

    The tag itself where nobody has a name for it. Raises NotALanguageTag.
    """
    parts = _parts(tag)
    try:
        locale = Locale.parse(_parts(in_language)["language"])
    except UnknownLocaleError:
        return tag
    language = locale.languages.get(parts["language"])
    if language is None:
        return tag
    details = [locale.scripts.get(parts["script"]), locale.territories.get(parts["region"])]
    said = ("، " if direction(in_language) == "rtl" else ", ").join(row for row in details if row)
    return f"{language} ({said})" if said else str(language)
