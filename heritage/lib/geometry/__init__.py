"""Places in WGS 84, in degrees and exact decimals: read as people type and paste them, checked, written canonically."""

from heritage.lib.geometry.countries import looks_swapped
from heritage.lib.geometry.errors import MESSAGES, PREFIXES, GeometryError, place_name, plain
from heritage.lib.geometry.geojson import to_geojson
from heritage.lib.geometry.measures import Bounds, bounds, length
from heritage.lib.geometry.parsing import LONGEST, from_wkt, parse
from heritage.lib.geometry.representative import representative_point
from heritage.lib.geometry.shape import Geometry, canonical
from heritage.lib.geometry.wkt import to_wkt

__all__ = [
    "LONGEST",
    "MESSAGES",
    "PREFIXES",
    "Bounds",
    "Geometry",
    "GeometryError",
    "bounds",
    "canonical",
    "from_wkt",
    "length",
    "looks_swapped",
    "parse",
    "place_name",
    "plain",
    "representative_point",
    "to_geojson",
    "to_wkt",
]
