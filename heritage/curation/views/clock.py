"""The page about the machine's clock, and the button with which two people say that it is right."""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from heritage.curation import clock, rules
from heritage.curation.views.people import account, signed_in, signed_in_at
from heritage.public.rendering import render
from heritage.public.views.addressing import whole_number


@require_safe
@signed_in
def page(request: HttpRequest) -> HttpResponse:
    """What the machine says, what the log says, who confirmed the clock."""
    context = {
        "clock": clock.read(),
        "can_confirm": rules.can(clock.check_can_confirm, account(request)),
        "must_sign_in": not rules.can(rules.check_signed_in_lately, signed_in_at(request)),
    }
    return render(request, "curation/clock.html", context)


@require_POST
@signed_in
def confirm(request: HttpRequest) -> HttpResponse:
    """POST with what the page showed: `size` of the log, `at` (ISO 8601)."""
    size, at = whole_number(request.POST.get("size", "")), _moment(request.POST.get("at", ""))
    if size is None or at is None:
        raise BadRequest("size and at")
    found = clock.confirm(by=account(request), size=size, read_at=at, signed_in_at=signed_in_at(request))
    if found.is_confirmed:
        messages.success(request, _("Two people have confirmed the clock: publication goes on."))
    else:
        messages.success(request, _("Noted. A second person must confirm it too, within a day."))
    return HttpResponse(status=303, headers={"Location": reverse("clock")})


def _moment(text: str) -> datetime | None:
    """A moment that says its time zone, None for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
