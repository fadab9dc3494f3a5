"""One point that stands for a shape."""

from decimal import Decimal
from fractions import Fraction
from itertools import count, pairwise

from heritage.lib.geometry.measures import EXACT, path_length, step
from heritage.lib.geometry.shape import (
    DECIMALS,
    Geometry,
    Member,
    Position,
    Vertex,
    canonical,
    doubled_area,
    rounded,
    vertex,
)


def representative_point(geometry: Geometry) -> Position:
    """(longitude, latitude) of a point of the shape, always the same for the same shape.

    Of points the middle one, in canonical order; of lines the point at half the length of the longest, to 6 decimals; of
    polygons a point inside the largest: the middle of its widest part at about half its height, to 6 decimals or as
    many as it takes to be inside. (As in JTS, `InteriorPoint`; heights and lengths as on a map in degrees.)
    """
    made = canonical(geometry)
    if made.family == "Point":
        return made.members[(len(made.members) - 1) // 2][0][0]
    measure = _area if made.family == "Polygon" else _length
    return of_member(made.family, max(made.members, key=measure))


def of_member(family: str, member: Member) -> Position:
    """The representative point of one member of a canonical geometry."""
    points = {"Point": _of_point, "LineString": _of_line, "Polygon": _of_polygon}
    return points[family](member)


def _crossings(rings: list[list[Vertex]], y: Fraction) -> list[Fraction]:
    """Where the latitude `y` enters and leaves the area of closed rings, from west to east; all in millionths of a degree.

    On a vertex or an edge along `y`, the area is taken as it is just north of it.
    """
    found = [
        ax + (y - ay) * Fraction(bx - ax, by - ay)
        for ring in rings
        for (ax, ay), (bx, by) in pairwise(ring)
        if (ay <= y) != (by <= y)
    ]
    return sorted(found)


def vertices(member: Member) -> list[list[Vertex]]:
    """The paths of a member in whole millionths of a degree."""
    return [[vertex(position) for position in path] for path in member]


def _length(member: Member) -> Decimal:
    return path_length(member[0])


def _area(member: Member) -> int:
    """Twice the area. Holes run clockwise, so that theirs is negative."""
    return sum(doubled_area(ring) for ring in vertices(member))


def _of_point(member: Member) -> Position:
    return member[0][0]


def _of_line(member: Member) -> Position:
    path = member[0]
    left = EXACT.divide(path_length(path), Decimal(2))
    pieces = pairwise(path)
    here, there = next(pieces)
    while left > (whole := step(here, there)):
        left = EXACT.subtract(left, whole)
        here, there = next(pieces)
    share = EXACT.divide(left, whole)
    return rounded(_between(here[0], there[0], share)), rounded(_between(here[1], there[1], share))


def _between(start: Decimal, end: Decimal, share: Decimal) -> Decimal:
    return EXACT.add(start, EXACT.multiply(EXACT.subtract(end, start), share))


def _of_polygon(member: Member) -> Position:
    rings = vertices(member)
    heights = sorted({y for ring in rings for _, y in ring})
    middle = Fraction(heights[0] + heights[-1], 2)
    y = Fraction(max(h for h in heights if h <= middle) + min(h for h in heights if h > middle), 2)
    found = _crossings(rings, y)
    west, east = max(zip(found[::2], found[1::2], strict=True), key=lambda pair: pair[1] - pair[0])
    return _inside(west, east), _decimal(y, 1)


def _inside(west: Fraction, east: Fraction) -> Decimal:
    """About the middle, in millionths, with no more decimals than it takes to be between the two."""
    middle = (west + east) / 2
    decimals = next(decimals for decimals in count() if west < round(middle, decimals) < east)
    return _decimal(round(middle, decimals), decimals)


def _decimal(millionths: Fraction, decimals: int) -> Decimal:
    """Millionths with that many decimals, as degrees."""
    return Decimal(int(millionths * 10**decimals)).scaleb(-DECIMALS - decimals) + 0
