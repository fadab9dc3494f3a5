"""The small map: the published square or nothing; names of rivers that hide neither the place nor the inset."""

from decimal import Decimal

import pytest

from heritage.editions.payloads import Cell, Location, Point
from heritage.public.maps import EDGE, HEIGHT, SIDE, WIDTH, SmallMap, small_map


def square(south: str, west: str, size: str = "0.1") -> Location:
    """A place known by its square."""
    return Location("coarse", "high", Cell(south, west, size), None)


def drawn(location: Location) -> SmallMap:
    """The map of a place that the drawing reaches."""
    found = small_map(location)
    assert found is not None
    return found


def test_the_square_lies_where_the_grid_has_it() -> None:
    found = drawn(square("36.3", "43.1"))

    assert (found.x, found.y) == (Decimal("383.92382"), Decimal("193.92516"))
    assert (found.width, found.height) == (Decimal("2.38462"), Decimal("2.93826"))
    assert not found.is_point


def test_the_window_is_drawn_around_the_square_not_around_the_place() -> None:
    assert drawn(square("36.3", "43.1")) == drawn(square("36.3", "43.1"))
    assert drawn(square("36.3", "43.1")).view_box == "279 104 210 180"


def test_an_exact_place_is_a_point() -> None:
    found = drawn(Location("exact", "high", None, Point("36.337923", "43.139372")))

    assert found.is_point
    assert (found.width, found.height) == (Decimal(0), Decimal(0))


@pytest.mark.parametrize(
    "location",
    [
        None,
        Location("area", "high", None, None),
        Location("none", "", None, None),
        square("48.8", "2.3"),
        square("-33.9", "151.2"),
        square("43", "52.95"),
    ],
)
def test_what_may_not_be_shown_or_lies_outside_has_no_map(location: Location | None) -> None:
    assert small_map(location) is None


def test_the_rivers_near_mosul_have_their_names() -> None:
    assert [str(name.text) for name in drawn(square("36.3", "43.1")).names] == ["Tigris", "Euphrates"]


@pytest.mark.parametrize("south", ["30.5", "31", "33.3", "34.5", "36.3", "37.2", "40"])
@pytest.mark.parametrize("west", ["28", "38.2", "41", "43.1", "44.3", "47.8"])
def test_no_name_stands_outside_the_window_or_on_the_inset(south: str, west: str) -> None:
    found = drawn(square(south, west))
    left, top = (int(part) for part in found.view_box.split()[:2])

    assert len({name.text for name in found.names}) == len(found.names)
    for name in found.names:
        across, down = name.x - left, name.y - top
        assert EDGE < across < WIDTH - EDGE
        assert EDGE < down < HEIGHT
        assert not (across < SIDE + EDGE and down > HEIGHT - SIDE - EDGE)
