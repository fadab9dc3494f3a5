"""Acts on something published."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from heritage.curation.views.notes import note
from heritage.curation.views.people import account, signed_in, signed_in_at
from heritage.curation.withdrawal import withdraw as withdraw_entry
from heritage.curation.wording import counted
from heritage.editions.models import Entry


@require_POST
@signed_in
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Hide an entry and leave a tombstone: fields `reason` (a term of withdrawal-reason) and `note` (public)."""
    entry = get_object_or_404(Entry, pk=public_id)
    tombstones = withdraw_entry(
        entry,
        by=account(request),
        reason=request.POST.get("reason", ""),
        note=note(request),
        signed_in_at=signed_in_at(request),
    )
    count = len(tombstones)
    messages.success(
        request,
        ngettext("Withdrawn: %(count)s entry.", "Withdrawn: %(count)s entries.", count) % {"count": counted(count)},
    )
    return HttpResponse(status=303, headers={"Location": reverse("queue")})
