"""Numbers in the digits of a language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib import numerals


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "0123456789"),
        ("fr", "0123456789"),
        ("ku", "0123456789"),
        ("ar", "٠١٢٣٤٥٦٧٨٩"),
        ("ckb", "٠١٢٣٤٥٦٧٨٩"),
        ("ar-IQ", "٠١٢٣٤٥٦٧٨٩"),
        ("AR", "٠١٢٣٤٥٦٧٨٩"),
        ("ar-Latn", "0123456789"),
        ("arc", "0123456789"),
    ],
)
def test_digits_are_those_of_the_language(language: str, written: str) -> None:
    assert numerals.digits("0123456789", language) == written


def test_digits_in_a_sentence_leave_its_words_alone() -> None:
    assert numerals.digits("نحو 26 شباط 2015, p. 3", "ar") == "نحو ٢٦ شباط ٢٠١٥, p. ٣"


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        (0, "0", "٠"),
        (999, "999", "٩٩٩"),
        (25000, "25,000", "٢٥٬٠٠٠"),
        ("25000", "25,000", "٢٥٬٠٠٠"),
        ("5.5", "5.5", "٥٫٥"),
        ("1234567.1234567", "1,234,567.1234567", "١٬٢٣٤٬٥٦٧٫١٢٣٤٥٦٧"),
        ("5.50", "5.50", "٥٫٥٠"),
        (-25000, "-25,000", "-٢٥٬٠٠٠"),
        ("-0.5", "-0.5", "-٠٫٥"),
        ("007", "7", "٧"),
    ],
)
def test_number_has_its_thousands_parted_and_its_decimals_as_they_are(
    value: int | str, english: str, arabic: str
) -> None:
    assert [numerals.number(value, language) for language in ("en", "ar")] == [english, arabic]


@given(st.integers())
def test_number_in_english_is_as_python_parts_it(value: int) -> None:
    assert numerals.number(value, "en") == f"{value:,}"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=5).map(str))
def test_number_read_back_is_the_number(value: str) -> None:
    english, arabic = numerals.number(value, "en"), numerals.number(value, "ar")

    assert english.replace(",", "") == value
    assert arabic.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩٬٫", "0123456789,.")) == english


@pytest.mark.parametrize(
    "value", ["", "-", ".5", "5.", "1e3", "1_000", "1,000", "٥", "NaN", " 5", "5\n", "+5", "--5", "5.5.5"]
)
def test_number_of_what_is_no_plain_decimal_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no plain decimal number"):
        numerals.number(value, "en")
