"""Terms in the lists of the admin: by their labels, as columns and as filters."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import translation
from django.utils.text import capfirst

from heritage.lib.vocabulary import Term, vocabulary
from heritage.records import terms
from heritage.records.fields import TermField


def _field(model: type[Model], name: str) -> TermField:
    field = model._meta.get_field(name)
    assert isinstance(field, TermField), f"{name} of {model.__name__} holds no terms"  # noqa: S101 - for whoever writes an admin
    return field


class Labels:
    """The labels of one list in the curator's language; added terms are read once, and only if one is met."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._added: dict[str, Term] | None = None

    def __getitem__(self, term: str) -> str:
        if not term:
            return ""
        shipped = vocabulary(self.name)
        found = shipped[term] if term in shipped else self._of_added(term)
        return found.label(translation.get_language() or "en") if found else term

    def _of_added(self, term: str) -> Term | None:
        if self._added is None:
            self._added = {row.id: row for row in terms.added(self.name)}
        return self._added.get(term)


def term_column(model: type[Model], name: str) -> Callable[[Any], str]:
    """A column of a list that shows the label of a term. Its `anew` makes it again, for the next request."""
    field = _field(model, name)
    labels = Labels(field.vocabulary)

    @admin.display(description=field.verbose_name, ordering=name)
    def column(row: Any) -> str:
        return labels[getattr(row, name)]

    column.__name__ = name
    column.anew = lambda: term_column(model, name)  # type: ignore[attr-defined]
    return column


def term_filter(model: type[Model], name: str) -> type[admin.SimpleListFilter]:
    """A filter beside a list: the terms that are used, by their labels."""
    field = _field(model, name)

    class ByTerm(admin.SimpleListFilter):
        title = capfirst(field.verbose_name)
        parameter_name = name

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002
            used = set(model._default_manager.order_by().values_list(name, flat=True).distinct())
            reader = translation.get_language() or "en"
            return [(term.id, term.label(reader)) for term in terms.terms(field.vocabulary) if term.id in used]

        def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:  # noqa: ARG002
            return queryset.filter(**{name: self.value()}) if self.value() else queryset

    return ByTerm
