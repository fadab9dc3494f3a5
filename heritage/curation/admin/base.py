"""What the admin pages of all records share: saving through the actions, a private history, no delete."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.options import ShowFacets
from django.core.exceptions import BadRequest
from django.db import IntegrityError, models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.citations import CitationForm
from heritage.curation.forms.components import ComponentForm
from heritage.curation.forms.needed import gaps, sentence
from heritage.curation.forms.problems import how_many, problems
from heritage.curation.forms.records import RecordForm
from heritage.curation.forms.rows import CitationFormSet, ComponentFormSet, RowsFormSet
from heritage.curation.forms.terms import term_choices
from heritage.curation.forms.texts import FURTHER, SPOKEN, Words, box, outdated
from heritage.curation.forms.widgets import ChosenRecord, form_field, is_id
from heritage.curation.history import steps, what_changed
from heritage.curation.models import Account
from heritage.curation.views.people import account
from heritage.curation.work import standing
from heritage.records import completeness
from heritage.records.actions import revising
from heritage.records.enums import Kind
from heritage.records.models import Citation, Record
from heritage.records.queries import components
from heritage.records.texts import prune

SUBMIT = "_submit_for_review"


class Curated:
    """Who may do what in the admin: everybody with an active account reads and writes, nobody deletes."""

    follows: Any = None  # the name of the fieldset after which a list stands, "" before all, None after all

    def has_module_permission(self, request: HttpRequest) -> bool:
        """All curators."""
        return isinstance(request.user, Account) and request.user.is_active

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002 - Django's signature
        """All curators."""
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """All curators."""
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """All curators."""
        return self.has_module_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Nobody: nothing is deleted silently."""
        return False

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Terms by their labels, texts in boxes that know their direction."""
        ours = form_field(db_field)
        return ours or super().formfield_for_dbfield(db_field, request, **options)  # type: ignore[misc]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Records are chosen by searching."""
        if db_field.name in self.autocomplete_fields:  # type: ignore[attr-defined]
            options["widget"] = ChosenRecord(db_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(db_field, request, **options)  # type: ignore[misc]


class Rows(Curated, admin.StackedInline):  # type: ignore[type-arg]
    """The rows of one list of a record. Here rows can go: the record's history keeps them."""

    form = ComponentForm
    formset = ComponentFormSet
    extra = 1
    exclude = ("key", "position")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """A row is a word of the record."""
        return True


class RecordAdmin(Curated, admin.ModelAdmin):  # type: ignore[type-arg]
    """Records of every kind. Every save is one revision."""

    form = RecordForm
    actions = None
    show_facets = ShowFacets.NEVER
    list_per_page = 50
    search_fields: ClassVar[tuple[str, ...]] = ("label", "public_id")
    change_form_template = "admin/records/change_form.html"
    view_on_site = False
    internal: ClassVar[tuple[str, ...]] = ()  # further fields for curators only
    TEXTS: ClassVar[tuple[Words, ...]] = ()

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """The columns, made anew: each reads the labels of added terms once."""
        return [getattr(column, "anew", lambda column=column: column)() for column in super().get_list_display(request)]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:  # noqa: ARG002
        """Only what the list's own filters ask: a withheld value cannot be guessed through the address."""
        plain = [row for row in self.list_filter if isinstance(row, str)]
        return lookup in {*plain, *(f"{name}__exact" for name in plain)}

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """The record's own fieldsets, then languages, translations that fell behind, the internal note."""
        sets: list[Any] = list(super().get_fieldsets(request, obj))
        further = [box(words.field, tag) for words in self.TEXTS for tag in words.languages if tag in FURTHER]
        if further:
            sets.append((_("In further languages"), {"classes": ("collapse",), "fields": further}))
        last = ["original", "note", "seen", *self.internal]
        if obj is not None and outdated(obj):
            sets.insert(1, (_("Translations of an earlier wording"), {"fields": ["translations_fit"]}))
        sets.append((_("For curators only"), {"classes": ("collapse",), "fields": last}))
        return sets

    @classmethod
    def boxes(cls, field: str) -> tuple[str, ...]:
        """The names of the boxes of a text in the languages that the site speaks, for a fieldset."""
        return tuple(box(field, tag) for tag in SPOKEN)

    # Saving: Django calls save_model, then save_related, inside one transaction.

    def save_model(self, request: HttpRequest, obj: Record, form: Any, change: bool) -> None:  # noqa: FBT001
        """Nothing yet: `save_related` does all of it as one revision."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001
        """Record, rows and texts; no revision if nothing was changed."""
        record: Record = form.instance
        fits = form.cleaned_data.get("translations_fit", False)
        if change and not (form.has_changed() or any(rows.has_changed() for rows in formsets)):
            return
        record.translations_fit = fits  # type: ignore[attr-defined]
        with revising(record, by=account(request).pseudonym):
            self._remove_rows(record, formsets)
            super().save_related(request, form, formsets, change)
            again = fits or "original" in form.changed_data
            form.write_texts(record, original=record.original_language, again=again)  # type: ignore[attr-defined]

    @staticmethod
    def _remove_rows(record: Record, formsets: list[RowsFormSet]) -> None:
        """What goes, goes with its texts before anything new is written."""
        for row in [form.instance for rows in formsets for form in rows.removed()]:
            row.delete()
        prune(record, {row.key for row in components(record)})

    def _create_formsets(self, request: HttpRequest, obj: Any, change: bool) -> Any:  # noqa: FBT001
        """The lists of the form, each knowing all."""
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]
        for rows in formsets:
            rows.together = formsets
        return formsets, inlines

    # Addresses and bodies that nobody could have typed into our pages.

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The record. Raises Http404 if there is none."""
        found = super().get_object(request, object_id, from_field) if is_id(object_id) else None
        if found is None:
            raise Http404
        return found

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What the address of a new form fills in. Raises BadRequest for what can be no record."""
        data: dict[str, Any] = super().get_changeform_initial_data(request)
        for name in self.autocomplete_fields:
            if name in data and not is_id(data[name]):
                raise BadRequest(f"{name} is no record")
        return data

    def changeform_view(self, request: HttpRequest, *args: Any, **options: Any) -> Any:
        """The form. What the database refuses after all checks is shown again with everything typed."""
        try:
            return super().changeform_view(request, *args, **options)
        except IntegrityError:
            request.refused_by_database = True  # type: ignore[attr-defined]
            return super().changeform_view(request, *args, **options)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:  # noqa: FBT001, FBT002
        """A class made for this request."""
        form: Any = super().get_form(request, obj, change, **options)
        form.refused_by_database = getattr(request, "refused_by_database", False)
        return form

    def construct_change_message(self, *_arguments: Any) -> list[Any]:
        """What Django's own log would say; it is off."""
        return []

    def log_addition(self, *_arguments: Any) -> None:  # type: ignore[override]
        """Django's own log is off: a deleted account would take it along. Revisions and events are ours."""

    def log_change(self, *_arguments: Any) -> None:  # type: ignore[override]
        """Off, as above."""

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """Saved and on to the submission, if that was asked for."""
        return self._to_submission(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Saved and on to the submission, if that was asked for."""
        return self._to_submission(request, obj) or super().response_change(request, obj)

    def _to_submission(self, request: HttpRequest, record: Record) -> HttpResponse | None:
        if SUBMIT not in request.POST:
            return None
        messages.success(request, gettext("Saved."))
        return HttpResponseRedirect(reverse("submit", args=[record.public_id]))

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **options: Any) -> HttpResponse:  # type: ignore[override]
        """With where the record stands, what is missing, and after a stale save what somebody else changed."""
        record: Record | None = options.get("obj")
        context["withdrawal_reasons"] = term_choices("withdrawal-reason")
        if record is not None:
            stored = Record.objects.get(pk=record.pk)
            lists = [rows.formset for rows in context["inline_admin_formsets"]]
            missing = gaps(completeness.missing(stored), context["adminform"].form, lists)
            context |= {"standing": standing(stored), "missing": missing}
            stale = context["adminform"].form.stale
            if stale:
                context["theirs"] = what_changed(record, since=stale.seen)
        context |= {"in_order": in_order(context), "needed": sentence(Kind(self.model.KIND))}
        form = context["adminform"].form
        if context["errors"]:
            found = problems(form, [rows.formset for rows in context["inline_admin_formsets"]])
            # Instead of Django's own line above the form, which says only that there are errors.
            context |= {"problems": found, "problems_heading": how_many(found), "errors": None}
        answer = super().render_change_form(request, context, **options)
        if form.is_bound:
            answer.status_code = 409 if form.stale else 400
        return answer

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:  # noqa: ARG002
        """The record's revisions, newest first, with what each changed."""
        record = self.get_object(request, object_id)
        if record is None:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("History"),
            "subtitle": str(record),
            "record": record,
            "opts": self.opts,
            "steps": steps(record),
        }
        return TemplateResponse(request, "admin/records/history.html", context)


def in_order(context: dict[str, Any]) -> list[dict[str, Any]]:
    """Fieldsets and lists as they stand on the page: a list that `follows` a fieldset stands after it, "" before all."""
    lists = [{"rows": rows, "follows": rows.opts.follows} for rows in context["inline_admin_formsets"]]
    found = [row for row in lists if row["follows"] == ""]
    for place, fieldset in enumerate(context["adminform"], 1):
        found.append({"fieldset": fieldset, "place": place})
        found += [row for row in lists if row["follows"] and row["follows"] == fieldset.name]
    return [*found, *(row for row in lists if row["follows"] is None)]


def rows(
    model: type[models.Model], form: type[ComponentForm] = ComponentForm, *, folded: bool = False, **options: Any
) -> type[Rows]:
    """An inline for one list of a record; `folded` where most records have no such row."""
    folds = {"classes": ("collapse",)} if folded else {}
    return type(f"{model.__name__}Rows", (Rows,), {"model": model, "form": form} | folds | options)


def citations() -> type[Rows]:
    """The inline for the citations of a record."""
    return rows(
        Citation,
        CitationForm,
        formset=CitationFormSet,
        fk_name="record",  # it is the source that has another
        autocomplete_fields=("source",),
        fieldsets=(
            (None, {"fields": (("source", "stance"), "locator", "quotation", *RecordAdmin.boxes("note"), "about")}),
            (_("Credibility, for curators only"), {"classes": ("collapse",), "fields": ("credibility",)}),
        ),
    )
