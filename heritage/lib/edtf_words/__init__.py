"""Dates said back in words, in English and Arabic (Iraqi month names)."""

from collections.abc import Sequence
from typing import Literal

from heritage.lib.edtf import Edtf, Member, from_day
from heritage.lib.edtf_words.parts import join, say_part, say_plain_day
from heritage.lib.edtf_words.phrases import ARABIC, ENGLISH, Phrases
from heritage.lib.numerals import digits

Sense = Literal["somewhere", "throughout"]


def say(date: Edtf, language: str, *, sense: Sense = "somewhere") -> str:
    """`date` in words; in English where we have none in `language`.

    An interval is a stretch in which something fell (somewhere) or which it filled (throughout).
    """
    phrases = _phrases(language)
    said = _set(date, phrases) if date.members else _date(date, phrases, sense)
    return _in_digits(said, phrases)


def say_day(day: int, language: str) -> str:
    """One day by its number."""
    phrases = _phrases(language)
    return _in_digits(say_plain_day(*from_day(day), phrases), phrases)


def _phrases(language: str) -> Phrases:
    return ARABIC if language.split("-", maxsplit=1)[0] == "ar" else ENGLISH


def _in_digits(text: str, phrases: Phrases) -> str:
    return digits(text, "ar") if phrases is ARABIC else text


def _date(date: Edtf, phrases: Phrases, sense: Sense) -> str:
    if date.start and date.end:
        shape = "{0}" if not date.is_interval else phrases.between if sense == "somewhere" else phrases.lasting
        return shape.format(say_part(date.start, phrases), say_part(date.end, phrases))
    if date.start:
        return _to_no_end(date, phrases, sense).format(say_part(date.start, phrases))
    return _from_no_beginning(date, phrases, sense).format(say_part(date.end, phrases) if date.end else "")


def _to_no_end(date: Edtf, phrases: Phrases, sense: Sense) -> str:
    if sense == "somewhere":
        return phrases.not_earlier
    return phrases.unknown_end if date.end_end == "unknown" else phrases.since


def _from_no_beginning(date: Edtf, phrases: Phrases, sense: Sense) -> str:
    if sense == "somewhere":
        return phrases.not_later
    return phrases.unknown_start if date.start_end == "unknown" else phrases.until


def _set(date: Edtf, phrases: Phrases) -> str:
    """A set: its two dates, its years (months, days) in a row, or whatever it holds, one after the other."""
    is_choice = date.kind == "one_of"
    said = [_member(member, phrases, is_choice=is_choice) for member in date.members]
    joiners = phrases.choice if is_choice else phrases.union
    every = phrases.one_of if is_choice else phrases.all_of
    if _is_short(date.members):
        return join(said, joiners)
    kind = _kind(date.members)
    return every[kind].format(join(said, joiners) if kind else phrases.next_member.join(said))


def _is_short(members: Sequence[Member]) -> bool:
    """Whether it needs no words before it: one date or end, or two dates without marks."""
    if len(members) == 1:
        return not (members[0].is_range and members[0].first and members[0].last)
    is_marked = any(
        part.uncertain or part.approximate for member in members for part in (member.first, member.last) if part
    )
    return len(members) == 2 and not is_marked and not any(member.is_range for member in members)


def _kind(members: Sequence[Member]) -> str:
    """What all members are: years, months or days without doubt and without an open end; "" if they are not."""
    kinds = {
        part.precision if part and part.is_plain else "" for member in members for part in (member.first, member.last)
    }
    return kinds.pop() if len(kinds) == 1 and kinds <= {"year", "month", "day"} else ""


def _member(member: Member, phrases: Phrases, *, is_choice: bool) -> str:
    first = say_part(member.first, phrases) if member.first else ""
    last = say_part(member.last, phrases) if member.last else ""
    if not first:
        return (phrases.or_earlier if is_choice else phrases.and_earlier).format(last)
    if not last:
        return (phrases.or_later if is_choice else phrases.and_later).format(first)
    return phrases.range.format(first, last) if member.is_range else first
