"""Dates said back in words, in English and Arabic (Iraqi month names)."""

from dataclasses import dataclass
from typing import Literal

from heritage.lib.edtf import Edtf, Part, from_day
from heritage.lib.numerals import digits

Sense = Literal["somewhere", "throughout"]


@dataclass(frozen=True)
class Phrases:
    """The sentences of one language; `{0}` and `{1}` are dates already in words (of a season, its year and the next)."""

    months: tuple[str, ...]
    seasons: dict[int, str]
    some_month: str
    some_day: str
    decade: str
    years: str
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
    seasons={21: "spring {0}", 22: "summer {0}", 23: "autumn {0}", 24: "winter {0}–{1}"},
    some_month="some month of {0}",
    some_day="some day of {0}",
    decade="the {0}s",
    years="the years {0} to {1}",
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
    seasons={21: "ربيع {0}", 22: "صيف {0}", 23: "خريف {0}", 24: "شتاء {0}–{1}"},
    some_month="شهر ما من {0}",
    some_day="يوم ما من {0}",
    decade="عقد {0}",
    years="الأعوام {0} إلى {1}",
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
    """`date` in words; in English where we have none in `language`.

    An interval is a stretch in which something fell (somewhere) or which it filled (throughout).
    """
    phrases = _phrases(language)
    return _in_digits(_date(date, phrases, sense), phrases)


def say_day(day: int, language: str) -> str:
    """One day by its number."""
    year, month, of_month = from_day(day)
    phrases = _phrases(language)
    return _in_digits(f"{of_month} {_month(year, month, phrases)}", phrases)


def _phrases(language: str) -> Phrases:
    return ARABIC if language.split("-", maxsplit=1)[0] == "ar" else ENGLISH


def _in_digits(text: str, phrases: Phrases) -> str:
    return digits(text, "ar") if phrases is ARABIC else text


def _date(date: Edtf, phrases: Phrases, sense: Sense) -> str:
    if date.start and date.end:
        shape = "{0}" if not date.is_interval else phrases.between if sense == "somewhere" else phrases.lasting
        return shape.format(_part(date.start, phrases), _part(date.end, phrases))
    if date.start:
        return _to_no_end(date, phrases, sense).format(_part(date.start, phrases))
    return _from_no_beginning(date, phrases, sense).format(_part(date.end, phrases) if date.end else "")


def _to_no_end(date: Edtf, phrases: Phrases, sense: Sense) -> str:
    if sense == "somewhere":
        return phrases.not_earlier
    return phrases.unknown_end if date.end_end == "unknown" else phrases.since


def _from_no_beginning(date: Edtf, phrases: Phrases, sense: Sense) -> str:
    if sense == "somewhere":
        return phrases.not_later
    return phrases.unknown_start if date.start_end == "unknown" else phrases.until


def _part(part: Part, phrases: Phrases) -> str:
    text = _plain(part, phrases)
    text = phrases.about.format(text) if part.approximate else text
    return phrases.perhaps.format(text) if part.uncertain else text


def _plain(part: Part, phrases: Phrases) -> str:
    if part.precision in {"decade", "century"}:
        return _years(part, phrases)
    if part.precision == "season" and part.month:
        return phrases.seasons[part.month].format(_year(part.year, phrases), _year(part.year + 1, phrases))
    text = _month(part.year, part.month, phrases)
    if part.precision == "day":
        return f"{part.day} {text}" if part.day else phrases.some_day.format(text)
    return phrases.some_month.format(text) if part.precision == "month" and part.month is None else text


def _years(part: Part, phrases: Phrases) -> str:
    """A decade or a century; by its ends where "the 1900s" could be either, and before the year 1."""
    first, last = from_day(part.earliest)[0], from_day(part.latest)[0]
    if part.precision == "decade" and first > 0 and first % 100:
        return phrases.decade.format(first)
    return phrases.years.format(_year(first, phrases), _year(last, phrases))


def _month(year: int, month: int | None, phrases: Phrases) -> str:
    """A month with its year, or the year alone."""
    said = _year(year, phrases)
    return f"{phrases.months[month - 1]} {said}" if month else said


def _year(year: int, phrases: Phrases) -> str:
    return str(year) if year > 0 else phrases.bce.format(1 - year)
