"""Checks of single values; each message says what is wrong and what to do."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.deconstruct import deconstructible
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from heritage.lib import edtf as dates
from heritage.lib import geometry as shapes
from heritage.lib import identifiers, language, wording
from heritage.lib.vocabulary import vocabulary

WHY_NO_DATE = {
    "too_long": gettext_lazy("it has more than 64 characters"),
    "form": gettext_lazy("it is not written as year, month and day, like 2015-02-26"),
    "digits": gettext_lazy("its digits must be 0 to 9"),
    "century": gettext_lazy("a year has four digits; a whole century is written with XX, like 19XX"),
    "marks": gettext_lazy("at each place stands one mark: ? for perhaps, ~ for about, % for both"),
    "year": gettext_lazy("the year before the year 1 is written 0000, without a minus"),
    "long_year": gettext_lazy(
        "a year of more than four digits, and only that, is written with Y before it, like Y-12000"
    ),
    "significant": gettext_lazy("after S stands how many of its digits count, from 1 to all of them"),
    "far": gettext_lazy("it is further away than days can be counted here"),
    "month": gettext_lazy("there is no such month"),
    "day": gettext_lazy("that month has no such day"),
    "time": gettext_lazy("a time of day is written after a whole date, like 2015-02-26T23:20:30Z"),
    "interval": gettext_lazy("an interval has two ends, at least one of them a date"),
    "set": gettext_lazy(
        "several dates stand in brackets, with commas or .. between them and no spaces, like [1667,1670..1672]"
    ),
    "order": gettext_lazy("its end lies before its beginning"),
}
# The sentences of `lib.geometry`, to be translated; a test holds the two together.
WHY_NO_PLACE = {
    "too_long": gettext_lazy("it has more than 1,000,000 characters: draw it with fewer vertices"),
    "empty": gettext_lazy("there is no place in it"),
    "form": gettext_lazy(
        "%(text)s is not understood: give latitude and longitude, like 36.337923, 43.139372"
        " or 36°20'16.5\"N 43°8'21.7\"E, or WKT or GeoJSON"
    ),
    "letters": gettext_lazy("it needs one of the letters N and S, and one of E and W"),
    "angle": gettext_lazy(
        "%(text)s is no angle: minutes and seconds stay below 60, and only the last of them has decimals"
    ),
    "json": gettext_lazy("it is no JSON: see line %(row)s, column %(column)s"),
    "nesting": gettext_lazy("its brackets are nested too deep"),
    "wkt": gettext_lazy("it is no WKT: near %(text)s a bracket, a comma or a position is missing or too many"),
    "kind": gettext_lazy(
        "%(kind)s is not known here: use Point, LineString, Polygon, MultiPoint, MultiLineString or MultiPolygon"
    ),
    "features": gettext_lazy("it has %(count)s features: give one at a time"),
    "crs": gettext_lazy("its coordinates are in %(crs)s: give them in WGS 84 (EPSG:4326), in degrees"),
    "position": gettext_lazy(
        "%(text)s is no position: it is longitude, latitude and, at most, a height, all of them numbers"
    ),
    "too_many": gettext_lazy("it has more than 10,000 vertices: draw it with fewer"),
    "latitude": gettext_lazy("latitude %(latitude)s is not between -90 and 90"),
    "swapped": gettext_lazy("latitude %(latitude)s is not between -90 and 90: are latitude and longitude swapped?"),
    "longitude": gettext_lazy("longitude %(longitude)s is not between -180 and 180"),
    "antimeridian": gettext_lazy(
        "between vertices %(edge)s it goes more than half around the globe;"
        " a shape that crosses the 180th meridian is cut there and given as two (RFC 7946, 3.1.9)"
    ),
    "line_short": gettext_lazy("a line needs two positions that differ"),
    "ring_short": gettext_lazy("ring %(ring)s needs at least 4 positions, the last equal to the first"),
    "unclosed": gettext_lazy("ring %(ring)s is not closed: end it with its first position, %(first)s"),
    "zero_area": gettext_lazy("ring %(ring)s encloses nothing near %(place)s"),
    "repeated": gettext_lazy("ring %(ring)s comes twice through %(place)s, at its vertices %(vertex)s and %(other)s"),
    "crossing": gettext_lazy("ring %(ring)s crosses itself near %(place)s between its vertices %(edge)s and %(other)s"),
    "rings_cross": gettext_lazy(
        "rings %(ring)s and %(second)s cross near %(place)s, at vertices %(edge)s and %(other)s"
    ),
    "rings_meet": gettext_lazy(
        "rings %(ring)s and %(second)s cut the area apart near %(place)s: rings meet in one place at most"
    ),
    "hole_outside": gettext_lazy("ring %(ring)s is a hole but does not lie inside ring 1; see %(place)s"),
    "holes_nested": gettext_lazy("ring %(ring)s lies in another hole, ring %(second)s, near %(place)s"),
    "overlap": gettext_lazy("it overlaps polygon %(second)s near %(place)s: draw the two as one"),
    "polygons_meet": gettext_lazy(
        "it meets polygon %(second)s in more than one place, again near %(place)s: draw the two as one"
    ),
}
WHERE_IN_A_PLACE = {"polygon": gettext_lazy("polygon %(polygon)s: "), "line": gettext_lazy("line %(line)s: ")}
WHY_NO_IDENTIFIER = {
    "empty": gettext_lazy("Nothing is written here: type the identifier, or remove the row."),
    "too_long": gettext_lazy("An identifier has at most 200 characters: type it without the words around it."),
    "character": gettext_lazy("A character in it is hidden or broken. Type it again on one line."),
    "form": gettext_lazy("This is not how such an identifier is written. It should look like %(example)s."),
    "check_digit": gettext_lazy(
        "A digit is mistyped: the last one, which checks the others, does not fit. Compare it again."
    ),
}
KEY = re.compile(r"[a-z][a-z0-9-]{0,39}\Z")


def nfc(value: Any) -> Any:
    """Text in Unicode's composed form; anything else as it is."""
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def key(value: str) -> None:
    """A short name in lower case letters, digits and hyphens."""
    if not KEY.match(value):
        raise ValidationError(_("A key is made of a-z, 0-9 and hyphens and begins with a letter, like “q1”."), "key")


def plain_text(value: str) -> None:
    """No control characters, lone surrogates or hidden direction marks."""
    for code, position in wording.problems(value):
        raise ValidationError(
            _("Character %(place)s is hidden or broken (%(code)s). Delete it and type the words again."),
            code,
            {"place": position + 1, "code": code},
        )


def line(value: str) -> None:
    """As plain text, on one line."""
    plain_text(value)
    if "\n" in value or "\r" in value:
        raise ValidationError(_("This is one line: take the line break out."), "line_break")


def edtf(value: str) -> None:
    """A date in EDTF."""
    try:
        dates.parse(value)
    except dates.EdtfError as error:
        raise ValidationError(
            _("This is no date we understand (%(why)s). Examples: 2015-02-26, 2017-03~, 2014/2017, ../2015-02-26."),
            "edtf",
            {"why": WHY_NO_DATE[error.code]},
        ) from error


def language_tag(value: str) -> None:
    """A well-formed BCP-47 tag in canonical case."""
    try:
        canonical = language.canonical(value)
    except language.NotALanguageTag as error:
        raise ValidationError(
            _("“%(tag)s” is no language tag. Examples: en, ar, ckb, ar-Latn."), "language", {"tag": value}
        ) from error
    if canonical != value:
        raise ValidationError(_("Write this language tag as “%(tag)s”."), "language", {"tag": canonical})


def country(value: str) -> None:
    """An ISO 3166-1 code of two capital letters."""
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise ValidationError(_("A country is two capital letters (ISO 3166-1), like IQ."), "country")


def not_negative(value: Decimal) -> None:
    """Nothing or more."""
    if value < 0:
        raise ValidationError(
            _("A number of things or a measure is not negative: type it without the minus."), "negative"
        )


def geometry(value: str) -> None:
    """A place in WGS 84, as typed or pasted."""
    try:
        shapes.parse(value)
    except shapes.GeometryError as error:
        raise ValidationError(why_no_place(error), error.code) from error


def why_no_place(error: shapes.GeometryError) -> str:
    """Why a text is no place, as a sentence that says where the trouble is and what to do."""
    parts = [str(WHERE_IN_A_PLACE[name]) for name in WHERE_IN_A_PLACE if name in error.params]
    why = "".join([*parts, str(WHY_NO_PLACE[error.code])]) % error.params
    return _("This is no place that can be kept: %(why)s") % {"why": why}


def identifier(scheme: str, value: str) -> str:
    """An identifier as its scheme writes it. Raises ValidationError with what it should look like."""
    try:
        return identifiers.check(scheme, value)
    except identifiers.IdentifierError as error:
        known = identifiers.SCHEMES.get(scheme)
        message = WHY_NO_IDENTIFIER[error.code] % {"example": known.example if known else ""}
        raise ValidationError(message, error.code) from error


@deconstructible
class TermOf:
    """The value is a term of the named vocabulary, or may be one where curators add to it.

    Which terms were added stands in the database: forms offer those, and completeness names what is in no list any more.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, value: str) -> None:
        """Raises ValidationError for a value that is no term of the list."""
        known = vocabulary(self.name)
        if value not in known and not (known.extensible and KEY.match(value)):
            raise ValidationError(
                _("“%(term)s” is not in the list “%(list)s”, or not any more. Choose one that is."),
                "term",
                {"term": value, "list": vocabulary(self.name).label(get_language() or "en")},
            )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TermOf) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)


@deconstructible
class TermsOf(TermOf):
    """Every item of the value is a term of the named vocabulary."""

    def __call__(self, value: Any) -> None:
        """Raises ValidationError for an item that is no term of the list."""
        for term in value:
            super().__call__(term)
