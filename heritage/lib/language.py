"""Language tags (BCP 47, RFC 5646): canonical case, direction of writing, names."""

import re

from babel import Locale, UnknownLocaleError

TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-(?P<script>[a-z]{4}))?(-(?P<region>[a-z]{2}|[0-9]{3}))?(?P<variants>(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)(?P<private>-x(-[a-z0-9]{1,8})+)?\Z"
)
RTL_LANGUAGES = {"ar", "arc", "azb", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
RTL_SCRIPTS = {"Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa"}


class NotALanguageTag(ValueError):
    """The text is no well-formed language tag."""


def _parts(tag: str) -> dict[str, str]:
    match = TAG.match(tag.lower())
    if match is None:
        raise NotALanguageTag(tag)
    return {name: value or "" for name, value in match.groupdict().items()}


def canonical(tag: str) -> str:
    """The tag in canonical case: `ar-Latn`, `en-GB`. Raises NotALanguageTag."""
    parts = _parts(tag)
    rows = [parts["language"], parts["script"].title(), parts["region"].upper()]
    return "-".join(row for row in rows if row) + parts["variants"] + parts["private"]


def direction(tag: str) -> str:
    """The direction of writing, "rtl" or "ltr": by the script if the tag names one, else by the language."""
    parts = _parts(tag)
    script = parts["script"].title()
    is_rtl = script in RTL_SCRIPTS if script else parts["language"] in RTL_LANGUAGES
    return "rtl" if is_rtl else "ltr"


def name(tag: str, in_language: str) -> str:
    """What the language is called in another language; the tag itself where nobody has a name for it."""
    try:
        locale = Locale.parse(canonical(tag).replace("-", "_"))
        return locale.get_display_name(in_language.replace("-", "_")) or tag
    except (UnknownLocaleError, ValueError):
        return _plain_name(tag, in_language)


def _plain_name(tag: str, in_language: str) -> str:
    language = _parts(tag)["language"]
    return str(Locale.parse(in_language.split("-", maxsplit=1)[0]).languages.get(language, tag))
