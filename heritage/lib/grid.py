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
    try:
        south, west = Decimal(latitude), Decimal(longitude)
    except InvalidOperation as error:
        raise OffTheGlobe(f"{latitude}, {longitude}: degrees are decimal numbers like 36.34, 43.14") from error
    if not -90 <= south <= 90:
        raise OffTheGlobe(f"latitude {latitude} is not between -90 and 90; are the two swapped?")
    if not -180 <= west <= 180:
        raise OffTheGlobe(f"longitude {longitude} is not between -180 and 180")
    return south, west


def cell(latitude: str, longitude: str, policy: str) -> Cell:
    """The cell of `policy` ("fine" or "coarse") that holds the point. Raises OffTheGlobe, KeyError."""
    size = SIZES[policy]
    south, west = check_point(latitude, longitude)
    return Cell(_corner(min(south, 90 - size), size), _corner(min(west, 180 - size), size), str(size))


def _corner(degrees: Decimal, size: Decimal) -> str:
    """The lower edge of the cell, with as many decimals as the size has; never -0."""
    edge = (degrees / size).to_integral_value(ROUND_FLOOR) * size
    return f"{abs(edge) if edge == 0 else edge:f}"
