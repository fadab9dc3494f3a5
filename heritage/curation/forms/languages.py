"""The box for a language: chosen from a list by its own name and ours; another one by its tag. Works without JavaScript."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from heritage.lib import language
from heritage.records import validators

OTHER = "other"
EXAMPLES = "de, ku-Arab"  # tags are the same in every language
# Tag -> what the language calls itself, where that is not read from its tag.
LISTED = {
    "en": "English",
    "ar": "العربية",
    "ckb": "کوردیی ناوەندی",
    "ku": "Kurmancî",
    "tr": "Türkçe",
    "fr": "Français",
    "uk": "Українська",
    "fa": "فارسی",
    "syr": "ܣܘܪܝܝܐ",
    "ar-Latn": "",
    "ckb-Latn": "",
    "syr-Latn": "",
}


def languages() -> list[tuple[str, str]]:
    """The tags that are offered, each with its names."""
    reader = get_language() or "en"
    named = [(tag, own, language.name(tag, reader)) for tag, own in LISTED.items()]
    return [(tag, f"{own} – {ours}" if own and own != ours else ours) for tag, own, ours in named]


class LanguageSelect(forms.Select):
    """The list, and beside it a box for the tag of a language that is not in it."""

    template_name = "curation/_language.html"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The tag that was chosen, or typed."""
        chosen = super().value_from_datadict(data, files, name)
        return str(data.get(f"{name}-other", "")).strip() if chosen == OTHER else chosen

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """A tag that is not in the list stands in the box."""
        is_other = bool(value) and value not in LISTED
        context = super().get_context(name, OTHER if is_other else value, attrs)
        return context | {"other": value if is_other else "", "examples": EXAMPLES}


class LanguageField(forms.CharField):
    """A language tag in canonical case."""

    widget = LanguageSelect

    def __init__(self, **options: Any) -> None:
        super().__init__(**(options | {"validators": [validators.language_tag]}))
        select: Any = self.widget
        select.choices = [*languages(), (OTHER, gettext("Another: type its tag"))]


def language_field(model_field: Any) -> forms.Field:
    """The form field of a language tag."""
    return LanguageField(label=capfirst(model_field.verbose_name), initial=model_field.default)
