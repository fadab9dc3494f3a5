"""What the public may know of a place, by the site's location policy."""

from heritage.editions.payloads import Cell, Location, Place, Point
from heritage.lib import grid
from heritage.publishing.texts import Texts
from heritage.records.fields import shortest
from heritage.records.models import HeritageSite

CELLS = {"fine", "coarse"}
NAMES_AREA = {"exact", "fine", "coarse", "area"}
NAMES_LOCALITY = {"exact", "fine", "coarse"}


def place(site: HeritageSite, texts: Texts) -> Place:
    """The published place of a site: `area` names no town, `none` nothing below the country."""
    return Place(
        country=site.country,
        area=texts.of("", "area") if site.location_policy in NAMES_AREA else (),
        locality=texts.of("", "locality") if site.location_policy in NAMES_LOCALITY else (),
        location=location(site),
    )


def location(site: HeritageSite) -> Location | None:
    """The published location of a site: its cell, its point if the policy is `exact`; None if no place is known."""
    exact = getattr(site, "location", None)
    policy = site.location_policy
    if exact is None:
        return None
    latitude, longitude = shortest(exact.latitude), shortest(exact.longitude)
    return Location(
        policy=policy,
        certainty=exact.certainty,
        cell=_cell(latitude, longitude, policy) if policy in CELLS else None,
        point=Point(latitude, longitude) if policy == "exact" else None,
    )


def _cell(latitude: str, longitude: str, policy: str) -> Cell:
    cell = grid.cell(latitude, longitude, policy)
    return Cell(cell.south, cell.west, cell.size)
