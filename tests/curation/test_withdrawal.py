"""Withdrawing: who, why, how many a day, and what remains."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from heritage.curation.enums import Role
from heritage.curation.models import Account, Event
from heritage.curation.rules import Conflict, Incomplete, NotAllowed, SignInAgain
from heritage.curation.submission import submit
from heritage.curation.withdrawal import SecondPersonNeeded, withdraw
from heritage.editions.models import DamageReportIndex, Entry, Leaf, Tombstone
from tests.factories.people import person
from tests.factories.reviews import approve
from tests.fixtures import Dossier


def entry_of(record: object) -> Entry:
    """The published entry of a record."""
    return Entry.objects.get(pk=record.public_id)  # type: ignore[attr-defined]


def test_withdrawing_leaves_a_tombstone_a_leaf_and_an_event(published: Dossier, badr: Account) -> None:
    entry = entry_of(published.report)

    withdraw(entry, by=badr, reason="error", note="The date was wrong.", signed_in_at=timezone.now())

    tombstone = Tombstone.objects.get()
    leaf = Leaf.objects.get(kind="withdraw")
    assert entry_of(published.report).is_withdrawn
    assert json.loads(tombstone.canonical)["note"] == "The date was wrong."
    assert leaf.attached_sha256 == tombstone.sha256
    assert Event.objects.get(kind="withdraw").by == badr.pseudonym
    assert not DamageReportIndex.objects.exists()


def test_the_reports_of_a_withdrawn_site_go_with_it(published: Dossier, badr: Account) -> None:
    withdraw(entry_of(published.site), by=badr, reason="place-at-risk", signed_in_at=timezone.now())

    assert entry_of(published.report).is_withdrawn
    assert not entry_of(published.source).is_withdrawn


def test_a_contributor_cannot_withdraw(published: Dossier, amal: Account) -> None:
    with pytest.raises(NotAllowed):
        withdraw(entry_of(published.report), by=amal, reason="error", signed_in_at=timezone.now())


def test_an_old_sign_in_does_not_withdraw(published: Dossier, badr: Account) -> None:
    with pytest.raises(SignInAgain):
        withdraw(entry_of(published.report), by=badr, reason="error", signed_in_at=timezone.now() - timedelta(hours=1))


@pytest.mark.parametrize(("reason", "note"), [("", ""), ("because", ""), ("other", " ")])
def test_a_withdrawal_needs_a_reason_readers_can_understand(
    published: Dossier, badr: Account, reason: str, note: str
) -> None:
    with pytest.raises(Incomplete):
        withdraw(entry_of(published.report), by=badr, reason=reason, note=note, signed_in_at=timezone.now())


def test_what_is_withdrawn_cannot_be_withdrawn_again(published: Dossier, badr: Account) -> None:
    withdraw(entry_of(published.report), by=badr, reason="error", signed_in_at=timezone.now())

    with pytest.raises(Conflict):
        withdraw(entry_of(published.report), by=badr, reason="error", signed_in_at=timezone.now())


def test_above_the_days_limit_a_second_person_is_needed(published: Dossier, badr: Account, settings: Settings) -> None:
    settings.HIDE_LIMIT = 1
    site = entry_of(published.site)

    with pytest.raises(SecondPersonNeeded):
        withdraw(site, by=badr, reason="error", signed_in_at=timezone.now())
    with pytest.raises(SecondPersonNeeded):
        withdraw(site, by=badr, reason="error", signed_in_at=timezone.now())

    assert not entry_of(published.site).is_withdrawn
    withdraw(site, by=person("efrem", Role.REVIEWER), reason="error", signed_in_at=timezone.now())
    assert entry_of(published.site).is_withdrawn


def test_a_withdrawn_entry_gets_no_next_edition(published: Dossier, amal: Account, badr: Account) -> None:
    from tests.curation.test_reviews import retitled

    review = submit(retitled(published, amal), by=amal)
    withdraw(entry_of(published.report), by=badr, reason="error", signed_in_at=timezone.now())

    with pytest.raises(Conflict):
        approve(review, badr)
