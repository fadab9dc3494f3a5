"""Images at the desk: references, also to images that we may not hold."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from heritage.curation.admin.base import RecordAdmin, citations
from heritage.curation.admin.source import VERIFICATIONS
from heritage.curation.admin.terms import term_column, term_filter
from heritage.curation.forms.records import ImageForm
from heritage.records.models import EvidenceImage

BOXES = RecordAdmin.boxes


@admin.register(EvidenceImage)
class EvidenceImageAdmin(RecordAdmin):
    """What an image shows, whose it is, how we know."""

    form = ImageForm
    TEXTS = ImageForm.TEXTS
    internal = ("taken_from", "received")
    list_display = ("label", "site", term_column(EvidenceImage, "view"), "credit", "public_id")
    list_filter = (
        term_filter(EvidenceImage, "type"),
        term_filter(EvidenceImage, "view"),
        term_filter(EvidenceImage, "rights"),
    )
    list_select_related = ("site",)
    search_fields = ("label", "public_id", "site__label", "credit")
    autocomplete_fields = ("site", "incident")
    fieldsets = (
        (
            None,
            {"fields": ("site", "incident", "site_parts", "site_reports", *BOXES("caption"), *BOXES("alternative"))},
        ),
        (_("What kind of image, and when"), {"fields": (("type", "view"), "captured")}),
        (_("Whose it is"), {"fields": ("credit", "rights", "creator")}),
    )
    inlines = (citations(), VERIFICATIONS)
