"""Sources at the desk."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from heritage.curation.admin.base import Curated, RecordAdmin, citations, rows
from heritage.curation.admin.terms import term_column, term_filter
from heritage.curation.forms.components import IdentifierForm, VerificationForm
from heritage.curation.forms.records import SourceForm
from heritage.curation.forms.rows import RowsFormSet
from heritage.records.models import Source, SourceCreator, SourceIdentifier, SourceSnapshot, Verification

BOXES = RecordAdmin.boxes
VERIFICATIONS = rows(
    Verification,
    VerificationForm,
    fields=("kind", ("result", "confidence"), "checked", *BOXES("how"), *BOXES("outcome"), *BOXES("role")),
    folded=True,
)


class SnapshotRows(Curated, admin.StackedInline):  # type: ignore[type-arg]
    """The text as we hold it: quotations are checked against it."""

    model = SourceSnapshot
    formset = RowsFormSet
    extra = 1
    max_num = 1
    classes = ("collapse",)

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:  # noqa: ARG002
        """We may have to give it back."""
        return True


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """What somebody published or said."""

    form = SourceForm
    TEXTS = SourceForm.TEXTS
    internal = ("reliability", "reliability_reason")
    list_display = ("label", term_column(Source, "type"), "publisher", "issued", "public_id")
    list_filter = (term_filter(Source, "type"), term_filter(Source, "status"), "language")
    search_fields = ("label", "public_id", "publisher", "creators__name")
    fieldsets = (
        (None, {"fields": ("type", "title", "title_is_supplied", "language", "publisher", "issued")}),
        (_("Where to find it"), {"fields": ("url", "archive_url", "accessed")}),
        (_("For readers"), {"fields": BOXES("note")}),
        (
            _("Corrected, retracted, forged or unavailable"),
            {"classes": ("collapse",), "fields": ("status", *BOXES("status_note"))},
        ),
    )
    inlines = (
        rows(SourceCreator, fields=("name",)),
        rows(SourceIdentifier, IdentifierForm, fields=(("scheme", "value"),), folded=True),
        VERIFICATIONS,
        citations(),
        SnapshotRows,
    )

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """In the small window for a new source, beside another form, only what identifies it."""
        is_small = obj is None and IS_POPUP_VAR in (request.POST or request.GET)
        return self.inlines[:2] if is_small else self.inlines
