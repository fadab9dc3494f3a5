"""What a date means, asked while somebody types it."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from heritage.curation.forms.dates import answer
from heritage.curation.views.people import signed_in


@require_safe
@never_cache
@signed_in
def dates(request: HttpRequest) -> JsonResponse:
    """GET ?edtf=...&sense=throughout: {"words", "earliest", "latest", "problem", "sentence", "kept"}, each a string."""
    said = answer(request.GET.get("edtf", ""), request.GET.get("sense", ""))
    return JsonResponse(
        {
            "words": said.words,
            "earliest": said.earliest,
            "latest": said.latest,
            "problem": said.problem,
            "sentence": said.sentence,
            "kept": said.kept,
        }
    )
