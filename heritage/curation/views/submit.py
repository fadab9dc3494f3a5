"""Submitting a record: what is missing, what comes along, what the editions will say about the change."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from heritage.curation.forms.submission import SubmissionForm
from heritage.curation.rules import Conflict, Incomplete, NotAllowed
from heritage.curation.submission import submit as submit_record
from heritage.curation.submission import to_join, to_submit, waits_elsewhere
from heritage.curation.views.people import account, signed_in
from heritage.curation.work import standing
from heritage.public.rendering import render
from heritage.records import completeness
from heritage.records.models import Record


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def submit(request: HttpRequest, public_id: str) -> HttpResponse:
    """GET shows what would be submitted; POST submits (303 to the review), or says what is missing (400, 409)."""
    record = get_object_or_404(Record, public_id=public_id)
    form = SubmissionForm(request.POST or None, record=record)
    if request.method != "POST":
        return _page(request, record, form)
    if not form.is_valid():
        return _page(request, record, form, status=400)
    try:
        review = submit_record(record, by=account(request), **form.cleaned_data)
    except (Incomplete, Conflict, NotAllowed) as refusal:
        form.add_error(None, refusal.message)
        return _page(request, record, form, status=refusal.status)
    messages.success(request, _("Submitted. Somebody who did not work on it decides now."))
    return HttpResponse(status=303, headers={"Location": reverse("review", args=[review.number])})


def _page(request: HttpRequest, record: Record, form: SubmissionForm, status: int = 200) -> HttpResponse:
    by = account(request)
    records, review, stands = to_submit(record, by), to_join(record, by), standing(record)
    context: dict[str, Any] = {
        "record": record,
        "standing": stands,
        "form": form,
        "along": [row for row in records if row.pk != record.pk],
        "joins": review if review and not stands.review else None,
        "waits": waits_elsewhere(records, apart_from=review),
        "missing": [(row, gap) for row in records for gap in completeness.missing(row)],
        "section": "records",
    }
    return render(request, "curation/submit.html", context, status=status)
