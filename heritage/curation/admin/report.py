"""Damage reports at the desk."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from heritage.curation.admin.base import RecordAdmin, citations, rows
from heritage.curation.admin.terms import term_column, term_filter
from heritage.curation.forms.components import AttributionForm, CauseForm, QuantityForm
from heritage.curation.forms.records import DamageReportForm
from heritage.records.models import Attribution, Cause, DamageReport, Effect, Quantity

BOXES = RecordAdmin.boxes
ATTRIBUTIONS = rows(
    Attribution, AttributionForm, fields=(("actor", "certainty"), "actor_term", *BOXES("note")), folded=True
)


@admin.register(DamageReport)
class DamageReportAdmin(RecordAdmin):
    """What happened, was seen, was done or is feared."""

    form = DamageReportForm
    TEXTS = DamageReportForm.TEXTS
    internal = ("assessor",)
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
    autocomplete_fields = ("site", "incident")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "site",
                    "site_parts",
                    *BOXES("parts_note"),
                    "report_kind",
                    *BOXES("title"),
                    *BOXES("statement"),
                    "standing",
                )
            },
        ),
        (_("When"), {"fields": ("occurred", "observed", "in_time")}),
        (_("State afterwards"), {"fields": ("state_as_written", ("severity", "condition", "extent"))}),
        (
            _("Only for a report on condition: what was found"),
            {"classes": ("collapse",), "fields": (("finding", "finding_reason"),)},
        ),
        (_("Only for a threat: how likely it is"), {"classes": ("collapse",), "fields": ("probability",)}),
        (_("How it was assessed, and by whom"), {"classes": ("collapse",), "fields": ("methods", "assessed_by")}),
        (_("What should be done"), {"classes": ("collapse",), "fields": ("priority", *BOXES("recommendation"))}),
        (_("Part of an incident"), {"classes": ("collapse",), "fields": ("incident",)}),
    )
    inlines = (
        citations(),
        rows(Cause, CauseForm, fields=("cause", "category", "certainty", "as_written"), folded=True),
        rows(Effect, fields=("effect", "certainty", "as_written"), folded=True),
        ATTRIBUTIONS,
        rows(Quantity, QuantityForm, fields=(*BOXES("what"), ("value", "unit"), "as_written"), folded=True),
    )
