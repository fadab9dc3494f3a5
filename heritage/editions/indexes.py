"""Projection of editions onto index rows: the same rows whether made at publication or by `rebuild`."""

from itertools import groupby

from django.db import transaction
from django.db.models import F, Model, QuerySet

from heritage.editions import payloads, projection
from heritage.editions.enums import State
from heritage.editions.models import (
    CitationIndex,
    DamageReportIndex,
    Edition,
    EditionContent,
    EditionReference,
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


def refer(edition: Edition, payload: Payload) -> None:
    """Write down what an edition refers to; it stays when a later edition comes, and goes with the text."""
    rows = sorted(projection.references(payload))
    EditionReference.objects.bulk_create(EditionReference(edition=edition, role=role, to_id=to) for role, to in rows)


@transaction.atomic
def rebuild() -> int:
    """Make all derived rows anew, indexes from the current editions of published entries, references from every text.

    Says how many entries have index rows.
    """
    for model in (*MODELS.values(), EditionReference):
        model._default_manager.all().delete()
    count = 0
    for content in EditionContent.objects.select_related("edition__entry").order_by("pk").iterator(chunk_size=500):
        payload = payloads.load(content.canonical)
        refer(content.edition, payload)
        if _is_shown(content.edition):
            project(content.edition.entry, payload)
            count += 1
    return count


def _is_shown(edition: Edition) -> bool:
    return edition.entry.state == State.PUBLISHED and edition.number == edition.entry.current_number


def current_contents() -> QuerySet[EditionContent]:
    """The contents of the current editions of all published entries, in the order of their ids."""
    return (
        EditionContent.objects.filter(edition__entry__state=State.PUBLISHED)
        .filter(edition__number=F("edition__entry__current_number"))
        .select_related("edition__entry")
        .order_by("edition__entry")
    )
