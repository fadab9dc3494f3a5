"""GeoJSON (RFC 7946), read and written without a float on the way."""

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from heritage.lib.geometry import reading
from heritage.lib.geometry.errors import GeometryError, plain
from heritage.lib.geometry.shape import Geometry, Path, canonical

# names of WGS 84 in the "crs" member of GeoJSON before RFC 7946, where longitude came first, too
WGS84 = {
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "urn:ogc:def:crs:OGC::CRS84",
    "OGC:CRS84",
    "EPSG:4326",
    "urn:ogc:def:crs:EPSG::4326",
}


def read(text: str) -> Geometry:
    """The geometry of a GeoJSON geometry, a Feature or a FeatureCollection of one Feature. Raises GeometryError.

    Coordinates are longitude, latitude and perhaps a height, which is dropped. A "crs" member may only name WGS 84.
    """
    try:
        found = json.loads(text, parse_float=_number, parse_int=_number, parse_constant=_number)
    except json.JSONDecodeError as error:
        raise GeometryError("json", row=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise GeometryError("nesting") from error
    return _geometry(found)


def to_geojson(geometry: Geometry) -> str:
    """The canonical form as a GeoJSON geometry: JSON text, its numbers the exact decimals as short as they can be.

    Without white space, "coordinates" after "type"; it can be put into a Feature as it is.
    """
    made = canonical(geometry)
    members = [_nested(made.family, [_path(path) for path in member]) for member in made.members]
    coordinates = members[0] if made.kind == made.family else _list(members)
    return f'{{"type":"{made.kind}","coordinates":{coordinates}}}'


def _number(text: str) -> Decimal:
    """NaN also for what is too large to be one; it matters only if it is a coordinate."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def _geometry(found: Any) -> Geometry:
    """From the outside in, one step for each."""
    outer = _object(found)
    if outer["type"] == "FeatureCollection":
        outer = _object(_only(outer.get("features")))
    if outer["type"] == "Feature":
        if outer.get("geometry") is None:
            raise GeometryError("empty")
        outer = _object(outer["geometry"])
    return reading.geometry(outer["type"], outer.get("coordinates"))


def _object(found: Any) -> dict[str, Any]:
    """A GeoJSON object in WGS 84."""
    kind = found.get("type", "an object without a type") if isinstance(found, dict) else found
    if not isinstance(found, dict) or not isinstance(found.get("type"), str):
        raise GeometryError("kind", kind=reading.shown(kind))
    _check_crs(found)
    return found


def _only(features: Any) -> Any:
    """The one feature; whatever else comes here is no Feature, and is refused by its kind."""
    count = len(features) if isinstance(features, list) else 0
    if count != 1:
        raise GeometryError("features" if count else "empty", count=count)
    return features[0]


def _check_crs(found: dict[str, Any]) -> None:
    if "crs" not in found:
        return
    crs = found["crs"]
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else crs
    if not isinstance(name, str) or name not in WGS84:
        raise GeometryError("crs", crs=reading.shown(name))


def _path(path: Path) -> list[str]:
    return [f"[{plain(longitude)},{plain(latitude)}]" for longitude, latitude in path]


def _nested(family: str, paths: list[list[str]]) -> str:
    if family == "Point":
        return paths[0][0]
    return _list(paths[0]) if family == "LineString" else _list([_list(path) for path in paths])


def _list(texts: list[str]) -> str:
    return f"[{','.join(texts)}]"
