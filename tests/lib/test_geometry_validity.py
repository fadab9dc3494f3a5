"""Shapes that are none, and what is said of them."""

from decimal import Decimal

import pytest

from heritage.lib.geometry import GeometryError, parse

CUT = "a shape that crosses the 180th meridian is cut there and given as two (RFC 7946, 3.1.9)"

BAD_SHAPES = [
    ("LINESTRING (1 1)", "line_short", None, "a line needs two positions that differ"),
    ("LINESTRING (1 1, 1.0000001 1)", "line_short", None, "a line needs two positions that differ"),
    (
        "MULTILINESTRING ((1 1, 2 2), (3 3, 3 3))",
        "line_short",
        None,
        "line 2: a line needs two positions that differ",
    ),
    (
        "LINESTRING (170 10, -170 12)",
        "antimeridian",
        ("10", "170"),
        f"between vertices 1-2 it goes more than half around the globe; {CUT}",
    ),
    (
        "POLYGON ((179 0, 179 1, -179 1, -179 0, 179 0))",
        "antimeridian",
        ("1", "179"),
        f"between vertices 2-3 it goes more than half around the globe; {CUT}",
    ),
    ("POLYGON ((0 0, 1 0, 0 0))", "ring_short", None, "ring 1 needs at least 4 positions, the last equal to the first"),
    (
        "POLYGON ((0 0, 1 0, 1 1, 0 1))",
        "unclosed",
        ("1", "0"),
        "ring 1 is not closed: end it with its first position, 0 0",
    ),
    (
        "POLYGON ((0 0, 9 0, 0 9, 0 0), (1 1, 2 1, 1 2, 1 3))",
        "unclosed",
        ("3", "1"),
        "ring 2 is not closed: end it with its first position, 1 1",
    ),
    ("POLYGON ((1 2, 2 4, 3 6, 1 2))", "zero_area", ("2", "1"), "ring 1 encloses nothing near 2 N, 1 E"),
    ("POLYGON ((-1 -2, -1 -2, 2 2, -1 -2))", "zero_area", ("-2", "-1"), "ring 1 encloses nothing near 2 S, 1 W"),
    ("POLYGON ((5 5, 5 5, 5 5, 5 5))", "zero_area", ("5", "5"), "ring 1 encloses nothing near 5 N, 5 E"),
    (
        "POLYGON ((0 0, 0.0000001 0, 0 0.0000001, 0 0))",
        "zero_area",
        ("0", "0"),
        "ring 1 encloses nothing near 0 N, 0 E",
    ),
    (
        "POLYGON ((0 0, 2 0, 1 1, 2 2, 0 2, 1 1, 0 0))",
        "repeated",
        ("1", "1"),
        "ring 1 comes twice through 1 N, 1 E, at its vertices 3 and 6",
    ),
    (
        "POLYGON ((43.12 36.33, 43.15 36.33, 43.15 36.35, 43.13 36.32, 43.12 36.33))",
        "crossing",
        ("36.33", "43.136667"),
        "ring 1 crosses itself near 36.33 N, 43.136667 E between its vertices 1-2 and 3-4",
    ),
    # the numbers are those of the vertices as typed, repeated ones and all
    (
        "POLYGON ((0 0, 0 0, 2 2, 2 2, 2 0, 0 2, 0 0))",
        "crossing",
        ("1", "1"),
        "ring 1 crosses itself near 1 N, 1 E between its vertices 2-3 and 5-6",
    ),
    # a vertex on an edge of its own ring
    (
        "POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))",
        "crossing",
        ("0", "2"),
        "ring 1 crosses itself near 0 N, 2 E between its vertices 1-2 and 4-5",
    ),
    # there and back on the same way
    (
        "POLYGON ((0 0, 4 0, 4 4, 4 2, 0 2, 0 0))",
        "crossing",
        ("2", "4"),
        "ring 1 crosses itself near 2 N, 4 E between its vertices 2-3 and 4-5",
    ),
    (
        "MULTIPOLYGON (((8 8, 9 8, 9 9, 8 8)), ((0 0, 2 2, 2 0, 0 2, 0 0)))",
        "crossing",
        ("1", "1"),
        "polygon 2: ring 1 crosses itself near 1 N, 1 E between its vertices 1-2 and 3-4",
    ),
    (
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 5 1, 3 3, 1 1))",
        "rings_cross",
        ("1", "4"),
        "rings 1 and 2 cross near 1 N, 4 E, at vertices 2-3 and 1-2",
    ),
    # a hole along the edge
    (
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 0, 3 0, 2 1, 1 0))",
        "rings_cross",
        ("0", "1"),
        "rings 1 and 2 cross near 0 N, 1 E, at vertices 1-2 and 1-2",
    ),
    # a hole from one side to the other
    (
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (2 0, 3 2, 2 4, 1 2, 2 0))",
        "rings_meet",
        ("4", "2"),
        "rings 1 and 2 cut the area apart near 4 N, 2 E: rings meet in one place at most",
    ),
    # two holes in a row from side to side: each pair of rings meets once, and still they cut
    (
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 2, 1 1, 2 2, 1 3, 0 2), (2 2, 3 1, 4 2, 3 3, 2 2))",
        "rings_meet",
        ("2", "4"),
        "rings 1 and 3 cut the area apart near 2 N, 4 E: rings meet in one place at most",
    ),
    (
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (5 5, 6 5, 5 6, 5 5))",
        "hole_outside",
        ("5", "5"),
        "ring 2 is a hole but does not lie inside ring 1; see 5 N, 5 E",
    ),
    # the outer ring comes second
    (
        "POLYGON ((1 1, 2 1, 1 2, 1 1), (0 0, 9 0, 9 9, 0 9, 0 0))",
        "hole_outside",
        ("0", "0"),
        "ring 2 is a hole but does not lie inside ring 1; see 0 N, 0 E",
    ),
    # touching from outside
    (
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (4 2, 5 1, 5 3, 4 2))",
        "hole_outside",
        ("2", "4"),
        "ring 2 is a hole but does not lie inside ring 1; see 2 N, 4 E",
    ),
    (
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 5 1, 5 5, 1 5, 1 1), (2 2, 3 2, 2 3, 2 2))",
        "holes_nested",
        ("2", "2"),
        "ring 3 lies in another hole, ring 2, near 2 N, 2 E",
    ),
    (
        "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 1, 3 1, 3 3, 1 3, 1 1)))",
        "overlap",
        ("2", "1"),
        "polygon 1: it overlaps polygon 2 near 2 N, 1 E: draw the two as one",
    ),
    (
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 3 1, 3 3, 1 1)))",
        "overlap",
        ("1", "1"),
        "polygon 2: it overlaps polygon 1 near 1 N, 1 E: draw the two as one",
    ),
    (
        "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((0 0, 2 0, 2 2, 0 2, 0 0)))",
        "overlap",
        ("0", "0"),
        "polygon 1: it overlaps polygon 2 near 0 N, 0 E: draw the two as one",
    ),
    # they cross where a third has a vertex
    (
        "MULTIPOLYGON (((0 0, 4 4, 4 -9, 0 0)), ((0 4, 4 0, 4 9, 0 4)), ((0 1, 2 2, 0 3, 0 1)))",
        "overlap",
        ("2", "2"),
        "polygon 1: it overlaps polygon 2 near 2 N, 2 E: draw the two as one",
    ),
    # side by side with a common edge
    (
        "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((2 0, 4 0, 4 2, 2 2, 2 0)))",
        "overlap",
        ("0", "2"),
        "polygon 1: it overlaps polygon 2 near 0 N, 2 E: draw the two as one",
    ),
    (
        "MULTIPOLYGON (((0 0, 3 0, 1 2, 3 4, 0 4, 0 0)), ((3 0, 4 0, 4 4, 3 4, 3 0)))",
        "polygons_meet",
        ("4", "3"),
        "polygon 1: it meets polygon 2 in more than one place, again near 4 N, 3 E: draw the two as one",
    ),
]


@pytest.mark.parametrize(("text", "code", "at", "message"), BAD_SHAPES)
def test_parse_of_a_bad_shape_says_what_is_wrong_and_where(
    text: str, code: str, at: tuple[str, str] | None, message: str
) -> None:
    with pytest.raises(GeometryError) as refused:
        parse(text)

    error = refused.value
    assert (error.code, error.message) == (code, message)
    assert error.at == (at and (Decimal(at[0]), Decimal(at[1])))
    assert error.template % error.params == message


@pytest.mark.parametrize(
    "text",
    [
        # rings that meet in one place
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 2, 2 1, 2 3, 0 2))",
        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 0, 2 1, 1 2, 0 0))",
        "POLYGON ((0 0, 6 0, 6 4, 0 4, 0 0), (1 2, 2 1, 3 2, 2 3, 1 2), (3 2, 4 1, 5 2, 4 3, 3 2))",
        # three holes in one place
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (4 4, 6 4, 6 5, 4 4), (4 4, 4 6, 3 6, 4 4), (4 4, 2 4, 2 3, 4 4))",
        # a polygon in the hole of another
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)), ((2 2, 3 2, 2 3, 2 2)))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)), ((1 1, 3 2, 2 3, 1 1)))",
        # corner to corner
        "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((2 2, 4 2, 4 4, 2 4, 2 2)))",
        # vertices repeated at once, as a double click leaves them
        "POLYGON ((0 0, 0 0, 4 0, 4 4, 4 4, 0 4, 0 0, 0 0))",
        # lines may cross themselves
        "LINESTRING (0 0, 2 2, 2 0, 0 2)",
        # half around the globe, and along its edges
        "POLYGON ((0 -90, 180 -90, 180 90, 0 90, 0 -90))",
    ],
)
def test_parse_of_an_odd_but_good_shape_keeps_it(text: str) -> None:
    family = text.split(" ", maxsplit=1)[0]

    assert parse(text).kind.upper() == family
