"""One date in words."""

from collections.abc import Sequence

from heritage.lib.edtf import Part, Time, from_day
from heritage.lib.edtf_words.phrases import Phrases

_EVERY_MONTH = 12
_EVERY_DAY = 28  # days that are all unspecified can be this many or more; with one digit known they are ten at most
_FEW = 3
_FIRST_QUARTER = 33


def say_part(part: Part, phrases: Phrases) -> str:
    """A date with its time and its doubts."""
    return _doubted(part, _timed(part, _plain(part, phrases), phrases), phrases)


def say_plain_day(year: int, month: int, day: int, phrases: Phrases) -> str:
    """A day that is known."""
    return phrases.together.format(day, phrases.together.format(phrases.months[month - 1], _year(year, phrases)))


def join(said: Sequence[str], joiners: tuple[str, str]) -> str:
    """Several words as one: A, B or C."""
    between, before_last = joiners
    return before_last.join([between.join(said[:-1]), said[-1]] if said[1:] else said)


def _doubted(part: Part, text: str, phrases: Phrases) -> str:
    if len(set(part.marks)) > 1:
        return phrases.in_brackets.format(text, phrases.next_doubt.join(_doubts(part, phrases)))
    text = phrases.about.format(text) if part.approximate else text
    return phrases.perhaps.format(text) if part.uncertain else text


def _doubts(part: Part, phrases: Phrases) -> list[str]:
    """For each mark of doubt, the components that it is about."""
    below = part.precision if part.precision not in {"month", "day"} else "month"
    names = [phrases.components[name] for name in ("year", below, "day")[: len(part.marks)]]
    found = []
    for mark, (one, two) in phrases.doubts.items():
        marked = [name for name, its in zip(names, part.marks, strict=True) if its == mark]
        if marked:
            found.append((two if marked[1:] else one).format(join(marked, phrases.union)))
    return found


def _timed(part: Part, text: str, phrases: Phrases) -> str:
    return phrases.time.format(text, part.time.clock, _zone(part.time, phrases)) if part.time else text


def _zone(time: Time, phrases: Phrases) -> str:
    if not time.shift:
        return phrases.local if time.shift is None else phrases.utc
    hours, minutes = divmod(abs(time.shift), 60)
    return (phrases.ahead if time.shift > 0 else phrases.behind).format(f"{hours}:{minutes:02}")


def _plain(part: Part, phrases: Phrases) -> str:
    """A date without its doubts."""
    if part.precision in {"millennium", "century", "decade"}:
        return _years(part, phrases)
    if not part.months and part.month:
        return _part_of_year(part, part.month, phrases)
    if part.days:
        return _day(part, phrases)
    return _month(part, phrases) if part.months else _one_year(part, phrases)


def _years(part: Part, phrases: Phrases) -> str:
    """All years that begin alike; by their ends where "the 1900s" could be a decade or a century, and before the year 1."""
    if part.precision == "decade" and part.year > 0 and part.year % 100:
        return phrases.decade.format(part.year)
    return phrases.years.format(_year(part.year, phrases), _year(part.last_year, phrases))


def _one_year(part: Part, phrases: Phrases) -> str:
    """A year, or one of those that it can be."""
    if part.digits == "none":
        return phrases.some_year
    if part.digits == "all" and part.estimate is None:
        year = _year(part.year, phrases)
        return phrases.long_year.format(year) if part.year > 9999 else year
    if part.year == part.last_year:
        return _year(part.year, phrases)
    within = phrases.some_year_within.format(_year(part.year, phrases), _year(part.last_year, phrases))
    if part.estimate is not None:
        return phrases.estimated.format(within, _year(part.estimate, phrases))
    return phrases.some_digits.format(within) if part.digits == "some" else within


def _part_of_year(part: Part, number: int, phrases: Phrases) -> str:
    year = _one_year(part, phrases)
    if number >= _FIRST_QUARTER:
        return phrases.parts_of_year[number - _FIRST_QUARTER].format(year)
    is_over_new_year = from_day(part.latest)[0] > part.last_year
    if is_over_new_year and part.digits == "all":
        year = phrases.two_years.format(year, _year(part.year + 1, phrases))
    shape = phrases.together if part.digits == "all" else phrases.season_of
    said = shape.format(phrases.seasons[(number - 21) % 4], year)
    return said if number < 25 else (phrases.north if number < 29 else phrases.south).format(said)


def _month(part: Part, phrases: Phrases) -> str:
    """A month, or some month, of its year."""
    year = _one_year(part, phrases)
    if len(part.months) == _EVERY_MONTH:
        return phrases.some_month.format(year)
    names = [phrases.months[month - 1] for month in part.months]
    said = join(names, phrases.choice) if len(names) <= _FEW else phrases.some_month_within.format(names[0], names[-1])
    return (phrases.together if part.digits == "all" else phrases.of).format(said, year)


def _day(part: Part, phrases: Phrases) -> str:
    """A day, or some day, of its month."""
    if len(part.days) >= _EVERY_DAY:
        is_any = len(part.months) == _EVERY_MONTH
        return phrases.some_day.format(_one_year(part, phrases) if is_any else _month(part, phrases))
    is_named = len(part.months) <= _FEW
    if len(part.days) > _FEW + 1:
        said = phrases.some_day_within.format(part.days[0], part.days[-1])
    else:
        said = join([str(day) for day in part.days], phrases.choice)
        said = said if is_named else phrases.day.format(said)
    return (phrases.together if is_named else phrases.of).format(said, _month(part, phrases))


def _year(year: int, phrases: Phrases) -> str:
    """A year by its number; from five digits with its thousands parted."""
    number = year if year > 0 else 1 - year
    said = f"{number:,}".replace(",", phrases.thousands) if number > 9999 else str(number)
    return said if year > 0 else phrases.bce.format(said)
