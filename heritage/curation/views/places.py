"""What a place means and what the public would see of it, asked while somebody types; and which other sites are near."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from heapq import nsmallest
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from heritage.curation.forms.places import understand
from heritage.curation.views.people import signed_in
from heritage.lib import geometry
from heritage.records.models import SiteLocation

MOST = 500
FIRST = re.compile(r"(-?[0-9.]+) (-?[0-9.]+)")  # the first longitude and latitude of a canonical WKT


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@signed_in
def places(request: HttpRequest) -> JsonResponse:
    """What a text says as a place; fields `geometry`, `policy` and `country`. A long shape comes by POST; nothing is kept.

    {"wkt", "geojson" (text), "seen", "warning", "problem", "place": [latitude, longitude] or null where the problem is,
    "cells": [{"south", "west", "size"}]}, all numbers as decimal strings.
    """
    asked = request.POST if request.method == "POST" else request.GET
    found = understand(asked.get("geometry", ""), asked.get("policy", ""), asked.get("country", ""))
    cells = [{"south": cell.south, "west": cell.west, "size": cell.size} for cell in found.cells]
    said = {"wkt": found.wkt, "geojson": found.geojson, "seen": found.seen, "warning": found.warning}
    return JsonResponse(said | {"problem": found.problem, "place": found.place, "cells": cells})


@require_safe
@never_cache
@signed_in
def near(request: HttpRequest) -> JsonResponse:
    """The sites whose exact places are nearest to ?latitude=...&longitude=..., at most 500, without the one called `but`.

    {"sites": [{"name", "latitude", "longitude"}]}, nearest first; none where the two are no numbers.
    """
    north, east = _number(request.GET.get("latitude", "")), _number(request.GET.get("longitude", ""))
    if north is None or east is None:
        return JsonResponse({"sites": []})
    rows = [row for row in _starts() if str(row[0]) != request.GET.get("but", "")]
    nearest = nsmallest(MOST, rows, key=lambda row: max(abs(row[3] - north), abs(row[4] - east)))
    return JsonResponse({"sites": [dot for row in nearest if (dot := _dot(row))]})


def _starts() -> Iterator[tuple[int, str, str, Decimal, Decimal]]:
    """Number, name, shape, and where the shape begins, of every site: quicker than to work out the middle of each."""
    for pk, name, wkt in SiteLocation.objects.values_list("site_id", "site__label", "geometry").order_by("pk"):
        if match := FIRST.search(wkt):
            yield pk, name, wkt, Decimal(match[2]), Decimal(match[1])


def _dot(row: tuple[int, str, str, Decimal, Decimal]) -> dict[str, Any] | None:
    """None for a shape that is none any more: its own form says so."""
    try:
        longitude, latitude = geometry.representative_point(geometry.from_wkt(row[2]))
    except geometry.GeometryError:
        return None
    return {"name": row[1], "latitude": geometry.plain(latitude), "longitude": geometry.plain(longitude)}


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text[:40])
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) <= 360 else None
