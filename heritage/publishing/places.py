"""What the public may know of a place, by the site's location policy."""

from heritage.editions.parts.site import Cell, Location, Place
from heritage.lib import geometry, grid
from heritage.publishing.refusals import PlaceNotShown
from heritage.publishing.texts import Texts
from heritage.records.models import HeritageSite
from heritage.records.models.site import IDENTIFIERS_SHOWN

CELLS = {"fine", "coarse"}
NAMES_AREA = {"exact", "fine", "coarse", "area"}
NAMES_LOCALITY = {"exact", "fine", "coarse"}
NAMES_ADDRESS = {"exact"}
NAMES_IDENTIFIERS = IDENTIFIERS_SHOWN


def place(site: HeritageSite, texts: Texts) -> Place:
    """The published place of a site: only `exact` gives an address, `area` no town, `none` nothing below the country."""
    return Place(
        country=site.country,
        area=texts.of("", "area") if site.location_policy in NAMES_AREA else (),
        locality=texts.of("", "locality") if site.location_policy in NAMES_LOCALITY else (),
        address=texts.of("", "address") if site.location_policy in NAMES_ADDRESS else (),
        location=location(site),
    )


def location(site: HeritageSite) -> Location | None:
    """The published location of a site: its cells, its shape if the policy is `exact`; None if no place is known.

    Raises PlaceNotShown.
    """
    exact = getattr(site, "location", None)
    if exact is None:
        return None
    policy = site.location_policy
    try:
        shape = geometry.parse(exact.geometry)
        cells = grid.cells(shape, policy) if policy in CELLS else ()
    except (geometry.GeometryError, grid.TooManyCells) as error:
        raise PlaceNotShown(str(site)) from error
    return Location(
        policy=policy,
        certainty=exact.certainty,
        method=exact.method,
        cells=tuple(_cell(row) for row in cells),
        geometry=geometry.to_wkt(shape) if policy == "exact" else "",
    )


def _cell(cell: grid.Cell) -> Cell:
    return Cell(f"{cell.south},{cell.west}", cell.south, cell.west, cell.size)
