"""From what a curator types or pastes to a geometry."""

from heritage.lib.geometry import geojson, typed, wkt
from heritage.lib.geometry.errors import GeometryError
from heritage.lib.geometry.shape import Geometry

LONGEST = 1_000_000


def parse(text: str) -> Geometry:
    """The place that `text` writes, checked and in canonical form. Raises GeometryError.

    Understood are latitude and longitude as people type them (see `typed.read`), GeoJSON (a geometry, a Feature or a
    collection of one Feature; RFC 7946) and WKT. All is WGS 84 in degrees. Coordinates are rounded half-even to 6
    decimals (about 11 cm), heights are dropped, and a vertex repeated at once is one.
    """
    _check_length(text)
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return geojson.read(text.lstrip("\ufeff"))
    return wkt.read(text) if wkt.looks_like_wkt(text) else typed.read(text)


def from_wkt(text: str) -> Geometry:
    """The geometry of a stored text; the inverse of `to_wkt`. Raises GeometryError, like `parse`."""
    _check_length(text)
    return wkt.read(text)


def _check_length(text: str) -> None:
    if len(text) > LONGEST:
        raise GeometryError("too_long")
    if not text.strip():
        raise GeometryError("empty")
