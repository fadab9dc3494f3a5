"""Places as people type and paste them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib.geometry import Geometry, GeometryError, from_wkt, parse, to_geojson, to_wkt

MUSEUM = "POINT (43.139372 36.337923)"
SQUARE = "POLYGON ((43 36, 44 36, 44 37, 43 37, 43 36))"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("36.337923, 43.139372", MUSEUM),
        ("36.337923,43.139372", MUSEUM),
        ("  36.337923   43.139372 \n", MUSEUM),
        ("36.337923; 43.139372", MUSEUM),
        ("36.337923 N, 43.139372 E", MUSEUM),
        ("43.139372 E 36.337923 N", MUSEUM),
        ("N36.337923 E43.139372", MUSEUM),
        ("n 36.337923°, e 43.139372°", MUSEUM),
        ("36.337923°N 43.139372°E", MUSEUM),
        ("+36.337923, +43.139372", MUSEUM),
        ("36.337923°, 43.139372°", MUSEUM),
        ("٣٦٫٣٣٧٩٢٣، ٤٣٫١٣٩٣٧٢", MUSEUM),
        ("۳۶٫۳۳۷۹۲۳؛ ۴۳٫۱۳۹۳۷۲", MUSEUM),
        ("\u200f٣٦٫٣٣٧٩٢٣\u200f، \u200e٤٣٫١٣٩٣٧٢", MUSEUM),
        # 20' 16.5" is 0.33791666..., 8' 21.7" is 0.13936111...
        ("36°20'16.5\"N 43°8'21.7\"E", "POINT (43.139361 36.337917)"),
        ("36° 20′ 16.5″ N, 43° 8′ 21.7″ E", "POINT (43.139361 36.337917)"),
        ("36º20’16.5” N 43º8’21.7” E", "POINT (43.139361 36.337917)"),
        ("36°20'N 43°08'E", "POINT (43.133333 36.333333)"),
        ("36°20.5'N, 43°8.25'E", "POINT (43.1375 36.341667)"),
        ("33°51'S 70°39'W", "POINT (-70.65 -33.85)"),
        ("-33.85, -70.65", "POINT (-70.65 -33.85)"),
        ("−33.85, −70.65", "POINT (-70.65 -33.85)"),
        ("-0°30', 10°", "POINT (10 -0.5)"),
        ("0 -0.0", "POINT (0 0)"),
        ("90, 180", "POINT (180 90)"),
        ("36., 43.", "POINT (43 36)"),
    ],
)
def test_parse_of_typed_coordinates_reads_latitude_before_longitude(text: str, expected: str) -> None:
    assert to_wkt(parse(text)) == expected


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0.0000005, 0.0000015", "POINT (0.000002 0)"),
        ("0.0000025, 0.00000250000000000000000000000000001", "POINT (0.000003 0.000002)"),
        ("-0.0000005, -0.0000004", "POINT (0 0)"),
        ("-0.00000250000000000000000000000000001, 0", "POINT (0 -0.000003)"),
        ("89.99999999, -179.99999999", "POINT (-180 90)"),
    ],
)
def test_parse_rounds_half_to_even_at_six_decimals(typed: str, kept: str) -> None:
    found = parse(typed)

    assert to_wkt(found) == kept
    assert not any(number.is_signed() for number in found.positions[0] if not number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("POINT(43.139372 36.337923)", MUSEUM),
        ("  point  ( 43.139372   36.337923 )  ", MUSEUM),
        ("SRID=4326;POINT(43.139372 36.337923)", MUSEUM),
        ("srid = 4326 ; Point(43.139372 36.337923)", MUSEUM),
        ("POINT Z (43.139372 36.337923 223.5)", MUSEUM),
        ("POINT (43.139372 36.337923 223.5)", MUSEUM),
        ("POINT (4.3139372e1 +36.337923)", MUSEUM),
        ("LINESTRING (3 1, 2 2, 1 1)", "LINESTRING (1 1, 2 2, 3 1)"),
        ("MULTIPOINT (3 1, 1 1)", "MULTIPOINT ((1 1), (3 1))"),
        ("MULTIPOINT ((3 1), (1 1))", "MULTIPOINT ((1 1), (3 1))"),
        ("MULTIPOINT ((3 1), 1 1)", "MULTIPOINT ((1 1), (3 1))"),
        ("MULTILINESTRING ((3 1, 2 2), (1 1, 0 0))", "MULTILINESTRING ((0 0, 1 1), (2 2, 3 1))"),
        ("POLYGON ((44 37,43 37,43 36,44 36,44 37))", SQUARE),
        ("MULTIPOLYGON (((44 37,43 37,43 36,44 36,44 37)))", SQUARE),
        (
            "MULTIPOLYGON (((9 9, 8 9, 8 8, 9 9)), ((0 0, 0 5, 5 0, 0 0), (1 1, 2 1, 1 2, 1 1)))",
            "MULTIPOLYGON (((0 0, 5 0, 0 5, 0 0), (1 1, 1 2, 2 1, 1 1)), ((8 8, 9 9, 8 9, 8 8)))",
        ),
    ],
)
def test_parse_of_wkt_reads_longitude_before_latitude(text: str, expected: str) -> None:
    assert to_wkt(parse(text)) == expected


POINT_JSON = '{"type":"Point","coordinates":[43.139372,36.337923]}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POINT_JSON, MUSEUM),
        (f"\ufeff\n {POINT_JSON}\n", MUSEUM),
        ('{"coordinates":[4.3139372E1,36.3379230000,223],"type":"Point"}', MUSEUM),
        (
            f'{{"type":"Feature","properties":{{"height":NaN,"n":1e99999999999999999999}},"geometry":{POINT_JSON}}}',
            MUSEUM,
        ),
        (
            f'{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":null,"geometry":{POINT_JSON}}}]}}',
            MUSEUM,
        ),
        ('{"type":"Polygon","coordinates":[[[43,36],[43,37],[44,37],[44,36],[43,36]]]}', SQUARE),
        ('{"type":"MultiPoint","coordinates":[[3,1],[1,1]]}', "MULTIPOINT ((1 1), (3 1))"),
        ('{"type":"LineString","coordinates":[[3,1],[1,1]]}', "LINESTRING (1 1, 3 1)"),
        ('{"type":"MultiLineString","coordinates":[[[3,1],[1,1]]]}', "LINESTRING (1 1, 3 1)"),
        (
            '{"type":"MultiPolygon","coordinates":[[[[9,9],[8,9],[8,8],[9,9]]],[[[0,0],[0,5],[5,0],[0,0]]]]}',
            "MULTIPOLYGON (((0 0, 5 0, 0 5, 0 0)), ((8 8, 9 9, 8 9, 8 8)))",
        ),
        (
            '{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}}',
            "POINT (1 2)",
        ),
        ('{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"EPSG:4326"}}}', "POINT (1 2)"),
    ],
)
def test_parse_of_geojson_reads_a_geometry_or_its_only_feature(text: str, expected: str) -> None:
    assert to_wkt(parse(text)) == expected


@pytest.mark.parametrize(
    ("wkt", "expected"),
    [
        ("POINT (43.10 -0.000001)", '{"type":"Point","coordinates":[43.1,-0.000001]}'),
        ("MULTIPOINT (1 2, 3 4)", '{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}'),
        ("LINESTRING (1 2, 3 4)", '{"type":"LineString","coordinates":[[1,2],[3,4]]}'),
        (
            "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
            '{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}',
        ),
        (
            "POLYGON ((0 0, 5 0, 0 5, 0 0), (1 1, 1 2, 2 1, 1 1))",
            '{"type":"Polygon","coordinates":[[[0,0],[5,0],[0,5],[0,0]],[[1,1],[1,2],[2,1],[1,1]]]}',
        ),
        (
            "MULTIPOLYGON (((0 0, 5 0, 0 5, 0 0)), ((8 8, 9 9, 8 9, 8 8)))",
            '{"type":"MultiPolygon","coordinates":[[[[0,0],[5,0],[0,5],[0,0]]],[[[8,8],[9,9],[8,9],[8,8]]]]}',
        ),
    ],
)
def test_to_geojson_writes_the_decimals_as_they_are(wkt: str, expected: str) -> None:
    text = to_geojson(parse(wkt))

    assert text == expected
    assert parse(text) == parse(wkt)
    assert json.loads(text)["type"].upper() == wkt.split(" ", maxsplit=1)[0]


@pytest.mark.parametrize("text", ["36.337923, 43.139372", POINT_JSON, "POINT", "", "POINT (1 2) POINT (1 2)"])
def test_from_wkt_takes_nothing_but_wkt(text: str) -> None:
    with pytest.raises(GeometryError):
        from_wkt(text)


@given(st.text() | st.text("0123456789.,;- NSEW°'\"٫٣").map(lambda text: f"3{text}"))
def test_parse_of_any_text_gives_a_geometry_or_says_why_not(text: str) -> None:
    try:
        found: Geometry | GeometryError = parse(text)
    except GeometryError as error:
        found = error

    assert isinstance(found, Geometry) or found.message.encode()


@given(st.text("()POINTLYGMUSRZE =4326;,. -", max_size=60) | st.text('{}[]":,TypePointcrdasn0.e-', max_size=60))
def test_parse_of_broken_markup_gives_a_geometry_or_says_why_not(text: str) -> None:
    for begun in (f"POLYGON ({text}", f'{{"type":"Polygon","coordinates":{text}', f"MULTIPOINT({text})"):
        with pytest.raises(GeometryError):
            parse(begun + "!")
