"""Dates said back in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib.edtf import from_day, parse
from heritage.lib.edtf_words import Sense, say, say_day
from tests.lib.edtf_dates import MUSEUM, edtf_texts

senses = st.sampled_from(("somewhere", "throughout"))

SINGLE = {
    "2023": ("2023", "٢٠٢٣"),
    "2014-07": ("July 2014", "تموز ٢٠١٤"),
    "2017-03": ("March 2017", "آذار ٢٠١٧"),
    "2014-07-24": ("24 July 2014", "٢٤ تموز ٢٠١٤"),
    "2015-03-05": ("5 March 2015", "٥ آذار ٢٠١٥"),
    "2016-04-24": ("24 April 2016", "٢٤ نيسان ٢٠١٦"),
    "2017-03-07": ("7 March 2017", "٧ آذار ٢٠١٧"),
    "2017-06-21": ("21 June 2017", "٢١ حزيران ٢٠١٧"),
    "2015-02~": ("about February 2015", "نحو شباط ٢٠١٥"),
    "2017-03~": ("about March 2017", "نحو آذار ٢٠١٧"),
    "2017-03-07~": ("about 7 March 2017", "نحو ٧ آذار ٢٠١٧"),
    "2015-04-02?": ("perhaps 2 April 2015", "ربما ٢ نيسان ٢٠١٥"),
}
SOMEWHERE = {
    "2014/2017": ("some time between 2014 and 2017", "في وقت ما بين ٢٠١٤ و٢٠١٧"),
    "2016-04-13/2016-04-26": (
        "some time between 13 April 2016 and 26 April 2016",
        "في وقت ما بين ١٣ نيسان ٢٠١٦ و٢٦ نيسان ٢٠١٦",
    ),
    "2016-10-02~/2016-10-16": (
        "some time between about 2 October 2016 and 16 October 2016",
        "في وقت ما بين نحو ٢ تشرين الأول ٢٠١٦ و١٦ تشرين الأول ٢٠١٦",
    ),
    "2016-11-01/2016-11-15": (
        "some time between 1 November 2016 and 15 November 2016",
        "في وقت ما بين ١ تشرين الثاني ٢٠١٦ و١٥ تشرين الثاني ٢٠١٦",
    ),
    "../2015-02-26": ("not later than 26 February 2015", "في موعد أقصاه ٢٦ شباط ٢٠١٥"),
    "../2024-01": ("not later than January 2024", "في موعد أقصاه كانون الثاني ٢٠٢٤"),
    "2018/..": ("not earlier than 2018", "في موعد لا يسبق ٢٠١٨"),
    "/2015": ("not later than 2015", "في موعد أقصاه ٢٠١٥"),
    "2015/": ("not earlier than 2015", "في موعد لا يسبق ٢٠١٥"),
}
THROUGHOUT = {
    "2014/2017": ("from 2014 to 2017", "من ٢٠١٤ إلى ٢٠١٧"),
    "2016-04-13/2016-04-26": ("from 13 April 2016 to 26 April 2016", "من ١٣ نيسان ٢٠١٦ إلى ٢٦ نيسان ٢٠١٦"),
    "2016-10-02~/2016-10-16": (
        "from about 2 October 2016 to 16 October 2016",
        "من نحو ٢ تشرين الأول ٢٠١٦ إلى ١٦ تشرين الأول ٢٠١٦",
    ),
    "2016-11-01/2016-11-15": (
        "from 1 November 2016 to 15 November 2016",
        "من ١ تشرين الثاني ٢٠١٦ إلى ١٥ تشرين الثاني ٢٠١٦",
    ),
    "../2015-02-26": ("until 26 February 2015, beginning not given", "حتى ٢٦ شباط ٢٠١٥، دون ذكر بداية"),
    "../2024-01": ("until January 2024, beginning not given", "حتى كانون الثاني ٢٠٢٤، دون ذكر بداية"),
    "2018/..": ("since 2018, no end given", "منذ ٢٠١٨، دون ذكر نهاية"),
    "/2015": ("until 2015, beginning unknown", "حتى ٢٠١٥، والبداية غير معروفة"),
    "2015/": ("from 2015, end unknown", "من ٢٠١٥، والنهاية غير معروفة"),
}
VAGUE = {
    "2017-XX": ("some month of 2017", "شهر ما من ٢٠١٧"),
    "2017-XX-XX": ("some day of 2017", "يوم ما من ٢٠١٧"),
    "2017-03-XX": ("some day of March 2017", "يوم ما من آذار ٢٠١٧"),
    "2016-21": ("spring 2016", "ربيع ٢٠١٦"),
    "2016-22": ("summer 2016", "صيف ٢٠١٦"),
    "2016-23": ("autumn 2016", "خريف ٢٠١٦"),
    "2016-24": ("winter 2016–2017", "شتاء ٢٠١٦–٢٠١٧"),
    "201X": ("the 2010s", "عقد ٢٠١٠"),
    "20XX": ("the years 2000 to 2099", "الأعوام ٢٠٠٠ إلى ٢٠٩٩"),
    "190X": ("the years 1900 to 1909", "الأعوام ١٩٠٠ إلى ١٩٠٩"),
    "000X": ("the years 1 BCE to 9", "الأعوام ١ ق.م إلى ٩"),
    "-201X": ("the years 2020 BCE to 2011 BCE", "الأعوام ٢٠٢٠ ق.م إلى ٢٠١١ ق.م"),
    "0000": ("1 BCE", "١ ق.م"),
    "-0044-03-15": ("15 March 45 BCE", "١٥ آذار ٤٥ ق.م"),
    "201X?": ("perhaps the 2010s", "ربما عقد ٢٠١٠"),
    "2015-02%": ("perhaps about February 2015", "ربما نحو شباط ٢٠١٥"),
}


@pytest.mark.parametrize(("text", "english", "arabic"), [(text, *words) for text, words in (SINGLE | VAGUE).items()])
@pytest.mark.parametrize("sense", ["somewhere", "throughout"])
def test_say_of_a_single_date_is_the_same_in_either_sense(text: str, english: str, arabic: str, sense: Sense) -> None:
    said = [say(parse(text), language, sense=sense) for language in ("en", "ar")]

    assert said == [english, arabic]


@pytest.mark.parametrize(("text", "english", "arabic"), [(text, *words) for text, words in SOMEWHERE.items()])
def test_say_of_an_interval_in_which_it_fell_says_between(text: str, english: str, arabic: str) -> None:
    said = [say(parse(text), language) for language in ("en", "ar")]

    assert said == [english, arabic]


@pytest.mark.parametrize(("text", "english", "arabic"), [(text, *words) for text, words in THROUGHOUT.items()])
def test_say_of_an_interval_that_it_filled_says_from_and_to(text: str, english: str, arabic: str) -> None:
    said = [say(parse(text), language, sense="throughout") for language in ("en", "ar")]

    assert said == [english, arabic]


def test_every_date_of_the_museum_has_its_sentence_here() -> None:
    assert set(MUSEUM) <= set(SINGLE) | set(SOMEWHERE)
    assert set(SOMEWHERE) == set(THROUGHOUT)


def test_say_names_each_month_in_both_languages() -> None:
    said = [(say(parse(f"2017-{month:02}"), "en"), say(parse(f"2017-{month:02}"), "ar")) for month in range(1, 13)]

    assert said == [
        ("January 2017", "كانون الثاني ٢٠١٧"),
        ("February 2017", "شباط ٢٠١٧"),
        ("March 2017", "آذار ٢٠١٧"),
        ("April 2017", "نيسان ٢٠١٧"),
        ("May 2017", "أيار ٢٠١٧"),
        ("June 2017", "حزيران ٢٠١٧"),
        ("July 2017", "تموز ٢٠١٧"),
        ("August 2017", "آب ٢٠١٧"),
        ("September 2017", "أيلول ٢٠١٧"),
        ("October 2017", "تشرين الأول ٢٠١٧"),
        ("November 2017", "تشرين الثاني ٢٠١٧"),
        ("December 2017", "كانون الأول ٢٠١٧"),
    ]


@given(edtf_texts(), senses)
def test_say_of_every_accepted_date_has_words_in_english(text: str, sense: Sense) -> None:
    said = say(parse(text), "en", sense=sense)

    assert said.isascii() or "–" in said
    assert re.search("[0-9]", said)
    assert not re.search(r"[{}/?~%]|XX|\.\.|--|-[0-9]", said)


@given(edtf_texts(), senses)
def test_say_of_every_accepted_date_has_words_in_arabic(text: str, sense: Sense) -> None:
    said = say(parse(text), "ar", sense=sense)

    assert re.search("[٠-٩]", said)
    assert not re.search(r"[A-Za-z0-9{}/?~%-]|\.\.", said)


@given(edtf_texts(), senses)
def test_say_names_the_doubt_of_every_uncertain_or_approximate_date(text: str, sense: Sense) -> None:
    parsed = parse(text)

    said = say(parsed, "en", sense=sense)

    assert ("perhaps" in said) == parsed.uncertain
    assert ("about" in said) == parsed.approximate


@pytest.mark.parametrize(("language", "said"), [("ar-IQ", "تموز ٢٠١٤"), ("en-GB", "July 2014"), ("ckb", "July 2014")])
def test_say_in_another_tag_uses_the_language_or_english(language: str, said: str) -> None:
    assert say(parse("2014-07"), language) == said


@given(st.integers(-3_652_000, 3_652_059))
def test_say_day_is_what_say_makes_of_that_day(number: int) -> None:
    year, month, day = from_day(number)
    written = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"

    said = [say_day(number, language) for language in ("en", "ar")]

    assert said == [say(parse(written), language) for language in ("en", "ar")]
