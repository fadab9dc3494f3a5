"""What holds for every date in EDTF, of all levels."""

import itertools
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heritage.lib.edtf import Edtf, EdtfError, from_day, parse, to_day
from heritage.lib.edtf.days import FARTHEST
from heritage.lib.edtf_words import say
from tests.lib.edtf_dates import month_length, plain_dates, year_text
from tests.lib.edtf_texts import components, level_2, masked, sets, singles, unspecified

Bounds = tuple[int | None, int | None]

CODES = {
    *("too_long", "form", "digits", "century", "marks", "year", "long_year", "significant", "far", "month", "day"),
    *("time", "interval", "set", "order"),
}


def bounds(text: str) -> Bounds:
    parsed = parse(text)
    return parsed.earliest, parsed.latest


@given(level_2)
def test_every_date_of_level_2_is_kept_as_written_and_never_ends_before_it_begins(text: str) -> None:
    parsed = parse(text)

    assert parsed.text == text
    assert parsed.earliest is None or parsed.latest is None or parsed.earliest <= parsed.latest
    assert all(abs(day) <= FARTHEST for day in (parsed.earliest, parsed.latest) if day is not None)


@given(singles)
def test_marks_never_change_the_bounds(text: str) -> None:
    bare = re.sub("[?~%]", "", text)

    assert bounds(text) == bounds(bare)


@given(components(), st.data())
def test_one_more_unspecified_digit_never_narrows_the_bounds(known: list[str], data: st.DataObject) -> None:
    some = data.draw(masked("-".join(known)))
    more = data.draw(masked(some))

    earliest, latest = bounds(some)
    first, last = bounds(more)

    assert None not in {earliest, latest, first, last}
    assert (first or 0) <= (earliest or 0)
    assert (latest or 0) <= (last or 0)


@given(components(), st.data())
def test_the_bounds_of_unspecified_digits_hold_the_date_that_was_hidden(known: list[str], data: st.DataObject) -> None:
    text = "-".join(known)
    hidden = data.draw(masked(text))

    earliest, latest = bounds(text)
    first, last = bounds(hidden)

    assert earliest is not None
    assert latest is not None
    assert first is not None
    assert last is not None
    assert first <= earliest <= latest <= last


@given(st.sampled_from(["2016", "2015", "1900", "-0004", "0000"]), st.data())
def test_the_bounds_of_unspecified_months_and_days_are_those_of_all_days_that_fit(
    year: str, data: st.DataObject
) -> None:
    pattern = data.draw(st.from_regex(r"\A[01X][0-9X]-[0-3X][0-9X]\Z"))
    number = int(year)
    fitting = [
        to_day(number, month, day)
        for month, day in itertools.product(range(1, 13), range(1, 32))
        if day <= month_length(number, month) and re.fullmatch(pattern.replace("X", "."), f"{month:02}-{day:02}")
    ]

    if not fitting:
        with pytest.raises(EdtfError):
            parse(f"{year}-{pattern}")
        return

    assert bounds(f"{year}-{pattern}") == (min(fitting), max(fitting))


@given(sets())
def test_the_bounds_of_a_set_are_those_of_its_members(text: str) -> None:
    assume(len(text) <= 64)
    pieces = text[1:-1].split(",")
    starts = [piece.split("..")[0] for piece in pieces]
    ends = [piece.split("..")[-1] for piece in pieces]

    earliest = min(bounds(start)[0] or 0 for start in starts) if all(starts) else None
    latest = max(bounds(end)[1] or 0 for end in ends) if all(ends) else None

    assert bounds(text) == (earliest, latest)


@given(st.integers(-FARTHEST, FARTHEST))
def test_from_day_and_to_day_are_each_other_turned_round(number: int) -> None:
    assert to_day(*from_day(number)) == number


@given(plain_dates())
def test_a_whole_day_is_the_day_that_from_day_reads(text: str) -> None:
    assume(text.lstrip("-").count("-") == 2)
    earliest, latest = bounds(text)

    assert earliest is not None
    assert earliest == latest
    year, month, day = from_day(earliest)
    assert f"{year_text(year)}-{month:02}-{day:02}" == text


@given(level_2, st.sampled_from(["somewhere", "throughout"]))
def test_words_of_level_2_hold_nothing_of_the_code_and_only_their_own_letters(text: str, sense: str) -> None:
    english = say(parse(text), "en", sense="throughout" if sense == "throughout" else "somewhere")
    arabic = say(parse(text), "ar", sense="throughout" if sense == "throughout" else "somewhere")

    assert english.isascii() or "–" in english
    assert not re.search(r"[{}\[\]/?~%]|[0-9]X|XX|\.\.|-|[YES][0-9]|[0-9][YEST]", english)
    assert not re.search(r"[A-Za-z0-9{}\[\]/?~%,;-]|\.\.", arabic)


@given(unspecified())
def test_words_name_each_kind_of_doubt_in_level_2(text: str) -> None:
    parsed = parse(text)

    said = say(parsed, "en")

    assert bool(re.search("perhaps|uncertain", said)) == parsed.uncertain
    assert bool(re.search("about|approximate", said)) == parsed.approximate


@given(st.text(alphabet="0123456789-/.X?~%YESTZ:+,[]{} xT²٣", max_size=70))
def test_any_text_is_a_date_or_refused_with_a_known_code_and_a_message(text: str) -> None:
    read = read_or_error(text)

    if isinstance(read, EdtfError):
        assert read.code in CODES
        assert str(read)
    else:
        assert read.text == text
        assert say(read, "ar")


def read_or_error(text: str) -> Edtf | EdtfError:
    try:
        return parse(text)
    except EdtfError as error:
        return error
