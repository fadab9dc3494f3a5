"""What can be wrong with a place, each with its own code."""

from decimal import Decimal

At = tuple[Decimal, Decimal]
MESSAGES = {
    "too_long": "it has more than 1,000,000 characters: draw it with fewer vertices",
    "empty": "there is no place in it",
    "form": (
        "%(text)s is not understood: give latitude and longitude, like 36.337923, 43.139372"
        " or 36°20'16.5\"N 43°8'21.7\"E, or WKT or GeoJSON"
    ),
    "letters": "it needs one of the letters N and S, and one of E and W",
    "angle": "%(text)s is no angle: minutes and seconds stay below 60, and only the last of them has decimals",
    "json": "it is no JSON: see line %(row)s, column %(column)s",
    "nesting": "its brackets are nested too deep",
    "wkt": "it is no WKT: near %(text)s a bracket, a comma or a position is missing or too many",
    "kind": "%(kind)s is not known here: use Point, LineString, Polygon, MultiPoint, MultiLineString or MultiPolygon",
    "features": "it has %(count)s features: give one at a time",
    "crs": "its coordinates are in %(crs)s: give them in WGS 84 (EPSG:4326), in degrees",
    "position": "%(text)s is no position: it is longitude, latitude and, at most, a height, all of them numbers",
    "too_many": "it has more than 10,000 vertices: draw it with fewer",
    "latitude": "latitude %(latitude)s is not between -90 and 90",
    "swapped": "latitude %(latitude)s is not between -90 and 90: are latitude and longitude swapped?",
    "longitude": "longitude %(longitude)s is not between -180 and 180",
    "antimeridian": (
        "between vertices %(edge)s it goes more than half around the globe;"
        " a shape that crosses the 180th meridian is cut there and given as two (RFC 7946, 3.1.9)"
    ),
    "line_short": "a line needs two positions that differ",
    "ring_short": "ring %(ring)s needs at least 4 positions, the last equal to the first",
    "unclosed": "ring %(ring)s is not closed: end it with its first position, %(first)s",
    "zero_area": "ring %(ring)s encloses nothing near %(place)s",
    "repeated": "ring %(ring)s comes twice through %(place)s, at its vertices %(vertex)s and %(other)s",
    "crossing": "ring %(ring)s crosses itself near %(place)s between its vertices %(edge)s and %(other)s",
    "rings_cross": "rings %(ring)s and %(second)s cross near %(place)s, at vertices %(edge)s and %(other)s",
    "rings_meet": "rings %(ring)s and %(second)s cut the area apart near %(place)s: rings meet in one place at most",
    "hole_outside": "ring %(ring)s is a hole but does not lie inside ring 1; see %(place)s",
    "holes_nested": "ring %(ring)s lies in another hole, ring %(second)s, near %(place)s",
    "overlap": "it overlaps polygon %(second)s near %(place)s: draw the two as one",
    "polygons_meet": "it meets polygon %(second)s in more than one place, again near %(place)s: draw the two as one",
}
PREFIXES = {"polygon": "polygon %(polygon)s: ", "line": "line %(line)s: "}


class GeometryError(ValueError):
    """The text is no place that can be kept.

    `code` is a key of MESSAGES and `params` holds what its placeholders mean (numbers count from 1), for translations.
    Where a shape has several polygons or lines, `params` says in "polygon" or "line" which of them, and the message
    begins with the sentence of PREFIXES. `at` is (latitude, longitude) where the trouble is, None where it has no place.
    """

    def __init__(self, code: str, at: At | None = None, /, **params: object) -> None:
        place = {} if at is None else {"place": place_name(*at)}
        self.code, self.at, self.params = code, at, params | place
        self.template = "".join(PREFIXES[name] for name in PREFIXES if name in params) + MESSAGES[code]
        super().__init__(self.template % self.params)

    @property
    def message(self) -> str:
        """The whole sentence in English."""
        return str(self)


def plain(value: Decimal) -> str:
    """A decimal in its shortest form without an exponent: 36.34, -5, 0."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def place_name(latitude: Decimal, longitude: Decimal) -> str:
    """A place as people say it: 36.34 N, 43.13 E."""
    north, east = "S" if latitude < 0 else "N", "W" if longitude < 0 else "E"
    return f"{plain(abs(latitude))} {north}, {plain(abs(longitude))} {east}"
