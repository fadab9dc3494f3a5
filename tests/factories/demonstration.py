"""The demonstration, filled once in each test process and put back from memory afterwards: filling it takes seconds."""

from typing import Any

from django.apps import apps  # noqa: TID251 - everything that filling wrote, whatever tables there are
from django.core.management.color import no_style
from django.db import connection, models

from heritage.curation.demonstration import people
from heritage.curation.demonstration.fill import fill

AT_ONCE = 50
_kept: dict[type[models.Model], list[Any]] = {}


def put_there() -> None:
    """The demonstration with its people, in an empty catalogue inside a transaction."""
    if not _kept:
        made = people.make()
        fill(made[0].account, made[1].account)
        _kept.update({model: list(_rows(model)) for model in _tables()})
        return
    for model, rows in _kept.items():
        _rows(model).delete()  # the one row that migrations leave in some tables
        _insert(model, rows)
    for statement in connection.ops.sequence_reset_sql(no_style(), list(_kept)):
        with connection.cursor() as cursor:
            cursor.execute(statement)


def _tables() -> list[type[models.Model]]:
    """Our tables, accounts first."""
    return [model for label in ("curation", "records", "editions") for model in apps.get_app_config(label).get_models()]


def _rows(model: type[models.Model]) -> models.QuerySet[Any]:
    return model._base_manager.all()


def _insert(model: type[models.Model], rows: list[Any]) -> None:
    """Each table by itself, as it was: a site's own row is inserted apart from that of its record."""
    query: Any = _rows(model)
    for start in range(0, len(rows), AT_ONCE):
        batch = rows[start : start + AT_ONCE]
        query._insert(batch, fields=model._meta.local_concrete_fields, using=query.db, raw=True)
