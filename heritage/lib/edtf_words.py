"""Dates said back in words, in English and Arabic (Iraqi month names)."""

from dataclasses import dataclass
from typing import Literal

from heritage.lib.edtf import Edtf, Part, from_day
from heritage.lib.numerals import digits

Sense = Literal["somewhere", "throughout"]


@dataclass(frozen=True)
class Phrases:
    """The sentences of one language; `{0}` and `{1}` are dates already in words."""

    months: tuple[str, ...]
    seasons: dict[int, str]
    decade: str
    century: str
    bce: str
    about: str
    perhaps: str
    between: str
    lasting: str
    not_later: str
    until: str
    not_earlier: str
    since: str
    unknown_start: str
    unknown_end: str


ENGLISH = Phrases(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    seasons={21: "spring {0}", 22: "summer {0}", 23: "autumn {0}", 24: "winter {0}"},
    decade="the {0}s",
    century="the years {0} to {1}",
    bce="{0} BCE",
    about="about {0}",
    perhaps="perhaps {0}",
    between="some time between {0} and {1}",
    lasting="from {0} to {1}",
    not_later="not later than {0}",
    until="until {0}, beginning not given",
    not_earlier="not earlier than {0}",
    since="since {0}, no end given",
    unknown_start="until {0}, beginning unknown",
    unknown_end="from {0}, end unknown",
)
ARABIC = Phrases(
    months=(
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ),
    seasons={21: "ربيع {0}", 22: "صيف {0}", 23: "خريف {0}", 24: "شتاء {0}"},
    decade="عقد {0}",
    century="الأعوام {0} إلى {1}",
    bce="{0} ق.م",
    about="نحو {0}",
    perhaps="ربما {0}",
    between="في وقت ما بين {0} و{1}",
    lasting="من {0} إلى {1}",
    not_later="في موعد أقصاه {0}",
    until="حتى {0}، دون ذكر بداية",
    not_earlier="في موعد لا يسبق {0}",
    since="منذ {0}، دون ذكر نهاية",
    unknown_start="حتى {0}، والبداية غير معروفة",
    unknown_end="من {0}، والنهاية غير معروفة",
)


def say(date: Edtf, language: str, *, sense: Sense = "somewhere") -> str:
    """`date` in words. An interval is a stretch in which something fell (somewhere) or which it filled (throughout)."""
    phrases = _phrases(language)
    if not date.is_interval:
        return _in_digits(_part(date.start, phrases), language) if date.start else date.text
    return _in_digits(_interval(date, phrases, sense), language)


def say_day(day: int, language: str) -> str:
    """One day by its number."""
    year, month, of_month = from_day(day)
    return _in_digits(_day(year, month, of_month, _phrases(language)), language)


def _phrases(language: str) -> Phrases:
    return ARABIC if language.split("-", maxsplit=1)[0] == "ar" else ENGLISH


def _in_digits(text: str, language: str) -> str:
    return digits(text, "ar") if language.split("-", maxsplit=1)[0] == "ar" else text


def _interval(date: Edtf, phrases: Phrases, sense: Sense) -> str:
    somewhere = sense == "somewhere"
    if date.start and date.end:
        return (phrases.between if somewhere else phrases.lasting).format(
            _part(date.start, phrases), _part(date.end, phrases)
        )
    if date.end:
        unknown = date.start_end == "unknown"
        shape = phrases.not_later if somewhere else phrases.unknown_start if unknown else phrases.until
        return shape.format(_part(date.end, phrases))
    shape = phrases.not_earlier if somewhere else phrases.unknown_end if date.end_end == "unknown" else phrases.since
    return shape.format(_part(date.start, phrases)) if date.start else date.text


def _part(part: Part, phrases: Phrases) -> str:
    text = _plain(part, phrases)
    text = phrases.about.format(text) if part.approximate else text
    return phrases.perhaps.format(text) if part.uncertain else text


def _plain(part: Part, phrases: Phrases) -> str:
    if part.precision == "decade":
        return phrases.decade.format(part.year)
    if part.precision == "century":
        return phrases.century.format(part.year, part.year + 99)
    if part.precision == "season" and part.month:
        return phrases.seasons[part.month].format(_year(part.year, phrases))
    if part.month is None:
        return _year(part.year, phrases)
    if part.day is None:
        return f"{phrases.months[part.month - 1]} {_year(part.year, phrases)}"
    return _day(part.year, part.month, part.day, phrases)


def _day(year: int, month: int, day: int, phrases: Phrases) -> str:
    return f"{day} {phrases.months[month - 1]} {_year(year, phrases)}"


def _year(year: int, phrases: Phrases) -> str:
    return str(year) if year > 0 else phrases.bce.format(1 - year)
