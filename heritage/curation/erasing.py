"""Erasing: every place where something of an edition is kept on the private side, and destroying it there too.

The public side destroys the text itself (`editions.acts.erase`); number, hash, time and reason stay in the log.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError, Q
from django.utils.translation import gettext as _

from heritage.curation.enums import ItemAct, State
from heritage.curation.models import Comment, Event, Review, ReviewItem
from heritage.curation.queries import EDITIONS
from heritage.curation.wording import counted
from heritage.editions.models import EditionContent, Entry
from heritage.lib import canonical
from heritage.records.models import Component, Record, Revision, SiteLocation, SourceSnapshot, Text
from heritage.records.queries import components

GONE = canonical.text({"erased": True})
NO_NONCE = "erased"
SHORTEST = 4  # words of three letters stand everywhere
NOT_WORDS = {"schema", "catalogue", "id", "nonce", "sha256", "key", "language", "terms", "about"}


@dataclass(frozen=True)
class Place:
    """Where something is kept. `is_destroyed`: the erasure destroys it; else people must look at it themselves."""

    where: str
    is_destroyed: bool


def plan(entry: Entry, numbers: Sequence[int]) -> list[Place]:
    """Every place where the texts of these editions, or words that they alone say, are kept."""
    record = Record.objects.filter(public_id=entry.pk).first()
    words = words_that_go(entry, numbers)
    found = [_destroyed(_("the text of edition %(number)s"), counted(number)) for number in numbers]
    if record:
        items = _items(record, numbers)
        found += [_destroyed(_("the random number of review %(number)s"), counted(row.review_id)) for row in items]
        count = _revisions(record, items, entry, numbers).count()
        found += [_destroyed(_("the private history: %(number)s steps"), counted(count))] if count else []
        spoken = [row for row in items if row.comments.exists()]
        found += [_destroyed(_("comments in review %(number)s"), counted(row.review_id)) for row in spoken]
        found += [_destroyed(_("the working record"), "")] if _is_all(entry, numbers) else []
    return [*found, *_looked_at(entry, words), *_outside()]


def _destroyed(sentence: str, number: str) -> Place:
    return Place(sentence % {"number": number} if number else sentence, is_destroyed=True)


def _looked_at(entry: Entry, words: set[str]) -> Iterator[Place]:
    """What repeats such words elsewhere: other entries, and what people wrote about reviews."""
    for public_id, number in _repeated(entry, words):
        sentence = _("entry %(entry)s, edition %(number)s, repeats some of the words: reprint it too")
        yield Place(sentence % {"entry": public_id, "number": counted(number)}, is_destroyed=False)
    for review in _noted(words):
        sentence = _("a note on review %(number)s repeats some of the words")
        yield Place(sentence % {"number": counted(review)}, is_destroyed=False)


def _outside() -> list[Place]:
    told = [
        _("backups: a restored one must have the erasure applied again"),
        _("free pages of the database: run VACUUM (SQLite clears them by itself), and let old log files of it go"),
        _("caches between readers and the catalogue: at most five minutes"),
        _("copies that readers have made"),
    ]
    return [Place(row, is_destroyed=False) for row in told]


def words_that_go(entry: Entry, numbers: Sequence[int]) -> set[str]:
    """The texts that these editions say and no other edition of the entry does."""
    said: dict[bool, set[str]] = {True: set(), False: set()}
    for number, text in _contents(entry):
        said[number in numbers].update(_strings(json.loads(text)))
    return said[True] - said[False]


def _contents(entry: Entry) -> Any:
    return EditionContent.objects.filter(edition__entry=entry).values_list("edition__number", "canonical")


def _strings(value: Any) -> Iterator[str]:
    """Every text inside a payload that people wrote."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in NOT_WORDS:
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, str) and len(value) >= SHORTEST:
        yield value


def _repeated(entry: Entry, words: set[str]) -> list[tuple[str, int]]:
    others = EditionContent.objects.exclude(edition__entry=entry)
    found = {
        row
        for word in words
        for row in others.filter(canonical__contains=canonical.text(word)[1:-1]).values_list(
            "edition__entry", "edition__number"
        )
    }
    return sorted(found)


def _noted(words: set[str]) -> list[int]:
    found: set[int] = set()
    for word in words:
        asked = Q(change_note__contains=word) | Q(decision_note__contains=word)
        found.update(Review.objects.filter(asked).values_list("pk", flat=True))
        named = Event.objects.filter(subject__startswith="review ", detail__note__icontains=word)
        found.update(int(subject.split()[1]) for subject in named.values_list("subject", flat=True))
    return sorted(found)


def _items(record: Record, numbers: Sequence[int]) -> list[ReviewItem]:
    """The items whose approval published these editions."""
    rows = ReviewItem.objects.filter(record=record, review__state=State.APPROVED, act__in=EDITIONS)
    return list(rows.filter(base__in=[number - 1 for number in numbers]).order_by("pk"))


def _revisions(record: Record, items: list[ReviewItem], entry: Entry, numbers: Sequence[int]) -> Any:
    """The steps of the private history that hold such texts: all of them, or those before what is shown instead."""
    rows = Revision.objects.filter(record=record).exclude(snapshot=GONE)
    if _is_all(entry, numbers):
        return rows
    kept = ReviewItem.objects.filter(record=record, act__in=EDITIONS).exclude(pk__in=[row.pk for row in items])
    later = kept.filter(base__gte=max(numbers)).order_by("base").values_list("revision", flat=True).first()
    return rows.filter(number__lt=later if later else max((row.revision for row in items), default=0) + 1)


def _is_all(entry: Entry, numbers: Sequence[int]) -> bool:
    """Whether no text of the entry is left."""
    left = EditionContent.objects.filter(edition__entry=entry).exclude(edition__number__in=numbers)
    return entry.is_withdrawn and not left.exists()


def destroy(review: Review) -> None:
    """Destroy on the private side what the erasures of an approved review have destroyed on the public one."""
    for item in review.items.filter(act=ItemAct.ERASE).select_related("record"):
        entry, numbers = Entry.objects.get(pk=item.record.public_id), item.detail["numbers"]
        items = _items(item.record, numbers)
        _revisions(item.record, items, entry, numbers).update(snapshot=GONE)
        Comment.objects.filter(item__in=items).update(text="", suggestion={})
        ReviewItem.objects.filter(pk__in=[row.pk for row in items]).update(nonce=NO_NONCE, candidate="")
        if _is_all(entry, numbers):
            hollow(item.record)


def hollow(record: Record) -> None:
    """Take every word out of a working record; it stays as a name for what was there."""
    specific: Any = record.specific
    Text.objects.filter(record_id=record.pk).delete()
    SourceSnapshot.objects.filter(source=record.pk).delete()
    SiteLocation.objects.filter(site=record.pk).delete()
    for row in components(record):
        _delete(row)
    for field in specific._meta.local_fields:
        if field.editable and not field.is_relation and not field.primary_key:
            setattr(specific, field.attname, field.get_default() if field.has_default() else "")
    specific.label, specific.note, specific.used_keys = "", "", []
    specific.save()


def _delete(row: Component) -> None:
    """A part of a site that reports still name stays by its key; its words are gone already."""
    with suppress(ProtectedError), transaction.atomic():
        row.delete()
