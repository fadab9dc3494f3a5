"""One review: what the public would see differently, how it would look, and the decision."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from heritage.curation import rules
from heritage.curation.enums import State
from heritage.curation.flags import flags
from heritage.curation.models import Account, Review
from heritage.curation.preview import preview
from heritage.curation.queries import Reviewed, reviewed, shown_sha256
from heritage.curation.views.people import account, signed_in, signed_in_at
from heritage.curation.work import main_item
from heritage.editions.diff import diff
from heritage.public.pages.changes import ChangeGroup, groups
from heritage.public.pages.titles import title_of
from heritage.public.pages.words import term_label
from heritage.public.rendering import render


@dataclass(frozen=True)
class ItemView:
    """One item as the page shows it: its changes, and how many were added and removed."""

    reviewed: Reviewed
    groups: list[ChangeGroup]
    added: int
    removed: int


@require_safe
@signed_in
def review(request: HttpRequest, number: int) -> HttpResponse:
    """Everything somebody needs to decide."""
    row = get_object_or_404(Review.objects.select_related("submitted_by", "taken_by", "decided_by"), pk=number)
    items = reviewed(row)
    language = translation.get_language() or "en"
    main = main_item([item.item for item in items])
    shown = next(item for item in items if item.item.pk == main.pk)
    context = {
        "review": row,
        "main": main,
        "items": [_item(item, language) for item in reversed(items)],
        "heading": title_of(shown.after, language).text if shown.after else str(main.record),
        "change_kind": term_label("change-kind", row.change_kind, language),
        "preview": _preview(shown, language),
        "flags": flags(items) if row.is_open else [],
        "items_sha256": shown_sha256(items),
        "is_stale": any(item.is_stale for item in items),
        "section": "reviews",
    }
    return render(request, "curation/review.html", context | _possible(row, account(request), request))


def _item(item: Reviewed, language: str) -> ItemView:
    if item.after is None:
        return ItemView(item, [], 0, 0)
    found = groups(diff(item.before, item.after), item.before, item.after, language)
    kinds = [line.kind for group in found for line in group.lines]
    added, removed = sum(kind != "removed" for kind in kinds), sum(kind in {"removed", "changed"} for kind in kinds)
    return ItemView(item, found, added, removed)


def _preview(item: Reviewed, language: str) -> SafeString:
    # Made by the public templates, which escape what they show.
    return mark_safe(preview(item.after, language)) if item.after else SafeString("")  # noqa: S308


def _possible(row: Review, by: Account, request: HttpRequest) -> dict[str, Any]:
    """What this person can do here now, and why not."""
    is_open = row.state == State.SUBMITTED
    return {
        "hindrance": rules.why_not(rules.check_can_decide, row, by=by) if is_open else "",
        "can_decide": is_open and rules.can(rules.check_can_decide, row, by=by),
        "must_sign_in": not rules.can(rules.check_signed_in_lately, signed_in_at(request)),
        "can_recall": row.is_open and rules.can(rules.check_can_recall, row, by=by),
        "can_release": rules.is_taken(row) and rules.can(rules.check_can_release, row, by=by),
        "is_taken": rules.is_taken(row),
    }


@require_safe
@signed_in
def preview_page(request: HttpRequest, number: int, public_id: str) -> HttpResponse:
    """One item of a review as a page of its own."""
    row = get_object_or_404(Review, pk=number)
    item = next((item for item in reviewed(row) if item.item.record.public_id == public_id), None)
    if item is None:
        raise Http404
    context = {"review": row, "item": item, "preview": _preview(item, translation.get_language() or "en")}
    return render(request, "curation/preview.html", context | {"section": "reviews"})
