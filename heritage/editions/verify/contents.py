"""Every edition's text against its hash, its entry, and the index rows that lists and filters show of it."""

from collections.abc import Generator, Iterator
from typing import NamedTuple

from cattrs.errors import BaseValidationError
from django.conf import settings

from heritage.editions import payloads
from heritage.editions.enums import State
from heritage.editions.models import EditionContent
from heritage.editions.payloads import Payload
from heritage.editions.verify.finding import Finding, edition_name
from heritage.editions.verify.index_rows import check_rows
from heritage.editions.verify.reading import BATCH, batches, json_text, parsed
from heritage.editions.verify.references import check_references
from heritage.lib import canonical

UNREADABLE = (ValueError, TypeError, AttributeError, RecursionError, BaseValidationError)


class Stored(NamedTuple):
    """An edition with its text, as the tables hold it."""

    pk: int
    entry: str
    kind: str
    state: str
    current: int
    number: int
    sha256: str
    canonical: str
    change: str

    @property
    def is_shown(self) -> bool:
        """Whether lists and filters show it."""
        return self.state == State.PUBLISHED and self.number == self.current


def check_contents() -> Iterator[Finding]:
    """Every text and what it refers to, and the index rows of every text that is shown."""
    columns = (
        "pk",
        "edition__entry",
        "edition__entry__kind",
        "edition__entry__state",
        "edition__entry__current_number",
    )
    rows = EditionContent.objects.order_by("pk").values_list(
        *columns, "edition__number", "edition__sha256", "canonical", json_text("change")
    )
    for batch in batches(rows.iterator(chunk_size=BATCH)):
        shown: dict[str, Payload] = {}
        every: dict[int, tuple[str, Payload]] = {}
        for row in map(Stored._make, batch):
            payload = yield from _check_content(row)
            if payload is not None:
                every[row.pk] = edition_name(row.entry, row.number), payload
            if payload is not None and row.is_shown:
                shown[row.entry] = payload
        yield from check_rows(shown)
        yield from check_references(every)


def _check_content(row: Stored) -> Generator[Finding, None, Payload | None]:
    """Gives the payload, or None if the text is not the edition's or cannot be read."""
    where = edition_name(row.entry, row.number)
    if canonical.sha256(row.canonical) != row.sha256:
        yield Finding(where, "its text does not have the edition's hash: the text was changed")
        return None
    try:
        payload = payloads.load(row.canonical)
        is_canonical = payloads.render(payload) == row.canonical
    except UNREADABLE as error:
        yield Finding(where, f"its text has the edition's hash, but is no payload that can be read: {_told(error)}")
        return None
    if not is_canonical:
        yield Finding(where, "its text is not canonical")
    yield from _check_head(where, row, payload)
    return payload


def _told(error: Exception) -> str:
    return f"{type(error).__name__}, {error}".splitlines()[0]


def _check_head(where: str, row: Stored, payload: Payload) -> Iterator[Finding]:
    if (payload.id, payload.catalogue) != (row.entry, settings.CATALOGUE):
        yield Finding(where, "its text speaks of another entry or catalogue")
    if payload.schema.split("/")[0] != row.kind:
        yield Finding(where, f"its text is of schema {payload.schema}, but its entry is called a {row.kind}")
    if parsed(row.change) != payloads.plain(payload)["change"]:
        yield Finding(where, "the change note beside the text is not the one in it")
