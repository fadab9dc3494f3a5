"""Damage reports at the desk."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from heritage.curation.admin.base import RecordAdmin, rows
from heritage.curation.admin.terms import term_column, term_filter
from heritage.curation.forms.components import AttributionForm, CitationForm, QuantityForm
from heritage.curation.forms.records import DamageReportForm
from heritage.curation.forms.rows import CitationFormSet
from heritage.records.models import Attribution, Cause, Citation, DamageReport, Quantity

BOXES = RecordAdmin.boxes


@admin.register(DamageReport)
class DamageReportAdmin(RecordAdmin):
    """What happened, was seen, was done or is feared."""

    form = DamageReportForm
    TEXTS = DamageReportForm.TEXTS
    list_display = (
        "label",
        "site",
        term_column(DamageReport, "report_kind"),
        term_column(DamageReport, "standing"),
        "public_id",
    )
    list_filter = (term_filter(DamageReport, "report_kind"), term_filter(DamageReport, "standing"))
    list_select_related = ("site",)
    search_fields = ("label", "public_id", "site__label")
    autocomplete_fields = ("site",)
    fieldsets = (
        (None, {"fields": ("site", "site_parts", "report_kind", *BOXES("title"), *BOXES("statement"), "standing")}),
        (_("When"), {"fields": ("occurred", "observed", "in_time")}),
        (_("State afterwards"), {"fields": ("state_as_written", ("severity", "condition"))}),
    )
    inlines = (
        rows(
            Citation,
            CitationForm,
            formset=CitationFormSet,
            autocomplete_fields=("source",),
            fields=(("source", "stance"), "locator", "quotation", "about", *BOXES("note")),
        ),
        rows(Cause, fields=(("category", "cause"), "certainty", "as_written")),
        rows(Attribution, AttributionForm, fields=(("actor", "certainty"), *BOXES("note"))),
        rows(Quantity, QuantityForm, fields=(("value", "unit", "as_written"), *BOXES("what"))),
    )
