"""Location policies on a nested degree grid: every fine cell lies in one coarse cell, so policies never intersect."""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal, InvalidOperation

SIZES = {"fine": Decimal("0.01"), "coarse": Decimal("0.1")}


class OffTheGlobe(ValueError):
    """A latitude or longitude that is no place on Earth."""


@dataclass(frozen=True)
class Cell:
    """A cell by its south-west corner and its size, in degrees, as decimal strings."""

    south: str
    west: str
    size: str


def check_point(latitude: str, longitude: str) -> tuple[Decimal, Decimal]:
    """The point as decimals. Raises OffTheGlobe with a sentence that says what is wrong."""
    north, east = _degrees(latitude), _degrees(longitude)
    if not -90 <= north <= 90:
        raise OffTheGlobe(f"latitude {latitude} is not between -90 and 90; are the two swapped?")
    if not -180 <= east <= 180:
        raise OffTheGlobe(f"longitude {longitude} is not between -180 and 180")
    return north, east


def _degrees(text: str) -> Decimal:
    try:
        degrees = Decimal(text)
    except InvalidOperation:
        degrees = Decimal("NaN")
    if not degrees.is_finite():
        raise OffTheGlobe(f"{text!r} is no number of degrees; they are decimal numbers like 36.34 or -43.14")
    return degrees


def cell(latitude: str, longitude: str, policy: str) -> Cell:
    """The cell of `policy` ("fine" or "coarse") that holds the point. Raises OffTheGlobe, KeyError.

    A point on an edge belongs to the cell north and east of it; the poles and the 180th meridian to the last cell.
    """
    size = SIZES[policy]
    south, west = check_point(latitude, longitude)
    return Cell(_corner(min(south, 90 - size), size), _corner(min(west, 180 - size), size), str(size))


def _corner(degrees: Decimal, size: Decimal) -> str:
    """The lower edge of the cell, with as many decimals as the size has; never -0. Exact, however many decimals come in."""
    edge = degrees.quantize(size, ROUND_FLOOR)
    return f"{abs(edge) if edge == 0 else edge:f}"
