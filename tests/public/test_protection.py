"""What protected a place on the day of a report, tried on dates that leave more than one answer."""

import pytest

from heritage.editions.parts.site import Protection
from heritage.lib.edtf import parse
from heritage.public.pages.protection import Answer, on_the_day


def listing(since: str = "", until: str = "", key: str = "a") -> Protection:
    """A list that protects from one date to another."""
    return Protection(key, "world-heritage", "277", since, until)


def answer(since: str, until: str, day: str) -> tuple[str, str]:
    """Status and reason of one list on one day."""
    found = on_the_day([listing(since, until)], parse(day))
    assert found is not None
    return found[0].status, found[0].reason


@pytest.mark.parametrize(
    ("since", "until", "day", "status"),
    [
        ("1985", "", "2015-04", "in-force"),
        ("1985-12-06", "", "1985-12-06", "in-force"),
        ("1985-12-06", "", "1985-12-05", "not-yet"),
        ("2015-07-01", "", "2015-05-02", "not-yet"),
        ("1936", "1974", "1973-12-31", "in-force"),
        ("1936", "1974-03-05", "1974-03-05", "in-force"),
        ("1936", "1974-03-05", "1974-03-06", "no-longer"),
        ("1936", "1974", "2015", "no-longer"),
        ("", "1974", "2015", "no-longer"),
        ("-0549", "-0330", "-0400", "in-force"),
        ("-0549", "-0330", "-0329", "no-longer"),
        ("-0549", "-0330", "-0600", "not-yet"),
        ("1985", "", "2018/..", "in-force"),
        ("../1985", "", "2015", "in-force"),
        ("1985/1987", "", "1988-01-01", "in-force"),
        ("1985", "", "2014/2017", "in-force"),
    ],
)
def test_what_the_dates_decide_is_said_without_doubt(since: str, until: str, day: str, status: str) -> None:
    assert answer(since, until, day) == (status, "")


@pytest.mark.parametrize(
    ("since", "until", "day", "reason"),
    [
        ("1985", "", "1985-06-01", "overlap"),  # a list known by its year alone, and an event in that year
        ("1985", "", "1985", "overlap"),
        ("1936", "1974", "1974-06-01", "overlap"),
        ("1985", "", "../2015-02-26", "overlap"),
        ("1936", "1974", "1970/..", "overlap"),
        ("1985/..", "", "2015", "overlap"),
        ("1985/1987", "", "1986-06-01", "overlap"),
        ("2015-07-01", "", "2014/2017", "overlap"),
        ("", "", "2015", "unknown"),
        ("", "1974", "1973", "unknown"),
        ("1985?", "", "2015", "list"),
        ("1936", "1974~", "2015", "list"),
        ("1985", "", "2015?", "report"),
        ("1985", "", "2016-10-02~/2016-10-16", "report"),
        ("2023", "", "2015%", "report"),
    ],
)
def test_what_they_leave_open_is_perhaps_with_the_reason(since: str, until: str, day: str, reason: str) -> None:
    assert answer(since, until, day) == ("perhaps", reason)


def test_of_a_report_without_a_date_nobody_can_tell() -> None:
    assert on_the_day([listing("1985")], None) is None


def test_no_list_is_an_answer_too() -> None:
    assert on_the_day([], parse("2015")) == []


def test_what_was_in_force_comes_first_and_what_was_over_last() -> None:
    over, later, then, perhaps = (
        listing("1936", "1974", "over"),
        listing("2023", "", "later"),
        listing("1985", "", "then"),
        listing("", "", "perhaps"),
    )

    found = on_the_day([over, later, then, perhaps], parse("2015"))

    assert found == [
        Answer(then, "in-force"),
        Answer(perhaps, "perhaps", "unknown"),
        Answer(later, "not-yet"),
        Answer(over, "no-longer"),
    ]
