"""The box for a country: chosen by its name in the curator's language, those that the catalogue speaks of first."""

import unicodedata
from typing import Any

from babel import Locale
from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language

from heritage.curation.forms.terms import NOT_LISTED, TermSelect, searched
from heritage.records.models import HeritageSite

# Codes that CLDR names and ISO 3166-1 does not assign: exceptionally reserved (AC, CP, CQ, DG, EA, EU, EZ, IC, TA, UN),
# for users (QO, XA, XB, XK, ZZ).
NOT_ASSIGNED = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN", "QO", "XA", "XB", "XK", "ZZ"}
ALWAYS_FIRST = {"IQ"}


class CountrySelect(TermSelect):
    """Like a long list of terms, with no page of meanings."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Searchable; a script does that."""
        context = forms.Select.get_context(self, name, value, attrs)
        context["widget"]["attrs"] |= searched()
        return context | {"note": "", "meanings": "", "is_long": True}


def country_field(model_field: Any) -> forms.Field:
    """The form field of a country, kept as its code of ISO 3166-1."""
    return forms.ChoiceField(
        label=capfirst(model_field.verbose_name),
        required=False,
        choices=[("", "—"), *countries()],
        error_messages={"invalid_choice": NOT_LISTED},
        widget=CountrySelect(),
    )


def countries() -> list[tuple[str, str]]:
    """The countries of ISO 3166-1 by name: those that sites of the catalogue lie in, then all others."""
    names = {str(code): str(name) for code, name in Locale.parse(get_language() or "en").territories.items()}
    codes = [code for code in names if len(code) == 2 and code.isalpha() and code not in NOT_ASSIGNED]
    first = ALWAYS_FIRST | set(HeritageSite.objects.order_by().values_list("country", flat=True).distinct())
    in_order = sorted(codes, key=lambda code: (code not in first, _plain(names[code])))
    return [(code, names[code]) for code in in_order]


def _plain(name: str) -> str:
    """A name without its marks: Åland stands with A, أفغانستان with ا."""
    return "".join(row for row in unicodedata.normalize("NFD", name) if not unicodedata.combining(row)).casefold()
