"""Derived rows: rebuilt from the editions, row for row the same."""

from typing import Any

from django.utils import timezone

from heritage.curation.models import Account
from heritage.curation.withdrawal import withdraw
from heritage.editions import indexes
from heritage.editions.models import CitationIndex, Entry
from tests.fixtures import Dossier


def rows() -> dict[str, list[dict[str, Any]]]:
    """All index rows without their serial numbers, in an order that is the same on every database."""
    return {
        name: [
            {key: value for key, value in row.items() if key != "id"}
            for row in sorted(model._default_manager.values(), key=lambda row: (row["entry_id"], row.get("key", "")))
        ]
        for name, model in indexes.MODELS.items()
    }


def test_rebuild_gives_the_same_rows(published: Dossier) -> None:
    before = rows()
    assert [len(before[name]) for name in ("sites", "damage_reports", "sources", "citations")] == [1, 1, 1, 2]

    for model in indexes.MODELS.values():
        model._default_manager.all().delete()
    indexes.rebuild()

    assert rows() == before


def test_rebuild_repairs_a_wrong_row(published: Dossier) -> None:
    before = rows()
    CitationIndex.objects.update(stance="contradicts")

    indexes.rebuild()

    assert rows() == before


def test_what_is_withdrawn_is_in_no_index(published: Dossier, badr: Account) -> None:
    withdraw(Entry.objects.get(pk=published.site.public_id), by=badr, reason="error", signed_in_at=timezone.now())
    left = rows()

    indexes.rebuild()

    assert rows() == left
    assert [len(left[name]) for name in ("sites", "damage_reports", "sources")] == [0, 0, 1]
