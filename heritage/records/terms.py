"""Terms as the desk knows them: the shipped lists, and what curators added to them."""

from collections.abc import Iterator
from typing import Any

from django.db import models

from heritage.lib.vocabulary import Term as ShippedTerm
from heritage.lib.vocabulary import names, vocabulary
from heritage.records.fields import TermField, TermsField
from heritage.records.models import Component, HeritageSite, Record, Term, Text, Vocabulary
from heritage.records.models.site import IDENTIFIERS_SHOWN


def extensible() -> list[str]:
    """The names of the lists that curators may add terms to."""
    return [name for name in names() if vocabulary(name).extensible]


def terms(name: str) -> list[ShippedTerm]:
    """All terms of a list: the shipped ones, then the added ones, in order, published or not."""
    return [*vocabulary(name).terms.values(), *added(name)]


def added(name: str) -> list[ShippedTerm]:
    """The terms that curators added to a list."""
    if not vocabulary(name).extensible:
        return []
    rows = list(Term.objects.filter(record__name=name))
    texts = Text.objects.filter(record_id__in={row.record_id for row in rows})
    words: dict[tuple[str, str], dict[str, str]] = {}
    for text in texts:
        words.setdefault((text.of, text.field), {})[text.language] = text.text
    return [_as_shipped(row, words) for row in rows if row.key not in vocabulary(name)]


def _as_shipped(row: Term, words: dict[tuple[str, str], dict[str, str]]) -> ShippedTerm:
    labels = words.get((row.key, "label"), {})
    labels.setdefault("en", next(iter(labels.values()), row.key))
    return ShippedTerm(row.key, labels, words.get((row.key, "scope_note"), {}), broader=row.broader)


def is_term(name: str, value: str) -> bool:
    """Whether a value is a term of the list: shipped, or added."""
    return value in vocabulary(name) or Term.objects.filter(record__name=name, key=value).exists()


def used(record: Record) -> set[tuple[str, str]]:
    """Every (vocabulary, term) that the record and its rows name."""
    specific = record.specific
    rows: list[models.Model] = [specific, *_rows(specific)]
    return {found for row in rows for found in _used(row)}


def _rows(record: Record) -> Iterator[models.Model]:
    """The rows of every list of the record that can hold a term."""
    for model in Component.__subclasses__():
        if any(isinstance(field, TermField) for field in model._meta.fields):
            yield from _of(model).filter(record_id=record.pk)


def _of(model: type[models.Model]) -> models.QuerySet[Any]:
    found: models.QuerySet[Any] = model._default_manager.all()
    return found


def _used(row: models.Model) -> Iterator[tuple[str, str]]:
    for field in row._meta.fields:
        value: Any = getattr(row, field.attname)
        if isinstance(field, TermField) and value:
            yield field.vocabulary, value
        elif isinstance(field, TermsField):
            yield from ((field.vocabulary, term) for term in value)


def vocabularies_of(record: Record) -> list[Vocabulary]:
    """The vocabularies in which the record's added terms are; none for terms that are shipped, or that no edition names."""
    specific, kept_back = record.specific, set[str]()
    if isinstance(specific, HeritageSite) and specific.location_policy not in IDENTIFIERS_SHOWN:
        kept_back = {"site-identifier"}
    wanted = {name for name, term in used(record) if term not in vocabulary(name)} - kept_back
    return list(Vocabulary.objects.filter(name__in=wanted).order_by("pk")) if wanted else []


def where_used(name: str, term: str) -> list[Record]:
    """The records that name a term, each once."""
    ids: set[int] = set()
    for model in [*Component.__subclasses__(), *Record.__subclasses__()]:
        column = "record_id" if issubclass(model, Component) else "pk"
        for field in model._meta.local_fields:
            if isinstance(field, TermField) and field.vocabulary == name:
                ids.update(_of(model).filter(**{field.name: term}).values_list(column, flat=True))
            elif isinstance(field, TermsField) and field.vocabulary == name:
                rows = _of(model).exclude(**{field.name: []}).values_list(column, field.name)
                ids.update(pk for pk, chosen in rows if term in chosen)
    return list(Record.objects.filter(pk__in=ids).order_by("pk"))
