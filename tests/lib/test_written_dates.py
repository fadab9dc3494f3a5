"""Dates as people write them become EDTF; what can be read in two ways is refused with both readings."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib import edtf
from heritage.lib.edtf_words import say
from heritage.lib.written_dates import AmbiguousDate, to_edtf
from tests.lib.edtf_texts import intervals, sets, singles

WRITTEN = [
    ("9 March 2017", "2017-03-09"),
    ("9 Mar 2017", "2017-03-09"),
    ("9 mar. 2017", "2017-03-09"),
    ("March 9, 2017", "2017-03-09"),
    ("the 9th of March, 2017", "2017-03-09"),
    ("  9  March 2017. ", "2017-03-09"),
    ("on 9 March 2017", "2017-03-09"),
    ("٩ آذار ٢٠١٧", "2017-03-09"),
    ("٩ مارس ٢٠١٧", "2017-03-09"),
    ("26 شباط/فبراير 2015", "2015-02-26"),
    ("٧ تشرين الأول / أكتوبر ٢٠١٥", "2015-10-07"),
    ("2017-3-9", "2017-03-09"),
    ("2017/3/9", "2017-03-09"),
    ("26/2/2015", "2015-02-26"),
    ("2/26/2015", "2015-02-26"),
    ("3.3.2017", "2017-03-03"),
    ("٢٦/٢/٢٠١٥", "2015-02-26"),
    ("March 2017", "2017-03"),
    ("Sept. 2014", "2014-09"),
    ("in March, 2017", "2017-03"),
    ("آذار 2017", "2017-03"),
    ("في شهر كانون الثاني ٢٠١٧", "2017-01"),
    ("3/2017", "2017-03"),
    ("2017/3", "2017-03"),
    ("spring 2017", "2017-21"),
    ("خريف ٢٠١٤", "2014-23"),
    ("2017", "2017"),
    ("٢٠١٧", "2017"),
    ("عام ٢٠١٧", "2017"),
    ("about March 2017", "2017-03~"),
    ("c. 1150", "1150~"),
    ("ca 1150", "1150~"),
    ("circa 1150", "1150~"),
    ("نحو آذار ٢٠١٧", "2017-03~"),
    ("perhaps March 2017", "2017-03?"),
    ("March 2017?", "2017-03?"),
    ("ربما ٢٠١٧", "2017?"),
    ("perhaps about March 2017", "2017-03%"),
    ("between 1150 and 1250", "1150/1250"),
    ("1150-1250", "1150/1250"),
    ("1150–1250", "1150/1250"),
    ("from 2014 to about 2017", "2014/2017~"),
    ("9–12 March 2017", "2017-03-09/2017-03-12"),
    ("between March and May 2017", "2017-03/2017-05"),
    ("12 March - 3 April 2017", "2017-03-12/2017-04-03"),
    ("بين ٢٠١٤ و٢٠١٧", "2014/2017"),
    ("بين تموز وآب ٢٠١٧", "2017-07/2017-08"),
    ("من آذار إلى أيار ٢٠١٧", "2017-03/2017-05"),
    ("not later than 26 February 2015", "../2015-02-26"),
    ("until March 2017", "../2017-03"),
    ("since 2018", "2018/.."),
    ("from 2018 onwards", "2018/.."),
    ("منذ ٢٠١٨", "2018/.."),
    ("the 1980s", "198X"),
    ("12th century", "11XX"),
    ("705 BCE", "-0704"),
    ("1 BC", "0000"),
    ("٧٠٥ ق.م", "-0704"),
    ("879–706 BCE", "-0878/-0705"),
    ("1500-1250 BCE", "-1499/-1249"),
    ("850 CE", "0850"),
    ("AD 850", "0850"),
    ("100 BC to 50 AD", "-0099/0050"),
    ("٢٠١٧-٠٣", "2017-03"),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_a_date_as_people_write_it_becomes_edtf(text: str, expected: str) -> None:
    assert to_edtf(text) == expected
    assert edtf.parse(expected).text == expected


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("9/3/2017", ("2017-03-09", "2017-09-03")),
        ("9.3.2017", ("2017-03-09", "2017-09-03")),
        ("9-3-2017", ("2017-03-09", "2017-09-03")),
        ("٩/٣/٢٠١٧", ("2017-03-09", "2017-09-03")),
        ("03/04/17", ("2017-04-03", "2017-03-04")),
        ("26/2/15", ("2015-02-26", "1915-02-26")),
        ("between 9/3/2017 and 2018", ("2017-03-09", "2017-09-03")),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_is_refused_with_both(text: str, readings: tuple[str, str]) -> None:
    with pytest.raises(AmbiguousDate) as refused:
        to_edtf(text)

    assert refused.value.readings == readings


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "March",
        "9 March",
        "March 17",
        "Smarch 2017",
        "5 2017",
        "mid-2017",
        "winter 2017",
        "850",
        "before 2015",
        "0 BCE",
        "9 spring 2017",
        "شباط/مارس ٢٠١٥",
        "between 2014",
        "march 2017 " * 2000,
    ],
)
def test_what_is_of_no_known_form_comes_back_as_it_is(text: str) -> None:
    assert to_edtf(text) == text.strip()


@pytest.mark.parametrize(
    ("text", "code"),
    [("31 February 2017", "day"), ("32/1/2017", "day"), ("2017-13-01", "month"), ("2017 to 2014", "order")],
)
def test_a_day_that_is_not_there_is_refused_for_that_reason(text: str, code: str) -> None:
    with pytest.raises(edtf.EdtfError) as refused:
        edtf.parse(to_edtf(text))

    assert refused.value.code == code


@given(singles | intervals() | sets())
def test_edtf_stays_as_it_is(text: str) -> None:
    assert to_edtf(text) == text


@given(
    st.dates(date(1000, 1, 1)).map(str),
    st.sampled_from(["", "~", "?", "%"]),
    st.sampled_from([10, 7, 4]),
    st.sampled_from(["{0}", "../{0}", "{0}/.."]),
    st.sampled_from(["en", "ar"]),
)
def test_a_date_said_in_words_is_understood_again(day: str, mark: str, length: int, form: str, language: str) -> None:
    text = form.format(day[:length] + mark)

    assert to_edtf(say(edtf.parse(text), language)) == text


@given(st.text(alphabet="0123456789 -/.?~آذارمو cabtwenMrhdtof", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    try:
        read = to_edtf(text)
    except AmbiguousDate as refused:
        read = refused.readings[0]

    assert read == read.strip()
