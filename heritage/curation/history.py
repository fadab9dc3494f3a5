"""The private history of a record: its revisions, and what each changed, from the whole states they keep."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from heritage.curation.models import Account
from heritage.public.pages.fields import LABELS
from heritage.records.models import Record, Revision

MOST = 100


@dataclass(frozen=True)
class Changed:
    """One value of a record: where it stands, what it was, what it is."""

    where: str
    before: str
    after: str


@dataclass(frozen=True)
class Step:
    """One revision: who (the name while the account keeps one, else the pseudonym), when, what changed."""

    number: int
    at: datetime
    by: str
    changes: tuple[Changed, ...]


def steps(record: Record) -> list[Step]:
    """The latest revisions, newest first."""
    found = list(record.revisions.order_by("-number")[: MOST + 1])
    names = {row.pseudonym: str(row) for row in Account.objects.filter(pseudonym__in={row.by for row in found})}
    before = [*found[1:], None]
    return [_step(row, earlier, names) for row, earlier in zip(found, before, strict=True)][:MOST]


def _step(row: Revision, earlier: Revision | None, names: dict[str, str]) -> Step:
    changes = compare(earlier.snapshot if earlier else "{}", row.snapshot)
    return Step(row.number, row.at, names.get(row.by, row.by), tuple(changes))


def what_changed(record: Record, *, since: int) -> list[Step]:
    """The steps that were made after version `since`, newest first."""
    return [step for step in steps(record) if step.number > since]


def compare(before: str, after: str) -> Iterator[Changed]:
    """Every value that differs between two snapshots."""
    old, new = dict(_flat(json.loads(before))), dict(_flat(json.loads(after)))
    for where in [*new, *(where for where in old if where not in new)]:
        if old.get(where, "") != new.get(where, ""):
            yield Changed(where, old.get(where, ""), new.get(where, ""))


def _flat(snapshot: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(where, value) for everything in a snapshot; texts and rows are named by their keys."""
    for name, value in snapshot.get("fields", {}).items():
        yield from _value(_named(name), value)
    for row in snapshot.get("rows", []):
        for name, value in row.items():
            if name not in {"list", "key", "position"}:
                yield from _value(f"{row['key']} · {_named(name)}", value)
    for text in snapshot.get("texts", []):
        yield from _value(text["key"], text["text"])
    for row in snapshot.get("withheld", []):
        for name, value in row.items():
            if name != "model":
                yield from _value(_named(name), value)
    for name in ("site", "incident", "parts", "reports"):
        yield from _value(_named(name), snapshot.get(name, []))


def _named(field: str) -> str:
    """A field by the name that readers know it by, where it has one."""
    return str(LABELS.get(field, field))


def _value(where: str, value: Any) -> Iterator[tuple[str, str]]:
    text = ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    if text and where not in {"public_id", "label", "kind"}:
        yield where, text
