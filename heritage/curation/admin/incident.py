"""Incidents at the desk."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from heritage.curation.admin.base import RecordAdmin, citations
from heritage.curation.admin.report import ATTRIBUTIONS
from heritage.curation.admin.terms import term_column, term_filter
from heritage.curation.forms.records import IncidentForm
from heritage.records.models import Incident

BOXES = RecordAdmin.boxes


@admin.register(Incident)
class IncidentAdmin(RecordAdmin):
    """What several damage reports have in common."""

    form = IncidentForm
    TEXTS = IncidentForm.TEXTS
    list_display = ("label", "occurred", term_column(Incident, "standing"), "public_id")
    list_filter = (term_filter(Incident, "standing"),)
    fieldsets = (
        (None, {"fields": (*BOXES("name"), *BOXES("statement"), "standing")}),
        (_("When"), {"fields": ("occurred", "in_time")}),
    )
    inlines = (citations(), ATTRIBUTIONS)
