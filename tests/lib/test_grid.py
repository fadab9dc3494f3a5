"""The nested grid of location policies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib.grid import Cell, OffTheGlobe, cell, check_point

latitudes = st.decimals(-90, 90, places=7) | st.decimals(-90, 90, places=40)
longitudes = st.decimals(-180, 180, places=7) | st.decimals(-180, 180, places=40)
policies = st.sampled_from(("fine", "coarse"))


def edges(found: Cell) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """South, west, north and east of a cell."""
    south, west, size = Decimal(found.south), Decimal(found.west), Decimal(found.size)
    return south, west, south + size, west + size


@pytest.mark.parametrize(
    ("latitude", "longitude", "fine", "coarse"),
    [
        ("36.337923", "43.139372", ("36.33", "43.13"), ("36.3", "43.1")),
        ("36.34", "43.1", ("36.34", "43.10"), ("36.3", "43.1")),
        ("36", "43", ("36.00", "43.00"), ("36.0", "43.0")),
        ("0", "0", ("0.00", "0.00"), ("0.0", "0.0")),
        ("-0.0", "-0", ("0.00", "0.00"), ("0.0", "0.0")),
        ("-0.001", "-0.001", ("-0.01", "-0.01"), ("-0.1", "-0.1")),
        ("-33.86", "-70.65", ("-33.86", "-70.65"), ("-33.9", "-70.7")),
        ("90", "180", ("89.99", "179.99"), ("89.9", "179.9")),
        ("-90", "-180", ("-90.00", "-180.00"), ("-90.0", "-180.0")),
        ("89.995", "179.995", ("89.99", "179.99"), ("89.9", "179.9")),
        (
            "0.00999999999999999999999999999999999999",
            "0.09999999999999999999999999999999",
            ("0.00", "0.09"),
            ("0.0", "0.0"),
        ),
        ("36.33999999999999999999999999999999999999", "43", ("36.33", "43.00"), ("36.3", "43.0")),
        ("1E-9999", "1e1", ("0.00", "10.00"), ("0.0", "10.0")),
    ],
)
def test_cell_is_named_by_its_south_west_corner(
    latitude: str, longitude: str, fine: tuple[str, str], coarse: tuple[str, str]
) -> None:
    found = [cell(latitude, longitude, policy) for policy in ("fine", "coarse")]

    assert found == [Cell(*fine, "0.01"), Cell(*coarse, "0.1")]


@given(latitudes, longitudes, policies)
def test_cell_holds_its_point_and_lies_on_the_globe(latitude: Decimal, longitude: Decimal, policy: str) -> None:
    south, west, north, east = edges(cell(str(latitude), str(longitude), policy))

    assert -90 <= south <= latitude
    assert latitude < north or latitude == north == 90
    assert -180 <= west <= longitude
    assert longitude < east or longitude == east == 180


@given(latitudes, longitudes)
def test_every_fine_cell_lies_inside_the_coarse_cell_of_its_point(latitude: Decimal, longitude: Decimal) -> None:
    point = str(latitude), str(longitude)

    inner, outer = edges(cell(*point, "fine")), edges(cell(*point, "coarse"))

    assert outer[0] <= inner[0] < inner[2] <= outer[2]
    assert outer[1] <= inner[1] < inner[3] <= outer[3]


@given(latitudes, longitudes, policies, st.decimals(0, 1, places=6), st.decimals(0, 1, places=6))
def test_cell_tells_nothing_of_where_in_it_the_point_is(
    latitude: Decimal, longitude: Decimal, policy: str, up: Decimal, right: Decimal
) -> None:
    found = cell(str(latitude), str(longitude), policy)
    south, west, north, east = edges(found)

    # anywhere in the cell but on the edges that belong to its neighbours
    elsewhere = (
        south + (north - south) * min(up, Decimal("0.999999")),
        west + (east - west) * min(right, Decimal("0.999999")),
    )

    assert cell(str(elsewhere[0]), str(elsewhere[1]), policy) == found


def test_fine_cells_fill_a_coarse_cell_without_gap_or_overlap() -> None:
    points = [(f"-0.{south:03}", f"179.{west:03}") for south in range(1, 101, 5) for west in range(900, 1000, 5)]

    fine = {cell(*point, "fine") for point in points}

    assert {cell(*point, "coarse") for point in points} == {Cell("-0.1", "179.9", "0.1")}
    assert fine == {
        Cell(f"-0.{south:02}", f"179.{west:02}", "0.01") for south in range(1, 11) for west in range(90, 100)
    }


@pytest.mark.parametrize(
    ("latitude", "longitude", "message"),
    [
        ("90.0000001", "0", "latitude 90.0000001 is not between -90 and 90; are the two swapped"),
        ("-91", "0", "latitude -91 is not between"),
        ("0", "180.0000001", "longitude 180.0000001 is not between -180 and 180"),
        ("0", "-181", "longitude -181 is not between"),
        ("1e999999", "0", "is not between"),
        ("NaN", "0", "'NaN' is no number of degrees"),
        ("0", "sNaN", "'sNaN' is no number of degrees"),
        ("Infinity", "0", "'Infinity' is no number of degrees"),
        ("0", "-inf", "'-inf' is no number of degrees"),
        ("", "0", "'' is no number of degrees"),
        ("36,34", "0", "'36,34' is no number of degrees"),
        ("36.34 N", "0", "'36.34 N' is no number of degrees"),
        ("0", "43°8′", "is no number of degrees"),
    ],
)
def test_a_point_off_the_globe_is_refused_with_a_reason(latitude: str, longitude: str, message: str) -> None:
    with pytest.raises(OffTheGlobe, match=message):
        check_point(latitude, longitude)
    with pytest.raises(OffTheGlobe, match=message):
        cell(latitude, longitude, "coarse")


def test_check_point_gives_the_decimals_unrounded() -> None:
    assert check_point("36.3379230", "-43.139372") == (Decimal("36.3379230"), Decimal("-43.139372"))


@pytest.mark.parametrize("policy", ["exact", "area", "none", ""])
def test_a_policy_without_a_cell_has_none(policy: str) -> None:
    with pytest.raises(KeyError):
        cell("36.34", "43.14", policy)
