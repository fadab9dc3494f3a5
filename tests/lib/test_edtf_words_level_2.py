"""Dates of level 2, long years and times of day, said back in words."""

import pytest

from heritage.lib.edtf import parse
from heritage.lib.edtf_words import say

Words = tuple[str, str]

DOUBT_IN_COMPONENTS: dict[str, Words] = {
    "2004?-06-11": ("11 June 2004 (the year uncertain)", "١١ حزيران ٢٠٠٤ (العام غير مؤكد)"),
    "2004-06~-11": ("11 June 2004 (the year and the month approximate)", "١١ حزيران ٢٠٠٤ (العام والشهر تقريبيان)"),
    "2004-06?-11": ("11 June 2004 (the year and the month uncertain)", "١١ حزيران ٢٠٠٤ (العام والشهر غير مؤكدين)"),
    "2004-%06-11": ("11 June 2004 (the month uncertain and approximate)", "١١ حزيران ٢٠٠٤ (الشهر غير مؤكد وتقريبي)"),
    "?2004-06-~11": (
        "11 June 2004 (the year uncertain, the day approximate)",
        "١١ حزيران ٢٠٠٤ (العام غير مؤكد، واليوم تقريبي)",
    ),
    "2004-?06-XX": ("some day of June 2004 (the month uncertain)", "يوم ما من حزيران ٢٠٠٤ (الشهر غير مؤكد)"),
    "2004-06-11%": ("perhaps about 11 June 2004", "ربما نحو ١١ حزيران ٢٠٠٤"),
    "?2001-34": ("the second quarter of 2001 (the year uncertain)", "الربع الثاني من ٢٠٠١ (العام غير مؤكد)"),
    "2001-~21": ("spring 2001 (the season approximate)", "ربيع ٢٠٠١ (الفصل تقريبي)"),
    "2001-?40": ("the first half of 2001 (the half uncertain)", "النصف الأول من ٢٠٠١ (النصف غير مؤكد)"),
}
UNKNOWN_DIGITS: dict[str, Words] = {
    "156X-12-25": ("25 December of some year from 1560 to 1569", "٢٥ كانون الأول من عام ما بين ١٥٦٠ و١٥٦٩"),
    "15XX-12-25": ("25 December of some year from 1500 to 1599", "٢٥ كانون الأول من عام ما بين ١٥٠٠ و١٥٩٩"),
    "XXXX-12-XX": ("some day of December of some year", "يوم ما من كانون الأول من عام ما"),
    "1XXX-XX": ("some month of some year from 1000 to 1999", "شهر ما من عام ما بين ١٠٠٠ و١٩٩٩"),
    "1XXX-12": ("December of some year from 1000 to 1999", "كانون الأول من عام ما بين ١٠٠٠ و١٩٩٩"),
    "1984-1X": ("October, November or December 1984", "تشرين الأول أو تشرين الثاني أو كانون الأول ١٩٨٤"),
    "1984-0X": ("some month from January to September 1984", "شهر ما بين كانون الثاني وأيلول ١٩٨٤"),
    "1984-X0": ("October 1984", "تشرين الأول ١٩٨٤"),
    "2017-XX-05": ("day 5 of some month of 2017", "اليوم ٥ من شهر ما من ٢٠١٧"),
    "2017-X2-05": ("5 February or December 2017", "٥ شباط أو كانون الأول ٢٠١٧"),
    "2004-06-2X": ("some day from 20 to 29 June 2004", "يوم ما بين ٢٠ و٢٩ حزيران ٢٠٠٤"),
    "2004-06-X5": ("5, 15 or 25 June 2004", "٥ أو ١٥ أو ٢٥ حزيران ٢٠٠٤"),
    "2004-XX-2X": ("some day from 20 to 29 of some month of 2004", "يوم ما بين ٢٠ و٢٩ من شهر ما من ٢٠٠٤"),
    "2004-06-3X": ("30 June 2004", "٣٠ حزيران ٢٠٠٤"),
    "XXXX": ("some year", "عام ما"),
    "2XXX": ("the years 2000 to 2999", "الأعوام ٢٠٠٠ إلى ٢٩٩٩"),
    "1X32": (
        "some year from 1032 to 1932, some of its digits unknown",
        "عام ما بين ١٠٣٢ و١٩٣٢، بعض أرقامه غير معروف",
    ),
    # -0160 to -0169 are not the 160s BCE: 0 is 1 BCE
    "-016X": ("the years 170 BCE to 161 BCE", "الأعوام ١٧٠ ق.م إلى ١٦١ ق.م"),
    "-016X-05": ("May of some year from 170 BCE to 161 BCE", "أيار من عام ما بين ١٧٠ ق.م و١٦١ ق.م"),
}
PARTS_OF_YEARS: dict[str, Words] = {
    "2001-25": ("spring 2001 in the northern hemisphere", "ربيع ٢٠٠١ في نصف الكرة الشمالي"),
    "2001-28": ("winter 2001–2002 in the northern hemisphere", "شتاء ٢٠٠١–٢٠٠٢ في نصف الكرة الشمالي"),
    "2001-30": ("summer 2001–2002 in the southern hemisphere", "صيف ٢٠٠١–٢٠٠٢ في نصف الكرة الجنوبي"),
    "2001-32": ("winter 2001 in the southern hemisphere", "شتاء ٢٠٠١ في نصف الكرة الجنوبي"),
    "156X-21": ("spring of some year from 1560 to 1569", "ربيع عام ما بين ١٥٦٠ و١٥٦٩"),
    "2001-33": ("the first quarter of 2001", "الربع الأول من ٢٠٠١"),
    "2001-34": ("the second quarter of 2001", "الربع الثاني من ٢٠٠١"),
    "2001-35": ("the third quarter of 2001", "الربع الثالث من ٢٠٠١"),
    "2001-36": ("the fourth quarter of 2001", "الربع الرابع من ٢٠٠١"),
    "2001-37": ("the first third of 2001", "الثلث الأول من ٢٠٠١"),
    "2001-38": ("the second third of 2001", "الثلث الثاني من ٢٠٠١"),
    "2001-39": ("the last third of 2001", "الثلث الأخير من ٢٠٠١"),
    "2001-40": ("the first half of 2001", "النصف الأول من ٢٠٠١"),
    "-0043-41~": ("about the second half of 44 BCE", "نحو النصف الثاني من ٤٤ ق.م"),
}
SETS: dict[str, Words] = {
    "[1667,1668,1670..1672]": (
        "one of the years 1667, 1668 or 1670 to 1672",
        "أحد الأعوام ١٦٦٧ أو ١٦٦٨ أو من ١٦٧٠ إلى ١٦٧٢",
    ),
    "{1667,1668,1670..1672}": (
        "all of the years 1667, 1668 and 1670 to 1672",
        "جميع الأعوام ١٦٦٧ و١٦٦٨ ومن ١٦٧٠ إلى ١٦٧٢",
    ),
    "[1670..1672]": ("one of the years 1670 to 1672", "أحد الأعوام من ١٦٧٠ إلى ١٦٧٢"),
    "[..1760-12-03]": ("3 December 1760 or earlier", "٣ كانون الأول ١٧٦٠ أو ما قبله"),
    "[1760-12..]": ("December 1760 or later", "كانون الأول ١٧٦٠ أو ما بعده"),
    "[1760-01,1760-02,1760-12..]": (
        "one of: January 1760; February 1760; December 1760 or later",
        "أحد ما يلي: كانون الثاني ١٧٦٠؛ شباط ١٧٦٠؛ كانون الأول ١٧٦٠ أو ما بعده",
    ),
    "[1667,1760-12]": ("1667 or December 1760", "١٦٦٧ أو كانون الأول ١٧٦٠"),
    "{1960,1961-12}": ("1960 and December 1961", "١٩٦٠ وكانون الأول ١٩٦١"),
    "[..1984]": ("1984 or earlier", "١٩٨٤ أو ما قبله"),
    "{..1984}": ("1984 and all before", "١٩٨٤ وكل ما قبله"),
    "{1984..}": ("1984 and all after", "١٩٨٤ وكل ما بعده"),
    "[2015]": ("2015", "٢٠١٥"),
    "[1667?,1668]": ("one of: perhaps 1667; 1668", "أحد ما يلي: ربما ١٦٦٧؛ ١٦٦٨"),
    "{2015-02-26,2015-03,2016}": (
        "all of: 26 February 2015; March 2015; 2016",
        "جميع ما يلي: ٢٦ شباط ٢٠١٥؛ آذار ٢٠١٥؛ ٢٠١٦",
    ),
    "{2015-02-26,2015-02-28,2015-03-05}": (
        "all of the days 26 February 2015, 28 February 2015 and 5 March 2015",
        "جميع الأيام ٢٦ شباط ٢٠١٥ و٢٨ شباط ٢٠١٥ و٥ آذار ٢٠١٥",
    ),
    "[2014-06..2014-08]": (
        "one of the months June 2014 to August 2014",
        "أحد الأشهر من حزيران ٢٠١٤ إلى آب ٢٠١٤",
    ),
}
LONG_YEARS: dict[str, Words] = {
    "Y170000002": ("the year 170,000,002", "عام ١٧٠٬٠٠٠٬٠٠٢"),
    "Y-11999~": ("about 12,000 BCE", "نحو ١٢٬٠٠٠ ق.م"),
    "Y-17E7": ("170,000,001 BCE", "١٧٠٬٠٠٠٬٠٠١ ق.م"),
    "1950S2": ("some year from 1900 to 1999, estimated to be 1950", "عام ما بين ١٩٠٠ و١٩٩٩، ويقدر بعام ١٩٥٠"),
    "1950S4": ("1950", "١٩٥٠"),
}
TIMES: dict[str, Words] = {
    "1985-04-12T23:20:30": (
        "12 April 1985, 23:20:30 local time",
        "١٢ نيسان ١٩٨٥، الساعة ٢٣:٢٠:٣٠ بالتوقيت المحلي",
    ),
    "1985-04-12T23:20:30Z": ("12 April 1985, 23:20:30 UTC", "١٢ نيسان ١٩٨٥، الساعة ٢٣:٢٠:٣٠ بالتوقيت العالمي"),
    "1985-04-12T23:20:30+04:30": (
        "12 April 1985, 23:20:30 in a time zone 4:30 ahead of UTC",
        "١٢ نيسان ١٩٨٥، الساعة ٢٣:٢٠:٣٠ بتوقيت يسبق التوقيت العالمي بمقدار ٤:٣٠",
    ),
    "1985-04-12T23:20:30-04": (
        "12 April 1985, 23:20:30 in a time zone 4:00 behind UTC",
        "١٢ نيسان ١٩٨٥، الساعة ٢٣:٢٠:٣٠ بتوقيت يتأخر عن التوقيت العالمي بمقدار ٤:٠٠",
    ),
}
INTERVALS: dict[str, Words] = {
    "2004-06-~01/2004-06-~20": (
        "some time between 1 June 2004 (the day approximate) and 20 June 2004 (the day approximate)",
        "في وقت ما بين ١ حزيران ٢٠٠٤ (اليوم تقريبي) و٢٠ حزيران ٢٠٠٤ (اليوم تقريبي)",
    ),
    "2004-06-XX/2004-07-03": (
        "some time between some day of June 2004 and 3 July 2004",
        "في وقت ما بين يوم ما من حزيران ٢٠٠٤ و٣ تموز ٢٠٠٤",
    ),
    "2001-34/..": ("not earlier than the second quarter of 2001", "في موعد لا يسبق الربع الثاني من ٢٠٠١"),
    "-0704/-0680": ("some time between 705 BCE and 681 BCE", "في وقت ما بين ٧٠٥ ق.م و٦٨١ ق.م"),
}
SAID = DOUBT_IN_COMPONENTS | UNKNOWN_DIGITS | PARTS_OF_YEARS | SETS | LONG_YEARS | TIMES | INTERVALS


@pytest.mark.parametrize(("text", "english", "arabic"), [(text, *words) for text, words in SAID.items()])
def test_say_of_what_only_level_2_has_is_short_and_exact(text: str, english: str, arabic: str) -> None:
    said = [say(parse(text), language) for language in ("en", "ar")]

    assert said == [english, arabic]


def test_say_of_a_set_is_the_same_in_either_sense() -> None:
    parsed = parse("[1667,1668]")

    said = {say(parsed, "en"), say(parsed, "en", sense="throughout")}

    assert said == {"1667 or 1668"}
