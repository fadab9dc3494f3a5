"""Heritage sites at the desk."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from heritage.curation.admin.base import Curated, RecordAdmin, rows
from heritage.curation.admin.terms import term_column, term_filter
from heritage.curation.forms.components import CitationForm, PartForm, StatementForm
from heritage.curation.forms.records import SiteForm
from heritage.curation.forms.rows import CitationFormSet, NameFormSet, PartFormSet, RowsFormSet
from heritage.records.models import Citation, HeritageSite, SiteLocation, SiteName, SitePart, SiteStatement

BOXES = RecordAdmin.boxes


class LocationRows(Curated, admin.StackedInline):  # type: ignore[type-arg]
    """The exact place, withheld."""

    model = SiteLocation
    formset = RowsFormSet
    extra = 1
    max_num = 1
    verbose_name = _("exact place (withheld: the public sees what the location policy allows)")
    verbose_name_plural = verbose_name

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:  # noqa: ARG002
        """A place may turn out to be unknown."""
        return True


def texts(*names: str) -> dict[str, Any]:
    """The text boxes of a component before or after its fields."""
    return {"fields": names}


@admin.register(HeritageSite)
class HeritageSiteAdmin(RecordAdmin):
    """A place."""

    form = SiteForm
    TEXTS = SiteForm.TEXTS
    list_display = ("label", term_column(HeritageSite, "type"), "country", "public_id")
    list_filter = (term_filter(HeritageSite, "type"), "country", term_filter(HeritageSite, "location_policy"))
    search_fields = ("label", "public_id", "names__text")
    autocomplete_fields = ("part_of",)
    fieldsets = (
        (None, {"fields": ("type", *BOXES("description"))}),
        (
            _("Place"),
            {"fields": ("country", *BOXES("area"), *BOXES("locality"), "location_policy", "part_of", "custodian")},
        ),
    )
    inlines = (
        rows(SiteName, formset=NameFormSet, fields=(("text", "language", "kind"),)),
        LocationRows,
        rows(
            SitePart,
            PartForm,
            formset=PartFormSet,
            fields=("key", "kind", *BOXES("name")),
            exclude=("position",),
        ),
        rows(
            SiteStatement,
            StatementForm,
            fields=("subject", "standing", ("occurred", "in_time"), *BOXES("statement")),
        ),
        rows(
            Citation,
            CitationForm,
            formset=CitationFormSet,
            autocomplete_fields=("source",),
            fields=(("source", "stance"), "locator", "quotation", "about", *BOXES("note")),
        ),
    )
