"""Days as whole numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib.edtf import from_day, to_day
from tests.lib.edtf_dates import month_length


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
