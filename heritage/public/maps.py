"""The small map of a site: coast and rivers around the published square, drawn on the server. Never more than the square."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from heritage.editions.payloads import Location

# The drawing's own projection, 27-53 E and 28.5-43 N, after Natural Earth 1:50m (public domain).
WEST, EAST, SOUTH, NORTH = Decimal(27), Decimal(53), Decimal("28.5"), Decimal(43)
ACROSS, DOWN = Decimal("23.8462"), Decimal("29.3826")
WIDTH, HEIGHT = 210, 180
SIDE, CELLS, EDGE = 60, 5, 6
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
class Inset:
    """The square and its neighbours in the fixed grid, drawn large in a corner."""

    x: int
    y: int

    side = SIDE
    cell_side = SIDE // CELLS

    @property
    def cell_x(self) -> int:
        """Left edge of the middle cell."""
        return self.x + CELLS // 2 * self.cell_side

    @property
    def cell_y(self) -> int:
        """Upper edge of the middle cell."""
        return self.y + CELLS // 2 * self.cell_side

    @property
    def grid(self) -> str:
        """The lines between the cells."""
        steps = [step * self.cell_side for step in range(1, CELLS)]
        return "".join(f"M{self.x + step} {self.y}v{SIDE}M{self.x} {self.y + step}h{SIDE}" for step in steps)


@dataclass(frozen=True)
class SmallMap:
    """A window of the drawing (`view_box`), the published square or point in the drawing's units, names of rivers."""

    view_box: str
    names: tuple[RiverName, ...]
    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal
    inset: Inset
    is_point: bool

    @property
    def label_x(self) -> Decimal:
        """Where the name of the place begins: right of the square."""
        return self.x + self.width + 5

    @property
    def label_y(self) -> Decimal:
        """Its line: the middle of the square."""
        return self.y + self.height / 2 + 3

    @property
    def leads(self) -> str:
        """Lines from the inset to the square that it enlarges."""
        x, y = self.x + self.width / 2, self.y + self.height / 2
        return f"M{self.inset.x + SIDE} {self.inset.y}L{x:.1f} {y:.1f}L{self.inset.x} {self.inset.y}"


def small_map(location: Location | None) -> SmallMap | None:
    """The map of a location; None where nothing may be shown or the drawing does not reach."""
    if location is None or not (location.cell or location.point):
        return None
    if location.point:
        west, south, size = Decimal(location.point.longitude), Decimal(location.point.latitude), Decimal(0)
    elif location.cell:
        west, south, size = Decimal(location.cell.west), Decimal(location.cell.south), Decimal(location.cell.size)
    if not (WEST <= west <= EAST - size and SOUTH <= south <= NORTH - size):
        return None
    x, y = (west - WEST) * ACROSS, (NORTH - south - size) * DOWN
    left, top = round(x) - WIDTH // 2, round(y) - HEIGHT // 2
    inset = Inset(left + EDGE, top + HEIGHT - SIDE - EDGE)
    return SmallMap(
        view_box=f"{left} {top} {WIDTH} {HEIGHT}",
        names=tuple(_river_names(left, top)),
        x=x,
        y=y,
        width=size * ACROSS,
        height=size * DOWN,
        inset=inset,
        is_point=location.point is not None,
    )


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
