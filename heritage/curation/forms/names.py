"""The names of a site: each in its own language and letters, one preferred in each language."""

from typing import Any

from babel import Locale
from django.utils.translation import get_language, gettext

from heritage.curation.forms.components import ComponentForm
from heritage.curation.forms.rows import ComponentFormSet
from heritage.curation.forms.texts import SPOKEN
from heritage.lib import language
from heritage.records.models import SiteName


class NameForm(ComponentForm):
    """A name. A new row in which no name is typed says nothing, whatever is chosen beside it."""

    def has_changed(self) -> bool:
        """Whether there is something to keep."""
        is_typed = self.instance.pk or "text" in self.changed_data
        return bool(is_typed) and super().has_changed()

    def clean(self) -> dict[str, Any]:
        """The letters of what is typed must be those of the language."""
        data: dict[str, Any] = super().clean() or {}
        text, tag = data.get("text"), data.get("language")
        if text and tag and {"text", "language"} & set(self.changed_data):
            self._check_letters(text, tag)
        return data

    def _check_letters(self, text: str, tag: str) -> None:
        letters, usual = language.script_of(text), language.script(tag)
        if letters and usual in language.LETTERS_OF.values() and letters != usual:
            reader = get_language() or "en"
            named = {"script": Locale.parse(reader).scripts[letters], "language": language.name(tag, reader)}
            message = gettext("This name is in %(script)s letters but marked %(language)s: choose its language.")
            self.add_error("language", message % named)


class NameFormSet(ComponentFormSet):
    """The names of a site: one preferred in each language. Empty rows begin with the languages that have no name yet."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        named = {row.language for row in self.get_queryset()}
        self.initial_extra = [{"language": tag} for tag in SPOKEN if tag not in named]

    def clean(self) -> None:
        """A second preferred name in a language is refused at its row."""
        super().clean()
        shown = {form.instance.pk for form in self.forms}
        taken = {
            row.language: row.text for row in self.get_queryset() if row.pk not in shown and row.kind == "preferred"
        }
        for form in list(self.remaining()):
            tag, is_preferred = form.cleaned_data["language"], form.cleaned_data["kind"] == "preferred"
            if is_preferred and tag in taken:
                message = gettext("“%(name)s” is already the preferred name in this language: choose another kind.")
                form.add_error("kind", message % {"name": taken[tag]})
            elif is_preferred:
                taken[tag] = form.cleaned_data["text"]

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 - Django's signature
        """The rows; those that change are not preferred for a moment, so that two of them can change places."""
        changed = [form.instance.pk for form in self.initial_forms if form.has_changed()]
        SiteName.objects.filter(pk__in=changed).update(kind="alternative")
        return super().save(commit)
