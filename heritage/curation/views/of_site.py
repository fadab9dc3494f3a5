"""What belongs to a site, asked when it is chosen in the form of a report or an image."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from heritage.curation.forms.records import offered_parts, offered_reports
from heritage.curation.forms.widgets import is_id
from heritage.curation.views.people import signed_in


@require_safe
@never_cache
@signed_in
def of_site(request: HttpRequest) -> JsonResponse:
    """GET ?site=NUMBER: {"site_parts": [[number, name]], "site_reports": [[number, title]]}; empty lists for no site."""
    asked = request.GET.get("site", "")
    site = int(asked) if is_id(asked) else None
    return JsonResponse({"site_parts": offered_parts(site), "site_reports": offered_reports(site)})
