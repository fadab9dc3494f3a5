"""Entries against their editions, tombstones against what is said of them."""

import json
from collections.abc import Iterator
from typing import Any

from django.db.models import F, Prefetch

from heritage.editions.models import Edition, Entry, Tombstone
from heritage.editions.verify.finding import Finding, edition_name
from heritage.editions.verify.reading import BATCH
from heritage.lib import canonical


def check_entries() -> Iterator[Finding]:
    """Every entry: its editions are numbered 1, 2, 3..., the last is the current one, each has its text."""
    editions = Edition.objects.annotate(text=F("content__pk")).order_by("number")
    rows = Entry.objects.order_by("pk").prefetch_related(Prefetch("editions", editions, to_attr="numbered"))
    for entry in rows.iterator(chunk_size=BATCH):
        yield from _check_entry(entry, [(row.number, row.text) for row in entry.numbered])


def _check_entry(entry: Entry, editions: list[tuple[int, int | None]]) -> Iterator[Finding]:
    where = f"entry {entry.pk}"
    if [number for number, _ in editions] != list(range(1, len(editions) + 1)):
        yield Finding(where, "its editions are not numbered 1, 2, 3...: one was removed or inserted")
    if entry.current_number != len(editions):
        yield Finding(where, "its current edition is not its last one")
    for number, text in editions:
        if text is None:
            yield Finding(edition_name(entry.pk, number), "its text is missing and no erasure says why")


def check_tombstones() -> Iterator[Finding]:
    """Every tombstone: its text has its hash, and the columns that the page shows say what the text says."""
    for tombstone in Tombstone.objects.order_by("pk").iterator(chunk_size=BATCH):
        where = f"entry {tombstone.entry_id}"
        if canonical.sha256(tombstone.canonical) != tombstone.sha256:
            yield Finding(where, "its tombstone's text does not have the tombstone's hash")
        elif wrong := _wrong_columns(tombstone):
            yield Finding(where, f"its tombstone does not say what the tombstone's text says: {', '.join(wrong)}")


def _wrong_columns(tombstone: Tombstone) -> list[str]:
    try:
        told = json.loads(tombstone.canonical)
        told = told if isinstance(told, dict) else {}
    except (ValueError, RecursionError):
        told = {}
    shown: dict[str, Any] = {
        "id": tombstone.entry_id,
        "number": tombstone.number,
        "reason": tombstone.reason,
        "at": tombstone.at.timestamp(),
    }
    return [name for name, value in shown.items() if told.get(name) != value]
