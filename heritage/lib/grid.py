"""Location policies on a nested degree grid: every fine cell lies in one coarse cell, so policies never intersect."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal, InvalidOperation
from fractions import Fraction
from itertools import pairwise

from heritage.lib.geometry.representative import of_member, representative_point, vertices
from heritage.lib.geometry.shape import DECIMALS, Geometry, Member, Position, Vertex, canonical

SIZES = {"fine": Decimal("0.01"), "coarse": Decimal("0.1")}
MOST_CELLS = 400
# how often a shape may cross from cell to cell: it keeps the work in bounds for a line scribbled over half the world
MOST_CROSSINGS = 10 * MOST_CELLS
DEGREE = 10**DECIMALS

# row and column of a cell: the number of sides from the equator and from Greenwich
Key = tuple[int, int]
Number = int | Fraction
Point = tuple[Number, Number]


class TooManyCells(ValueError):
    """The shape covers more cells than a reader can take in."""

    def __init__(self) -> None:
        super().__init__(f"the shape covers more than {MOST_CELLS} cells: choose the coarser policy, or “area”")


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


def cells(geometry: Geometry, policy: str) -> tuple[Cell, ...]:
    """The cells of `policy` that the public may see of a shape, from south to north and west to east, each once.

    Named are the cell of its representative point and, for each of its members, the cells where much of it lies:

    - of a point, its cell;
    - of a line, the cell of the point at half its length, and each cell where it reaches over at least half a side, up
      or across;
    - of a polygon, the cell of its representative point, and each cell whose centre it holds (a centre on its edge counts
      as the place just north-east of it).

    A member whose representative point is nearer than half a side, up and across, to one already named (first that of
    the whole shape, then in canonical order) does not name its cell.

    Why this tells nothing finer than a cell: if every cell that is touched were named, two cells would give away that
    a small shape lies on their common edge, and four that it lies on a corner, to a metre. Here a shape that is less
    than half a side high and wide names one cell, wherever it lies: of another cell it would need the centre, or half a
    side, or a second point half a side away, and does not reach that far. What names two cells is itself at least
    half a side large, and where it ends is known no better than from one centre to the next. The price is that a shape
    may reach a little beyond its cells.

    It depends on the canonical shape alone. Raises KeyError for a policy without cells, TooManyCells.
    """
    size = SIZES[policy]
    found = set()
    for key in _keys(canonical(geometry), int(size * DEGREE)):
        found.add(key)
        if len(found) > MOST_CELLS:
            raise TooManyCells
    return tuple(Cell(f"{row * size:f}", f"{column * size:f}", str(size)) for row, column in sorted(found))


def _keys(shape: Geometry, side: int) -> Iterator[Key]:
    """The keys of the cells that the shape names, some of them more than once. `side` is in millionths of a degree."""
    yield from _of_points(shape, side)
    for member in shape.members:
        if shape.family == "LineString":
            yield from _where_it_stretches(member, side)
        if shape.family == "Polygon":
            yield from _where_it_holds_the_centre(member, side)


def _key(y: Number, x: Number, side: int) -> Key:
    return min(y // side, 90 * DEGREE // side - 1), min(x // side, 180 * DEGREE // side - 1)


def _of_points(shape: Geometry, side: int) -> Iterator[Key]:
    """The cells of the representative points that are half a side or more apart."""
    half = side // 2
    # one point at most to a square of half a side, so that only the nine around a point can hold one too near
    named: dict[Key, Point] = {}
    for longitude, latitude in _points(shape):
        y, x = Fraction(latitude) * DEGREE, Fraction(longitude) * DEGREE
        row, column = y // half, x // half
        around = [named.get((row + up, column + right)) for up in (-1, 0, 1) for right in (-1, 0, 1)]
        if not any(near and abs(near[0] - y) < half and abs(near[1] - x) < half for near in around):
            named[row, column] = y, x
            yield _key(y, x, side)


def _points(shape: Geometry) -> Iterator[Position]:
    yield representative_point(shape)
    for member in shape.members:
        yield of_member(shape.family, member)


def _where_it_stretches(line: Member, side: int) -> list[Key]:
    """The cells where a line reaches over half a side or more."""
    reaches: dict[Key, list[Point]] = {}
    for start, end in _pieces(vertices(line)[0], side):
        middle = _key((start[1] + end[1]) / Fraction(2), (start[0] + end[0]) / Fraction(2), side)
        reaches.setdefault(middle, []).extend((start, end))
    return [key for key, points in reaches.items() if _reach(points) * 2 >= side]


def _reach(points: list[Point]) -> Number:
    columns, rows = [x for x, _ in points], [y for _, y in points]
    return max(max(columns) - min(columns), max(rows) - min(rows))


def _pieces(path: list[Vertex], side: int) -> Iterator[tuple[Point, Point]]:
    """The line cut where it crosses from cell to cell."""
    crossings = 0
    for (ax, ay), (bx, by) in pairwise(path):
        columns, rows = _between(ax, bx, side), _between(ay, by, side)
        crossings += len(columns) + len(rows)
        if crossings > MOST_CROSSINGS:
            raise TooManyCells
        across = {Fraction(column * side - ax, bx - ax) for column in columns}
        up = {Fraction(row * side - ay, by - ay) for row in rows}
        shares = sorted({0, 1} | across | up)
        yield from pairwise([(ax + (bx - ax) * share, ay + (by - ay) * share) for share in shares])


def _between(start: int, end: int, side: int) -> range:
    """The edges of cells that lie strictly between two coordinates."""
    low, high = sorted((start, end))
    return range(low // side + 1, -(-high // side))


def _where_it_holds_the_centre(polygon: Member, side: int) -> Iterator[Key]:
    for row, entries in _rows(polygon, side).items():
        entries.sort()
        for west, east in zip(entries[::2], entries[1::2], strict=True):
            yield from ((row, column) for column in _centres(west, east, side))


def _rows(polygon: Member, side: int) -> dict[int, list[Fraction]]:
    """For each row of cells, where the line through their centres enters and leaves the polygon."""
    found: dict[int, list[Fraction]] = {}
    crossings = 0
    edges = (edge for ring in vertices(polygon) for edge in pairwise(ring))
    for (ax, ay), (bx, by) in edges:
        rows = _centres(min(ay, by), max(ay, by), side)
        crossings += len(rows)
        if crossings > MOST_CROSSINGS:
            raise TooManyCells
        for row in rows:
            share = Fraction(row * side + side // 2 - ay, by - ay)
            found.setdefault(row, []).append(ax + (bx - ax) * share)
    return found


def _centres(low: Number, high: Number, side: int) -> range:
    """The cells whose centre is at `low` or between it and `high`."""
    half = side // 2
    return range(-((half - low) // side), -((half - high) // side))
