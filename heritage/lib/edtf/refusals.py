"""Why a text is no date, in the words most likely to help."""

import re

from heritage.lib.edtf.model import EdtfError

LONG_YEAR = "Y stands before a year of more than four digits and no month follows it, as in Y-12000 or Y17E7"
SIGNIFICANT = "S follows a year and the number of its digits that count follows S, as in 1950S2"
_SHORT = re.compile(r"-?[0-9]{2,3}[?~%]?\Z")
_TOO_MANY = re.compile(r"[?~%]?-?[0-9]{5,}[?~%]?\Z")
_BASIC = re.compile(r"[0-9]{8}\Z")
_TWO_MARKS = re.compile(r"[?~%][?~%]")


def not_understood(text: str) -> EdtfError:
    """The error for a text of no known form."""
    if any(character.isdigit() and not character.isascii() for character in text):
        return EdtfError("digits", "its digits must be 0 to 9, as in 2015-02-26")
    if ".." in text:
        return EdtfError("set", "dates with .. stand in brackets: [2015..2017] for one of them, {2015..2017} for all")
    return _of_year(text) or _of_marks(text) or _of_form(text)


def _of_year(text: str) -> EdtfError | None:
    if _SHORT.match(text):
        return _short(text.rstrip("?~%"))
    if text.startswith("Y"):
        return EdtfError("long_year", LONG_YEAR)
    if _TOO_MANY.match(text) and not _BASIC.match(text):
        return EdtfError("long_year", "a year of more than four digits is written with Y before it, as in Y12015")
    return EdtfError("significant", SIGNIFICANT) if re.match(r"-?[0-9]{4}S", text) else None


def _short(year: str) -> EdtfError:
    """A century or a decade of ISO 8601 that EDTF does not have; or a year that lacks its zeros."""
    sign, digits = ("-", year[1:]) if year.startswith("-") else ("", year)
    whole, masked = f"{sign}{digits:0>4}", f"{sign}{digits:X<4}"
    return EdtfError("century", f"a year has four digits: write {whole} for one year, {masked} for all that begin so")


def _of_marks(text: str) -> EdtfError | None:
    if _TWO_MARKS.search(text):
        return EdtfError("marks", "at each place stands one mark: ? for uncertain, ~ for approximate, % for both")
    return None


def _of_form(text: str) -> EdtfError:
    return EdtfError(
        "form",
        f"{text!r} is not of the form 2015, 2015-02 or 2015-02-26, with ?, ~ or % beside a part and X for an unknown digit",
    )
