"""Days as whole numbers, in any year."""

FARTHEST = 2**52  # days; a whole number that every JSON reader, SQLite and PostgreSQL keep exactly
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def to_day(year: int, month: int, day: int) -> int:
    """The day number of a date; any year, also 0 and below. Month and day are not checked."""
    shifted = year - (month <= 2)
    era, months = shifted // 400, (month + 9) % 12
    of_era = shifted - era * 400
    of_year = (153 * months + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def from_day(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    shifted = number + 305
    era, of_era = divmod(shifted, 146097)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    months = (5 * of_year + 2) // 153
    month = months + 3 if months < 10 else months - 9
    return year + era * 400 + (month <= 2), month, of_year - (153 * months + 2) // 5 + 1


def is_leap(year: int) -> bool:
    """Whether a year has a 29 February; 0 (1 BCE) has."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(month: int, *, in_leap_year: bool) -> int:
    """The number of days of a month."""
    return _LENGTHS[month - 1] + (month == 2 and in_leap_year)
