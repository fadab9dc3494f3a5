"""The box for a number as people type it: 4000, 4,000, 4 000 or ٤٬٠٠٠; what can be read in two ways is refused with both."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

NO_NUMBER = _("This is no number. Type digits, like 25000 or 5.5.")
TWO_READINGS = _("“%(text)s” can be read in two ways: type %(whole)s or %(decimal)s.")
WITH_A_POINT = _("Decimals are written with a point: type %(decimal)s.")
HINT = _("Digits, like 4000 or 5.5.")
MARKS = str.maketrans("٫٬،’", ".,,'")
# Groups of three: between them commas, spaces of any width or apostrophes, one kind in a number; or several points.
_GROUPED = re.compile(r"[1-9]\d{0,2}(?P<mark>[,\s'])\d{3}(?:(?P=mark)\d{3})*(?:\.\d+)?")
_POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}")
_COMMA = re.compile(r"(?P<whole>\d+),(?P<rest>\d+)")
_POINT = re.compile(r"(?P<whole>[1-9]\d{0,2})\.(?P<rest>\d{3})")


def plain(text: str) -> str:
    """What was typed, as digits with at most a point before decimals. Raises ValidationError with what to type instead."""
    written = "".join(_digit(character) for character in text.strip()).translate(MARKS)
    if _GROUPED.fullmatch(written):
        return re.sub(r"[,\s']", "", written)
    if _POINTED.fullmatch(written):
        return written.replace(".", "")
    if match := _COMMA.fullmatch(written):
        raise ValidationError(WITH_A_POINT, "comma", {"decimal": f"{match['whole']}.{match['rest']}"})
    if "٫" not in text and (match := _POINT.fullmatch(written)):
        readings = {"whole": match["whole"] + match["rest"], "decimal": f"{written}0"}
        raise ValidationError(TWO_READINGS, "ambiguous", {"text": text.strip(), **readings})
    return written


def _digit(character: str) -> str:
    """Any decimal digit as 0 to 9."""
    return str(unicodedata.decimal(character, character))


class AmountField(forms.DecimalField):
    """A number that is kept exactly. No `type=number`: browsers throw letters away without a word."""

    widget = forms.TextInput(attrs={"size": 16, "inputmode": "decimal", "dir": "ltr", "autocomplete": "off"})
    default_error_messages = {"invalid": NO_NUMBER}

    def to_python(self, value: Any) -> Any:
        """The decimal. Raises ValidationError for what is none, or may be two."""
        return super().to_python(plain(value) if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        """A stored number that could be read as thousands with one zero more: 4.125 as 4.1250."""
        is_stored = isinstance(value, Decimal)
        return f"{value}0" if is_stored and _POINT.fullmatch(str(value)) else value
