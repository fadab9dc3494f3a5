"""The terms that curators add, at the desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from heritage.curation.admin.base import RecordAdmin, rows
from heritage.curation.forms.texts import FURTHER, box
from heritage.curation.forms.vocabulary import TermForm, TermFormSet, VocabularyForm
from heritage.lib.vocabulary import vocabulary
from heritage.records.models import Term, Vocabulary

BOXES = RecordAdmin.boxes


@admin.register(Vocabulary)
class VocabularyAdmin(RecordAdmin):
    """What is added to one list: first the list is chosen and saved, then terms are added."""

    form = VocabularyForm
    list_display = ("shown", "public_id")
    search_fields = ("label", "public_id", "name")
    fieldsets = ((None, {"fields": ("name",)}),)
    inlines = (
        rows(
            Term,
            TermForm,
            formset=TermFormSet,
            exclude=("position",),
            fieldsets=(
                (None, {"fields": ("key", *BOXES("label"), *BOXES("scope_note"))}),
                (
                    _("Broader term, and the same term elsewhere"),
                    {"classes": ("collapse",), "fields": ("broader", ("eamena", "aat", "wikidata"))},
                ),
                (
                    _("In further languages"),
                    {
                        "classes": ("collapse",),
                        "fields": tuple(box(field, tag) for field in ("label", "scope_note") for tag in FURTHER),
                    },
                ),
            ),
        ),
    )

    @admin.display(description=_("list"), ordering="name")
    def shown(self, record: Vocabulary) -> str:
        """The list by its name in the curator's language."""
        return capfirst(vocabulary(record.name).label(get_language() or "en"))

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> Any:
        """The first step, under a title that says so."""
        return super().add_view(request, form_url, {"title": gettext("Add terms to a list")} | (extra_context or {}))

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:  # noqa: ARG002 - Django's signature
        """No terms before the list is chosen: which keys are taken depends on it."""
        return self.inlines if obj is not None else ()
