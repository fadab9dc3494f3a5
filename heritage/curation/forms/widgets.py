"""Fields and widgets of the desk's forms: which one serves which field of a record, records by search, keys by name."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminURLFieldWidget, AutocompleteSelect
from django.db import models
from django.db.models import Q
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms import amounts
from heritage.curation.forms.countries import country_field
from heritage.curation.forms.dates import DateField, hint
from heritage.curation.forms.languages import language_field
from heritage.curation.forms.places import PlaceField
from heritage.curation.forms.terms import term_field, terms_field
from heritage.records import validators
from heritage.records.fields import (
    AmountField,
    EdtfField,
    GeometryField,
    LanguageField,
    LineField,
    PlainTextField,
    TermField,
    TermsField,
)


def form_field(model_field: Any) -> forms.Field | None:
    """The form field of one of our model fields; None for a field that Django's own serves."""
    if isinstance(model_field, TermField):
        return term_field(model_field)
    if isinstance(model_field, TermsField):
        return terms_field(model_field)
    if isinstance(model_field, GeometryField):
        return PlaceField(label=model_field.verbose_name, help_text=model_field.help_text)
    if isinstance(model_field, LanguageField):
        return language_field(model_field)
    if validators.country in model_field.validators:
        return country_field(model_field)
    options = _options(model_field)
    return model_field.formfield(**options) if options else None


def _options(model_field: Any) -> dict[str, Any]:
    """What the field of a text, a date, a number or an address is made with."""
    if isinstance(model_field, EdtfField):
        # Checked here already, so that what compares dates has dates.
        return {"form_class": DateField, "help_text": hint(model_field.name)}
    if isinstance(model_field, AmountField):
        return {"form_class": amounts.AmountField, "help_text": amounts.HINT}
    if isinstance(model_field, models.URLField):
        return {"widget": AdminURLFieldWidget(attrs={"dir": "ltr"}), "assume_scheme": "https"}
    if isinstance(model_field, PlainTextField):
        return {"widget": forms.Textarea(attrs={"rows": 2, "cols": 60, "dir": "auto"})}
    return {"widget": forms.TextInput(attrs={"size": 40, "dir": "auto"})} if isinstance(model_field, LineField) else {}


def is_id(value: Any) -> bool:
    """Whether what was typed or posted can be the number of a row: digits, no more than a database counts."""
    return isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) <= 18


class ChosenRecord(AutocompleteSelect):
    """A record, chosen by searching; without JavaScript by its public id or its exact title."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """The search box, and a plain one for browsers without JavaScript."""
        hint = gettext("public id, or the exact title")
        plain = (
            '<noscript><input type="text" name="{}" size="40" dir="auto" placeholder="{}" aria-label="{}"></noscript>'
        )
        return super().render(name, value, attrs, renderer) + format_html(plain, name, hint, hint)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:  # noqa: ARG002 - Django's call
        """What was chosen or typed. What names no row becomes 0, which no row is: the field refuses it in its own words."""
        typed = [row for row in data.getlist(name) if row]
        value = typed[-1] if typed else ""
        return value if not value or is_id(value) else str(self._named(value))

    def _named(self, words: str) -> int:
        """The row with this public id or title; 0 if there is none, or more than one."""
        model = self.field.remote_field.model
        text = " ".join(words.replace("\0", "").split())[:500]
        found = model._default_manager.filter(Q(public_id=text.lower()) | Q(label__iexact=text))[:2]
        return int(found[0].pk) if len(found) == 1 else 0


class OfSite(forms.CheckboxSelectMultiple):
    """Ticks for what belongs to a site: a script asks for them anew when another site is chosen, and says `none` under them."""

    template_name = "curation/_of_site.html"
    none = ""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """With what it means if nothing is ticked."""
        return super().get_context(name, value, attrs) | {"none": self.none}


class KeysField(forms.MultipleChoiceField):
    """Which of several keys: ticks, by name. Its `choices` say which there are."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {
        "invalid_choice": _("“%(value)s” is not there, or not any more. Look at what is ticked now.")
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(**({"required": False} | options))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Order does not matter."""
        return sorted(initial or []) != sorted(data or [])
