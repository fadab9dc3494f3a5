"""What is so of the cells of any shape."""

from decimal import Decimal
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from heritage.lib.geometry import Geometry, bounds, canonical, parse, representative_point
from heritage.lib.geometry.shape import Kind, Position
from heritage.lib.grid import SIZES, Cell, cell, cells

policies = st.sampled_from(("fine", "coarse"))
longitudes = st.decimals(-180, 180, places=6)
latitudes = st.decimals(-90, 90, places=6)
kinds: st.SearchStrategy[Kind] = st.sampled_from(
    ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
)


def holds(found: Cell, position: Position) -> bool:
    """Whether a cell or its edge holds a position (longitude, latitude)."""
    up, right = position[1] - Decimal(found.south), position[0] - Decimal(found.west)
    return 0 <= up <= Decimal(found.size) and 0 <= right <= Decimal(found.size)


def shape(kind: Kind, west: Decimal, south: Decimal, offsets: list[tuple[int, int]], unit: Decimal) -> Geometry:
    """A shape with its vertices so many units north-east of a place; a polygon for each three of them."""
    places = [(west + x * unit, south + y * unit) for x, y in offsets]
    if kind in {"Point", "MultiPoint"}:
        return Geometry(kind, tuple(((place,),) for place in places[: 1 if kind == "Point" else None]))
    if kind in {"LineString", "MultiLineString"}:
        count = 2 if kind == "MultiLineString" else len(places)
        return Geometry(kind, tuple((tuple(places[n : n + count]),) for n in range(0, len(places), count)))
    triangles = [places[n : n + 3] for n in range(0, 3 if kind == "Polygon" else len(places), 3)]
    return Geometry(kind, tuple(((*triangle, triangle[0]),) for triangle in triangles))


def turns(offsets: list[tuple[int, int]]) -> bool:
    """Whether each three of them are a triangle."""
    threes = [offsets[n : n + 3] for n in range(0, len(offsets), 3)]
    return all((b[0] - a[0]) * (c[1] - a[1]) != (b[1] - a[1]) * (c[0] - a[0]) for a, b, c in threes)


@given(longitudes, latitudes, policies)
def test_cells_of_a_point_is_its_cell(longitude: Decimal, latitude: Decimal, policy: str) -> None:
    point = Geometry("Point", ((((longitude, latitude),),),))

    assert cells(point, policy) == (cell(str(latitude), str(longitude), policy),)


@given(longitudes, latitudes)
def test_the_fine_cell_of_a_point_lies_in_its_coarse_cell(longitude: Decimal, latitude: Decimal) -> None:
    point = Geometry("Point", ((((longitude, latitude),),),))

    (inner,), (outer,) = cells(point, "fine"), cells(point, "coarse")

    assert 0 <= Decimal(inner.south) - Decimal(outer.south) <= Decimal("0.09")
    assert 0 <= Decimal(inner.west) - Decimal(outer.west) <= Decimal("0.09")


near = st.tuples(st.integers(0, 499), st.integers(0, 499))


@given(
    kinds,
    st.integers(-17_000, 17_000),
    st.integers(-8_000, 8_000),
    st.lists(near, min_size=6, max_size=6, unique=True),
    st.tuples(st.integers(-600, 600), st.integers(-600, 600)),
    policies,
)
def test_a_shape_under_half_a_side_names_one_cell_wherever_it_lies(
    kind: Kind, column: int, row: int, offsets: list[tuple[int, int]], moved: tuple[int, int], policy: str
) -> None:
    assume(turns(offsets))
    size = SIZES[policy]
    scale = Decimal(1) if policy == "fine" else Decimal("0.1")
    unit = size / 1000
    # around a corner of cells, where a shape can touch four of them
    west, south = column * scale * size + moved[0] * unit, row * scale * size + moved[1] * unit
    west, south = (edge.quantize(Decimal("0.00001")) for edge in (west, south))
    made = shape(kind, west, south, offsets, unit)

    found = cells(made, policy)

    east, north = representative_point(made)
    assert found == (cell(str(north), str(east), policy),)


@given(
    kinds,
    longitudes,
    latitudes,
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=6, max_size=6, unique=True),
)
def test_cells_lie_by_the_shape_and_hold_its_representative_point(
    kind: Kind, longitude: Decimal, latitude: Decimal, offsets: list[tuple[int, int]]
) -> None:
    assume(turns(offsets))
    made = shape(kind, min(longitude, Decimal(179)), min(latitude, Decimal(89)), offsets, Decimal("0.001"))

    found = cells(made, "fine")

    assert any(holds(one, representative_point(made)) for one in found)
    west, south, east, north = bounds(made)
    for one in found:
        assert south - Decimal(one.size) <= Decimal(one.south) <= north
        assert west - Decimal(one.size) <= Decimal(one.west) <= east


@given(
    kinds, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=6, max_size=6, unique=True), policies
)
def test_cells_depend_on_the_canonical_shape_alone(kind: Kind, offsets: list[tuple[int, int]], policy: str) -> None:
    assume(turns(offsets))
    made = shape(kind, Decimal("43.1"), Decimal("36.3"), offsets, Decimal("0.003"))
    backwards = Geometry(kind, tuple(tuple(path[::-1] for path in member) for member in made.members[::-1]))

    assert cells(backwards, policy) == cells(made, policy) == cells(canonical(made), policy)


@given(
    st.tuples(st.integers(0, 60), st.integers(0, 60)),
    st.tuples(st.integers(70, 130), st.integers(0, 60)),
    st.tuples(st.integers(0, 130), st.integers(70, 130)),
)
def test_cells_of_a_large_triangle_are_those_whose_centres_it_holds(
    a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]
) -> None:
    (ax, ay), (bx, by), (cx, cy) = ((2 * x * 10 + 1, 2 * y * 10 + 3) for x, y in (a, b, c))

    def side(px: int, py: int, qx: int, qy: int, x: int, y: int) -> int:
        return (qx - px) * (y - py) - (qy - py) * (x - px)

    assume(side(ax, ay, bx, by, cx, cy) > 0)

    def sides(x: int, y: int) -> list[int]:
        return [side(ax, ay, bx, by, x, y), side(bx, by, cx, cy, x, y), side(cx, cy, ax, ay, x, y)]

    ring = ", ".join(f"{x}e-4 {y}e-4" for x, y in ((ax, ay), (bx, by), (cx, cy), (ax, ay)))
    centres = [(100 * column + 50, 100 * row + 50) for row, column in product(range(28), range(28))]
    inside = {(y, x) for x, y in centres if min(sides(x, y)) > 0}
    on_edge = {(y, x) for x, y in centres if min(sides(x, y)) == 0}

    found = cells(parse(f"POLYGON (({ring}))"), "fine")

    named = {(int(Decimal(one.south) * 10_000) + 50, int(Decimal(one.west) * 10_000) + 50) for one in found}
    assert inside <= named
    # besides, only centres on an edge and the cell of the representative point
    assert len(named - inside - on_edge) <= 1
