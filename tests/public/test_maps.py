"""The small map: the published squares or shape or nothing; names of rivers that hide neither the place nor the inset."""

from decimal import Decimal

import pytest

from heritage.editions.parts.site import Cell, Location
from heritage.public.maps import EDGE, HEIGHT, SIDE, WIDTH, Box, SmallMap, small_map


def squares(*corners: tuple[str, str], size: str = "0.1") -> Location:
    """A place known by its squares."""
    cells = tuple(Cell(f"{south},{west}", south, west, size) for south, west in corners)
    return Location("coarse", "high", "", cells, "")


def square(south: str, west: str, size: str = "0.1") -> Location:
    """A place known by its square."""
    return squares((south, west), size=size)


def exactly(wkt: str) -> Location:
    """A place known exactly."""
    return Location("exact", "high", "map", (), wkt)


def drawn(location: Location) -> SmallMap:
    """The map of a place that the drawing reaches."""
    found = small_map(location)
    assert found is not None
    return found


def test_the_square_lies_where_the_grid_has_it() -> None:
    found = drawn(square("36.3", "43.1"))

    assert (found.x, found.y) == (Decimal("383.92382"), Decimal("193.92516"))
    assert (found.width, found.height) == (Decimal("2.38462"), Decimal("2.93826"))
    assert found.boxes == (Box(found.x, found.y, found.width, found.height),)
    assert (found.pins, found.lines) == ((), "")


def test_the_window_is_drawn_around_the_square_not_around_the_place() -> None:
    assert drawn(square("36.3", "43.1")) == drawn(square("36.3", "43.1"))
    assert drawn(square("36.3", "43.1")).view_box == "279 104 210 180"


def test_all_squares_are_drawn_and_lie_in_the_inset_as_they_do_in_the_grid() -> None:
    found = drawn(squares(("36.3", "43.1"), ("36.3", "43.2"), ("36.4", "43.2")))

    assert [(box.x - found.x) / box.width for box in found.boxes] == [0, 1, 1]
    assert [(box.y - found.y) / box.height for box in found.boxes] == [1, 1, 0]
    assert found.inset is not None
    places = [(int(box.x) - found.inset.x, int(box.y) - found.inset.y) for box in found.inset.boxes]
    assert places == [(12, 24), (24, 24), (24, 12)]


def test_the_inset_of_one_square_has_it_in_the_middle_of_five() -> None:
    inset = drawn(square("36.3", "43.1")).inset

    assert inset is not None
    assert [(int(box.x) - inset.x, int(box.y) - inset.y, int(box.width)) for box in inset.boxes] == [(24, 24, 12)]


def test_squares_too_far_apart_have_no_inset() -> None:
    assert drawn(squares(("36.3", "43.1"), ("35.0", "41.0"))).inset is None


def test_a_place_larger_than_the_window_gets_a_larger_one() -> None:
    found = drawn(squares(("30.0", "40.0"), ("37.0", "47.0")))

    left, top, width, height = (int(part) for part in found.view_box.split())
    assert (width, height) == (2 * WIDTH, 3 * HEIGHT) or width // WIDTH == height // HEIGHT > 1
    assert left < found.x
    assert top < found.y
    assert found.x + found.width < left + width
    assert found.y + found.height < top + height


def test_an_exact_place_is_a_point() -> None:
    found = drawn(exactly("POINT (43.139372 36.337923)"))

    assert (found.width, found.height) == (Decimal(0), Decimal(0))
    assert found.pins == ((found.x, found.y),)
    assert (found.boxes, found.lines, found.inset) == ((), "", None)


def test_several_exact_points_are_several_pins() -> None:
    assert len(drawn(exactly("MULTIPOINT ((43.1 36.3), (43.4 36.5))")).pins) == 2


def test_a_shape_too_small_to_be_seen_is_a_point() -> None:
    found = drawn(exactly("POLYGON ((43.1 36.3, 43.101 36.3, 43.101 36.301, 43.1 36.3))"))

    assert len(found.pins) == 1
    assert found.lines == ""


def test_a_larger_shape_is_drawn_as_it_is() -> None:
    found = drawn(exactly("LINESTRING (43 36, 44 36)"))

    assert found.pins == ()
    assert found.lines == "M381.5 205.7L405.4 205.7"


@pytest.mark.parametrize(
    "location",
    [
        None,
        Location("area", "high", "", (), ""),
        Location("none", "", "", (), ""),
        square("48.8", "2.3"),
        square("-33.9", "151.2"),
        square("43", "52.95"),
        exactly("POINT (2.35 48.85)"),
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
