"""Merging: one site takes in all that is known of another, its reports and images; both histories stay readable."""

from collections.abc import Iterator
from typing import Any

from django.db import models, transaction

from heritage.curation.actions import leave_event
from heritage.curation.acts import Words, add_items, check_takes_its_place, texts
from heritage.curation.enums import Act, ItemAct
from heritage.curation.models import Account, Review
from heritage.curation.submission import submit_all
from heritage.editions.models import Entry
from heritage.publishing.acts import Proposed
from heritage.records.actions import revising
from heritage.records.models import Component, DamageReport, EvidenceImage, HeritageSite, Record, SitePart, Text
from heritage.records.texts import write

LISTS = ("names", "parts", "periods", "protections", "identifiers", "statements", "citations")
ABOUT_THE_SITE = (DamageReport, EvidenceImage)


@transaction.atomic
def propose_merge(site: HeritageSite, into: HeritageSite, *, by: Account, text: Words) -> Review:
    """Write what is known of `site` into `into`, move what is about it there, and propose all of it as one set.

    The working records change at once, as revisions of `by`; the public sees nothing before somebody else approves.
    Raises Refused.
    """
    entry = Entry.objects.get(pk=site.public_id)
    check_takes_its_place(entry, list(Entry.objects.filter(pk=into.public_id)))
    with revising(into, by=by.pseudonym):
        keys = _take_in(site, into)
    moved = [*_move(site, into, keys, by=by), *_move_parts_of(site, into, by=by)]
    published = set(Entry.objects.filter(pk__in=[row.public_id for row in moved]).values_list("pk", flat=True))
    note = next((words for words in text.values() if words.strip()), "")
    records = [into, *(row for row in moved if row.public_id in published)]
    review = submit_all(records, by=by, change_kind="correction", change_note=note)
    detail = {"into": [into.public_id], "reason": "same-thing", "note": texts("note", text)}
    items = add_items(review, [Proposed(ItemAct.SUPERSEDE, entry.pk, detail)])
    leave_event(review, Act.SUBMIT, by=by, items=[[row.record.public_id, row.sha256] for row in items])
    return review


def _take_in(site: HeritageSite, into: HeritageSite) -> dict[str, str]:
    """Copy every row that `into` does not have yet; gives the new keys by the old."""
    keys: dict[str, str] = {}
    for name in LISTS:
        there = {_said(row): row for row in getattr(into, name).all()}
        for row in getattr(site, name).all():
            same = there.get(_said(row))
            keys[row.key] = same.key if same else _copy(row, getattr(into, name), keys).key
    for text in Text.objects.filter(record_id=site.pk, of__in=keys):
        if not Text.objects.filter(
            record_id=into.pk, of=keys[text.of], field=text.field, language=text.language
        ).exists():
            write(into, text.field, text.language, text.text, of=keys[text.of])
    return keys


def _said(row: Component) -> tuple[Any, ...]:
    """What a row says, whatever its key and place; a part by its key, which names it."""
    if isinstance(row, SitePart):
        return (row.key,)
    return tuple(str(value) for _name, value in sorted(_values(row).items()))


def _values(row: Component) -> dict[str, Any]:
    skipped = {"id", "record", "key", "position", "kind" if row._meta.model_name == "sitename" else ""}
    return {field.name: getattr(row, field.name) for field in row._meta.concrete_fields if field.name not in skipped}


def _copy(row: Component, rows: models.Manager[Any], keys: dict[str, str]) -> Component:
    """A new row of `into`; a preferred name becomes an alternative one, a citation speaks of the new keys."""
    values = _values(row)
    if row._meta.model_name == "sitename":
        values["kind"] = "alternative"
    if isinstance(row, SitePart):
        values["key"] = row.key
    if "about" in values:
        values["about"] = [keys.get(key, key) for key in values["about"]]
    made: Component = rows.create(**values)
    return made


def _move(site: HeritageSite, into: HeritageSite, keys: dict[str, str], *, by: Account) -> Iterator[Record]:
    """Reports and images of `site`, now of `into`, with their parts."""
    parts = {part.key: part for part in into.parts.all()}
    for model in ABOUT_THE_SITE:
        rows: Any = model._default_manager.filter(site=site).order_by("pk")
        for row in rows:
            named = [parts[keys[part.key]] for part in row.parts.all()]
            with revising(row, by=by.pseudonym):
                row.site = into
                row.parts.set(named)
            yield row


def _move_parts_of(site: HeritageSite, into: HeritageSite, *, by: Account) -> Iterator[Record]:
    """Sites that were part of `site`."""
    for row in HeritageSite.objects.filter(part_of=site).exclude(pk=into.pk).order_by("pk"):
        with revising(row, by=by.pseudonym):
            row.part_of = into
        yield row
