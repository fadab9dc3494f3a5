"""One review as data, for those who approve by program."""

from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from heritage.curation.models import Review
from heritage.curation.queries import items_sha256
from heritage.curation.views.people import signed_in


@require_safe
@signed_in
def review_json(_request: HttpRequest, number: int) -> JsonResponse:
    """`{number, state, items: [{id, kind, base, sha256}], items_sha256}`."""
    review = get_object_or_404(Review, pk=number)
    items = [
        {"id": item.record.public_id, "kind": item.record.kind, "base": item.base, "sha256": item.sha256}
        for item in review.items.select_related("record").order_by("pk")
    ]
    return JsonResponse(
        {"number": review.number, "state": review.state, "items": items, "items_sha256": items_sha256(review)}
    )
