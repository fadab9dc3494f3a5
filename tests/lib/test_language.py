"""Language tags."""

import unicodedata

import pytest
from babel import Locale, localedata
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib import language
from heritage.lib.language import NotALanguageTag

# The first word or words of the names of a script's characters, by ISO 15924
SCRIPTS = {
    "Adlm": "ADLAM",
    "Arab": "ARABIC",
    "Armi": "IMPERIAL ARAMAIC",
    "Avst": "AVESTAN",
    "Chrs": "CHORASMIAN",
    "Cprt": "CYPRIOT",
    "Elym": "ELYMAIC",
    "Hatr": "HATRAN",
    "Hebr": "HEBREW",
    "Hung": "OLD HUNGARIAN",
    "Khar": "KHAROSHTHI",
    "Lydi": "LYDIAN",
    "Mand": "MANDAIC",
    "Mani": "MANICHAEAN",
    "Mend": "MENDE",
    "Merc": "MEROITIC CURSIVE",
    "Mero": "MEROITIC HIEROGLYPHIC",
    "Narb": "OLD NORTH",
    "Nbat": "NABATAEAN",
    "Nkoo": "NKO",
    "Orkh": "OLD TURKIC",
    "Ougr": "OLD UYGHUR",
    "Palm": "PALMYRENE",
    "Phli": "INSCRIPTIONAL PAHLAVI",
    "Phlp": "PSALTER",
    "Phnx": "PHOENICIAN",
    "Prti": "INSCRIPTIONAL PARTHIAN",
    "Rohg": "HANIFI",
    "Samr": "SAMARITAN",
    "Sarb": "OLD SOUTH",
    "Sogd": "SOGDIAN",
    "Sogo": "OLD SOGDIAN",
    "Syrc": "SYRIAC",
    "Thaa": "THAANA",
    "Yezi": "YEZIDI",
}
LETTERS = {"Lo", "Lu", "Ll"}
# Ways of writing Arabic and Syriac that have a code of their own, and a script younger than this Python's Unicode
MORE_SCRIPTS = {"Aran", "Syre", "Syrj", "Syrn", "Gara"}


@pytest.mark.parametrize(
    ("tag", "canonical"),
    [
        ("en", "en"),
        ("AR", "ar"),
        ("ckb", "ckb"),
        ("AR-latn", "ar-Latn"),
        ("en-gb", "en-GB"),
        ("es-419", "es-419"),
        ("AZ-ARAB-ir", "az-Arab-IR"),
        ("DE-1996", "de-1996"),
        ("sl-ROZAJ-Biske-1994", "sl-rozaj-biske-1994"),
        ("AR-x-Mosul", "ar-x-mosul"),
        ("ar-LATN-iq-ALALC97-X-A-b", "ar-Latn-IQ-alalc97-x-a-b"),
    ],
)
def test_canonical_of_a_tag_has_the_case_of_rfc_5646(tag: str, canonical: str) -> None:
    found = language.canonical(tag)

    assert found == canonical
    assert language.canonical(found) == found


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "-",
        "a",
        "arabic",
        "english",
        "ar_Latn",
        "ar-",
        "-ar",
        "ar--Latn",
        "ar Latn",
        "ar\n",
        "ar-Latn-Arab",
        "ar-IQ-Latn",
        "ar-I",
        "ar-99",
        "ar-x",
        "ar-x-toolongsubtag",
        "zh-cmn",
        "en-u-nu-latn",
        "i-klingon",
        "x-private",
        "ар",
        "عر",
        "c\u212ab",
        "ar-x-\u0661",
        "a" * 100_000,
        "ar" + "-abcde" * 20_000 + "-",
    ],
)
def test_canonical_of_what_is_no_tag_is_refused_everywhere(tag: str) -> None:
    for refusing in (language.canonical, language.direction, lambda text: language.name(text, "en")):
        with pytest.raises(NotALanguageTag):
            refusing(tag)


@given(st.text() | st.text("ar-Latn1xIQ"))
def test_canonical_of_any_text_is_canonical_or_refused(text: str) -> None:
    try:
        found = language.canonical(text)
    except NotALanguageTag:
        return

    assert found.lower() == text.lower()
    assert language.canonical(found) == found
    assert language.direction(found) == language.direction(text)


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("ar", "rtl"),
        ("ar-IQ", "rtl"),
        ("ar-Latn", "ltr"),
        ("AR-LATN", "ltr"),
        ("ar-x-note", "rtl"),
        ("ckb", "rtl"),
        ("ckb-Latn", "ltr"),
        ("ku", "ltr"),
        ("ku-Arab", "rtl"),
        ("ku-IQ", "rtl"),
        ("ku-TR", "ltr"),
        ("ku-Latn-IQ", "ltr"),
        ("sdh", "rtl"),
        ("fa", "rtl"),
        ("prs", "rtl"),
        ("he", "rtl"),
        ("yi", "rtl"),
        ("syr", "rtl"),
        ("aii", "rtl"),
        ("cld", "rtl"),
        ("arc", "rtl"),
        ("arc-Hatr", "rtl"),
        ("mid", "rtl"),
        ("acm", "rtl"),
        ("ota", "rtl"),
        ("az", "ltr"),
        ("az-IR", "rtl"),
        ("az-Cyrl-IR", "ltr"),
        ("tr", "ltr"),
        ("akk", "ltr"),
        ("sux", "ltr"),
        ("en", "ltr"),
        ("fr", "ltr"),
        ("uk", "ltr"),
        ("zzz", "ltr"),
    ],
)
def test_direction_is_by_script_and_else_by_what_is_usual(tag: str, direction: str) -> None:
    assert language.direction(tag) == direction


def test_direction_of_every_locale_is_that_of_cldr() -> None:
    identifiers = localedata.locale_identifiers()
    theirs = {name: Locale.parse(name).character_order for name in identifiers}

    ours = {name: language.direction(name.replace("_", "-")) for name in identifiers}

    assert "rtl" in ours.values()
    assert ours == {name: "rtl" if order == "right-to-left" else "ltr" for name, order in theirs.items()}


def test_rtl_scripts_are_those_that_unicode_writes_from_right_to_left() -> None:
    letters = [
        unicodedata.name(chr(point))
        for point in range(0x110000)
        if unicodedata.bidirectional(chr(point)) in {"R", "AL"} and unicodedata.category(chr(point)) in LETTERS
    ]

    found = {code for code, beginning in SCRIPTS.items() if any(name.startswith(beginning) for name in letters)}

    assert all(name.startswith(tuple(SCRIPTS.values())) for name in letters)
    assert found == set(SCRIPTS)
    assert set(SCRIPTS) | MORE_SCRIPTS == language.RTL_SCRIPTS


@pytest.mark.parametrize(
    ("tag", "in_language", "name"),
    [
        ("ar", "en", "Arabic"),
        ("ar", "ar", "العربية"),
        ("ar", "ckb", "عەرەبی"),
        ("ar", "ku", "erebî"),
        ("en", "ar", "الإنجليزية"),
        ("ckb", "en", "Central Kurdish"),
        ("ku", "en", "Kurdish"),
        ("syr", "en", "Syriac"),
        ("akk", "ar", "الأكادية"),
        ("ar-Latn", "en", "Arabic (Latin)"),
        ("AR-latn", "ar", "العربية (اللاتينية)"),
        ("en-GB", "en", "English (United Kingdom)"),
        ("ku-Arab-IQ", "en", "Kurdish (Arabic, Iraq)"),
        ("ku-Arab-IQ", "ar", "الكردية (العربية، العراق)"),
        ("ar", "en-GB", "Arabic"),
        ("und", "en", "Unknown language"),
        ("de-1996", "en", "German"),
    ],
)
def test_name_is_what_the_language_is_called_with_script_and_region(tag: str, in_language: str, name: str) -> None:
    assert language.name(tag, in_language) == name


@pytest.mark.parametrize(("tag", "in_language"), [("zzz", "en"), ("kmr", "en"), ("ar", "zzz")])
def test_name_that_nobody_has_is_the_tag(tag: str, in_language: str) -> None:
    assert language.name(tag, in_language) == tag


@pytest.mark.parametrize(
    ("tag", "script"),
    [("en", "Latn"), ("ar", "Arab"), ("ar-Latn", "Latn"), ("ckb", "Arab"), ("uk", "Cyrl"), ("qaa", "")],
)
def test_script_is_the_one_that_the_tag_names_or_the_usual_one(tag: str, script: str) -> None:
    assert language.script(tag) == script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Mosul 1", "Latn"),
        ("ʿAlī’s", "Latn"),
        ("متحف", "Arab"),
        ("Музей", "Cyrl"),
        ("ܣܘܪܝܝܐ", "Syrc"),
        ("Музей Mosul", ""),
        ("1001 –", ""),
        ("", ""),
        ("博物館", ""),
    ],
)
def test_script_of_a_text_is_that_of_all_its_letters(text: str, script: str) -> None:
    assert language.script_of(text) == script
