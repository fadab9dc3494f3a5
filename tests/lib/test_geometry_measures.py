"""Bounds, length, the point that stands for a shape, and swapped axes."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heritage.lib.geometry import Geometry, GeometryError, bounds, length, looks_swapped, parse, representative_point

HOLED = "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (2 1, 7 1, 7 7, 2 7, 2 1))"
# the middle of its box lies outside
HORSESHOE = "POLYGON ((0 0, 6 0, 6 6, 4 6, 4 2, 2 2, 2 6, 0 6, 0 0))"


def winding(position: tuple[Decimal, Decimal], geometry: Geometry) -> int:
    """How often the rings turn around a position: 1 inside a polygon, 0 outside and in its holes."""
    x, y = position
    turns = 0
    for ring in (ring for member in geometry.members for ring in member):
        for (ax, ay), (bx, by) in pairwise(ring):
            left = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
            turns += (ay <= y < by and left > 0) - (by <= y < ay and left < 0)
    return turns


@pytest.mark.parametrize(
    ("wkt", "expected"),
    [
        ("POINT (43.139372 36.337923)", ("43.139372", "36.337923")),
        ("MULTIPOINT (3 3, 1 1, 2 2)", ("2", "2")),
        ("MULTIPOINT (3 3, 1 1, 2 2, 4 4)", ("2", "2")),
        ("LINESTRING (0 0, 4 0)", ("2", "0")),
        # 3 + 5 degrees: half way is 1 degree up the second piece
        ("LINESTRING (0 0, 3 0, 3 5)", ("3", "1")),
        # the longest of several
        ("MULTILINESTRING ((0 0, 1 0), (5 5, 5 9))", ("5", "7")),
        # half of the root of 2, on the diagonal of a square
        ("LINESTRING (0 0, 1 1)", ("0.5", "0.5")),
        ("LINESTRING (0 0, 0.000001 0)", ("0", "0")),
        ("POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0))", ("4", "4")),
        (HOLED, ("1", "4")),
        # at the height 4, between the vertices at 2 and at 6; its arms are as wide, and the western one comes first
        (HORSESHOE, ("1", "4")),
        ("MULTIPOLYGON (((0 0, 1 0, 1 2, 0 2, 0 0)), ((5 5, 9 5, 9 7, 5 7, 5 5)))", ("7", "6")),
        # a hole makes the larger ring the smaller area
        (
            "MULTIPOLYGON (((0 0, 6 0, 6 6, 0 6, 0 0), (1 1, 5 1, 5 5, 1 5, 1 1)), ((10 0, 15 0, 15 5, 10 5, 10 0)))",
            ("12.5", "2.5"),
        ),
        # a sliver of a millionth: as many decimals as it takes
        ("POLYGON ((0 0, 0.000001 0, 0.000001 1, 0 1, 0 0))", ("0.0000005", "0.5")),
        ("POLYGON ((0 0, 0 0.000001, 0.000001 0.000001, 0 0))", ("0.0000002", "0.0000005")),
    ],
)
def test_representative_point_stands_where_it_should(wkt: str, expected: tuple[str, str]) -> None:
    assert representative_point(parse(wkt)) == (Decimal(expected[0]), Decimal(expected[1]))


corners = st.tuples(st.integers(-900, 900), st.integers(-900, 900))


@given(st.lists(corners, min_size=3, max_size=6), st.sampled_from(("", "e-6", "e-2")))
def test_representative_point_lies_inside_its_polygon(pairs: list[tuple[int, int]], unit: str) -> None:
    unit = unit or "e-1"
    ring = ", ".join(f"{x}{unit} {y}{unit}" for x, y in [*pairs, pairs[0]])
    try:
        found = parse(f"POLYGON (({ring}))")
    except GeometryError:
        found = None
    assume(found is not None)
    assert found is not None

    point = representative_point(found)

    assert winding(point, found) == 1


@given(st.integers(-100, 100), st.integers(-100, 100))
def test_representative_point_moves_with_its_shape(right: int, up: int) -> None:
    here = parse(HORSESHOE)
    step_right, step_up = Decimal(right) / 10, Decimal(up) / 10
    ring = tuple((x + step_right, y + step_up) for x, y in here.members[0][0])

    east, north = representative_point(Geometry("Polygon", ((ring,),)))

    assert (east - step_right, north - step_up) == representative_point(here)


def test_representative_point_is_of_the_shape_not_of_how_it_was_drawn() -> None:
    drawn = ["POLYGON ((0 0, 8 0, 8 6, 0 0))", "POLYGON ((8 6, 8 6, 8 0, 0 0, 8 6))", "POLYGON ((8 0, 0 0, 8 6, 8 0))"]

    assert len({representative_point(parse(wkt)) for wkt in drawn}) == 1


def test_bounds_are_west_south_east_north() -> None:
    box = bounds(parse("MULTIPOINT (43.2 36.1, 43.1 36.3, -5 0)"))

    assert box == (Decimal("-5"), Decimal("0"), Decimal("43.2"), Decimal("36.3"))


@pytest.mark.parametrize(
    ("wkt", "expected"),
    [
        ("POINT (43 36)", "0"),
        ("LINESTRING (0 0, 3 4)", "5"),
        ("MULTILINESTRING ((0 0, 3 4), (1 1, 1 2))", "6"),
        ("POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))", "36"),
        # the root of 2 (OEIS A002193), to 28 digits
        ("LINESTRING (0 0, 1 1)", "1.414213562373095048801688724"),
    ],
)
def test_length_is_in_degrees_on_the_map(wkt: str, expected: str) -> None:
    assert length(parse(wkt)) == Decimal(expected)


@pytest.mark.parametrize(
    ("typed", "country", "expected"),
    [
        ("36.337923, 43.139372", "IQ", False),
        ("43.139372, 36.337923", "IQ", True),
        # Palmyra, Sana'a, Tripoli, Odesa, Timbuktu, Kabul, Lahore
        ("38.267, 34.551", "SY", True),
        ("44.207, 15.348", "YE", True),
        ("13.191, 32.887", "LY", True),
        ("30.723, 46.482", "UA", True),
        # Chersonesus, in Crimea
        ("44.611, 33.491", "UA", False),
        ("33.491, 44.611", "UA", True),
        ("-3.007, 16.773", "ML", True),
        ("69.172, 34.528", "AF", True),
        ("74.34, 31.55", "PK", True),
        # elsewhere, swapped or not
        ("52.5, 13.4", "IQ", False),
        # both ways in the box: nothing to say
        ("37.159, 36.199", "SY", False),  # Aleppo
        ("40.5, 38.9", "TR", False),
        # no box
        ("43.139372, 36.337923", "DE", False),
        ("43.139372, 36.337923", "", False),
        # all of the shape or nothing
        ("LINESTRING (36.3 43.1, 36.4 43.2)", "IQ", True),
        ("LINESTRING (36.3 43.1, 43.1 36.3)", "IQ", False),
        ("LINESTRING (36.3 43.1, 36.3 60)", "IQ", False),
    ],
)
def test_looks_swapped_asks_where_only_the_swapped_pair_lies_in_the_country(
    typed: str, country: str, expected: bool
) -> None:
    assert looks_swapped(parse(typed), country) == expected
