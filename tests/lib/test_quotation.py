"""Quotations in a text."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heritage.lib import quotation
from heritage.lib.quotation import QuotationNotFound, Selector

TEXT = "On 26 February a video showed men smashing statues in the museum’s\nAssyrian  hall (Gallery 2). It wasn't new."


@pytest.mark.parametrize(
    ("exact", "start"),
    [
        ("On 26 February", 0),
        ("a video showed", 15),
        ("museum’s Assyrian hall", 58),
        ("museum's Assyrian hall", 58),
        ("  museum's\u00a0Assyrian\n hall\t", 58),
        ("(Gallery 2).", 82),
        ("It wasn’t new.", 95),
        (TEXT, 0),
    ],
)
def test_find_of_words_in_the_text_says_where(exact: str, start: int) -> None:
    assert quotation.find(exact, TEXT) == start


@pytest.mark.parametrize(
    "exact",
    ["", "  \n", "a Video showed", "the hall museum", "museums", "videoshowed", ".*", "(Gallery [0-9])", "wasn't new!"],
)
def test_find_of_words_not_in_the_text_is_none(exact: str) -> None:
    assert quotation.find(exact, TEXT) is None
    with pytest.raises(QuotationNotFound):
        quotation.selector(exact, TEXT)


def test_find_of_words_that_stand_twice_is_the_first() -> None:
    assert quotation.find("destroyed", "destroyed, looted, destroyed") == 0


def test_find_of_arabic_words_reads_the_text_as_written() -> None:
    assert quotation.find("متحف الموصل", "دُمِّر متحف  الموصل في شباط") == len("دُمِّر ")


def test_selector_gives_the_words_as_the_text_writes_them_with_their_context() -> None:
    found = quotation.selector("museum's Assyrian hall", TEXT, context=8)

    assert found == Selector(exact="museum’s\nAssyrian  hall", prefix=" in the ", suffix=" (Galler")


def test_selector_near_an_end_of_the_text_has_what_there_is() -> None:
    found = quotation.selector("two", "one two three", context=5)

    assert found == Selector("two", "one ", " thre")


def test_selector_of_the_whole_text_has_no_context() -> None:
    assert quotation.selector(TEXT, TEXT) == Selector(TEXT, "", "")


def test_selector_has_32_characters_of_context_unless_told() -> None:
    found = quotation.selector("hall", TEXT)

    assert (len(found.prefix), len(found.suffix)) == (32, len(TEXT) - TEXT.index("hall") - 4)
    assert len(quotation.selector("On", TEXT).suffix) == 32


@given(st.text(min_size=1), st.data())
def test_selector_of_any_part_of_a_text_stands_there_between_its_context(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    exact = text[start : data.draw(st.integers(start + 1, len(text)))]
    assume(exact.split())

    found = quotation.selector(exact, text)

    assert found.exact.replace("’", "'").split() == exact.replace("’", "'").split()
    assert found.prefix + found.exact + found.suffix in text
    place = quotation.find(exact, text)
    assert place is not None
    assert text[:place].endswith(found.prefix)
    assert text[place:].startswith(found.exact + found.suffix)
    assert place <= start + len(exact) - len(exact.lstrip())


@given(st.text("ab ’'", min_size=1, max_size=6), st.text("ab ’'\n", max_size=20))
def test_find_is_none_only_where_the_words_really_are_not(exact: str, text: str) -> None:
    assume(exact.split())
    plain = " ".join(text.replace("’", "'").split())

    found = quotation.find(exact, text)

    assert (found is not None) == (" ".join(exact.replace("’", "'").split()) in plain)
