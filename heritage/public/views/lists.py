"""Lists of sites, damage reports and sources."""

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from heritage.editions import queries
from heritage.editions.models import DamageReportIndex, SiteIndex
from heritage.lib.vocabulary import vocabulary
from heritage.public import keyset, rendering
from heritage.public.facets import Facet, facets, without
from heritage.public.filters import ReportFilter, SiteFilter, SourceFilter, chosen
from heritage.public.keyset import Order
from heritage.public.pages import lists
from heritage.public.views.addressing import parameters

BY_NAME = Order("sort", str)
LATEST_FIRST = Order("moment", int, is_descending=True)


@require_safe
@parameters("q", "type", "standing", "after")
def sites(request: HttpRequest, language: str) -> HttpResponseBase:
    """Sites by name."""
    state = queries.state()  # first: a page may be newer than the state it names, never older
    found = chosen(SiteFilter, request.GET, queries.sites())
    page = keyset.page(found, BY_NAME, request.GET.get("after", ""))
    context = _context(request, found, page.next) | {
        "rows": [lists.site_line(row, language) for row in page.rows],
        "facets": _site_facets(request.GET, language),
    }
    return rendering.page(request, "public/sites.html", context, state=state)


@require_safe
@parameters("q", "type", "standing", "after")
def reports(request: HttpRequest, language: str) -> HttpResponseBase:
    """Damage reports, the latest date first."""
    state = queries.state()
    found = chosen(ReportFilter, request.GET, queries.reports())
    page = keyset.page(found, LATEST_FIRST, request.GET.get("after", ""))
    context = _context(request, found, page.next) | {
        "rows": [lists.report_line(row, language) for row in page.rows],
        "facets": _report_facets(request.GET, language),
    }
    return rendering.page(request, "public/reports.html", context, state=state)


@require_safe
@parameters("q", "after")
def sources(request: HttpRequest, language: str) -> HttpResponseBase:
    """Sources by title."""
    state = queries.state()
    found = chosen(SourceFilter, request.GET, queries.sources())
    page = keyset.page(found, BY_NAME, request.GET.get("after", ""))
    context = _context(request, found, page.next)
    context["rows"] = [lists.source_line(row, language) for row in page.rows]
    return rendering.page(request, "public/sources.html", context, state=state)


def _context(request: HttpRequest, found: QuerySet[Any], after: str) -> dict[str, object]:
    """What every list shows: how many, what was asked for, where it goes on."""
    onward = without(request.GET, "after")
    onward["after"] = after
    return {
        "total": found.count(),
        "q": request.GET.get("q", ""),
        "kept": [(name, value) for name in ("type", "standing") for value in request.GET.getlist(name)],
        "is_filtered": any(request.GET.getlist(name) for name in ("q", "type", "standing")),
        "next": f"?{onward.urlencode()}" if after else "",
    }


def _site_facets(query: QueryDict, language: str) -> list[Facet]:
    rows = SiteIndex.objects.order_by()
    by_type = chosen(SiteFilter, without(query, "type"), rows).values_list("type").annotate(Count("pk"))
    names = list(vocabulary("standing").terms)
    columns = {f"n_{name}": Count("pk", filter=queries.with_standing([name])) for name in names}
    counts = chosen(SiteFilter, without(query, "standing"), rows).aggregate(**columns)
    standings = {name: counts[f"n_{name}"] for name in names}
    return facets(("standing", standings), ("type", dict(by_type)), query=query, reader=language)


def _report_facets(query: QueryDict, language: str) -> list[Facet]:
    rows = DamageReportIndex.objects.order_by()
    standings = chosen(ReportFilter, without(query, "standing"), rows).values_list("standing").annotate(Count("pk"))
    column = "site__site_index__type"
    types = chosen(ReportFilter, without(query, "type"), rows).values_list(column).annotate(Count("pk"))
    return facets(("standing", dict(standings)), ("type", dict(types)), query=query, reader=language)
