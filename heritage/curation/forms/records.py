"""Forms of the records: the fields, the texts by language, and the version that the change was made to."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.texts import FURTHER, ORIGINAL_HELP, SPOKEN, TextsForm, Words, offers, original_of
from heritage.curation.forms.widgets import KeysField, is_id
from heritage.lib import edtf
from heritage.lib.edtf_words import say
from heritage.records.actions import Stale, lock
from heritage.records.fields import EdtfField
from heritage.records.models import Record, SitePart
from heritage.records.queries import part_name

EVERY = SPOKEN + FURTHER
STALE = _(
    "Somebody else saved this record while you worked on it. Nothing of yours is lost: it is still in the form, "
    "and not saved yet. Look at what they changed, above, then save again."
)
NOT_OF_THIS_SITE = _("A part that was ticked is not one of this site, or not any more. Tick the parts of this site.")
NOT_SEEN = _(
    "The form did not say which version of the record it was made from, so nothing was saved. Look at the record's "
    "history, then save again."
)
REFUSED = _(
    "The database did not take this, so nothing was saved: something in it contradicts what is stored, perhaps since a "
    "moment ago. Everything you typed is still in the form. Look for rows that say the same twice, then save again."
)


class RecordForm(TextsForm):
    """What the forms of all records share. `stale` is set when somebody else saved the record meanwhile.

    `refused_by_database` is for a second reading of what the database did not take.
    """

    refused_by_database = False

    seen = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    original = forms.ChoiceField(
        label=_("Texts first written in"), choices=settings.LANGUAGES, required=False, help_text=ORIGINAL_HELP
    )
    translations_fit = forms.BooleanField(
        label=_("I checked the translations: they fit the words as they are now"), required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.stale: Stale | None = None
        self.fill(self.instance.pk, "")
        self.initial = {**self.initial, "seen": self.instance.version, "original": original_of(self.instance)}
        _say_dates(self)

    def clean(self) -> dict[str, Any]:
        """Refuses a change that was made to an older version than the stored one; everything typed stays in the form."""
        data: dict[str, Any] = super().clean() or {}
        self.instance.original_language = data.get("original") or "en"
        if self.refused_by_database:
            self.add_error(None, REFUSED)
        if self.instance.pk:
            self._check_seen(data.get("seen"))
        return data

    def _check_seen(self, seen: int | None) -> None:
        """The version that the change was made to must be said, and be the stored one."""
        try:
            stored = lock(self.instance, seen=seen)
            if seen is None:
                self._offer_to_save_over(stored, NOT_SEEN)
        except Stale as stale:
            self.stale = stale
            self._offer_to_save_over(stale.record, STALE)

    def _offer_to_save_over(self, stored: Record, why: Any) -> None:
        """The form keeps what was typed; saving it once more is then made to the version shown beside it."""
        self.add_error(None, why)
        changed: Any = self.data
        changed = changed.copy()
        changed[self.add_prefix("seen")] = str(stored.version)
        self.data = changed


def _say_dates(form: TextsForm) -> None:
    """Under each date field: what the stored date says, in words."""
    for field in form.instance._meta.fields:
        stored = getattr(form.instance, field.name, "") if isinstance(field, EdtfField) else ""
        if stored and field.name in form.fields:
            words = say(edtf.parse(stored), get_language() or "en")
            form.fields[field.name].help_text = f"{words}. {form.fields[field.name].help_text}"


@offers(
    Words("description", _("Description"), rows=4, languages=EVERY),
    Words("area", _("Administrative area")),
    Words("locality", _("Town or locality")),
)
class SiteForm(RecordForm):
    """A heritage site."""


@offers(
    Words("title", _("Title"), languages=EVERY),
    Words("statement", _("Statement"), rows=4, languages=EVERY),
)
class DamageReportForm(RecordForm):
    """A damage report: the parts offered are those of its site, by their numbers: two sites may each have a “library”."""

    site_parts = KeysField(label=_("Parts concerned"), error_messages={"invalid_choice": NOT_OF_THIS_SITE})

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        parts: Any = self.fields["site_parts"]
        site = self._site()
        found = SitePart.objects.filter(record=site).select_related("record") if site else SitePart.objects.none()
        parts.choices = [(str(part.pk), part_name(part)) for part in found]
        parts.help_text = (
            _("None ticked: the site as a whole.") if site else _("Choose the site and save; then tick its parts.")
        )
        if self.instance.pk:
            self.initial["site_parts"] = [str(part.pk) for part in self.instance.parts.all()]

    def _site(self) -> int | None:
        posted = self.data.get(self.add_prefix("site"), "")
        return int(posted) if is_id(posted) else self.instance.site_id

    def _save_m2m(self) -> None:
        """Which parts, beside the rest."""
        super()._save_m2m()  # type: ignore[misc]
        ticked = self.cleaned_data["site_parts"]
        self.instance.parts.set(SitePart.objects.filter(record=self.instance.site, pk__in=ticked))


@offers(Words("note", _("Public note"), rows=3))
class SourceForm(RecordForm):
    """A source."""
