"""Our reading of dates in EDTF beside that of PyPI `edtf`, where it is right; and each accepted difference."""

import edtf as oracle
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from heritage.lib.edtf import EdtfError, parse
from tests.lib.edtf_dates import Day, days, intervals, plain_dates, vague_dates, year_text
from tests.lib.edtf_differences import PYPI
from tests.lib.edtf_npm import expected

ENDLESS = {
    "Y1E999999999999999999",
    "Y" + "9" * 63,
}  # the oracle takes them for numbers and never ends, or fails on its own
SOME = 40  # the oracle needs 10 to 40 ms for a date


def oracle_days(text: str) -> tuple[Day, Day]:
    """The first and the last day that the oracle reads in a text."""
    parsed = oracle.parse_edtf(text)
    return tuple(parsed.lower_strict()[:3]), tuple(parsed.upper_strict()[:3])


@settings(max_examples=SOME)
@given(plain_dates())
def test_parse_of_a_plain_date_gives_the_days_of_the_oracle(text: str) -> None:
    found = days(text)

    assert found == oracle_days(text)


@settings(max_examples=SOME)
@given(vague_dates())
def test_parse_of_a_vague_date_gives_the_days_of_the_oracle(text: str) -> None:
    assume(not text.endswith("-24"))  # winter: a difference, below
    assume(not text.startswith("-") or "-XX" not in text)  # months and days before the year 0: a difference, below

    found = days(text)

    assert found == oracle_days(text)


@settings(max_examples=SOME)
@given(intervals())
def test_parse_of_an_interval_gives_the_days_of_the_oracle(text: str) -> None:
    first, last = text.split("/")
    assume(first not in {"", ".."} and last not in {"", ".."})  # open and unknown ends: differences, below
    assume("X" not in text and "-24" not in text)  # only level 2 of the specification allows X in intervals

    found = days(text)

    assert found == oracle_days(text)


@settings(max_examples=SOME)
@given(plain_dates(), st.sampled_from("?~%"))
def test_parse_of_a_marked_date_gives_the_days_and_the_doubt_of_the_oracle(text: str, mark: str) -> None:
    marked = oracle.parse_edtf(text + mark)

    parsed = parse(text + mark)

    # The oracle keeps % apart from ? and ~. The specification: "The characters '?', '~' and '%' are used to mean
    # "uncertain", "approximate", and "uncertain" as well as "approximate", respectively."
    assert parsed.uncertain == (marked.is_uncertain or marked.is_uncertain_and_approximate)
    assert parsed.approximate == (marked.is_approximate or marked.is_uncertain_and_approximate)
    assert days(text + mark) == oracle_days(text + mark)


# Over the table. What the package does in each difference is told where it is named.


def oracle_answer(text: str) -> list[str] | None:
    """The first and last day as texts; None where the package refuses the text or fails over its days."""
    try:
        return [f"{year_text(year)}-{month:02}-{day:02}" for year, month, day in oracle_days(text)]
    except (oracle.EDTFParseException, AttributeError, TypeError, ValueError):
        return None


def test_our_table_is_what_the_oracle_reads_but_for_the_differences_named() -> None:
    asked = {text: days for text, days in expected().items() if text not in ENDLESS}

    different = sorted(text for text, days in asked.items() if oracle_answer(text) != days)

    assert different == sorted(text for texts in PYPI.values() for text in texts)


# Some accepted differences, both sides of them. The sentences of all stand in `edtf_differences`.


def test_winter_lasts_to_february_where_the_oracle_ends_it_in_december() -> None:
    # "The values 21, 22, 23, 24 may be used used to signify 'Spring', 'Summer', 'Autumn', 'Winter', respectively, in place
    # of a month value": no months are given. Spring begins in March for both; three seasons of three months leave winter
    # December to February, and the oracle's own comment says that it cuts January and February off "for simplicity".
    assert days("2016-24") == ((2016, 12, 1), (2017, 2, 28))
    assert oracle_days("2016-24") == ((2016, 12, 1), (2016, 12, 31))


@pytest.mark.parametrize(("text", "padded"), [("/2015", (2005, 12, 31)), ("2015/", (2025, 1, 1))])
def test_an_unknown_end_is_none_where_the_oracle_guesses_ten_years(text: str, padded: Day) -> None:
    # "A null string may be used for the start or end date when it is unknown."
    assert None in days(text)
    assert padded in oracle_days(text)


@pytest.mark.parametrize("text", ["../2015", "2015/.."])
def test_an_open_end_is_none_where_the_oracle_has_no_day(text: str) -> None:
    # "Double-dot ("..") may be used when either the start or end date is not specified, either because there is none or
    # for any other reason."
    assert None in days(text)
    with pytest.raises(TypeError):
        oracle_days(text)


@pytest.mark.parametrize("text", ["2017-02-29", "1900-02-29", "-0001-02-29"])
def test_29_february_of_a_common_year_is_refused_where_the_oracle_takes_it(text: str) -> None:
    # ISO 8601-1 on the Gregorian calendar: a leap year's number is divisible by four, but that of a centennial year by four
    # hundred; the other years are common years, and their February has 28 days.
    with pytest.raises(EdtfError, match="has no day 29"):
        parse(text)
    assert oracle.is_valid_edtf(text)


def test_an_unspecified_month_before_the_year_0_is_in_order_where_the_oracle_turns_it_round() -> None:
    # "Year specified, month unspecified in a year-month expression (month precision)": any month of the year.
    assert days("-0100-XX") == ((-100, 1, 1), (-100, 12, 31))
    assert oracle_days("-0100-XX") == ((-100, 12, 1), (-100, 1, 31))


def test_a_marked_season_is_taken_where_the_oracle_refuses_it() -> None:
    # "These characters may occur only at the end of the date string and apply to the entire date": of any date of level 1.
    assert parse("2016-22~").approximate
    assert not oracle.is_valid_edtf("2016-22~")


def test_an_interval_that_ends_before_it_begins_is_refused_where_the_oracle_takes_it() -> None:
    # ISO 8601-1 on intervals: a part of the time axis limited by two instants, written with its start first.
    with pytest.raises(EdtfError, match="end lies before"):
        parse("2016/2015")
    assert oracle.is_valid_edtf("2016/2015")


def test_space_around_a_date_is_refused_where_the_oracle_strips_it() -> None:
    # The specification knows no spaces; what is stored and hashed is the date alone.
    with pytest.raises(EdtfError):
        parse("2015 ")
    assert oracle.is_valid_edtf("2015 ")
