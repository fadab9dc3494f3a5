"""The box for a place: coordinates, GeoJSON or WKT as people type and paste them, and what the public would see of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext

from heritage.curation.wording import counted
from heritage.lib import geometry, grid, numerals
from heritage.lib.geometry import Geometry, plain
from heritage.public import maps
from heritage.records import validators

NAMED = 6  # so many squares are named one by one


@dataclass(frozen=True)
class Understood:
    """What a text says as a place, and what the public would see of it.

    `wkt` and `geojson` are canonical; `seen` says in words what `cells` are shown under the policy, `warning` what is odd
    about the place; `problem` is why it cannot be kept, at `place` (latitude, longitude) if that is known.
    """

    wkt: str = ""
    geojson: str = ""
    cells: tuple[grid.Cell, ...] = ()
    seen: str = ""
    warning: str = ""
    problem: str = ""
    place: tuple[str, str] | None = None


def understand(text: str, policy: str = "", country: str = "") -> Understood:
    """What `text` says; nothing for no text. `policy` is a term of location-policy, `country` of ISO 3166-1."""
    if not text.strip():
        return Understood()
    try:
        shape = geometry.parse(text)
    except geometry.GeometryError as error:
        place = (plain(error.at[0]), plain(error.at[1])) if error.at else None
        return Understood(problem=validators.why_no_place(error), place=place)
    wkt, geojson = geometry.to_wkt(shape), geometry.to_geojson(shape)
    warning = swapped(shape) if geometry.looks_swapped(shape, country) else ""
    try:
        cells = shown_cells(shape, policy)
    except grid.TooManyCells:
        return Understood(wkt, geojson, warning=warning, problem=too_many())
    return Understood(wkt, geojson, cells, what_is_seen(policy, cells), warning)


def shown_cells(shape: Geometry, policy: str) -> tuple[grid.Cell, ...]:
    """The squares that the policy shows; none under a policy without squares. Raises TooManyCells."""
    return grid.cells(shape, policy) if policy in grid.SIZES else ()


def too_many() -> str:
    """Why a large shape cannot be shown in small squares, and what to do."""
    return gettext("The shape would be shown in more than 400 squares. Choose the larger square, or the area only.")


def what_is_seen(policy: str, cells: tuple[grid.Cell, ...]) -> str:
    """What the public would see, as a sentence; "" while no policy is chosen."""
    if policy in grid.SIZES:
        return _squares(cells) if len(cells) <= NAMED else _how_many(cells)
    return {
        "exact": gettext("The public sees this very place."),
        "area": gettext("The public sees no place on the map, only the name of the administrative area."),
        "none": gettext("The public sees no place at all, only the country."),
    }.get(policy, "")


def _squares(cells: tuple[grid.Cell, ...]) -> str:
    sentence = ngettext(
        "The public sees the square %(squares)s.", "The public sees %(count)s squares: %(squares)s.", len(cells)
    )
    return sentence % {"count": counted(len(cells)), "squares": "; ".join(square(cell) for cell in cells)}


def _how_many(cells: tuple[grid.Cell, ...]) -> str:
    sentence = ngettext(
        "The public sees %(count)s square of %(size)s degree.",
        "The public sees %(count)s squares of %(size)s degree.",
        len(cells),
    )
    return sentence % {"count": counted(len(cells)), "size": _degrees(Decimal(cells[0].size))}


def square(cell: grid.Cell) -> str:
    """A square by its edges: 36.3–36.4 N, 43.1–43.2 E."""
    south, west, size = Decimal(cell.south), Decimal(cell.west), Decimal(cell.size)
    latitude = gettext("%(range)s S") if south < 0 else gettext("%(range)s N")
    longitude = gettext("%(range)s W") if west < 0 else gettext("%(range)s E")
    edges = {"south": latitude % {"range": _range(south, size)}, "west": longitude % {"range": _range(west, size)}}
    return gettext("%(south)s, %(west)s") % edges


def _range(edge: Decimal, size: Decimal) -> str:
    """From one edge to the other, without a sign, the smaller number first."""
    near, far = sorted((abs(edge), abs(edge + size)))
    return f"{_degrees(near)}–{_degrees(far)}"


def _degrees(value: Decimal) -> str:
    return numerals.number(plain(value), get_language() or "en")


def swapped(shape: Geometry) -> str:
    """That latitude and longitude look swapped, and how they would be the other way round."""
    longitude, latitude = shape.positions[0]
    typed = {"latitude": plain(latitude), "longitude": plain(longitude)}
    return (
        gettext(
            "Latitude and longitude look swapped: the country lies elsewhere. Did you mean %(longitude)s, %(latitude)s?"
        )
        % typed
    )


class PlaceInput(forms.Textarea):
    """The box, under it what was understood and what the public sees; a script adds the map."""

    template_name = "curation/_place_box.html"
    policy = ""
    country = ""
    site: int | None = None

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """With the answer for what stands in the box, typed or stored."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"] |= {"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}
        is_refused = context["widget"]["attrs"].get("aria-invalid")  # the field's error says it already
        answer = Understood() if is_refused else understand(str(value or ""), self.policy, self.country)
        return context | {"answer": answer, "site": self.site, "coast": maps.coast()}


class PlaceField(forms.CharField):
    """A place, cleaned to canonical WKT; a single point is shown as people write one, latitude first."""

    def __init__(self, **options: Any) -> None:
        options["label"] = lazy(lambda label: capfirst(str(label)), str)(options.get("label", ""))
        super().__init__(**({"widget": PlaceInput(attrs={"rows": 2, "cols": 60})} | options))

    def prepare_value(self, value: Any) -> Any:
        """A stored point as latitude and longitude; everything else, and what was typed, as it is."""
        return _as_people_write(value) if isinstance(value, str) and value.startswith("POINT (") else value

    def clean(self, value: Any) -> str:
        """Canonical WKT. Raises ValidationError with the sentence that says where the trouble is."""
        text = str(super().clean(value))
        if not text:
            return ""
        try:
            return geometry.to_wkt(geometry.parse(text))
        except geometry.GeometryError as error:
            raise ValidationError(validators.why_no_place(error), error.code) from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        """The same place in other words is no change."""
        return _canonical(initial) != _canonical(data)


def _as_people_write(wkt: str) -> str:
    try:
        ((longitude, latitude),) = geometry.from_wkt(wkt).positions
    except geometry.GeometryError:
        return wkt
    return f"{plain(latitude)}, {plain(longitude)}"


def _canonical(value: Any) -> str:
    text = str(value or "").strip()
    try:
        return geometry.to_wkt(geometry.parse(text))
    except geometry.GeometryError:
        return text
