"""Storing editions and tombstones: the one place where the read model's truth is written. Only publishing calls it."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from heritage.editions import indexes, log, payloads
from heritage.editions.enums import LeafKind, State
from heritage.editions.log import Act
from heritage.editions.models import Edition, EditionContent, Entry, LogHead, Tombstone
from heritage.lib import canonical


class Gone(Exception):
    """The entry is withdrawn; it must be restored before a next edition."""


@transaction.atomic
def store(text: str, *, at: datetime, head: LogHead | None = None) -> Edition:
    """Store canonical `text` as the next edition of its entry, with its leaf, content, references and index rows.

    `head` is the locked head if the caller holds it already. Raises Gone, log.ClockRefused, log.WrongCatalogue,
    payloads.UnknownSchema.
    """
    head = head or log.lock_head(settings.CATALOGUE)
    payload = payloads.load(text)
    entry, previous = _entry(payload)
    edition = Edition.objects.create(
        entry=entry, number=entry.current_number, sha256=canonical.sha256(text), at=at.replace(microsecond=0)
    )
    EditionContent.objects.create(edition=edition, canonical=text, change=payloads.plain(payload)["change"])
    log.append(head, Act(LeafKind.PUBLISH, entry, edition.number, edition.sha256, previous), at=at)
    indexes.project(entry, payload)
    indexes.refer(edition, payload)
    return edition


def _entry(payload: payloads.Payload) -> tuple[Entry, str]:
    """The entry moved on to its next number, and the hash of the edition before ("" for the first)."""
    kind = payload.schema.split("/")[0]
    entry, is_new = Entry.objects.get_or_create(pk=payload.id, defaults={"kind": kind, "current_number": 1})
    if is_new:
        return entry, ""
    if entry.is_withdrawn:
        raise Gone(entry.pk)
    previous = entry.editions.get(number=entry.current_number)
    entry.current_number += 1
    entry.save(update_fields=["current_number"])
    return entry, previous.sha256


@transaction.atomic
def bury(entry: Entry, *, reason: str, note: str, at: datetime, head: LogHead | None = None) -> Tombstone:
    """Withdraw a published entry: tombstone, leaf, no index rows. Its editions stay where they are. Raises Gone."""
    head = head or log.lock_head(settings.CATALOGUE)
    if entry.is_withdrawn:
        raise Gone(entry.pk)
    edition = entry.editions.get(number=entry.current_number)
    text = tombstone_text(entry, edition, reason=reason, note=note, at=at)
    tombstone = Tombstone.objects.create(
        entry=entry,
        number=edition.number,
        reason=reason,
        at=at.replace(microsecond=0),
        canonical=text,
        sha256=canonical.sha256(text),
    )
    entry.state = State.WITHDRAWN
    entry.save(update_fields=["state"])
    log.append(head, Act(LeafKind.WITHDRAW, entry, edition.number, edition.sha256, attached=tombstone.sha256), at=at)
    indexes.clear(entry)
    return tombstone


def tombstone_text(entry: Entry, edition: Edition, *, reason: str, note: str, at: datetime) -> str:
    """The canonical text of a tombstone: what a reader who comes for the entry is told."""
    return canonical.text(
        {
            "id": entry.pk,
            "number": edition.number,
            "sha256": edition.sha256,
            "kind": str(LeafKind.WITHDRAW),
            "reason": reason,
            "note": note,
            "at": int(at.timestamp()),
        }
    )
