"""Dates as people write them, in English and Arabic, made EDTF: 9 March 2017, c. 1150, between 2014 and 2017, آذار ٢٠١٧."""

import re
from collections.abc import Callable, Iterator

from heritage.lib import edtf
from heritage.lib.edtf_words.phrases import ARABIC, ENGLISH
from heritage.lib.folding import fold

LONGEST = 100
# Beside the names that dates are said with: what the months are called in other Arab countries, from January on.
ELSEWHERE = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
OTHER_NAMES = {"sept": 9, "مايس": 5, "يونيه": 6, "يوليه": 7, "fall": 23}
MONTHS = 12
# The name of a month in one or two words, or its two names with a stroke between them, as Arab newspapers write it.
_WORD = r"[^\W\d_]+(?: [^\W\d_]+)?(?: ?/ ?[^\W\d_]+)?"
_NTH = r"(?:st|nd|rd|th)?"
_DAY_FIRST = re.compile(rf"(?:the )?(?P<day>\d{{1,2}}){_NTH} (?:of |من )?(?P<month>{_WORD})\.?,? (?P<year>\d{{4}})")
_MONTH_FIRST = re.compile(rf"(?P<month>{_WORD})\.? (?P<day>\d{{1,2}}){_NTH}[,،]? (?P<year>\d{{4}})")
_MONTH = re.compile(rf"(?P<month>{_WORD})\.?[,،]? (?:of |من )?(?P<year>\d{{4}})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?:(?P=sign)(?P<day>\d{1,2}))?")
_MONTH_AND_YEAR = re.compile(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})")
_NUMBERS = re.compile(r"(?P<one>\d{1,2})(?P<sign>[-/.])(?P<other>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})")
_DECADE = re.compile(r"(?:the )?(?P<decade>\d{3})0s")
_CENTURY = re.compile(r"(?:the )?(?P<century>\d{1,2})(?:st|nd|rd|th) (?:century|c\.?)")
_BEFORE_CHRIST = re.compile(r"(?P<year>\d{1,4}) ?(?:b\.?c\.?(?:e\.?)?|ق ?\.? ?م\.?)")
_AFTER_CHRIST = re.compile(
    r"(?:(?:ad|ce) )?(?P<year>\d{1,4})(?: ?(?:a\.?d\.?|c\.?e\.?|م\.?))|(?:ad|ce) (?P<then>\d{1,4})"
)
_FILLING = re.compile(r"(?:in|on|the year|year|في|عام|سنه|يوم|شهر) (?=.)")
_ABOUT = re.compile(r"(?:(?:about|around|approximately|circa|نحو|حوالي|قرابه) |approx\.? ?|ca?\.? ?(?=\d)|ca?\. )")
_PERHAPS = re.compile(r"(?:perhaps|possibly|probably|maybe|ربما) ")
_BETWEEN = [
    re.compile(r"(?:some time )?between (?P<one>.+?) and (?P<other>.+)"),
    re.compile(r"(?:from )?(?P<one>.+?) (?:to|until|till) (?P<other>.+)"),
    re.compile(r"(?:في وقت ما )?بين (?P<one>.+?) و ?(?P<other>.+)"),
    re.compile(r"(?:من )?(?P<one>.+?) (?:الي|حتي) (?P<other>.+)"),
    re.compile(r"(?P<one>.+?) ?[-–—−‐‑] ?(?P<other>.+)"),
]
_UNTIL = re.compile(r"(?:(?:not|no) later than|by|until|في موعد اقصاه|حتي) (?P<end>.+)")
_SINCE = re.compile(r"(?:(?:not|no) earlier than|since|في موعد لا يسبق|منذ) (?P<start>.+)")
_ONWARDS = re.compile(r"from (?P<start>.+) onwards?")


class AmbiguousDate(ValueError):
    """A text that can be read as two days; `readings` are both, in EDTF."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} or {other}")
        self.readings = (one, other)


def to_edtf(text: str) -> str:
    """`text` in EDTF. What is EDTF already, and what is of no form known here, comes back as it is, without outer spaces.

    What is of a known form but no day of the calendar becomes EDTF that says so when it is parsed. Raises AmbiguousDate.
    """
    text = text.strip()
    if len(text) > LONGEST or _is_edtf(text):
        return text
    return _read(fold(text).strip(" .,،")) or text


def _is_edtf(text: str) -> bool:
    try:
        edtf.parse(text)
    except edtf.EdtfError:
        return False
    return True


def _read(text: str) -> str:
    """A folded text in EDTF, "" if its form is not known: one date first, then two with something between them."""
    if _is_edtf(text.upper()):  # its digits were others
        return text.upper()
    return _one(text) or _open(text) or _interval(text)


def _open(text: str) -> str:
    if match := _UNTIL.fullmatch(text):
        end = _one(match["end"])
        return end and f"../{end}"
    if match := _ONWARDS.fullmatch(text) or _SINCE.fullmatch(text):
        start = _one(match["start"])
        return start and f"{start}/.."
    return ""


def _interval(text: str) -> str:
    for pattern in _BETWEEN:
        if match := pattern.fullmatch(text):
            start, end = _start(match["one"], match["other"]), _one(match["other"])
            if start and end:
                return f"{start}/{end}"
    return ""


def _start(one: str, other: str) -> str:
    """The beginning of an interval, which may leave to its end what the two share: 9–12 March 2017, 879–706 BCE."""
    tails = [other[place + 1 :] for place, character in enumerate(other) if character == " "]
    completed = (read for tail in reversed(tails) if (read := _one(f"{one} {tail}")))
    is_before_christ = _BEFORE_CHRIST.fullmatch(other) is not None
    own = "" if is_before_christ else _one(one)
    return own or next(completed, "") or _one(one)


def _one(text: str) -> str:
    """One date with its doubts, "" if it is of no known form."""
    text, is_about, is_perhaps = _doubts(text)
    read = _simple(text)
    mark = {(True, True): "%", (True, False): "~", (False, True): "?"}.get((is_about, is_perhaps), "")
    return read and read + mark


def _doubts(text: str) -> tuple[str, bool, bool]:
    """The date without words of doubt and filling; whether it is approximate, whether uncertain."""
    is_about, is_perhaps = False, text.endswith("?")
    text = text.rstrip("? ")
    while match := _FILLING.match(text) or _ABOUT.match(text) or _PERHAPS.match(text):
        is_about = is_about or match.re is _ABOUT
        is_perhaps = is_perhaps or match.re is _PERHAPS
        text = text[match.end() :]
    return text, is_about, is_perhaps


def _simple(text: str) -> str:
    return next((read for form, reading in FORMS if (match := form.fullmatch(text)) and (read := reading(match))), "")


def _names() -> Iterator[tuple[str, int]]:
    """Every name of a month or a season, folded, with its number in EDTF."""
    for phrases in (ENGLISH, ARABIC):
        for number, name in enumerate(phrases.months, 1):
            yield fold(name), number
        for number, name in enumerate(
            phrases.seasons[:3], 21
        ):  # a winter lies in two years: which is meant is not known
            yield fold(name), number
    for number, name in enumerate(ENGLISH.months, 1):
        yield fold(name[:3]), number
    for number, name in [*enumerate(ELSEWHERE.split(), 1), *((row, name) for name, row in OTHER_NAMES.items())]:
        yield fold(name), number


NAMES = dict(_names())


def _number_of(words: str) -> int:
    """The month or season of this name, or of both names with a stroke between them; 0 for none."""
    numbers = {NAMES.get(word.strip(), 0) for word in words.split("/")}
    return numbers.pop() if len(numbers) == 1 else 0


def _in_words(match: re.Match[str]) -> str:
    number = _number_of(match["month"])
    day = match.groupdict().get("day")
    if not number or (day and number > MONTHS):
        return ""
    return _date(match["year"], number, day)


def _in_numbers(match: re.Match[str]) -> str:
    return _date(match["year"], match["month"], match.groupdict().get("day"))


def _date(year: str, month: str | int, day: str | int | None) -> str:
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _either(match: re.Match[str]) -> str:
    """Day and month, or month and day, as far as the calendar decides. Raises AmbiguousDate where it does not."""
    one, other, year = match.group("one", "other", "year")
    years = [year] if len(year) == 4 else [f"20{year}", f"19{year}"]
    readings = [_date(years[0], other, one), _date(years[0], one, other)]
    days = list(dict.fromkeys(row for row in readings if _is_edtf(row)))
    if len(days) == 1 and years[1:]:
        days.append(years[1] + days[0][4:])
    if len(days) > 1:
        raise AmbiguousDate(*days)
    return days[0] if days else readings[0]


def _before_christ(match: re.Match[str]) -> str:
    """The year 1 BCE is 0000."""
    year = int(match["year"]) - 1
    return f"-{year:04}" if year > 0 else "0000" if year == 0 else ""


FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]] = [
    (re.compile(r"\d{4}"), lambda match: match[0]),
    (_DAY_FIRST, _in_words),
    (_MONTH_FIRST, _in_words),
    (_MONTH, _in_words),
    (_YEAR_FIRST, _in_numbers),
    (_MONTH_AND_YEAR, _in_numbers),
    (_NUMBERS, _either),
    (_DECADE, lambda match: f"{match['decade']}X"),
    (_CENTURY, lambda match: f"{int(match['century']) - 1:02}XX" if int(match["century"]) else ""),
    (_BEFORE_CHRIST, _before_christ),
    (_AFTER_CHRIST, lambda match: f"{int(match['year'] or match['then']):04}"),
]
