"""Dates in EDTF."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib.edtf import LONGEST, EdtfError, from_day, parse, to_day
from tests.lib.edtf_dates import Day, days, edtf_texts, is_leap, month_length

# Days


@given(st.dates())
def test_to_day_of_years_1_to_9999_is_the_ordinal_of_datetime(day: date) -> None:
    number = to_day(day.year, day.month, day.day)

    assert number == day.toordinal()


@given(st.integers(1, date.max.toordinal()))
def test_from_day_of_years_1_to_9999_is_the_date_of_datetime(number: int) -> None:
    day = date.fromordinal(number)

    found = from_day(number)

    assert found == (day.year, day.month, day.day)


@given(st.integers(-4_000_000, 4_000_000))
def test_days_follow_each_other_in_any_year(number: int) -> None:
    year, month, day = from_day(number)

    following = from_day(number + 1)

    is_last = day == month_length(year, month)
    assert to_day(year, month, day) == number
    assert following == ((year + month // 12, month % 12 + 1, 1) if is_last else (year, month, day + 1))


@pytest.mark.parametrize("cycles", [0, 7], ids=["1601 to 2000", "1200 BCE to 801 BCE"])
def test_from_day_of_every_day_of_400_years_is_the_date_of_datetime(cycles: int) -> None:
    first, last = date(1601, 1, 1).toordinal(), date(2000, 12, 31).toordinal()
    expected = [date.fromordinal(number) for number in range(first, last + 1)]

    found = [from_day(number - 146_097 * cycles) for number in range(first, last + 1)]

    assert found == [(day.year - 400 * cycles, day.month, day.day) for day in expected]


def test_from_day_of_the_day_after_the_last_of_datetime_is_new_year_10000() -> None:
    number = date.max.toordinal() + 1

    found = from_day(number)

    assert found == (10_000, 1, 1)


def test_to_day_of_the_last_day_before_the_year_1_is_0() -> None:
    assert to_day(0, 12, 31) == 0
    assert from_day(0) == (0, 12, 31)


@pytest.mark.parametrize(
    ("year", "leap"), [(0, True), (-1, False), (-4, True), (-100, False), (-400, True), (-401, False)]
)
def test_february_before_the_year_1_follows_the_leap_rule(year: int, leap: bool) -> None:
    length = to_day(year, 3, 1) - to_day(year, 2, 1)

    assert length == (29 if leap else 28)


@given(st.integers(-9999, 9999))
def test_february_29_is_a_date_in_leap_years_only(year: int) -> None:
    text = f"{'-' if year < 0 else ''}{abs(year):04}-02-29"

    if is_leap(year):
        assert days(text) == ((year, 2, 29), (year, 2, 29))
    else:
        with pytest.raises(EdtfError, match=f"month 02 of the year {year} has no day 29"):
            parse(text)


# What is understood


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2015-02-26", (2015, 2, 26), (2015, 2, 26)),
        ("2017-03~", (2017, 3, 1), (2017, 3, 31)),
        ("2014/2017", (2014, 1, 1), (2017, 12, 31)),
        ("../2015-02-26", None, (2015, 2, 26)),
        ("/2015", None, (2015, 12, 31)),
        ("2018/..", (2018, 1, 1), None),
        ("2015/", (2015, 1, 1), None),
        ("2016-11-01/2016-11-15", (2016, 11, 1), (2016, 11, 15)),
        ("2016-10-02~/2016-10-16", (2016, 10, 2), (2016, 10, 16)),
        ("2015-02-26/2015-02", (2015, 2, 26), (2015, 2, 28)),
        ("-0001", (-1, 1, 1), (-1, 12, 31)),
        ("0000", (0, 1, 1), (0, 12, 31)),
        ("-0044-03-15", (-44, 3, 15), (-44, 3, 15)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("20XX", (2000, 1, 1), (2099, 12, 31)),
        ("-201X", (-2019, 1, 1), (-2010, 12, 31)),
        ("-00XX", (-99, 1, 1), (0, 12, 31)),
        ("2017-XX", (2017, 1, 1), (2017, 12, 31)),
        ("2017-XX-XX", (2017, 1, 1), (2017, 12, 31)),
        ("2016-02-XX", (2016, 2, 1), (2016, 2, 29)),
        ("2016-21", (2016, 3, 1), (2016, 5, 31)),
        ("2016-22", (2016, 6, 1), (2016, 8, 31)),
        ("2016-23", (2016, 9, 1), (2016, 11, 30)),
        ("2015-24", (2015, 12, 1), (2016, 2, 29)),
        ("9999-12-31", (9999, 12, 31), (9999, 12, 31)),
    ],
)
def test_parse_gives_the_first_and_the_last_day(text: str, earliest: Day | None, latest: Day | None) -> None:
    found = days(text)

    assert found == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "precision", "month", "day"),
    [
        ("20XX", "century", None, None),
        ("201X", "decade", None, None),
        ("2017", "year", None, None),
        ("2017-24", "season", 24, None),
        ("2017-XX", "month", None, None),
        ("2017-03", "month", 3, None),
        ("2017-XX-XX", "day", None, None),
        ("2017-03-XX", "day", 3, None),
        ("2017-03-07", "day", 3, 7),
    ],
)
def test_parse_says_how_precise_a_date_is(text: str, precision: str, month: int | None, day: int | None) -> None:
    part = parse(text).start

    assert part is not None
    assert (part.precision, part.month, part.day) == (precision, month, day)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2017-03", False, False),
        ("2017-03?", True, False),
        ("2017-03~", False, True),
        ("2017-03%", True, True),
        ("2014/2017?", True, False),
        ("2014~/2017?", True, True),
        ("../2017?", True, False),
        ("2017~/..", False, True),
        ("../2017", False, False),
    ],
)
def test_parse_reads_the_marks_of_doubt(text: str, uncertain: bool, approximate: bool) -> None:
    parsed = parse(text)

    assert (parsed.uncertain, parsed.approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2014/2017", "known", "known"),
        ("../2017", "open", "known"),
        ("/2017", "unknown", "known"),
        ("2014/..", "known", "open"),
        ("2014/", "known", "unknown"),
    ],
)
def test_parse_tells_open_ends_from_unknown_ones(text: str, start: str, end: str) -> None:
    parsed = parse(text)

    assert (parsed.start_end, parsed.end_end, parsed.is_interval) == (start, end, True)


def test_parse_of_a_single_date_begins_and_ends_with_it() -> None:
    parsed = parse("2017-03-07")

    assert parsed.start == parsed.end
    assert (parsed.start_end, parsed.end_end, parsed.is_interval) == ("known", "known", False)


@given(edtf_texts())
def test_parse_keeps_the_text_and_never_ends_before_it_begins(text: str) -> None:
    parsed = parse(text)

    assert parsed.text == text
    assert parsed.earliest is not None or parsed.latest is not None
    assert parsed.earliest is None or parsed.latest is None or parsed.earliest <= parsed.latest


@given(edtf_texts())
def test_parse_with_a_line_break_after_it_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        parse(f"{text}\n")


@pytest.mark.shared
def test_every_date_of_the_museum_is_understood(shared: Path) -> None:
    facts = json.loads((shared / "data" / "mosul" / "facts.json").read_text(encoding="utf-8"))

    written = set(_dates(facts))

    assert len(written) > 20
    assert {parse(text).text for text in written} == written


def _dates(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value[key] for key in ("occurred", "observed", "issued") if isinstance(value.get(key), str)]
        return own + [text for inner in value.values() for text in _dates(inner)]
    return [text for inner in value for text in _dates(inner)] if isinstance(value, list) else []


# What is refused


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("2017-02-29", "day", "month 02 of the year 2017 has no day 29"),
        ("2017-04-00", "day", "has no day 00"),
        ("2017-00", "month", "there is no month 00"),
        ("2017-13", "month", "there is no month 13"),
        ("2017-21-XX", "month", "there is no month 21"),
        ("2017-21-03", "month", "there is no month 21"),
        ("-0000", "year", "is written 0000"),
        ("-0000-02-03", "year", "is written 0000"),
        ("2016/2015", "order", "its end lies before its beginning"),
        ("2015-02-27/2015-02-26", "order", "its end lies before its beginning"),
        ("../..", "interval", "two ends, at least one of them a date"),
        ("/", "interval", "two ends"),
        ("26/02/2015", "interval", "two ends"),
        ("2017-XX-05", "form", "where the month is unknown, no day can follow"),
        ("201X-05", "form", "where digits of the year are unknown, no month can follow"),
        ("٢٠١٥", "digits", "must be 0 to 9"),
        ("2015-02-٢٦", "digits", "must be 0 to 9"),
        ("۲۰۱۵", "digits", "must be 0 to 9"),
        ("２０１５", "digits", "must be 0 to 9"),
        ("../٢٠١٥", "digits", "must be 0 to 9"),
        ("2015²", "digits", "must be 0 to 9"),
        ("", "form", "is not of the form"),
        ("spring 2015", "form", "is not of the form"),
        ("2015-2", "form", "is not of the form"),
        ("+2015", "form", "is not of the form"),
        ("−2015", "form", "is not of the form"),
        (" 2015", "form", "is not of the form"),
        ("2015 ", "form", "is not of the form"),
        ("201x", "form", "is not of the form"),
        ("2XXX", "form", "is not of the form"),
        ("2015-0X", "form", "is not of the form"),
        ("2015-02-2X", "form", "is not of the form"),
        ("2015?-02", "form", "is not of the form"),
        ("2015?~", "form", "is not of the form"),
        ("\ud800", "form", "is not of the form"),
        ("2015\x00", "form", "is not of the form"),
    ],
)
def test_parse_of_what_is_no_date_says_what_is_wrong(text: str, code: str, message: str) -> None:
    with pytest.raises(EdtfError, match=message) as refused:
        parse(text)

    assert refused.value.code == code


@pytest.mark.parametrize(
    "text", ["Y12015", "Y-17E7", "[2015,2016]", "{2015,2016}", "2015..2016", "1950S2", "2015-02-26T10:00:00Z"]
)
def test_parse_of_long_years_times_and_level_2_is_refused(text: str) -> None:
    with pytest.raises(EdtfError) as refused:
        parse(text)

    assert refused.value.code == "form"


@pytest.mark.parametrize("text", ["2" * (LONGEST + 1), "2015/" * 100_000, "{" + "2015," * 1_000_000 + "}"])
def test_parse_of_something_huge_is_refused_unread(text: str) -> None:
    with pytest.raises(EdtfError, match="more than 64 characters") as refused:
        parse(text)

    assert refused.value.code == "too_long"


@given(st.text(max_size=LONGEST) | st.text(alphabet="0123456789-/.X?~% ", max_size=24))
def test_parse_of_any_text_gives_a_date_or_refuses_it(text: str) -> None:
    try:
        parsed = parse(text)
    except EdtfError:
        return

    assert parsed.text == text
    assert text.isascii()
