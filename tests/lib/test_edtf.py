"""Dates in EDTF."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib.edtf import LONGEST, EdtfError, Time, parse
from tests.lib.edtf_dates import days, edtf_texts, is_leap

# What is understood


@given(st.integers(-9999, 9999))
def test_february_29_is_a_date_in_leap_years_only(year: int) -> None:
    text = f"{'-' if year < 0 else ''}{abs(year):04}-02-29"

    if is_leap(year):
        assert days(text) == ((year, 2, 29), (year, 2, 29))
    else:
        with pytest.raises(EdtfError, match=f"month 02 of the year {year} has no day 29"):
            parse(text)


@pytest.mark.parametrize(
    ("text", "precision", "month", "day"),
    [
        ("XXXX", "year", None, None),
        ("1X32", "year", None, None),
        ("2XXX", "millennium", None, None),
        ("20XX", "century", None, None),
        ("201X", "decade", None, None),
        ("2017", "year", None, None),
        ("1950S2", "year", None, None),
        ("Y-17E7", "year", None, None),
        ("2017-24", "season", 24, None),
        ("2017-30", "season", 30, None),
        ("2017-36", "quarter", 36, None),
        ("2017-37", "quadrimester", 37, None),
        ("2017-41", "semestral", 41, None),
        ("2017-1X", "month", None, None),
        ("2017-XX-05", "day", None, 5),
        ("156X-12-25", "day", 12, 25),
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
        ("?2004-06-11", True, False),
        ("2004-06~-11", False, True),
        ("2004-%06-11", True, True),
        ("[1667,1668?,1669]", True, False),
        ("{1667,1668..1670~}", False, True),
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


# "A qualification character to the immediate right of a component applies to that component as well as to all components to the
# left." "[...] to the immediate left of a component applies to that component only."
@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("2004-06-11%", ("%", "%", "%")),
        ("2004-06~-11", ("~", "~", "")),
        ("2004?-06-11", ("?", "", "")),
        ("?2004-06-~11", ("?", "", "~")),
        ("2004-%06-11", ("", "%", "")),
        ("2004-06?-~11", ("?", "?", "~")),
        ("?2004-06~", ("%", "~")),
        ("2004?-06~-11", ("%", "~", "")),
        ("~2004", ("~",)),
        ("2004-06-11", ("", "", "")),
        ("Y-11999~", ("~",)),
        ("2001-?34", ("", "?")),
    ],
)
def test_parse_says_which_component_each_mark_is_about(text: str, marks: tuple[str, ...]) -> None:
    part = parse(text).start

    assert part is not None
    assert part.marks == marks


@pytest.mark.parametrize(
    ("text", "months", "day_numbers"),
    [
        ("1984", (), ()),
        ("1984-21", (), ()),
        ("1984-03", (3,), ()),
        ("1984-1X", (10, 11, 12), ()),
        ("1984-X2-30", (12,), (30,)),
        ("2015-02-X9", (2,), (9, 19)),
        ("201X-02-X9", (2,), (9, 19, 29)),
        ("2017-XX-31", (1, 3, 5, 7, 8, 10, 12), (31,)),
    ],
)
def test_parse_names_every_month_and_day_that_unspecified_digits_can_be(
    text: str, months: tuple[int, ...], day_numbers: tuple[int, ...]
) -> None:
    part = parse(text).start

    assert part is not None
    assert (part.months, part.days) == (months, day_numbers)


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("1985-04-12T23:20:30", None),
        ("1985-04-12T23:20:30Z", 0),
        ("1985-04-12T23:20:30-04", -240),
        ("1985-04-12T23:20:30+04:30", 270),
    ],
)
def test_parse_keeps_a_time_of_day_beside_the_day(text: str, shift: int | None) -> None:
    part = parse(text).start

    assert part is not None
    assert (part.month, part.day, part.time) == (4, 12, Time("23:20:30", shift))


def test_parse_of_a_year_with_significant_digits_keeps_the_year_as_written() -> None:
    part = parse("1950S2").start

    assert part is not None
    assert (part.year, part.last_year, part.estimate) == (1900, 1999, 1950)


def test_parse_of_a_set_keeps_its_members_in_their_order() -> None:
    parsed = parse("[1672..1673,1667,1760-12..]")

    years = [
        (member.first and member.first.year, member.last and member.last.year, member.is_range)
        for member in parsed.members
    ]
    assert (parsed.kind, parsed.is_interval) == ("one_of", False)
    assert years == [(1672, 1673, True), (1667, 1667, False), (1760, None, True)]
    assert (parsed.start_end, parsed.end_end) == ("known", "open")


@pytest.mark.parametrize(
    ("text", "kind"), [("2015", "date"), ("2015/..", "interval"), ("[2015]", "one_of"), ("{2015}", "all_of")]
)
def test_parse_tells_dates_intervals_and_the_two_kinds_of_sets_apart(text: str, kind: str) -> None:
    assert parse(text).kind == kind


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


# What is refused (each text with its message: test_edtf_table)


@pytest.mark.parametrize("text", ["2" * (LONGEST + 1), "2015/" * 100_000, "{" + "2015," * 1_000_000 + "}"])
def test_parse_of_something_huge_is_refused_unread(text: str) -> None:
    with pytest.raises(EdtfError, match="more than 64 characters") as refused:
        parse(text)

    assert refused.value.code == "too_long"


@given(st.text(max_size=LONGEST) | st.text(alphabet="0123456789-/.X?~%YESTZ:+,[]{} ", max_size=32))
def test_parse_of_any_text_gives_a_date_or_refuses_it(text: str) -> None:
    try:
        parsed = parse(text)
    except EdtfError:
        return

    assert parsed.text == text
    assert text.isascii()
