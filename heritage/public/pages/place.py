"""Where a site is, as far as the public may know."""

from dataclasses import dataclass

from heritage.editions.parts.site import Cell, Location
from heritage.editions.payloads import SitePayload
from heritage.lib import geometry
from heritage.lib.numerals import number as in_digits
from heritage.public.maps import SmallMap, coast, small_map
from heritage.public.pages.evidence import Footnotes, SourceLine
from heritage.public.pages.words import Glossary, Label, Words, choose, country_name


@dataclass(frozen=True)
class Corner:
    """A pair of degrees in the reader's digits, latitude first as readers expect it."""

    latitude: str
    longitude: str


@dataclass(frozen=True)
class PlacePart:
    """A place in words and on the small map.

    `corners` are the south-west corners of its squares of `size` degrees; `point` is the place itself where it is one point
    and shown exactly, `shape` the WKT of anything else that is. `policy` is None if no position is known at all.
    """

    words: tuple[Words, ...]
    country: str
    locality: Words | None
    address: Words | None
    policy: Label | None
    certainty: Label | None
    method: Label | None
    corners: tuple[Corner, ...]
    size: str
    point: Corner | None
    shape: str
    map: SmallMap | None
    coast: str
    sources: tuple[SourceLine, ...]

    @property
    def is_exact(self) -> bool:
        """Whether the place itself is shown."""
        return bool(self.point or self.shape)


def place_part(site: SitePayload, terms: Glossary, notes: Footnotes) -> PlacePart:
    """The place of a site payload."""
    reader, location = notes.reader, site.place.location
    locality, area = choose(site.place.locality, reader), choose(site.place.area, reader)
    point = _point(location, reader)
    return PlacePart(
        words=tuple(row for row in (locality, area) if row),
        country=country_name(site.place.country, reader),
        locality=locality,
        address=choose(site.place.address, reader),
        policy=terms.label("location-policy", location.policy) if location else None,
        certainty=terms.label("certainty", location.certainty) if location else None,
        method=terms.label("location-method", location.method) if location else None,
        corners=tuple(_corner(cell, reader) for cell in (location.cells if location else ())),
        size=in_digits(location.cells[0].size, reader) if location and location.cells else "",
        point=point,
        shape=location.geometry if location and not point else "",
        map=small_map(location),
        coast=coast(),
        sources=notes.naming(site.citations, "location"),
    )


def _corner(cell: Cell, reader: str) -> Corner:
    return Corner(in_digits(cell.south, reader), in_digits(cell.west, reader))


def _point(location: Location | None, reader: str) -> Corner | None:
    """The place where it is shown exactly and is a single point."""
    shape = geometry.from_wkt(location.geometry) if location and location.geometry else None
    if shape is None or shape.kind != "Point":
        return None
    longitude, latitude = shape.positions[0]
    return Corner(in_digits(geometry.plain(latitude), reader), in_digits(geometry.plain(longitude), reader))
