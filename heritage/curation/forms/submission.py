"""What a submission says about the change."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.terms import term_choices
from heritage.curation.queries import open_review_of
from heritage.editions.models import Entry
from heritage.records import validators
from heritage.records.models import Record

NOT_CHOSEN = {"first", "reprint"}  # the one follows by itself, the other has an act of its own


class SubmissionForm(forms.Form):
    """Kind of change and a public note on it, for readers. A first edition has neither."""

    change_kind = forms.ChoiceField(label=_("What kind of change is it?"), required=False)
    change_note = forms.CharField(
        label=_("What changed and why"),
        help_text=_("Readers see this beside the edition. One sentence is enough."),
        required=False,
        max_length=1000,
        validators=[validators.plain_text],
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    change_language = forms.ChoiceField(label=_("Language of the note"), required=False, choices=settings.LANGUAGES)

    def __init__(self, *args: Any, record: Record, **options: Any) -> None:
        super().__init__(*args, **options)
        self.is_first = not Entry.objects.filter(pk=record.public_id).exists()
        kinds = [row for row in term_choices("change-kind") if row[0] not in NOT_CHOSEN]
        self._field("change_kind").choices = [("", "—"), *kinds]
        review = open_review_of(record)
        if review:
            self.initial = {
                **self.initial,
                "change_kind": review.change_kind,
                "change_note": review.change_note,
                "change_language": review.change_language,
            }
        for name in ("change_kind", "change_note", "change_language") if self.is_first else ():
            del self.fields[name]  # a first edition is one: there is nothing to say about a change
        self._require("change_note")

    def _require(self, name: str) -> None:
        if name in self.fields:
            self.fields[name].required = True

    def _field(self, name: str) -> Any:
        return self.fields[name]

    def clean(self) -> dict[str, Any]:
        """The arguments of `submit`."""
        data: dict[str, Any] = super().clean() or {}
        if self.is_first:
            return {"change_kind": "first"}
        if not data.get("change_kind") and "change_kind" not in self.errors:
            self.add_error("change_kind", _("Say what kind of change this is."))
        data["change_language"] = data.get("change_language") or "en"
        return data
