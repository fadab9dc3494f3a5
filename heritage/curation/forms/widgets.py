"""Fields and widgets of the desk's forms: terms as people read them, keys of a record by their names."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminURLFieldWidget, AutocompleteSelect
from django.db import models
from django.db.models import Q
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from heritage.lib.vocabulary import Term, vocabulary
from heritage.records.fields import LanguageField, LineField, PlainTextField, TermField

RADIO = {"standing", "location-policy"}  # the lists whose meaning a newcomer must see before choosing


def term_choices(name: str, *, with_notes: bool = False) -> list[tuple[str, str]]:
    """The terms of a vocabulary in the curator's language, with their scope notes if wanted."""
    language = translation.get_language() or "en"
    return [(term.id, _words(term, language, with_notes=with_notes)) for term in vocabulary(name).terms.values()]


def _words(term: Term, language: str, *, with_notes: bool) -> str:
    label = term.label(language)
    note = term.scope_note.get(language) or term.scope_note.get("en", "")
    title = label[:1].upper() + label[1:]
    return f"{title}: {note}" if with_notes and note else title


def form_field(model_field: Any) -> forms.Field | None:
    """The form field of one of our model fields; None for a field that Django's own serves."""
    if isinstance(model_field, TermField):
        return _term_field(model_field)
    if isinstance(model_field, models.URLField):
        return model_field.formfield(widget=AdminURLFieldWidget(attrs={"dir": "ltr"}), assume_scheme="https")
    if isinstance(model_field, PlainTextField):
        return model_field.formfield(widget=forms.Textarea(attrs={"rows": 2, "cols": 60, "dir": "auto"}))
    if isinstance(model_field, LanguageField):
        return model_field.formfield(widget=forms.TextInput(attrs={"size": 8, "dir": "ltr"}))
    if isinstance(model_field, LineField):
        return model_field.formfield(widget=forms.TextInput(attrs={"size": 40, "dir": "auto"}))
    return None


def _term_field(model_field: TermField) -> forms.Field:
    is_radio = model_field.vocabulary in RADIO
    choices = term_choices(model_field.vocabulary, with_notes=is_radio)
    if not is_radio:
        choices = [("", "—"), *choices]
    return forms.ChoiceField(
        label=capfirst(model_field.verbose_name),
        help_text=model_field.help_text,
        # An empty one is a gap that is named before submission, not a reason to lose what was typed.
        required=not model_field.blank and model_field.has_default() and bool(model_field.default),
        choices=choices,
        initial=model_field.default if model_field.has_default() else "",
        widget=forms.RadioSelect if is_radio else forms.Select,
    )


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
