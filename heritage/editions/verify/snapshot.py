"""One state of the database for everything that a check reads, so that a publication meanwhile is no false alarm."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# Deferred: curation's connections begin IMMEDIATE, which would make writers wait until the check has ended.
BEGIN = {
    "sqlite": "BEGIN DEFERRED TRANSACTION",
    "postgresql": "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
}


@contextmanager
def snapshot() -> Iterator[None]:
    """A block that only reads, all from the same state; writers do not wait. Inside a transaction it is that one."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
