"""Long lists, a page at a time: the next page begins after the last row of this one, however far down that is."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext

from heritage.public.errors import BadQuery, Problem

SIZE = 50
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Order:
    """By a field, ties by public id. The values are strings or whole numbers."""

    field: str
    value: type[str] | type[int]
    is_descending: bool = False


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Some rows, and the cursor of the next page ("" on the last)."""

    rows: tuple[Row, ...]
    next: str


def page(rows: QuerySet[Row], order: Order, after: str) -> Page[Row]:
    """One page of `rows` after the cursor `after` ("": from the beginning). Raises BadQuery for a cursor that is none."""
    ordered = rows.order_by(f"-{order.field}" if order.is_descending else order.field, "entry")
    if after:
        ordered = ordered.filter(_behind(order, *_read(after, order.value)))
    found = list(ordered[: SIZE + 1])
    more = _write(getattr(found[SIZE - 1], order.field), found[SIZE - 1].pk) if len(found) > SIZE else ""
    return Page(tuple(found[:SIZE]), more)


def _behind(order: Order, value: str | int, public_id: str) -> Q:
    further = "lt" if order.is_descending else "gt"
    return Q(**{f"{order.field}__{further}": value}) | Q(**{order.field: value, "entry__gt": public_id})


def _write(value: str | int, public_id: str) -> str:
    text = json.dumps([value, public_id], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _read(cursor: str, kind: type[str] | type[int]) -> tuple[str | int, str]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        value, public_id = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise _nonsense() from None
    is_small = not isinstance(value, int) or abs(value) < 2**53
    if not _is_plain(f"{value}{public_id}"):
        raise _nonsense()
    if type(value) is not kind or not is_small or not isinstance(public_id, str):
        raise _nonsense()
    return value, public_id


def _is_plain(text: str) -> bool:
    """Whether a database can be asked for it: no NUL, no half of a character."""
    return "\0" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


def _nonsense() -> BadQuery:
    return BadQuery(Problem("after", gettext("This is no place in the list. Begin the list anew.")))
