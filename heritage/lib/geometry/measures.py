"""Bounds and length, in degrees."""

from decimal import Context, Decimal
from itertools import pairwise
from typing import NamedTuple

from heritage.lib.geometry.shape import Geometry, Path, Position

# of its own, so that the result is the same wherever it is computed
EXACT = Context(prec=28)


class Bounds(NamedTuple):
    """A box in degrees, in the order of RFC 7946, 5: west, south, east, north."""

    west: Decimal
    south: Decimal
    east: Decimal
    north: Decimal


def bounds(geometry: Geometry) -> Bounds:
    """The smallest box that holds the shape."""
    longitudes, latitudes = zip(*geometry.positions, strict=True)
    return Bounds(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def length(geometry: Geometry) -> Decimal:
    """The length of all lines, or of all rings of polygons, in degrees on the map (28 digits); 0 for points."""
    return sum((path_length(path) for member in geometry.members for path in member), Decimal(0))


def path_length(path: Path) -> Decimal:
    """The length of one path in degrees on the map."""
    total = Decimal(0)
    for here, there in pairwise(path):
        total = EXACT.add(total, step(here, there))
    return total


def step(here: Position, there: Position) -> Decimal:
    """How far it is from one position to the next, in degrees on the map."""
    east, north = EXACT.subtract(there[0], here[0]), EXACT.subtract(there[1], here[1])
    return EXACT.sqrt(EXACT.add(EXACT.multiply(east, east), EXACT.multiply(north, north)))
