"""Acts on a review: each is a POST with `note`, and for approval `items_sha256`; 303 to the review when done."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from heritage.curation import actions
from heritage.curation.models import Review
from heritage.curation.views.notes import note
from heritage.curation.views.people import account, signed_in, signed_in_at
from heritage.curation.wording import counted


def _done(request: HttpRequest, review: Review, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return HttpResponse(status=303, headers={"Location": reverse("review", args=[review.number])})


@require_POST
@signed_in
def approve(request: HttpRequest, number: int) -> HttpResponse:
    """Publish what the person read."""
    review = get_object_or_404(Review, pk=number)
    editions = actions.approve(
        review,
        by=account(request),
        items_sha256=request.POST.get("items_sha256", ""),
        signed_in_at=signed_in_at(request),
        note=note(request),
    )
    count = len(editions)
    return _done(
        request,
        review,
        ngettext("Published: %(count)s edition.", "Published: %(count)s editions.", count) % {"count": counted(count)},
    )


@require_POST
@signed_in
def request_changes(request: HttpRequest, number: int) -> HttpResponse:
    """Send it back to the author with a note."""
    review = get_object_or_404(Review, pk=number)
    actions.request_changes(review, by=account(request), note=note(request))
    return _done(request, review, _("Sent back to the author with your note."))


@require_POST
@signed_in
def reject(request: HttpRequest, number: int) -> HttpResponse:
    """Close it without publishing."""
    review = get_object_or_404(Review, pk=number)
    actions.reject(review, by=account(request), note=note(request))
    return _done(request, review, _("Rejected. The records stay as drafts."))


@require_POST
@signed_in
def recall(request: HttpRequest, number: int) -> HttpResponse:
    """The author takes it back."""
    review = get_object_or_404(Review, pk=number)
    actions.recall(review, by=account(request), note=note(request))
    return _done(request, review, _("Recalled. You can go on working and submit again."))


@require_POST
@signed_in
def take(request: HttpRequest, number: int) -> HttpResponse:
    """Take it from the queue."""
    review = get_object_or_404(Review, pk=number)
    actions.take(review, by=account(request))
    return _done(request, review, _("Taken: for 72 hours nobody else decides on it."))


@require_POST
@signed_in
def release(request: HttpRequest, number: int) -> HttpResponse:
    """Give it back to the queue."""
    review = get_object_or_404(Review, pk=number)
    actions.release(review, by=account(request))
    return _done(request, review, _("Given back to the queue."))
