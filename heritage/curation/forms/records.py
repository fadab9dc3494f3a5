"""Forms of the records: the fields, the texts by language, and the version that the change was made to."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.texts import FURTHER, ORIGINAL_HELP, SPOKEN, TextsForm, Words, offers, original_of
from heritage.curation.forms.widgets import KeysField, OfSite, is_id
from heritage.records.actions import Stale, lock
from heritage.records.models import DamageReport, HeritageSite, Record, SitePart
from heritage.records.queries import part_name
from heritage.records.requirements import ends_before

EVERY = SPOKEN + FURTHER
STALE = _(
    "Somebody else saved this record while you worked on it. Nothing of yours is lost: it is still in the form, "
    "and not saved yet. Look at what they changed, above, then save again."
)
NO_REPORT_OF_THIS_SITE = _(
    "A report that was ticked is not about this site, or not any more. Tick the reports of this site."
)
NO_PART = _("None ticked: the site as a whole.")
NO_PART_OR_WORDS = _("None ticked, and none named in words below: the site as a whole.")
NO_REPORT = _(
    "The reports of this site that it is evidence of; they are submitted with it if they are not published yet."
)
CHOOSE_THE_SITE = _("Choose the site and save; then tick what belongs to it.")
NOT_OF_THIS_SITE = _("A part that was ticked is not one of this site, or not any more. Tick the parts of this site.")
IN_A_CIRCLE = _("“%(site)s” is itself a part of this site: choose another, or none.")
SEEN_BEFORE = _("Nobody can have seen it before it occurred: correct one of the two dates.")
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


@offers(
    Words("description", _("Description"), rows=4, languages=EVERY),
    Words("significance", _("Significance"), rows=3, languages=EVERY),
    Words("area", _("Administrative area")),
    Words("locality", _("Town or locality")),
    Words("address", _("Address")),
)
class SiteForm(RecordForm):
    """A heritage site."""

    def clean_part_of(self) -> HeritageSite | None:
        """No site is part of itself, through however many others."""
        found: HeritageSite | None = self.cleaned_data["part_of"]
        seen, above = set(), found
        while above is not None and above.pk not in seen:
            if above.pk == self.instance.pk:
                raise ValidationError(IN_A_CIRCLE % {"site": found})
            seen.add(above.pk)
            above = above.part_of
        return found


def offered_parts(site: int | None) -> list[tuple[str, str]]:
    """The parts of a site, each with its number and name; none of no site."""
    rows = SitePart.objects.filter(record=site).select_related("record") if site else []
    return [(str(row.pk), part_name(row)) for row in rows]


def offered_reports(site: int | None) -> list[tuple[str, str]]:
    """The reports about a site, each with its number and title; none of no site."""
    rows = DamageReport.objects.filter(site=site).order_by("label", "pk") if site else []
    return [(str(row.pk), str(row)) for row in rows]


class OfASiteForm(RecordForm):
    """A record about a site: the parts offered are those of its site, by their numbers: two sites may each have a “library”."""

    NO_PART: ClassVar[Any] = NO_PART

    site_parts = KeysField(
        label=_("Parts concerned"), widget=OfSite, error_messages={"invalid_choice": NOT_OF_THIS_SITE}
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("site_parts", offered_parts(self.site), self.NO_PART)
        if self.instance.pk:
            self.initial["site_parts"] = [str(part.pk) for part in self.instance.parts.all()]

    @property
    def site(self) -> int | None:
        """The number of the site chosen now, None before one is."""
        posted = self.data.get(self.add_prefix("site"), "")
        return int(posted) if is_id(posted) else self.instance.site_id

    def offer(self, field: str, rows: list[tuple[str, str]], none: Any) -> None:
        """What can be ticked: `rows` of the site, number and name; `none` says what it means if nothing is."""
        box: Any = self.fields[field]
        box.choices = rows
        box.help_text = none if self.site else CHOOSE_THE_SITE
        box.widget.none = none

    def _save_m2m(self) -> None:
        """Which parts, beside the rest."""
        super()._save_m2m()  # type: ignore[misc]
        ticked = self.cleaned_data["site_parts"]
        self.instance.parts.set(SitePart.objects.filter(record=self.instance.site, pk__in=ticked))


@offers(
    Words("title", _("Title"), languages=EVERY),
    Words("statement", _("Statement"), rows=4, languages=EVERY),
    Words("parts_note", _("Which parts, in words")),
    Words("recommendation", _("Recommendation"), rows=2, languages=EVERY),
)
class DamageReportForm(OfASiteForm):
    """A damage report."""

    NO_PART = NO_PART_OR_WORDS

    def clean(self) -> dict[str, Any]:
        """Nobody sees what has not happened yet; only a threat is seen before."""
        data: dict[str, Any] = super().clean() or {}
        occurred, observed = data.get("occurred", ""), data.get("observed", "")
        if data.get("report_kind") != "threat" and ends_before(occurred, observed):
            self.add_error("observed", SEEN_BEFORE)
        return data


@offers(
    Words("caption", _("Caption"), rows=2, languages=EVERY),
    Words("alternative", _("What is to be seen, for readers who cannot see it"), rows=3, languages=EVERY),
)
class ImageForm(OfASiteForm):
    """An image: the reports offered are those of its site."""

    site_parts = KeysField(label=_("Parts shown"), widget=OfSite, error_messages={"invalid_choice": NOT_OF_THIS_SITE})
    site_reports = KeysField(
        label=_("Evidence of"), widget=OfSite, error_messages={"invalid_choice": NO_REPORT_OF_THIS_SITE}
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("site_reports", offered_reports(self.site), NO_REPORT)
        if self.instance.pk:
            self.initial["site_reports"] = [str(row.pk) for row in self.instance.reports.all()]

    def _save_m2m(self) -> None:
        """Which reports, beside the rest."""
        super()._save_m2m()
        ticked = self.cleaned_data["site_reports"]
        self.instance.reports.set(DamageReport.objects.filter(site=self.instance.site, pk__in=ticked))


@offers(
    Words("name", _("Name"), languages=EVERY),
    Words("statement", _("Statement"), rows=4, languages=EVERY),
)
class IncidentForm(RecordForm):
    """An incident."""


@offers(Words("note", _("Public note"), rows=3), Words("status_note", _("Note on the status"), rows=2))
class SourceForm(RecordForm):
    """A source."""
