"""Dates in EDTF for tests: written by the specification, not by our parser; and what our parser reads in them."""

from hypothesis import strategies as st

from heritage.lib.edtf import from_day, parse

Day = tuple[int, int, int]

MARKS = ("", "?", "~", "%")
MUSEUM = (
    "2014-07",
    "2014-07-24",
    "2014/2017",
    "2015-02~",
    "2015-03-05",
    "2015-04-02?",
    "../2015-02-26",
    "2016-04-13/2016-04-26",
    "2016-04-24",
    "2016-10-02~/2016-10-16",
    "2016-11-01/2016-11-15",
    "2017-03",
    "2017-03-07",
    "2017-03-07~",
    "2017-03~",
    "2017-06-21",
    "2018/..",
    "../2024-01",
    "2023",
)


def days(text: str) -> tuple[Day | None, Day | None]:
    """The first and the last day that we read in a text."""
    parsed = parse(text)
    return (
        None if parsed.earliest is None else from_day(parsed.earliest),
        None if parsed.latest is None else from_day(parsed.latest),
    )


def is_leap(year: int) -> bool:
    """The rule of the Gregorian calendar, in which 0 (1 BCE) is a leap year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """The number of days of a month."""
    return (31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def year_text(year: int) -> str:
    """A year in four digits: 0044, -0044."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def day_text(day: int | None) -> str:
    """A day number as a date, 2015-02-26; "" where there is none."""
    if day is None:
        return ""
    year, month, of_month = from_day(day)
    return f"{year_text(year)}-{month:02}-{of_month:02}"


years = st.integers(-9999, 9999)


@st.composite
def plain_dates(draw: st.DrawFn, year: st.SearchStrategy[int] = years) -> str:
    """A year, a month or a day."""
    number = draw(year)
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, month_length(number, month)))
    text = f"{year_text(number)}-{month:02}-{day:02}"
    return text[: len(text) - draw(st.sampled_from((0, 3, 6)))]


@st.composite
def vague_dates(draw: st.DrawFn, year: st.SearchStrategy[int] = years) -> str:
    """A season, or a date with digits unspecified from the right."""
    text = year_text(draw(year))
    season, month = draw(st.integers(21, 24)), draw(st.integers(1, 12))
    return draw(
        st.sampled_from(
            [
                f"{text[:-2]}XX",
                f"{text[:-1]}X",
                f"{text}-{season}",
                f"{text}-XX",
                f"{text}-XX-XX",
                f"{text}-{month:02}-XX",
            ]
        )
    )


def dates(year: st.SearchStrategy[int] = years) -> st.SearchStrategy[str]:
    """Any single date, with or without a mark."""
    return st.builds(lambda text, mark: text + mark, plain_dates(year) | vague_dates(year), st.sampled_from(MARKS))


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Two dates in order of their years, or one with an open or unknown end."""
    first = draw(st.integers(-9999, 9998))
    start, end = draw(dates(st.just(first))), draw(dates(st.integers(first + 1, 9999)))
    return draw(
        st.sampled_from([f"{start}/{end}", f"{start}/{start}", f"{start}/..", f"{start}/", f"../{end}", f"/{end}"])
    )


def edtf_texts() -> st.SearchStrategy[str]:
    """Everything that is to be understood."""
    return dates() | intervals() | st.sampled_from(MUSEUM)
