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
from heritage.lib import language, wording
from heritage.lib.vocabulary import vocabulary

WHY_NO_DATE = {
    "too_long": gettext_lazy("it has more than 64 characters"),
    "interval": gettext_lazy("an interval has two ends, at least one of them a date"),
    "order": gettext_lazy("its end lies before its beginning"),
    "year": gettext_lazy("the year before the year 1 is written 0000, without a minus"),
    "digits": gettext_lazy("its digits must be 0 to 9"),
    "form": gettext_lazy("it is not written as year, month and day, like 2015-02-26"),
    "month": gettext_lazy("there is no such month"),
    "day": gettext_lazy("that month has no such day"),
}
WHY_NO_PLACE: dict[str, Any] = {}
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
        raise ValidationError(WHY_NO_PLACE.get(error.code, str(error)), error.code, error.params) from error


@deconstructible
class TermOf:
    """The value is a term of the named vocabulary."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, value: str) -> None:
        """Raises ValidationError for a value that is no term of the list."""
        from heritage.records import terms  # noqa: PLC0415 - added terms are rows, and models are made of these fields

        if not terms.is_term(self.name, value):
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
