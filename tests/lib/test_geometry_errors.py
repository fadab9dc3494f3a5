"""Texts that are no places, and what is said of them."""

import time

import pytest

from heritage.lib.geometry import MESSAGES, GeometryError, parse
from heritage.lib.geometry.parsing import LONGEST
from heritage.lib.geometry.reading import MOST_VERTICES
from tests.lib.test_geometry_validity import BAD_SHAPES

KINDS = "use Point, LineString, Polygon, MultiPoint, MultiLineString or MultiPolygon"
HOW = "give latitude and longitude, like 36.337923, 43.139372 or 36°20'16.5\"N 43°8'21.7\"E, or WKT or GeoJSON"
POSITION = "is no position: it is longitude, latitude and, at most, a height, all of them numbers"
MISSING = "a bracket, a comma or a position is missing or too many"

BAD_TEXTS = [
    ("", "empty", "there is no place in it"),
    (" \n", "empty", "there is no place in it"),
    ("POLYGON EMPTY", "empty", "there is no place in it"),
    ('{"type":"Feature","properties":{},"geometry":null}', "empty", "there is no place in it"),
    ('{"type":"FeatureCollection","features":[]}', "empty", "there is no place in it"),
    ('{"type":"Polygon","coordinates":[]}', "empty", "there is no place in it"),
    ('{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1],[0,0]],[]]}', "empty", "there is no place in it"),
    ("Mosul", "form", f"Mosul is not understood: {HOW}"),
    ("36.34", "form", f"36.34 is not understood: {HOW}"),
    ("36,34 43,14", "form", f"36,34 43,14 is not understood: {HOW}"),
    ("36°20''N 43°E", "form", f"36°20''N 43°E is not understood: {HOW}"),
    ("36.34, 43.14, 223", "form", f"36.34, 43.14, 223 is not understood: {HOW}"),
    ("POINT 43 36", "form", f"POINT 43 36 is not understood: {HOW}"),
    ("\ud800 36", "form", f"? 36 is not understood: {HOW}"),
    ("1" * 300 + ", 1", "form", f"{'1' * 40}… is not understood: {HOW}"),
    ("36.34 N, 43.14 N", "letters", "it needs one of the letters N and S, and one of E and W"),
    ("-36.34 N, 43.14 E", "letters", "it needs one of the letters N and S, and one of E and W"),
    (
        "36°60'N 43°E",
        "angle",
        "36 60 is no angle: minutes and seconds stay below 60, and only the last of them has decimals",
    ),
    (
        "36.5°20'N 43°E",
        "angle",
        "36.5 20 is no angle: minutes and seconds stay below 60, and only the last of them has decimals",
    ),
    ('{"type":"Point",\n"coordinates":[1,2}', "json", "it is no JSON: see line 2, column 19"),
    ('{"type":"Point","coordinates":' + "[" * 100_000, "nesting", "its brackets are nested too deep"),
    ("POLYGON " + "(" * 100_000, "nesting", "its brackets are nested too deep"),
    ("POLYGON ((0 0, 1 0, 1 1, 0 0)", "wkt", f"it is no WKT: near the end {MISSING}"),
    ("POINT (1 2))", "wkt", f"it is no WKT: near (1 2)) {MISSING}"),
    ("POINT (1 2) (3 4)", "wkt", f"it is no WKT: near (1 2) (3 4) {MISSING}"),
    ("MULTIPOINT (1 2,, 3 4)", "wkt", f"it is no WKT: near (1 2,, 3 4) {MISSING}"),
    ("MULTIPOINT ((1 2)(3 4))", "wkt", f"it is no WKT: near ((1 2)(3 4)) {MISSING}"),
    ("CIRCULARSTRING (0 0, 1 1, 2 0)", "kind", f"CIRCULARSTRING is not known here: {KINDS}"),
    ("POINT M (1 2 3)", "kind", f"POINT M is not known here: {KINDS}"),
    ('{"type":"GeometryCollection","geometries":[]}', "kind", f"GeometryCollection is not known here: {KINDS}"),
    ('{"type":["Point"],"coordinates":[1,2]}', "kind", f"[Point] is not known here: {KINDS}"),
    ('{"coordinates":[1,2]}', "kind", f"an object without a type is not known here: {KINDS}"),
    ('{"type":"Feature","geometry":7}', "kind", f"7 is not known here: {KINDS}"),
    (
        '{"type":"FeatureCollection","features":[{"type":"FeatureCollection","features":[]}]}',
        "kind",
        f"FeatureCollection is not known here: {KINDS}",
    ),
    ('{"type":"FeatureCollection","features":["Feature"]}', "kind", f"Feature is not known here: {KINDS}"),
    ("{}", "kind", f"an object without a type is not known here: {KINDS}"),
    ('{"type":"FeatureCollection","features":[1,2]}', "features", "it has 2 features: give one at a time"),
    ("SRID=3857;POINT (1 2)", "crs", "its coordinates are in SRID 3857: give them in WGS 84 (EPSG:4326), in degrees"),
    (
        '{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"EPSG:32638"}}}',
        "crs",
        "its coordinates are in EPSG:32638: give them in WGS 84 (EPSG:4326), in degrees",
    ),
    (
        '{"type":"Feature","crs":null,"geometry":{"type":"Point","coordinates":[1,2]}}',
        "crs",
        "its coordinates are in None: give them in WGS 84 (EPSG:4326), in degrees",
    ),
    ("POINT (1)", "position", f"[1] {POSITION}"),
    ("POINT (1 2 3 4)", "position", f"[1, 2, 3, 4] {POSITION}"),
    ("POINT (1 east)", "position", f"east {POSITION}"),
    ("POINT (1 NaN)", "position", f"NaN {POSITION}"),
    ("POINT (1_0 2)", "position", f"1_0 {POSITION}"),
    ("POINT (1 2, 3 4)", "position", f"[[Decimal('1'), Decimal('2')], [Decimal(… {POSITION}"),
    ('{"type":"Point","coordinates":["43","36"]}', "position", f"[43, 36] {POSITION}"),
    ('{"type":"Point","coordinates":[true,36]}', "position", f"[True, 36] {POSITION}"),
    ('{"type":"Point","coordinates":[1,-Infinity]}', "position", f"[1, -Infinity] {POSITION}"),
    ('{"type":"Point","coordinates":{"x":1}}', "position", f"{{'x': Decimal('1')}} {POSITION}"),
    ('{"type":"Polygon","coordinates":[[1,2]]}', "position", f"1 {POSITION}"),
    ('{"type":"LineString"}', "position", f"None {POSITION}"),
    ("136.5, 43", "swapped", "latitude 136.5 is not between -90 and 90: are latitude and longitude swapped?"),
    (
        "POINT (36.3 90.0000001)",
        "swapped",
        "latitude 90.0000001 is not between -90 and 90: are latitude and longitude swapped?",
    ),
    ("-91, -91", "latitude", "latitude -91 is not between -90 and 90"),
    ("POINT (0 1e999999)", "latitude", "latitude 1E+999999 is not between -90 and 90"),
    ("36, 180.0000001", "longitude", "longitude 180.0000001 is not between -180 and 180"),
    ("POINT (4813000 4350000)", "latitude", "latitude 4350000 is not between -90 and 90"),
]


@pytest.mark.parametrize(("text", "code", "message"), BAD_TEXTS)
def test_parse_of_a_bad_text_says_what_is_wrong_with_it(text: str, code: str, message: str) -> None:
    with pytest.raises(GeometryError) as refused:
        parse(text)

    assert (refused.value.code, refused.value.message, refused.value.at) == (code, message, None)


def test_every_code_is_seen_here() -> None:
    seen = {code for _, code, _ in BAD_TEXTS} | {code for _, code, _, _ in BAD_SHAPES}

    assert seen | {"too_long", "too_many"} == set(MESSAGES)


def test_parse_of_too_long_a_text_reads_none_of_it() -> None:
    with pytest.raises(GeometryError) as refused:
        parse(" " * LONGEST + "{")

    assert refused.value.message == "it has more than 1,000,000 characters: draw it with fewer vertices"


def comb(teeth: int) -> str:
    """A polygon of two vertices to a tooth and two for its back, all its teeth aslant over each other's boxes."""
    points = [(tooth + (90_000 if end else 0), 90_000 * end) for tooth in range(teeth) for end in (0, 1)]
    ring = [*points, (teeth + 90_000, -10_000), (0, -10_000), points[0]]
    return f"POLYGON (({', '.join(f'{x / 1000:g} {y / 1000:g}' for x, y in ring)}))"


def test_parse_of_a_hundred_thousand_vertices_refuses_them_unseen() -> None:
    text = f"POLYGON (({', '.join(['0 1', '1 0'] * 50_000)}))"

    with pytest.raises(GeometryError) as refused:
        parse(text)

    assert refused.value.message == "it has more than 10,000 vertices: draw it with fewer"


def test_parse_of_as_many_vertices_as_may_be_takes_less_than_two_seconds() -> None:
    text = comb(4_998)

    before = time.process_time()
    found = parse(text)
    passed = time.process_time() - before

    assert len(found.positions) == MOST_VERTICES - 1
    assert passed < 2
