"""Entries against their editions, tombstones against what is said of them."""

import json
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch

from heritage.editions.enums import LeafKind
from heritage.editions.models import Edition, Entry, Notice, Tombstone
from heritage.editions.verify.finding import Finding, edition_name
from heritage.editions.verify.reading import BATCH
from heritage.lib import canonical


def check_entries() -> Iterator[Finding]:
    """Every entry: its editions are numbered 1, 2, 3..., the last is the current one, each has its text."""
    erased = Tombstone.objects.filter(kind=LeafKind.ERASE, entry=OuterRef("entry"), number=OuterRef("number"))
    editions = Edition.objects.annotate(text=F("content__pk"), is_erased=Exists(erased)).order_by("number")
    rows = Entry.objects.order_by("pk").prefetch_related(Prefetch("editions", editions, to_attr="numbered"))
    for entry in rows.iterator(chunk_size=BATCH):
        yield from _check_entry(entry, [(row.number, row.text, row.is_erased) for row in entry.numbered])


def _check_entry(entry: Entry, editions: list[tuple[int, int | None, bool]]) -> Iterator[Finding]:
    where = f"entry {entry.pk}"
    if [number for number, *_ in editions] != list(range(1, len(editions) + 1)):
        yield Finding(where, "its editions are not numbered 1, 2, 3...: one was removed or inserted")
    if entry.current_number != len(editions):
        yield Finding(where, "its current edition is not its last one")
    for number, text, is_erased in editions:
        if text is None and not is_erased:
            yield Finding(edition_name(entry.pk, number), "its text is missing and no erasure says why")
        if text is not None and is_erased:
            yield Finding(edition_name(entry.pk, number), "it was erased, but its text is there")


def check_tombstones() -> Iterator[Finding]:
    """Every tombstone and notice: its text has its hash, and the columns that the page shows say what the text says."""
    for tombstone in Tombstone.objects.order_by("pk").iterator(chunk_size=BATCH):
        shown = {"kind": tombstone.kind, "reason": tombstone.reason}
        into = {"into": tombstone.into} if tombstone.kind == LeafKind.SUPERSEDE else {}
        yield from _check_text(tombstone, "tombstone", shown | into)
    for notice in Notice.objects.order_by("pk").iterator(chunk_size=BATCH):
        shown = {"kind": LeafKind.NOTICE, "notice": notice.kind, "text": notice.text, "lifts": notice.lifts}
        yield from _check_text(notice, "notice", shown)


def _check_text(row: Tombstone | Notice, name: str, shown: dict[str, Any]) -> Iterator[Finding]:
    where, every = f"entry {row.entry_id}", {"id": row.entry_id, "number": row.number, "at": row.at.timestamp()}
    if canonical.sha256(row.canonical) != row.sha256:
        yield Finding(where, f"its {name}'s text does not have the {name}'s hash")
    elif wrong := _wrong_columns(row.canonical, every | shown):
        yield Finding(where, f"its {name} does not say what the {name}'s text says: {', '.join(wrong)}")


def _wrong_columns(text: str, shown: dict[str, Any]) -> list[str]:
    try:
        told = json.loads(text)
        told = told if isinstance(told, dict) else {}
    except (ValueError, RecursionError):
        told = {}
    return [name for name, value in shown.items() if told.get(name) != value]
