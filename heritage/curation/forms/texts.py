"""Texts by language inside a form: one box for each field and language, kept as rows of `records.Text`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from django import forms
from django.conf import settings
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms import dates
from heritage.lib import canonical, language
from heritage.records import validators
from heritage.records.models import Record, Text
from heritage.records.texts import write

SPOKEN = tuple(tag for tag, _name in settings.LANGUAGES)
FURTHER = tuple(tag for tag in ("ckb", "ku", "fr", "uk") if tag not in SPOKEN)
Form = TypeVar("Form", bound="type[forms.BaseForm]")


@dataclass(frozen=True)
class Words:
    """A text that a form offers: its field in `records.Text`, its label, and how many lines the box has."""

    field: str
    label: Any
    rows: int = 1
    languages: tuple[str, ...] = SPOKEN

    def boxes(self) -> list[tuple[str, str]]:
        """(name in the form, language) of each box."""
        return [(box(self.field, tag), tag) for tag in self.languages]


def box(field: str, tag: str) -> str:
    """The name of the form field of a text: `title_en`."""
    return f"{field}_{tag.replace('-', '_')}"


def _label(words: Words, tag: str) -> Any:
    return lazy(lambda: f"{words.label} ({language.name(tag, get_language() or 'en')})", str)()


def _form_field(words: Words, tag: str) -> forms.CharField:
    attributes = {"lang": tag, "dir": language.direction(tag)}
    if words.rows > 1:
        widget: forms.Widget = forms.Textarea(attrs=attributes | {"rows": words.rows, "cols": 60})
    else:
        widget = forms.TextInput(attrs=attributes | {"size": 60})
    check = validators.plain_text if words.rows > 1 else validators.line
    return forms.CharField(label=_label(words, tag), required=False, widget=widget, validators=[check])


def offers(*texts: Words) -> Callable[[Form], Form]:
    """A class decorator: the form has a box for each of `texts` in each of their languages."""

    def extend(form: Form) -> Form:
        boxes = {name: _form_field(words, tag) for words in texts for name, tag in words.boxes()}
        made: Any = type(form)
        extended: Form = made(form.__name__, (form,), boxes | {"TEXTS": texts, "__module__": form.__module__})
        extended.__doc__ = form.__doc__
        return extended

    return extend


class TextsForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form with texts. `of` is the key of the component whose texts they are, "" for the record itself."""

    TEXTS: ClassVar[tuple[Words, ...]] = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dates.explain(self)

    def fill(self, record_id: int | None, of: str) -> None:
        """Show the stored texts."""
        rows = Text.objects.filter(record_id=record_id, of=of) if record_id else Text.objects.none()
        for row in rows:
            self.initial.setdefault(box(row.field, row.language), row.text)

    def write_texts(self, record: Record, *, of: str = "", original: str, again: bool = False) -> None:
        """Store what was typed. Texts in other languages than `original` count as made from it as it is now.

        Only what changed is written; with `again` everything, so that no translation counts as outdated.
        """
        for words in self.TEXTS:
            # The original first: translations remember its words.
            for name, tag in sorted(words.boxes(), key=lambda row: row[1] != original):
                if again or name in self.changed_data:
                    text = str(self.cleaned_data.get(name, ""))
                    write(record, words.field, tag, text, of=of, translated_from="" if tag == original else original)


def outdated(record: Record) -> list[Text]:
    """The translations of the record that were made from an earlier wording of what they translate."""
    rows = {row.key: row for row in Text.objects.filter(record_id=record.pk)}
    return [
        row
        for row in rows.values()
        if row.translated_from in rows and canonical.sha256(rows[row.translated_from].text) != row.translated_sha256
    ]


def original_of(record: Record) -> str:
    """The language in which the texts of a record were first written: that of a text that was not translated."""
    tags = Text.objects.filter(record_id=record.pk, translated_from="").values_list("language", flat=True)
    return next((tag for tag in SPOKEN if tag in set(tags)), next(iter(tags), "en"))


ORIGINAL_HELP = _("Texts in other languages count as translations of these; when these change, the others are marked.")
