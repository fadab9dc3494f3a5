"""Whether a shape is one: what RFC 7946 and OGC Simple Features (06-103r4, 6.1) ask of lines and polygons."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

from heritage.lib.geometry.errors import At, GeometryError, plain
from heritage.lib.geometry.shape import DECIMALS, Geometry, Path, Vertex, vertex
from heritage.lib.geometry.sweep import Crossing, Edge, Sweep

HALF_AROUND = 180


@dataclass(frozen=True)
class Ring:
    """A ring without repetitions and without its closing vertex. `typed` are the numbers its vertices had as typed."""

    polygon: int
    number: int
    vertices: list[Vertex]
    typed: list[int]

    def edge(self, number: int) -> str:
        """The numbers of an edge's vertices: 3-4."""
        return f"{self.typed[number]}-{self.typed[number] + 1}"


def check(geometry: Geometry) -> None:
    """Raises GeometryError at the first thing that makes it no shape.

    Lines may cross themselves. A ring may not, nor come twice through a vertex; rings of a polygon meet in single
    places that do not cut it apart. Polygons beside each other may meet in one place: those that share an edge are
    drawn as one.
    """
    for number, member in enumerate(geometry.members, 1):
        where = {geometry.family.removesuffix("String").lower(): number} if len(geometry.members) > 1 else {}
        for ring, path in enumerate(member, 1):
            _check_path(geometry.family, path, ring, where)
    if geometry.family == "Polygon":
        _check_polygons(geometry)


def _check_path(family: str, path: Path, ring: int, where: dict[str, int]) -> None:
    if family == "LineString" and len(set(path)) < 2:
        raise GeometryError("line_short", **where)
    if family == "Polygon" and len(path) < 4:
        raise GeometryError("ring_short", ring=ring, **where)
    if family == "Polygon" and path[0] != path[-1]:
        first = f"{plain(path[0][0])} {plain(path[0][1])}"
        raise GeometryError("unclosed", _place(path[-1]), ring=ring, first=first, **where)
    for number, (here, there) in enumerate(pairwise(path), 1):
        if abs(here[0] - there[0]) > HALF_AROUND:
            raise GeometryError("antimeridian", _place(here), edge=f"{number}-{number + 1}", **where)


def _place(position: tuple[Decimal, Decimal]) -> At:
    return position[1], position[0]


def _check_polygons(geometry: Geometry) -> None:
    many = len(geometry.members) > 1
    rings = list(_rings(geometry))
    for ring in rings:
        _check_ring(ring, _where(ring, many=many))
    sweep = Sweep([ring.vertices for ring in rings])
    try:
        sweep.run()
    except Crossing as crossing:
        raise _crossing(rings, crossing, many=many) from crossing
    _check_meetings(rings, sweep.meetings, many=many)
    for index, ring in enumerate(rings):
        parent = sweep.parents[index]
        _check_parent(ring, None if parent is None else rings[parent], _where(ring, many=many))


def _where(ring: Ring, *, many: bool) -> dict[str, int]:
    return {"polygon": ring.polygon} if many else {}


def _rings(geometry: Geometry) -> Iterator[Ring]:
    for polygon, member in enumerate(geometry.members, 1):
        for number, path in enumerate(member, 1):
            corners = [vertex(position) for position in path[:-1]]
            kept = [index for index, corner in enumerate(corners) if corner != corners[index - 1]] or [0]
            # where the same vertex came several times, an edge goes from the last of them
            typed = [following for _, following in pairwise([*kept, len(corners)])]
            yield Ring(polygon, number, [corners[index] for index in kept], typed)


def _check_ring(ring: Ring, where: dict[str, int]) -> None:
    corners = ring.vertices
    seen: dict[Vertex, int] = {}
    for typed, corner in zip(ring.typed, corners, strict=True):
        if corner in seen:
            raise GeometryError("repeated", _at(corner), ring=ring.number, vertex=seen[corner], other=typed, **where)
        seen[corner] = typed
    if len(corners) < 3 or _is_flat(corners):
        raise GeometryError("zero_area", _at(corners[0]), ring=ring.number, **where)


def _is_flat(corners: list[Vertex]) -> bool:
    (x, y), (east, north) = corners[:2]
    return all((east - x) * (b - y) == (north - y) * (a - x) for a, b in corners[2:])


def _at(point: tuple[int | Fraction, int | Fraction]) -> At:
    """(latitude, longitude) to 6 decimals, of millionths."""
    longitude, latitude = (Decimal(round(value)).scaleb(-DECIMALS) for value in point)
    return latitude, longitude


def _crossing(rings: list[Ring], crossing: Crossing, *, many: bool) -> GeometryError:
    def order(edge: Edge) -> tuple[int, int]:
        return edge.ring, edge.number

    first, second = sorted((crossing.first, crossing.second), key=order)
    one, two = rings[first.ring], rings[second.ring]
    where = _where(one, many=many)
    if one.polygon != two.polygon:
        return GeometryError("overlap", _at(crossing.at), second=two.polygon, **where)
    edges = {"edge": one.edge(first.number), "other": two.edge(second.number)}
    if one is two:
        return GeometryError("crossing", _at(crossing.at), ring=one.number, **edges, **where)
    return GeometryError("rings_cross", _at(crossing.at), ring=one.number, second=two.number, **edges, **where)


def _check_meetings(rings: list[Ring], meetings: dict[Vertex, set[int]], *, many: bool) -> None:
    """Two rings of different polygons meet once at most; those of one polygon, without closing a circle of rings.

    Closed curves cross an even number of times: so those that meet once do not cross there.
    """
    met: set[tuple[int, int]] = set()
    roots: dict[object, object] = {}
    for point, indexes in sorted(meetings.items()):
        for one, two in combinations(sorted(indexes), 2):
            apart = rings[one].polygon != rings[two].polygon
            if apart and (one, two) in met:
                where = _where(rings[one], many=many)
                raise GeometryError("polygons_meet", _at(point), second=rings[two].polygon, **where)
            met.add((one, two))
        _check_circles(rings, point, sorted(indexes), roots, many=many)


def _check_circles(
    rings: list[Ring], point: Vertex, indexes: list[int], roots: dict[object, object], *, many: bool
) -> None:
    """Join each ring to the place where it meets others of its polygon; one joined already closes a circle."""
    for index in indexes:
        ring = rings[index]
        others = [rings[other] for other in indexes if other != index and rings[other].polygon == ring.polygon]
        if not others:
            continue
        one, two = _root(roots, index), _root(roots, (ring.polygon, point))
        if one == two:
            numbers = sorted((ring.number, others[0].number))
            raise GeometryError("rings_meet", _at(point), ring=numbers[0], second=numbers[1], **_where(ring, many=many))
        roots[one] = two


def _root(roots: dict[object, object], node: object) -> object:
    """The name of the group that holds the node (union-find, halving the way)."""
    while node in roots:
        above = roots[node]
        roots[node] = roots.get(above, above)
        node = above
    return node


def _check_parent(ring: Ring, parent: Ring | None, where: dict[str, int]) -> None:
    """An outer ring lies in nothing or in a hole of another polygon, a hole in the outer ring of its own."""
    at = _at(ring.vertices[0])
    if ring.number == 1:
        if parent is not None and parent.number == 1:
            raise GeometryError("overlap", at, second=parent.polygon, **where)
    elif parent is None or parent.polygon != ring.polygon:
        raise GeometryError("hole_outside", at, ring=ring.number, **where)
    elif parent.number != 1:
        raise GeometryError("holes_nested", at, ring=ring.number, second=parent.number, **where)
