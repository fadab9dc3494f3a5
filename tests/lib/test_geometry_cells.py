"""The cells that the public may see of a shape."""

import time

import pytest

from heritage.lib.geometry import parse
from heritage.lib.grid import MOST_CELLS, Cell, TooManyCells, cells


def corners(geometry: str, policy: str) -> list[str]:
    """South and west of each cell."""
    return [f"{found.south} {found.west}" for found in cells(parse(geometry), policy)]


@pytest.mark.parametrize(
    ("wkt", "fine", "coarse"),
    [
        ("POINT (43.139372 36.337923)", ["36.33 43.13"], ["36.3 43.1"]),
        ("POINT (180 90)", ["89.99 179.99"], ["89.9 179.9"]),
        ("POINT (-0.001 -0.001)", ["-0.01 -0.01"], ["-0.1 -0.1"]),
        # from south to north, west to east, each once
        (
            "MULTIPOINT (43.156 36.344, 43.135 36.345, 43.135 36.334, 43.139 36.339)",
            ["36.33 43.13", "36.34 43.13", "36.34 43.15"],
            ["36.3 43.1"],
        ),
        # two doors on either side of an edge: the edge is not given away
        ("MULTIPOINT (43.13999 36.335, 43.14001 36.335)", ["36.33 43.13"], ["36.3 43.1"]),
        # four corners of a house on a corner
        (
            "MULTIPOINT (43.0999 36.2999, 43.1001 36.2999, 43.0999 36.3001, 43.1001 36.3001)",
            ["36.30 43.09"],
            ["36.3 43.0"],
        ),
        # half a side apart is far enough
        ("MULTIPOINT (43.1375 36.335, 43.1425 36.335)", ["36.33 43.13", "36.33 43.14"], ["36.3 43.1"]),
        # 0.016 long: it stretches over 0.007 of the first, 0.009 of the second
        ("LINESTRING (43.133 36.335, 43.149 36.335)", ["36.33 43.13", "36.33 43.14"], ["36.3 43.1"]),
        # 0.004 of the first is not enough, 0.005 is
        ("LINESTRING (43.136 36.335, 43.149 36.335)", ["36.33 43.14"], ["36.3 43.1"]),
        ("LINESTRING (43.135 36.335, 43.149 36.335)", ["36.33 43.13", "36.33 43.14"], ["36.3 43.1"]),
        # nine times to and fro over a corner, and yet small
        (
            "LINESTRING (" + ", ".join(["43.139 36.339, 43.141 36.341"] * 5) + ")",
            ["36.34 43.14"],
            ["36.3 43.1"],
        ),
        # along an edge: the cells north of it
        ("LINESTRING (43.13 36.34, 43.15 36.34)", ["36.34 43.13", "36.34 43.14"], ["36.3 43.1"]),
        # along the pole and the last meridian
        ("LINESTRING (179.98 90, 180 90, 180 89.98)", ["89.98 179.99", "89.99 179.98", "89.99 179.99"], ["89.9 179.9"]),
        # it touches four cells and holds no centre
        (
            "POLYGON ((43.138 36.338, 43.142 36.338, 43.142 36.342, 43.138 36.342, 43.138 36.338))",
            ["36.34 43.14"],
            ["36.3 43.1"],
        ),
        # the centres of two, and a little of two more
        (
            "POLYGON ((43.134 36.333, 43.146 36.333, 43.146 36.342, 43.134 36.342, 43.134 36.333))",
            ["36.33 43.13", "36.33 43.14"],
            ["36.3 43.1"],
        ),
        # not the centre in the hole
        (
            (
                "POLYGON ((43.1 36.3, 43.13 36.3, 43.13 36.33, 43.1 36.33, 43.1 36.3),"
                " (43.112 36.312, 43.118 36.312, 43.118 36.318, 43.112 36.318, 43.112 36.312))"
            ),
            [
                "36.30 43.10",
                "36.30 43.11",
                "36.30 43.12",
                "36.31 43.10",
                "36.31 43.12",
                "36.32 43.10",
                "36.32 43.11",
                "36.32 43.12",
            ],
            ["36.3 43.1"],
        ),
        # a centre on its western edge counts, one on its eastern edge does not
        (
            "POLYGON ((43.115 36.302, 43.125 36.302, 43.125 36.308, 43.115 36.308, 43.115 36.302))",
            ["36.30 43.11", "36.30 43.12"],
            ["36.3 43.1"],
        ),
        # each of several polygons by itself
        (
            "MULTIPOLYGON (((43.1 36.3, 43.102 36.3, 43.1 36.302, 43.1 36.3)), ((44 36.3, 44.002 36.3, 44 36.302, 44 36.3)))",
            ["36.30 43.10", "36.30 44.00"],
            ["36.3 43.1", "36.3 44.0"],
        ),
    ],
)
def test_cells_are_those_where_much_of_the_shape_lies(wkt: str, fine: list[str], coarse: list[str]) -> None:
    assert (corners(wkt, "fine"), corners(wkt, "coarse")) == (fine, coarse)


def test_cells_of_a_large_shape_have_about_its_area() -> None:
    wkt = "POLYGON ((43.013 36.007, 43.187 36.051, 43.142 36.193, 43.004 36.161, 43.013 36.007))"

    found = cells(parse(wkt), "fine")

    # by the shoelace formula it has 0.024114 square degrees
    assert abs(len(found) - 241) <= 10


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON ((43 36, 43.3 36, 43.3 36.3, 43 36.3, 43 36))",
        "POLYGON ((-180 -90, -1 -90, -1 90, -180 90, -180 -90))",
        # narrow, but from pole to pole
        "POLYGON ((43 -90, 43.001 -90, 43.001 90, 43 90, 43 -90))",
        "LINESTRING (43 36, 47.5 36)",
        "LINESTRING (-90 -90, 90 90)",
        # over the same ten cells again and again: refused for the work it makes
        "LINESTRING (" + ", ".join(["43 36, 43.1 36"] * 300) + ")",
        "MULTIPOINT ("
        + ", ".join(f"{n} 36" for n in range(-180, 180))
        + ", "
        + ", ".join(f"{n} 37" for n in range(41))
        + ")",
    ],
)
def test_cells_of_too_large_a_shape_says_what_to_do(wkt: str) -> None:
    message = "the shape covers more than 400 cells: choose the coarser policy, or “area”"

    with pytest.raises(TooManyCells) as refused:
        cells(parse(wkt), "fine")

    assert str(refused.value) == message


def test_as_many_cells_as_may_be_are_named() -> None:
    square = parse("POLYGON ((43 36, 43.2 36, 43.2 36.2, 43 36.2, 43 36))")

    found = cells(square, "fine")

    assert len(found) == MOST_CELLS
    assert found[0] == Cell("36.00", "43.00", "0.01")
    assert found[-1] == Cell("36.19", "43.19", "0.01")


@pytest.mark.parametrize("wkt", ["LINESTRING ({})", "MULTIPOINT ({})", "POLYGON (({}, 45 35, 43 35, 43 36))"])
def test_cells_of_nearly_ten_thousand_vertices_take_less_than_two_seconds(wkt: str) -> None:
    # a saw of 9,990 vertices, 0.009 degrees high
    made = parse(wkt.format(", ".join(f"{43 + n / 9990:.6f} {36 + n % 2 * 0.009:.3f}" for n in range(9_990))))

    before = time.process_time()
    found = cells(made, "coarse")
    passed = time.process_time() - before

    assert len(found) >= 10
    assert passed < 2


@pytest.mark.parametrize("policy", ["exact", "area", "none", ""])
def test_a_policy_without_cells_has_none(policy: str) -> None:
    with pytest.raises(KeyError):
        cells(parse("POINT (43 36)"), policy)
