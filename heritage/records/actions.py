"""Writing records: every change happens inside `revising`, which leaves a Revision and refuses a stale save."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from heritage.lib import quotation
from heritage.lib.vocabulary import vocabulary
from heritage.records import snapshots
from heritage.records.models import (
    Citation,
    EvidenceImage,
    HeritageSite,
    Incident,
    Record,
    Revision,
    Source,
    SourceSnapshot,
    Vocabulary,
)
from heritage.records.queries import components, keys, text_of
from heritage.records.texts import prune

R = TypeVar("R", bound=Record)


class Stale(Exception):
    """Somebody else saved the record since it was read. Nothing was written."""

    def __init__(self, record: Record, seen: int) -> None:
        super().__init__(f"{record} is at version {record.version}, the change was made to version {seen}.")
        self.record = record
        self.seen = seen


@contextmanager
def revising(record: R, *, by: str, seen: int | None = None, suggested_by: str = "") -> Iterator[R]:
    """Change `record` and its rows inside one transaction, as the person with pseudonym `by`; a new one is saved first.

    `seen` is the version that the change was made to, `suggested_by` the pseudonym of whoever proposed it, if it was not
    `by`. Raises Stale, and then nothing is written.
    """
    with transaction.atomic():
        if record._state.adding:
            record.save()
        else:
            lock(record, seen=seen)
        yield record
        leave_revision(record, by=by, suggested_by=suggested_by)


def lock(record: Record, *, seen: int | None = None) -> Record:
    """The stored record, locked until the transaction ends. Raises Stale if it is no longer at version `seen`."""
    stored = Record.objects.select_for_update().get(pk=record.pk)
    if seen is not None and stored.version != seen:
        raise Stale(stored, seen)
    record.version, record.used_keys = stored.version, stored.used_keys
    return stored


def leave_revision(record: Record, *, by: str, suggested_by: str = "") -> Revision:
    """Save the record at its next version with its label, and keep its whole state as a Revision."""
    forget_what_is_gone(record)
    place_quotations(record)
    record.version += 1
    record.label = label(record)[:500]
    record.save()
    return Revision.objects.create(
        record=Record.objects.get(pk=record.pk),
        number=record.version,
        at=timezone.now(),
        by=by,
        suggested_by=suggested_by,
        snapshot=snapshots.take(record),
    )


def forget_what_is_gone(record: Record) -> None:
    """Take removed rows out of what citations are about, remove their texts, and note which keys were ever used."""
    rows = {row.key for row in components(record)}
    gone = set(record.used_keys) - keys(record)
    for citation in Citation.objects.filter(record_id=record.pk):
        # About nothing would mean about everything: such a citation keeps the key, and completeness names it.
        left = [key for key in citation.about if key not in gone]
        if left and left != citation.about:
            citation.about = left
            citation.save(update_fields=["about"])
    prune(record, rows)
    record.used_keys = sorted({*record.used_keys, *rows})


def place_quotations(record: Record) -> None:
    """Keep with each quotation what stands around it in the text we hold (W3C TextQuoteSelector), if it is found."""
    for citation in Citation.objects.filter(record_id=record.pk).exclude(quotation="").select_related("source"):
        citation.quotation_prefix, citation.quotation_suffix = _around(citation)
        citation.save(update_fields=["quotation_prefix", "quotation_suffix"])


def _around(citation: Citation) -> tuple[str, str]:
    held = SourceSnapshot.objects.filter(source=citation.source).first()
    if held is None or quotation.find(citation.quotation, held.text) is None:
        return "", ""
    selector = quotation.selector(citation.quotation, held.text)
    return " ".join(selector.prefix.split()), " ".join(selector.suffix.split())


def label(record: Record) -> str:
    """The short title of a record for the desk."""
    specific = record.specific
    if isinstance(specific, HeritageSite):
        names = sorted(specific.names.all(), key=lambda name: (name.kind != "preferred", name.language != "en"))
        return names[0].text if names else ""
    if isinstance(specific, Source):
        return specific.title
    if isinstance(specific, Vocabulary):
        return vocabulary(specific.name).label("en")
    if isinstance(specific, EvidenceImage):
        return text_of(record, "caption")
    return text_of(record, "name" if isinstance(specific, Incident) else "title")
