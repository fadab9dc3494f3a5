"""One text for one shape."""

from decimal import Decimal
from itertools import combinations

from hypothesis import assume, given
from hypothesis import strategies as st

from heritage.lib.geometry import Geometry, GeometryError, canonical, from_wkt, parse, to_geojson, to_wkt
from heritage.lib.geometry.shape import Kind, Position

Pair = tuple[int, int]
longitudes = st.decimals(-180, 180, places=6)
latitudes = st.decimals(-90, 90, places=6)
positions = st.tuples(longitudes, latitudes)
# few places, so that much coincides
corners = st.tuples(st.integers(0, 4), st.integers(0, 4))
rings = st.lists(corners, min_size=3, max_size=7)


def text(pairs: list[Pair]) -> str:
    """A ring of WKT."""
    return "(" + ", ".join(f"{x} {y}" for x, y in [*pairs, pairs[0]]) + ")"


def turn(a: Pair, b: Pair, c: Pair) -> int:
    """Above 0 for a turn to the left."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def holds(a: Pair, b: Pair, c: Pair) -> bool:
    """Whether c lies on the edge from a to b."""
    within = min(a[0], b[0]) <= c[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= c[1] <= max(a[1], b[1])
    return turn(a, b, c) == 0 and within


def touch(a: Pair, b: Pair, c: Pair, d: Pair) -> bool:
    """Whether two edges have a point in common."""
    apart = turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
    return apart or holds(a, b, c) or holds(a, b, d) or holds(c, d, a) or holds(c, d, b)


def is_simple(pairs: list[Pair]) -> bool:
    """Whether a ring is one: each edge against each other."""
    edges = list(zip(pairs, [*pairs[1:], pairs[0]], strict=True))
    for (first, (a, b)), (second, (c, d)) in combinations(enumerate(edges), 2):
        if second == first + 1 and (holds(a, b, d) or holds(c, d, a)):
            return False
        if first == 0 and second == len(edges) - 1 and (holds(a, b, c) or holds(c, d, b)):
            return False
        if 1 < second - first < len(edges) - 1 and touch(a, b, c, d):
            return False
    return True


@given(rings)
def test_a_ring_is_kept_if_no_two_edges_have_more_in_common_than_they_should(pairs: list[Pair]) -> None:
    assume(all(here != before for here, before in zip(pairs, [pairs[-1], *pairs], strict=False)))

    try:
        parse(f"POLYGON ({text(pairs)})")
        kept = True
    except GeometryError:
        kept = False

    assert kept == is_simple(pairs)


@given(rings, st.integers(0, 6), st.booleans())
def test_a_ring_has_one_text_wherever_it_begins_and_whichever_way_it_runs(
    pairs: list[Pair], start: int, backwards: bool
) -> None:
    assume(len(set(pairs)) == len(pairs) and is_simple(pairs))
    other = pairs[start % len(pairs) :] + pairs[: start % len(pairs)]

    texts = {to_wkt(parse(f"POLYGON ({text(ring)})")) for ring in (pairs, other[::-1] if backwards else other)}

    assert len(texts) == 1
    ring = parse(texts.pop()).members[0][0]
    assert ring[0] == ring[-1] == min(ring)
    # counter-clockwise: the way turns left at its smallest vertex
    first, last = ring[1], ring[-2]
    smallest = ring[0]
    assert (first[0] - smallest[0]) * (last[1] - smallest[1]) > (first[1] - smallest[1]) * (last[0] - smallest[0])


@given(st.lists(positions, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_points_have_one_text_in_any_order(found: list[Position], random: object) -> None:
    shuffled = sorted(found, key=lambda _: random.random())  # type: ignore[attr-defined]

    texts = {
        to_wkt(parse("MULTIPOINT (" + ", ".join(f"{x} {y}" for x, y in order) + ")")) for order in (found, shuffled)
    }

    assert len(texts) == 1
    assert len(parse(texts.pop()).members) == len(set(found))


@given(st.lists(positions, min_size=2, max_size=6))
def test_a_line_has_one_text_from_either_end(found: list[Position]) -> None:
    lines = [Geometry("LineString", ((tuple(order),),)) for order in (found, found[::-1])]

    assert to_wkt(lines[0]) == to_wkt(lines[1])


@st.composite
def geometries(draw: st.DrawFn) -> Geometry:
    """Points, lines, triangles and triangles beside each other, anywhere."""
    kind: Kind = draw(
        st.sampled_from(("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"))
    )
    count = draw(st.integers(2, 4)) if kind.startswith("Multi") else 1
    if kind.endswith("Point"):
        return canonical(Geometry(kind, tuple(((draw(positions),),) for _ in range(count))))
    if kind.endswith("LineString"):
        line = st.lists(st.tuples(st.decimals(0, 180, places=6), latitudes), min_size=2, max_size=5, unique=True)
        return canonical(Geometry(kind, tuple((tuple(draw(line)),) for _ in range(count))))
    step = Decimal(draw(st.integers(1, 10**7))).scaleb(-6)
    west, south = draw(st.decimals(-180, 100, places=6)), draw(st.decimals(-90, 70, places=6))
    triangles = [
        ((west + 2 * n * step, south), (west + 2 * n * step + step, south), (west + 2 * n * step, south + step))
        for n in range(count)
    ]
    return canonical(Geometry(kind, tuple(((*triangle, triangle[0]),) for triangle in triangles)))


@given(geometries())
def test_a_geometry_comes_back_from_its_texts_as_it_was(geometry: Geometry) -> None:
    assert from_wkt(to_wkt(geometry)) == geometry
    assert parse(to_geojson(geometry)) == geometry
    assert to_wkt(parse(to_geojson(geometry))) == to_wkt(geometry)


@given(longitudes, latitudes)
def test_decimals_are_written_as_short_as_they_can_be(longitude: Decimal, latitude: Decimal) -> None:
    words = to_wkt(parse(f"{latitude}, {longitude}")).removeprefix("POINT (").removesuffix(")").split(" ")

    assert [Decimal(word) for word in words] == [longitude, latitude]
    assert not any(word.startswith("-0") and set(word) <= set("-0.") for word in words)
    assert not any("E" in word or ("." in word and word.endswith(("0", "."))) for word in words)
    assert all(len(word.partition(".")[2]) <= 6 for word in words)


def test_one_member_alone_is_not_called_multi() -> None:
    texts = [to_wkt(parse(wkt)) for wkt in ("MULTIPOINT (1 2, 1 2)", "MULTILINESTRING ((1 2, 3 4), (3 4, 1 2))")]

    assert texts == ["POINT (1 2)", "LINESTRING (1 2, 3 4)"]


def test_holes_are_sorted_and_run_clockwise() -> None:
    found = parse("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (5 5, 6 5, 6 6, 5 5), (1 1, 2 1, 2 2, 1 1))")

    assert to_wkt(found) == "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 2, 2 1, 1 1), (5 5, 6 6, 6 5, 5 5))"
