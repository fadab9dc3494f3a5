"""Where countries lie, as far as it takes to see that latitude and longitude were swapped."""

from decimal import Decimal

from heritage.lib.geometry.shape import Geometry

# South, west, north, east in degrees, rounded outwards to tenths. From Natural Earth, admin 0 countries 1:10m (public
# domain). A box says nothing about borders: those of Cyprus, Syria and Ukraine are widened to hold all that is theirs
# by the resolutions of the United Nations, and a place may lie in the boxes of several.
BOXES = {
    code: tuple(Decimal(edge) for edge in edges.split())
    for code, edges in {
        "AE": "22.6 51.5 26.1 56.4",
        "AF": "29.3 60.4 38.5 74.9",
        "AM": "38.8 43.4 41.3 46.7",
        "AZ": "38.3 44.7 41.9 50.7",
        "BH": "25.7 50.4 26.3 50.7",
        "CY": "34.5 32.2 35.8 34.7",
        "DJ": "10.9 41.7 12.8 43.5",
        "DZ": "18.9 -8.7 37.1 12.0",
        "EG": "21.9 24.6 31.7 36.9",
        "EH": "20.7 -17.2 27.7 -8.6",
        "ER": "12.3 36.4 18.1 43.2",
        "ET": "3.4 32.9 14.9 48.0",
        "GE": "41.0 39.9 43.6 46.7",
        "IL": "29.4 34.2 33.5 35.9",
        "IQ": "29.0 38.7 37.4 48.6",
        "IR": "25.0 44.0 39.8 63.4",
        "JO": "29.1 34.9 33.4 39.3",
        "KW": "28.5 46.5 30.1 48.5",
        "LB": "33.0 35.0 34.7 36.7",
        "LY": "19.4 9.2 33.2 25.2",
        "MA": "21.4 -17.1 36.0 -1.0",
        "ML": "10.1 -12.3 25.0 4.3",
        "MR": "14.7 -17.1 27.3 -4.8",
        "OM": "16.6 51.9 26.4 59.9",
        "PK": "23.6 60.8 37.1 77.1",
        "PS": "31.2 34.1 32.6 35.6",
        "QA": "24.5 50.7 26.2 51.7",
        "SA": "16.3 34.5 32.2 55.7",
        "SD": "8.6 21.8 22.3 38.7",
        "SO": "-1.7 40.9 12.0 51.5",
        "SS": "3.4 24.1 12.3 36.0",
        "SY": "32.3 35.6 37.4 42.4",
        "TN": "30.2 7.4 37.4 11.6",
        "TR": "35.8 25.6 42.1 44.9",
        "UA": "44.3 22.1 52.4 40.3",
        "YE": "12.1 42.5 19.0 54.6",
    }.items()
}


def looks_swapped(geometry: Geometry, country_code: str) -> bool:
    """Whether latitude and longitude seem swapped: no vertex lies in the country's box, and all would if swapped.

    `country_code` is of ISO 3166-1 ("IQ"). False for countries without a box here. The desk refuses such a place.
    """
    positions = geometry.positions
    return (
        country_code in BOXES
        and not any(_holds(country_code, latitude, longitude) for longitude, latitude in positions)
        and all(_holds(country_code, longitude, latitude) for longitude, latitude in positions)
    )


def _holds(country_code: str, latitude: Decimal, longitude: Decimal) -> bool:
    south, west, north, east = BOXES[country_code]
    return south <= latitude <= north and west <= longitude <= east
