"""The small map of a site: coast and rivers around the published squares or shape, drawn on the server, and never more."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from heritage.editions.parts.site import Cell, Location
from heritage.lib import geometry

# The drawing's own projection, 27-53 E and 28.5-43 N, after Natural Earth 1:50m (public domain).
WEST, EAST, SOUTH, NORTH = Decimal(27), Decimal(53), Decimal("28.5"), Decimal(43)
ACROSS, DOWN = Decimal("23.8462"), Decimal("29.3826")
WIDTH, HEIGHT = 210, 180
SIDE, CELLS, EDGE = 60, 5, 6
MOST_CELLS = 15  # to a side of the inset
LEAST = 3  # units: what is smaller cannot be seen on the map
RIVERS = (  # where a river's name may stand; the first place that is in the window is taken
    (_("Tigris"), ((376, 168), (404, 232), (424, 282), (477, 330))),
    (_("Euphrates"), ((292, 203), (318, 222), (352, 258), (440, 352))),
)


@dataclass(frozen=True)
class RiverName:
    """A name on the map, in the drawing's units."""

    x: int
    y: int
    text: str


@dataclass(frozen=True)
class Box:
    """A square of the grid on the drawing, by its upper left corner."""

    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal


@dataclass(frozen=True)
class Inset:
    """The squares and their neighbours in the fixed grid, drawn large in a corner."""

    x: int
    y: int
    boxes: tuple[Box, ...]
    grid: str

    side = SIDE


@dataclass(frozen=True)
class SmallMap:
    """A window of the drawing (`view_box`), and what is published of the place, in the drawing's units; names of rivers.

    Either `boxes`, the squares; or where the place is shown exactly `pins` for points and `lines`, the path of anything else.
    x, y, width and height bound it all. `inset` is None where the place is too large to need one.
    """

    view_box: str
    names: tuple[RiverName, ...]
    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal
    boxes: tuple[Box, ...]
    pins: tuple[tuple[Decimal, Decimal], ...]
    lines: str
    inset: Inset | None

    @property
    def label_x(self) -> Decimal:
        """Where the name of the place begins: right of it."""
        return self.x + self.width + 5

    @property
    def label_y(self) -> Decimal:
        """Its line: the middle of the place."""
        return self.y + self.height / 2 + 3

    @property
    def leads(self) -> str:
        """Lines from the inset to the squares that it enlarges."""
        if self.inset is None:
            return ""
        x, y = self.x + self.width / 2, self.y + self.height / 2
        return f"M{self.inset.x + SIDE} {self.inset.y}L{x:.1f} {y:.1f}L{self.inset.x} {self.inset.y}"


def small_map(location: Location | None) -> SmallMap | None:
    """The map of a location; None where nothing may be shown or the drawing does not reach."""
    if location is None or not (location.cells or location.geometry):
        return None
    shape = geometry.from_wkt(location.geometry) if location.geometry else None
    found = geometry.bounds(shape) if shape else _bounds(location.cells)
    if not (found.west >= WEST and found.east <= EAST and found.south >= SOUTH and found.north <= NORTH):
        return None
    x, y = _place(found.west, found.north)
    width, height = (found.east - found.west) * ACROSS, (found.north - found.south) * DOWN
    left, top, times = _window(x, y, width, height)
    is_small = max(width, height) < LEAST
    return SmallMap(
        view_box=f"{left} {top} {WIDTH * times} {HEIGHT * times}",
        names=tuple(_river_names(left, top)) if times == 1 else (),
        x=x,
        y=y,
        width=width,
        height=height,
        boxes=() if shape else tuple(_box(cell) for cell in location.cells),
        pins=tuple(_pins(shape, is_small=is_small)) if shape else (),
        lines="" if shape is None or shape.family == "Point" or is_small else _lines(shape),
        inset=None if shape or times > 1 else _inset(location.cells, found, left, top),
    )


def _bounds(cells: tuple[Cell, ...]) -> geometry.Bounds:
    """The smallest box that holds the squares."""
    sides = [(Decimal(cell.west), Decimal(cell.south), Decimal(cell.size)) for cell in cells]
    west, south = min(row[0] for row in sides), min(row[1] for row in sides)
    return geometry.Bounds(west, south, max(row[0] + row[2] for row in sides), max(row[1] + row[2] for row in sides))


def _place(longitude: Decimal, latitude: Decimal) -> tuple[Decimal, Decimal]:
    return (longitude - WEST) * ACROSS, (NORTH - latitude) * DOWN


def _window(x: Decimal, y: Decimal, width: Decimal, height: Decimal) -> tuple[int, int, int]:
    """Where the window begins, and how many times the usual one it is: 1 unless the place would fill it."""
    times = max(1, math.ceil(width / (WIDTH // 2)), math.ceil(height / (HEIGHT // 2)))
    if max(width, height) > LEAST:  # else the place is in the middle anyhow
        x, y = x + width / 2, y + height / 2
    return round(x) - WIDTH * times // 2, round(y) - HEIGHT * times // 2, times


def _box(cell: Cell) -> Box:
    size = Decimal(cell.size)
    x, y = _place(Decimal(cell.west), Decimal(cell.south) + size)
    return Box(x, y, size * ACROSS, size * DOWN)


def _pins(shape: geometry.Geometry, *, is_small: bool) -> Iterator[tuple[Decimal, Decimal]]:
    """The points of a shape; of one too small to be seen the point that stands for it."""
    if shape.family == "Point":
        yield from (_place(*position) for position in shape.positions)
    elif is_small:
        yield _place(*geometry.representative_point(shape))


def _lines(shape: geometry.Geometry) -> str:
    """The path of lines, or of the rings of areas."""
    paths = [[_place(*position) for position in path] for member in shape.members for path in member]
    end = "z" if shape.family == "Polygon" else ""
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in path) + end for path in paths)


def _inset(cells: tuple[Cell, ...], found: geometry.Bounds, left: int, top: int) -> Inset | None:
    """The squares with their neighbours, five to a side or as many as they need; None where they would be too small."""
    size = Decimal(cells[0].size)
    columns, rows = int((found.east - found.west) / size), int((found.north - found.south) / size)
    count = max(CELLS, columns + 2, rows + 2)
    if count > MOST_CELLS:
        return None
    x, y, side = left + EDGE, top + HEIGHT - SIDE - EDGE, Decimal(SIDE) / count
    first, upper = (count - columns) // 2, (count - rows) // 2
    boxes = (
        Box(
            x + (first + int((Decimal(cell.west) - found.west) / size)) * side,
            y + (upper + int((found.north - Decimal(cell.south)) / size) - 1) * side,
            side,
            side,
        )
        for cell in cells
    )
    steps = [round(step * side, 2) for step in range(1, count)]
    grid = "".join(f"M{x + step} {y}v{SIDE}M{x} {y + step}h{SIDE}" for step in steps)
    return Inset(x, y, tuple(boxes), grid)


def _river_names(left: int, top: int) -> Iterator[RiverName]:
    """The rivers in the window, each named once: not over the inset in its lower corner, nor beside the place."""
    for name, places in RIVERS:
        for x, y in places:
            across, down = x - left, y - top
            is_beside = abs(down - HEIGHT // 2) < 12 and WIDTH // 2 - 40 < across < WIDTH // 2 + 60
            is_under_inset = across < SIDE + 2 * EDGE and down > HEIGHT - SIDE - 3 * EDGE
            if EDGE < across < WIDTH - 45 and 12 < down < HEIGHT - EDGE and not is_beside and not is_under_inset:
                yield RiverName(x, y, str(name))
                break


@cache
def coast() -> SafeString:
    """The paths of coast and rivers."""
    return mark_safe((Path(__file__).parent / "coast.svg").read_text(encoding="utf-8"))  # noqa: S308 - our own file
