"""Index rows against what the editions project: a row missing, changed, or too many is a finding."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import Exists, JSONField, Model, OuterRef

from heritage.editions import indexes, projection
from heritage.editions.payloads import Payload
from heritage.editions.verify.finding import Finding
from heritage.editions.verify.reading import BATCH, json_text, parsed

Rows = dict[tuple[str, str], dict[str, Any]]  # by entry and key, or the report named ("" where an entry has one row)
REMEDY = "`manage.py rebuild` makes the rows anew"


def check_rows(shown: Mapping[str, Payload]) -> Iterator[Finding]:
    """The index rows of the entries in `shown` (at most a batch), by id, against their payloads."""
    expected: dict[type[Model], Rows] = defaultdict(dict)
    for public_id, payload in shown.items():
        for row in projection.rows(public_id, payload):
            values = {name: getattr(row, name) for name in _columns(type(row))}
            expected[type(row)][_place(values)] = values
    for model in indexes.MODELS.values():
        yield from _compare(model.__name__, expected[model], _stored(model, shown))


def check_unowned_rows() -> Iterator[Finding]:
    """Index rows that no text stands behind: of withdrawn entries, of lost texts."""
    shown = indexes.current_contents().order_by().filter(edition__entry=OuterRef("entry"))
    for model in indexes.MODELS.values():
        ids = model._default_manager.exclude(Exists(shown)).order_by("entry").values_list("entry", flat=True)
        for public_id in ids.distinct().iterator(chunk_size=BATCH):
            yield Finding(f"entry {public_id}", f"{model.__name__} has a row of it, but no published text; {REMEDY}")


def _compare(name: str, expected: Rows, stored: Rows) -> Iterator[Finding]:
    for public_id, key in sorted(expected.keys() | stored.keys()):
        where, row = f"entry {public_id}", f"{name} row {key}".rstrip()
        right, found = expected.get((public_id, key)), stored.get((public_id, key))
        if found is None:
            yield Finding(where, f"its {row} is missing; {REMEDY}")
        elif right is None:
            yield Finding(where, f"its {row} is not in its edition; {REMEDY}")
        elif right != found:
            columns = ", ".join(column for column in right if right[column] != found[column])
            yield Finding(where, f"its {row} does not say what its edition says ({columns}); {REMEDY}")


def _stored(model: type[Model], ids: Collection[str]) -> Rows:
    rows = model._default_manager.filter(entry__in=ids)
    json_columns = [field.name for field in model._meta.concrete_fields if isinstance(field, JSONField)]
    plain = [name for name in _columns(model) if name not in json_columns]
    texts = {f"{name}_text": json_text(name) for name in json_columns}
    found = rows.values(*plain, **texts)
    told = (
        {name: row[name] for name in plain} | {name: parsed(row[f"{name}_text"]) for name in json_columns}
        for row in found
    )
    return {_place(values): values for values in told}


def _columns(model: type[Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields if field.name != "id"]


def _place(values: dict[str, Any]) -> tuple[str, str]:
    return values["entry_id"], values.get("key") or values.get("report_id") or ""
