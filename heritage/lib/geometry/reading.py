"""From nested numbers, as GeoJSON and WKT have them, to a checked geometry."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from heritage.lib.geometry.errors import GeometryError, plain
from heritage.lib.geometry.shape import Geometry, Kind, Member, Path, Position, canonical, rounded
from heritage.lib.geometry.validity import check

MOST_VERTICES = 10_000
# how deep positions lie in the brackets of each kind (RFC 7946, 3.1)
DEPTHS = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
SHOWN = 40


def geometry(kind: str, coordinates: object) -> Geometry:
    """A checked geometry in canonical form, of lists nested as in GeoJSON, its numbers Decimals. Raises GeometryError.

    A third number of a position is a height; it is dropped, for a place here is one on the map.
    """
    if kind not in DEPTHS:
        raise GeometryError("kind", kind=shown(kind))
    positions = list(_flat(coordinates, DEPTHS[kind]))
    if not positions:
        raise GeometryError("empty")
    if len(positions) > MOST_VERTICES:
        raise GeometryError("too_many")
    made = Geometry(cast("Kind", kind), _members(kind, coordinates))
    check(made)
    return canonical(made)


def number(text: str) -> Decimal:
    """The number that `text` writes. Raises GeometryError."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or "_" in text or not text.isascii():
        raise GeometryError("position", text=shown(text))
    return value


def on_globe(latitude: Decimal, longitude: Decimal) -> Position:
    """The position (longitude, latitude) to 6 decimals. Raises GeometryError off the globe."""
    if not -90 <= latitude <= 90:
        code = "swapped" if -180 <= latitude <= 180 and -90 <= longitude <= 90 else "latitude"
        raise GeometryError(code, latitude=_short(latitude))
    if not -180 <= longitude <= 180:
        raise GeometryError("longitude", longitude=_short(longitude))
    return rounded(longitude), rounded(latitude)


def shown(value: object) -> str:
    """What was given, as far as a message has room for it; lone surrogates, which no page can send, as question marks."""
    text = f"[{', '.join(map(str, value[:4]))}]" if isinstance(value, list) else str(value)
    text = text.encode(errors="replace").decode()
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _short(degrees: Decimal) -> str:
    return shown(plain(degrees) if abs(degrees.adjusted()) < SHOWN else degrees)


def _flat(coordinates: object, depth: int) -> Iterator[object]:
    """The positions that lie `depth` lists deep."""
    if depth == 0:
        yield coordinates
    elif not isinstance(coordinates, list):
        raise GeometryError("position", text=shown(coordinates))
    else:
        for inner in coordinates:
            yield from _flat(inner, depth - 1)


def _members(kind: str, coordinates: Any) -> tuple[Member, ...]:
    """Members of paths of positions, each kind in as many brackets as the deepest one has."""
    if kind == "MultiPolygon":
        return tuple(_member(member) for member in coordinates)
    if kind == "MultiLineString":
        return tuple(_member([path]) for path in coordinates)
    if kind == "MultiPoint":
        return tuple(_member([[position]]) for position in coordinates)
    wrapped = {"Polygon": coordinates, "LineString": [coordinates], "Point": [[coordinates]]}
    return (_member(wrapped[kind]),)


def _member(paths: list[Any]) -> Member:
    if not paths or not all(paths):
        raise GeometryError("empty")
    return tuple(_path(path) for path in paths)


def _path(positions: list[Any]) -> Path:
    return tuple(_position(position) for position in positions)


def _position(found: object) -> Position:
    numbers = found if isinstance(found, list) else []
    if len(numbers) not in {2, 3} or not all(map(_is_number, numbers)):
        raise GeometryError("position", text=shown(found))
    return on_globe(numbers[1], numbers[0])


def _is_number(value: object) -> bool:
    return isinstance(value, Decimal) and value.is_finite()
