"""Heritage sites at the desk."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from heritage.curation.admin.base import Curated, RecordAdmin, citations, rows
from heritage.curation.admin.terms import term_column, term_filter
from heritage.curation.forms.components import IdentifierForm, PartForm, ProtectionForm, StatementForm
from heritage.curation.forms.locations import LocationForm, LocationFormSet
from heritage.curation.forms.names import NameForm, NameFormSet
from heritage.curation.forms.records import SiteForm
from heritage.curation.forms.rows import PartFormSet
from heritage.records.models import (
    HeritageSite,
    SiteIdentifier,
    SiteLocation,
    SiteName,
    SitePart,
    SitePeriod,
    SiteProtection,
    SiteStatement,
)

BOXES = RecordAdmin.boxes
PLACE = _("Place")


class NameRows(rows(SiteName, NameForm, formset=NameFormSet)):  # type: ignore[misc]
    """The names, first of all: one row for each language that we speak."""

    follows = ""
    fields = (("text", "language", "kind"),)

    def get_extra(self, request: Any, obj: Any = None, **options: Any) -> int:  # noqa: ARG002
        """Two rows on a new form, then one."""
        return 1 if obj else 2


class LocationRows(Curated, admin.StackedInline):  # type: ignore[type-arg]
    """The exact place, withheld."""

    model = SiteLocation
    form = LocationForm
    formset = LocationFormSet
    extra = 1
    max_num = 1
    follows = PLACE
    fields = ("geometry", ("certainty", "method"))
    verbose_name = _("exact place (withheld: the public sees what the location policy allows)")
    verbose_name_plural = verbose_name

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:  # noqa: ARG002
        """A place may turn out to be unknown."""
        return True


@admin.register(HeritageSite)
class HeritageSiteAdmin(RecordAdmin):
    """A place."""

    form = SiteForm
    TEXTS = SiteForm.TEXTS
    internal = ("custodian",)
    list_display = ("label", term_column(HeritageSite, "type"), "country", "public_id")
    list_filter = (term_filter(HeritageSite, "type"), "country", term_filter(HeritageSite, "location_policy"))
    search_fields = ("label", "public_id", "names__text")
    autocomplete_fields = ("part_of",)
    fieldsets = (
        (None, {"fields": ("type", *BOXES("description"))}),
        (PLACE, {"fields": ("country", *BOXES("area"), *BOXES("locality"), "location_policy")}),
        (
            _("Function and significance"),
            {"classes": ("collapse",), "fields": ("functions", *BOXES("significance"))},
        ),
        (_("Address, and what it is part of"), {"classes": ("collapse",), "fields": (*BOXES("address"), "part_of")}),
    )
    inlines = (
        NameRows,
        LocationRows,
        citations(),
        rows(
            SitePart,
            PartForm,
            formset=PartFormSet,
            fields=("key", "kind", *BOXES("name")),
            exclude=("position",),
            folded=True,
        ),
        rows(
            SiteStatement,
            StatementForm,
            fields=("subject", "standing", "actor", ("occurred", "in_time"), *BOXES("statement")),
            folded=True,
        ),
        rows(SitePeriod, fields=(("period", "certainty"), "as_written", "dates"), folded=True),
        rows(SiteProtection, ProtectionForm, fields=(("listing", "number"), ("since", "until")), folded=True),
        rows(SiteIdentifier, IdentifierForm, fields=(("scheme", "value"),), folded=True),
    )
