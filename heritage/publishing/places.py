"""What the public may know of a position, by the site's location policy."""

from decimal import Decimal

from heritage.editions.payloads import Cell, Location, Point
from heritage.lib import grid
from heritage.records.models import HeritageSite

CELLS = {"fine", "coarse"}


def location(site: HeritageSite) -> Location | None:
    """The published location of a site: its cell, its point if the policy is `exact`; None if no place is known."""
    exact = getattr(site, "location", None)
    policy = site.location_policy
    if exact is None:
        return None
    latitude, longitude = decimal_text(exact.latitude), decimal_text(exact.longitude)
    return Location(
        policy=policy,
        certainty=exact.certainty,
        cell=_cell(latitude, longitude, policy) if policy in CELLS else None,
        point=Point(latitude, longitude) if policy == "exact" else None,
    )


def _cell(latitude: str, longitude: str, policy: str) -> Cell:
    cell = grid.cell(latitude, longitude, policy)
    return Cell(cell.south, cell.west, cell.size)


def decimal_text(value: Decimal) -> str:
    """A decimal as plain digits without zeros at the end: 25000, 5.5, 36.337923."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
