"""A shape in WGS 84 and its one canonical form."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast

Kind = Literal["Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"]
Position = tuple[Decimal, Decimal]
Path = tuple[Position, ...]
Member = tuple[Path, ...]
Vertex = tuple[int, int]
DECIMALS = 6
STEP = Decimal("0.000001")


@dataclass(frozen=True)
class Geometry:
    """A place: points, lines or polygons, in degrees.

    Whatever the kind, `members` is members of paths of positions (longitude, latitude): a point is a member of one path
    of one position, a line a member of one path, a polygon a member of its rings, closed, the outer one first. `parse`
    and `from_wkt` give it checked and in canonical form, where equal shapes are equal.
    """

    kind: Kind
    members: tuple[Member, ...]

    @property
    def family(self) -> str:
        """The kind of each member: "Point", "LineString" or "Polygon"."""
        return self.kind.removeprefix("Multi")

    @property
    def positions(self) -> Path:
        """Every position in order."""
        return tuple(position for member in self.members for path in member for position in path)


def canonical(geometry: Geometry) -> Geometry:
    """The same shape in the one form that is stored and hashed.

    Positions have at most 6 decimals. A position that repeats the one before it is left out. Lines begin at the smaller
    end (by longitude, then latitude); outer rings run counter-clockwise and holes clockwise (RFC 7946, 3.1.6), both from
    their smallest vertex; holes and members are sorted, and equal members are one. Of one member only, no kind is
    "Multi". So a shape has one text, whatever way it was drawn; which way a line was drawn is not kept.
    """
    forms = {"Point": _rounded_member, "LineString": _line, "Polygon": _polygon}
    members = tuple(sorted({forms[geometry.family](member) for member in geometry.members}))
    kind = geometry.family if len(members) == 1 else f"Multi{geometry.family}"
    return Geometry(cast("Kind", kind), members)


def rounded(degrees: Decimal) -> Decimal:
    """To 6 decimals (about 11 cm), half to even; never -0."""
    return degrees.quantize(STEP) + 0


def vertex(position: Position) -> Vertex:
    """(x, y) in whole millionths of a degree, for exact arithmetic."""
    return int(position[0].scaleb(DECIMALS)), int(position[1].scaleb(DECIMALS))


def doubled_area(vertices: Sequence[Vertex]) -> int:
    """Twice the area of a ring, closed or not, in square millionths of a degree; negative where it runs clockwise."""
    following = [*vertices[1:], *vertices[:1]]
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(vertices, following, strict=True))


def _rounded_member(member: Member) -> Member:
    return tuple(_path(path) for path in member)


def _path(path: Path) -> Path:
    """Rounded, without repetitions."""
    positions = [(rounded(longitude), rounded(latitude)) for longitude, latitude in path]
    kept = [here for here, before in zip(positions, [None, *positions], strict=False) if here != before]
    return tuple(kept)


def _line(member: Member) -> Member:
    path = _path(member[0])
    return (min(path, path[::-1]),)


def _polygon(member: Member) -> Member:
    outer, *holes = (_path(ring) for ring in member)
    return (_ring(outer, 1), *sorted(_ring(hole, -1) for hole in holes))


def _ring(path: Path, sign: int) -> Path:
    """Turning as `sign` says (1 counter-clockwise) from its smallest vertex."""
    corners = path[:-1]
    if doubled_area([vertex(position) for position in corners]) * sign < 0:
        corners = corners[::-1]
    start = corners.index(min(corners))
    return (*corners[start:], *corners[:start], corners[start])
