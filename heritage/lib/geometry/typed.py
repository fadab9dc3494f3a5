"""Latitude and longitude as people type them."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from heritage.lib.geometry import reading
from heritage.lib.geometry.errors import GeometryError
from heritage.lib.geometry.shape import DECIMALS, Geometry, Position

LONGEST = 200
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
# the decimal comma and the commas of Arabic; minus signs; the marks of degrees, minutes and seconds in their many forms
_MARKS = str.maketrans(
    {"٫": ".", "،": ",", "؛": ";", "−": "-", "–": "-", "º": "°", "˚": "°"} | dict.fromkeys("′’‘ʹ`´", "'")
)
_SECONDS = re.compile("''|[″”“ʺ]")
_ANGLE = (
    r"(?P<sign{0}>[+-]?)(?P<degrees{0}>[0-9]+(?:\.[0-9]*)?)"
    r"(?:\s*°(?:\s*(?P<minutes{0}>[0-9]+(?:\.[0-9]*)?)\s*'(?:\s*(?P<seconds{0}>[0-9]+(?:\.[0-9]*)?)\s*\")?)?)?"
)
_FIRST, _SECOND = _ANGLE.format(1), _ANGLE.format(2)
_FORMS = (
    re.compile(rf"{_FIRST}(?:\s*[,;]\s*|\s+){_SECOND}\Z"),
    re.compile(rf"{_FIRST}\s*(?P<letter1>[NSEW])\s*[,;]?\s*{_SECOND}\s*(?P<letter2>[NSEW])\Z"),
    re.compile(rf"(?P<letter1>[NSEW])\s*{_FIRST}\s*[,;]?\s*(?P<letter2>[NSEW])\s*{_SECOND}\Z"),
)


def read(text: str) -> Geometry:
    """The point that `text` writes: latitude before longitude, or in the order that N, S, E and W give.

    `36.337923, 43.139372`, `43.14 E 36.34 N` and `36°20'16.5"N 43°8'21.7"E`, also in Arabic-Indic and Persian digits with
    the marks of Arabic (٫ ، ؛). Raises GeometryError.
    """
    plain = _plain(text)
    match = next(filter(None, (form.match(plain) for form in _FORMS)), None) if len(plain) <= LONGEST else None
    if match is None:
        raise GeometryError("form", text=reading.shown(text.strip()))
    longitude, latitude = _position(match)
    return reading.geometry("Point", [longitude, latitude])


def _plain(text: str) -> str:
    """In ASCII digits and marks, without the invisible characters that copying from right-to-left text brings along."""
    visible = "".join(character for character in text if unicodedata.category(character) != "Cf")
    return _SECONDS.sub('"', visible.translate(_DIGITS).translate(_MARKS)).strip().upper()


def _position(match: re.Match[str]) -> Position:
    found = match.groupdict()
    letters = found.get("letter1", "N"), found.get("letter2", "E")
    angles = tuple(_angle(found, number, letter) for number, letter in zip("12", letters, strict=True))
    if letters[0] in "EW":
        letters, angles = letters[::-1], angles[::-1]
    if letters[0] not in "NS" or letters[1] not in "EW":
        raise GeometryError("letters")
    return angles[1], angles[0]


def _angle(found: dict[str, str], number: str, letter: str) -> Decimal:
    """Degrees with their minutes and seconds. Where letters say the direction, a sign would say it twice."""
    sign = found[f"sign{number}"]
    if sign and "letter1" in found:
        raise GeometryError("letters")
    degrees, *finer = (found[f"{unit}{number}"] for unit in ("degrees", "minutes", "seconds"))
    parts = [degrees, *(part for part in finer if part)]
    if any("." in part for part in parts[:-1]) or any(Decimal(part) >= 60 for part in parts[1:]):
        raise GeometryError("angle", text=" ".join(parts))
    value = _degrees(parts) if len(parts) > 1 else Decimal(degrees)
    return value.copy_negate() if sign == "-" or letter in "SW" else value


def _degrees(parts: list[str]) -> Decimal:
    """Degrees, minutes and seconds together, to 6 decimals."""
    exact = sum(Fraction(part) / 60**step for step, part in enumerate(parts))
    return Decimal(round(exact * 10**DECIMALS)).scaleb(-DECIMALS)
