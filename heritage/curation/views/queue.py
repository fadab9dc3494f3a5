"""The queue: what waits for a second pair of eyes."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from heritage.curation import clock, work
from heritage.curation.views.people import account, signed_in
from heritage.public.rendering import render


@require_safe
@signed_in
def queue(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first, and what was decided lately."""
    lines = work.queue(account(request))
    context = {
        "lines": lines,
        "decidable": sum(not row.hindrance for row in lines),
        "decided": work.decided_lately(),
        "clock_doubt": clock.read().is_doubted,
        "section": "reviews",
    }
    return render(request, "curation/queue.html", context)
