"""Filters of the public lists. A value that makes no sense is an error, never dropped."""

from typing import Any, TypeVar

import django_filters
from django.db.models import Model, Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django_filters import fields

from heritage.editions import terms
from heritage.editions.models import DamageReportIndex, IncidentIndex, SiteIndex, SourceIndex
from heritage.editions.queries import with_standing
from heritage.lib.folding import fold
from heritage.public.errors import BadQuery, Problem

Row = TypeVar("Row", bound=Model)
MOST_WORDS = 12


class TermsField(fields.MultipleChoiceField):  # type: ignore[misc]
    """Terms of one vocabulary, also those that curators added."""

    def __init__(self, *args: Any, vocabulary: str, **options: Any) -> None:
        self.vocabulary = vocabulary
        super().__init__(*args, **options)

    def valid_value(self, value: str) -> bool:
        """Whether the list has the term now."""
        return terms.find(self.vocabulary, value) is not None


class Chosen(django_filters.MultipleChoiceFilter):  # type: ignore[misc]
    """A term, or several: the parameter is repeated."""

    field_class = TermsField

    def __init__(self, name: str, **options: Any) -> None:
        message = _("“%(value)s” is none of the words that can be chosen here.")
        super().__init__(vocabulary=name, error_messages={"invalid_choice": message}, **options)


def _report_has(word: str) -> Q:
    """Reports that have a folded word in their own text or in that of their incident."""
    incidents = IncidentIndex.objects.filter(search__contains=word).values("entry")
    return Q(search__contains=word) | Q(incident__in=incidents)


class SiteFilter(django_filters.FilterSet):  # type: ignore[misc]
    """Sites by words, type, and the standing of what is said about them."""

    q = django_filters.CharFilter(method="find", max_length=200)
    type = Chosen("site-type", field_name="type")
    standing = Chosen("standing", method="stand")

    class Meta:
        model = SiteIndex
        fields: list[str] = []

    def find(self, rows: QuerySet[SiteIndex], _name: str, value: str) -> QuerySet[SiteIndex]:
        """Sites in whose names, texts, reports or incidents every word stands."""
        for word in fold(value).split()[:MOST_WORDS]:
            reports = DamageReportIndex.objects.filter(_report_has(word)).values("site")
            rows = rows.filter(Q(search__contains=word) | Q(entry__in=reports))
        return rows

    def stand(self, rows: QuerySet[SiteIndex], _name: str, value: list[str]) -> QuerySet[SiteIndex]:
        """Sites about which something of one of these standings is said."""
        return rows.filter(with_standing(value)) if value else rows


class ReportFilter(django_filters.FilterSet):  # type: ignore[misc]
    """Damage reports by words, kind of site, and standing."""

    q = django_filters.CharFilter(method="find", max_length=200)
    type = Chosen("site-type", field_name="site__site_index__type")
    standing = Chosen("standing", field_name="standing")

    class Meta:
        model = DamageReportIndex
        fields: list[str] = []

    def find(self, rows: QuerySet[DamageReportIndex], _name: str, value: str) -> QuerySet[DamageReportIndex]:
        """Reports in whose words, or in the names of whose site or incident, every word stands."""
        for word in fold(value).split()[:MOST_WORDS]:
            rows = rows.filter(_report_has(word) | Q(site__site_index__search__contains=word))
        return rows


class SourceFilter(django_filters.FilterSet):  # type: ignore[misc]
    """Sources by words."""

    q = django_filters.CharFilter(method="find", max_length=200)

    class Meta:
        model = SourceIndex
        fields: list[str] = []

    def find(self, rows: QuerySet[SourceIndex], _name: str, value: str) -> QuerySet[SourceIndex]:
        """Sources in whose title every word stands."""
        for word in fold(value).split()[:MOST_WORDS]:
            rows = rows.filter(sort__contains=word)
        return rows


def chosen(kind: type[django_filters.FilterSet], query: QueryDict, rows: QuerySet[Row]) -> QuerySet[Row]:
    """The rows that the query asks for. Raises BadQuery, naming every parameter that makes no sense."""
    found = kind(query, queryset=rows)
    if not found.is_valid():
        raise BadQuery(*(Problem(name, str(text)) for name, texts in found.errors.items() for text in texts))
    return found.qs  # type: ignore[no-any-return]
