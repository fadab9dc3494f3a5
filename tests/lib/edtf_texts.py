"""Random dates of EDTF level 2 for tests, built from the grammar of the specification, not from our parser."""

from hypothesis import strategies as st

from tests.lib.edtf_dates import MARKS, month_length, plain_dates, year_text, years

marks = st.sampled_from(MARKS)


@st.composite
def masked(draw: st.DrawFn, text: str) -> str:
    """`text` with any of its digits unspecified."""
    return "".join("X" if character.isdigit() and draw(st.booleans()) else character for character in text)


@st.composite
def qualified(draw: st.DrawFn, components: list[str]) -> str:
    """Components with marks to the left and the right of any of them."""
    return "-".join(f"{draw(marks)}{component}{draw(marks)}" for component in components)


@st.composite
def components(draw: st.DrawFn) -> list[str]:
    """Year, month and day of a day that exists, or the first of them."""
    year, month = draw(years), draw(st.integers(1, 12))
    day = draw(st.integers(1, month_length(year, month)))
    return [year_text(year), f"{month:02}", f"{day:02}"][: draw(st.integers(1, 3))]


@st.composite
def parts_of_year(draw: st.DrawFn) -> str:
    """A season, quarter, quadrimester or semestral, with marks; digits of its year may be unspecified."""
    year = year_text(draw(years))
    year = draw(masked(year)) if year != "0000" else year
    return draw(qualified([year, str(draw(st.integers(21, 41)))]))


@st.composite
def unspecified(draw: st.DrawFn) -> str:
    """A date with unspecified digits anywhere and marks anywhere."""
    return draw(qualified([draw(masked(component)) for component in draw(components())]))


@st.composite
def long_years(draw: st.DrawFn) -> str:
    """A year beyond four digits, plain or exponential, or any year with significant digits."""
    sign = draw(st.sampled_from(("", "-")))
    digits, exponent = str(draw(st.integers(10_000, 10**12))), draw(st.integers(1, 8))
    exponential = f"{draw(st.integers(10_000, 99_999))}E{exponent}"
    text = draw(st.sampled_from((f"Y{sign}{digits}", f"Y{sign}{exponential}", f"{sign}{digits[:4]}S1")))
    significant = "" if "S" in text else draw(st.sampled_from(("", "S1", "S3", "S5")))
    return f"{draw(marks)}{text}{significant}{draw(marks)}"


@st.composite
def times(draw: st.DrawFn) -> str:
    """A day with a time of day."""
    day = draw(st.builds("-".join, components().filter(lambda found: len(found) == 3)))
    clock = draw(st.times()).strftime("%H:%M:%S")
    return f"{day}T{clock}{draw(st.sampled_from(('', 'Z', '-04', '+04:30', '+00')))}"


singles = unspecified() | parts_of_year() | long_years() | components().map("-".join)


@st.composite
def sets(draw: st.DrawFn) -> str:
    """One or all of some dates, perhaps with all before, all after, or all between two."""
    members = draw(st.lists(plain_dates() | plain_dates().flatmap(masked_but_year), min_size=1, max_size=3))
    year = draw(st.integers(-9999, 9998))
    members += draw(st.sampled_from(([], [f"{year_text(year)}..{year_text(year + 1)}"])))
    if draw(st.booleans()):
        members[0] = members[0] if ".." in members[0] else f"..{members[0]}"
    if len(members) > 1 and ".." not in members[-1] and draw(st.booleans()):
        members[-1] += ".."
    return draw(st.sampled_from(("[{}]", "{{{}}}"))).format(",".join(members))


def masked_but_year(text: str) -> st.SearchStrategy[str]:
    """A date with unspecified digits in its month and day."""
    year, rest = (text[:5], text[5:]) if text.startswith("-") else (text[:4], text[4:])
    return masked(rest).map(lambda hidden: year + hidden)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Two dates of level 2 with only their months and days unspecified, in order of their years; or one and no other."""
    year = draw(st.integers(-9999, 9998))
    start, end = (
        draw(plain_dates(st.just(number)).flatmap(masked_but_year).flatmap(lambda text: qualified([text])))
        for number in (year, year + 1)
    )
    return draw(st.sampled_from([f"{start}/{end}", f"{start}/..", f"{start}/", f"../{end}", f"/{end}"]))


level_2 = (singles | times() | sets() | intervals()).filter(lambda text: len(text) <= 64)
