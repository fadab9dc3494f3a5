"""What the payloads of all kinds share: the head, references, dates, attributions."""

from collections.abc import Iterable
from typing import TypedDict, cast

from heritage.editions.parts.citing import Attribution, Change, Date
from heritage.editions.parts.site import SiteReference
from heritage.editions.payloads import SitePayload
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.records.models import Attribution as WorkingAttribution
from heritage.records.models import HeritageSite


class Head(TypedDict):
    """The first fields of every payload."""

    schema: str
    catalogue: str
    id: str
    nonce: str
    change: Change
    reprints: int | None


def site_reference(site: HeritageSite | None, pins: Pins) -> SiteReference | None:
    """The pinned reference to a site, with the names in the pinned edition; None if it is not published."""
    pin = pins.get(site.public_id) if site else None
    if pin is None:
        return None
    preferred = tuple(name for name in cast(SitePayload, pin.payload).names if name.kind == "preferred")
    return SiteReference(pin.payload.id, pin.number, pin.sha256, preferred)


def date(edtf: str, in_time: str) -> Date | None:
    """A date with its extent in time; None where there is no date."""
    return Date(edtf, in_time) if edtf else None


def attributions(rows: Iterable[WorkingAttribution], texts: Texts) -> tuple[Attribution, ...]:
    """Who is said to have done it."""
    return tuple(
        Attribution(row.key, row.actor, row.actor_term, row.certainty, texts.of(row.key, "note")) for row in rows
    )
