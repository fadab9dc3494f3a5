"""Forms of the records: the fields, the texts by language, and the version that the change was made to."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.texts import FURTHER, ORIGINAL_HELP, SPOKEN, TextsForm, Words, offers, original_of
from heritage.lib import edtf
from heritage.lib.edtf_words import say
from heritage.records.actions import Stale, lock
from heritage.records.fields import EdtfField
from heritage.records.models import Record, SitePart
from heritage.records.queries import text_of

EVERY = SPOKEN + FURTHER


class RecordForm(TextsForm):
    """What the forms of all records share. `stale` is set when somebody else saved the record meanwhile."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
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
        if self.instance.pk and data.get("seen") is not None:
            try:
                lock(self.instance, seen=data["seen"])
            except Stale as stale:
                self.stale = stale
                self._offer_to_save_over(stale.record)
        return data

    def _offer_to_save_over(self, stored: Record) -> None:
        """The form keeps what was typed; saving it once more is then made to the version shown beside it."""
        self.add_error(
            None,
            _(
                "Somebody else saved this record while you worked on it. Nothing of yours is lost: it is still in the form, "
                "and not saved yet. Look at what they changed, above, then save again."
            ),
        )
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
    """A damage report: the parts offered are those of its site."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        parts: Any = self.fields["parts"]
        site = self._site()
        parts.queryset = SitePart.objects.filter(record=site) if site else SitePart.objects.none()
        parts.label_from_instance = part_name
        parts.widget = forms.CheckboxSelectMultiple(choices=parts.choices)
        parts.help_text = (
            _("None ticked: the site as a whole.") if site else _("Choose the site and save; then tick its parts.")
        )

    def _site(self) -> int | None:
        posted = str(self.data.get(self.add_prefix("site"), ""))
        return int(posted) if posted.isascii() and posted.isdecimal() else self.instance.site_id


def part_name(part: SitePart) -> str:
    """A part by its name in the curator's language, with its key."""
    name = text_of(part.record, "name", of=part.key, language=get_language() or "en")
    return f"{name} ({part.key})" if name else part.key


@offers(Words("note", _("Public note"), rows=3))
class SourceForm(RecordForm):
    """A source."""
