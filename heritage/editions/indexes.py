"""Projection of editions onto index rows: the same rows whether made at publication or by `rebuild`."""

from itertools import groupby

from django.db import transaction
from django.db.models import F, Model, QuerySet

from heritage.editions import payloads, projection
from heritage.editions.enums import State
from heritage.editions.models import (
    CitationIndex,
    DamageReportIndex,
    EditionContent,
    Entry,
    ImageIndex,
    ImageReportIndex,
    IncidentIndex,
    SiteIndex,
    SiteStatementIndex,
    SourceIndex,
    TermIndex,
    TermUseIndex,
)
from heritage.editions.payloads import Payload

MODELS = {
    "sites": SiteIndex,
    "site_statements": SiteStatementIndex,
    "damage_reports": DamageReportIndex,
    "incidents": IncidentIndex,
    "images": ImageIndex,
    "image_reports": ImageReportIndex,
    "sources": SourceIndex,
    "citations": CitationIndex,
    "term_uses": TermUseIndex,
    "terms": TermIndex,
}


def clear(entry: Entry) -> None:
    """Remove every index row of an entry."""
    for model in MODELS.values():
        model._default_manager.filter(entry=entry).delete()


def project(entry: Entry, payload: Payload) -> None:
    """Make the index rows of an entry anew from its current payload."""
    clear(entry)
    for model, rows in groupby(projection.rows(entry.pk, payload), _model):
        model._default_manager.bulk_create(rows)


def _model(row: Model) -> type[Model]:
    return type(row)


@transaction.atomic
def rebuild() -> int:
    """Make all index rows anew from the current editions of published entries; says how many entries."""
    for model in MODELS.values():
        model._default_manager.all().delete()
    count = 0
    for content in current_contents().iterator(chunk_size=500):
        project(content.edition.entry, payloads.load(content.canonical))
        count += 1
    return count


def current_contents() -> QuerySet[EditionContent]:
    """The contents of the current editions of all published entries, in the order of their ids."""
    return (
        EditionContent.objects.filter(edition__entry__state=State.PUBLISHED)
        .filter(edition__number=F("edition__entry__current_number"))
        .select_related("edition__entry")
        .order_by("edition__entry")
    )
