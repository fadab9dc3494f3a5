"""Terms in the lists of the admin: by their labels, as columns and as filters."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import translation
from django.utils.text import capfirst

from heritage.lib.vocabulary import vocabulary
from heritage.records.fields import TermField


def _field(model: type[Model], name: str) -> TermField:
    field = model._meta.get_field(name)
    assert isinstance(field, TermField), f"{name} of {model.__name__} holds no terms"  # noqa: S101 - for whoever writes an admin
    return field


def _label(field: TermField, term: str) -> str:
    known = vocabulary(field.vocabulary)
    return known[term].label(translation.get_language() or "en") if term in known else term


def term_column(model: type[Model], name: str) -> Callable[[Any], str]:
    """A column of a list that shows the label of a term."""
    field = _field(model, name)

    @admin.display(description=field.verbose_name, ordering=name)
    def column(row: Any) -> str:
        return _label(field, getattr(row, name))

    column.__name__ = name
    return column


def term_filter(model: type[Model], name: str) -> type[admin.SimpleListFilter]:
    """A filter beside a list: the terms that are used, by their labels."""
    field = _field(model, name)

    class ByTerm(admin.SimpleListFilter):
        title = capfirst(field.verbose_name)
        parameter_name = name

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002
            used = set(model._default_manager.order_by().values_list(name, flat=True).distinct())
            return [(term, _label(field, term)) for term in vocabulary(field.vocabulary).terms if term in used]

        def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:  # noqa: ARG002
            return queryset.filter(**{name: self.value()}) if self.value() else queryset

    return ByTerm
