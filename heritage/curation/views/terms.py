"""What the words of a list mean: all its terms with labels and scope notes, shipped and added."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from heritage.curation.forms.terms import note_of
from heritage.curation.views.people import signed_in
from heritage.lib.vocabulary import names, vocabulary
from heritage.public.rendering import render
from heritage.records.models import Vocabulary
from heritage.records.terms import terms as terms_of


@dataclass(frozen=True)
class Meaning:
    """One term as the page shows it; `others` are its labels in other languages by tag, `broader` a label or ""."""

    id: str
    label: str
    note: str
    broader: str
    others: dict[str, str]
    is_added: bool


@require_safe
@signed_in
def terms(request: HttpRequest, name: str) -> HttpResponse:
    """All terms of one list. Raises Http404 for a list that there is not."""
    if name not in names():
        raise Http404
    context = {
        "list": vocabulary(name),
        "title": vocabulary(name).label(get_language() or "en"),
        "meanings": _meanings(name),
        "addition": Vocabulary.objects.filter(name=name).first(),
        "section": "terms",
    }
    return render(request, "curation/terms.html", context)


@require_safe
@signed_in
def lists(request: HttpRequest) -> HttpResponse:
    """Every list by its name."""
    reader = get_language() or "en"
    rows = [vocabulary(name) for name in names()]
    named = sorted(((row.label(reader), row) for row in rows), key=lambda pair: pair[0].casefold())
    return render(request, "curation/lists.html", {"lists": named, "section": "terms"})


def _meanings(name: str) -> list[Meaning]:
    reader = get_language() or "en"
    rows = terms_of(name)
    labels = {row.id: row.label(reader) for row in rows}
    return [
        Meaning(
            id=row.id,
            label=row.label(reader),
            note=note_of(row),
            broader=labels.get(row.broader, row.broader),
            others={tag: label for tag, label in row.labels.items() if tag != reader},
            is_added=row.id not in vocabulary(name),
        )
        for row in rows
    ]
