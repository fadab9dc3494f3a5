"""Reading for checks: many rows in batches, JSON columns as text, since a changed one need not be JSON any more."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.db.models import TextField
from django.db.models.functions import Cast

T = TypeVar("T")

BATCH = 500
NOT_JSON = object()


def batches(rows: Iterable[T]) -> Iterator[list[T]]:
    """The rows in lists of at most BATCH."""
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def json_text(name: str) -> Cast:
    """A JSON column as the text that stands in the table."""
    return Cast(name, TextField())


def parsed(text: str | None) -> Any:
    """What a text from `json_text` says; NOT_JSON, which equals nothing else, if it is no JSON."""
    try:
        return None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return NOT_JSON
