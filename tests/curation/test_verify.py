"""Tampering with what is published: every kind is found, by name, and `verify` exits 1."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from heritage.curation.models import Account, Event, Review, ReviewItem
from heritage.curation.withdrawal import withdraw
from heritage.editions import writing
from heritage.editions.models import Edition, EditionContent, Entry, Leaf, Tombstone
from heritage.editions.verify import check_database, check_log
from tests.fixtures import Dossier


def verify() -> tuple[int, str]:
    """Exit status and output of `manage.py verify`."""
    out = StringIO()
    try:
        call_command("verify", stdout=out)
    except CommandError as error:
        return error.returncode, out.getvalue()
    return 0, out.getvalue()


def test_an_untouched_catalogue_verifies(published: Dossier, badr: Account) -> None:
    withdraw(Entry.objects.get(pk=published.report.public_id), by=badr, reason="error", signed_in_at=timezone.now())

    status, out = verify()

    assert (status, "3 editions, 4 leaves" in out) == (0, True)


def change_a_byte(dossier: Dossier) -> str:
    content = EditionContent.objects.get(edition__entry=dossier.report.public_id)
    EditionContent.objects.filter(pk=content.pk).update(canonical=content.canonical.replace("burned", "turned", 1))
    return dossier.report.public_id


def delete_an_edition(dossier: Dossier) -> str:
    EditionContent.objects.filter(edition__entry=dossier.report.public_id).delete()
    Edition.objects.filter(entry=dossier.report.public_id).delete()
    return dossier.report.public_id


def delete_a_text(dossier: Dossier) -> str:
    EditionContent.objects.filter(edition__entry=dossier.report.public_id).delete()
    return dossier.report.public_id


def change_a_hash(dossier: Dossier) -> str:
    Edition.objects.filter(entry=dossier.report.public_id).update(sha256="0" * 64)
    return dossier.report.public_id


def reorder_leaves(dossier: Dossier) -> str:
    first, second = Leaf.objects.order_by("index")[:2]
    Leaf.objects.filter(pk=first.pk).update(index=99)
    Leaf.objects.filter(pk=second.pk).update(index=first.index)
    Leaf.objects.filter(pk=99).update(index=second.index)
    return "log"


def backdate_a_leaf(dossier: Dossier) -> str:
    leaf = Leaf.objects.order_by("index").last()
    assert leaf is not None
    Leaf.objects.filter(pk=leaf.pk).update(at=leaf.at - 86400)
    return leaf.entry_id


def backdate_an_edition(dossier: Dossier) -> str:
    Edition.objects.filter(entry=dossier.report.public_id).update(at=timezone.now() - timedelta(days=30))
    return dossier.report.public_id


def delete_a_leaf(dossier: Dossier) -> str:
    Leaf.objects.filter(index=1).delete()
    return "leaf 2"


def publish_without_a_review(dossier: Dossier) -> str:
    content = EditionContent.objects.get(edition__entry=dossier.report.public_id)
    writing.store(content.canonical.replace("burned", "turned"), at=timezone.now())
    return dossier.report.public_id


def forget_the_review(dossier: Dossier) -> str:
    ReviewItem.objects.filter(record=dossier.report.pk).update(sha256="0" * 64)
    return dossier.report.public_id


def approve_it_oneself(dossier: Dossier) -> str:
    from heritage.curation.enums import Role
    from tests.factories.people import person

    dossier.report.revisions.update(by=Review.objects.get().decided_by.pseudonym)  # type: ignore[union-attr]
    assert person("somebody", Role.REVIEWER)
    return dossier.report.public_id


def forget_the_approval(dossier: Dossier) -> str:
    Event.objects.filter(kind="approve").delete()
    return dossier.report.public_id


def hide_without_a_leaf(dossier: Dossier) -> str:
    Entry.objects.filter(pk=dossier.report.public_id).update(state="withdrawn")
    return dossier.report.public_id


@pytest.mark.parametrize(
    "tamper",
    [
        change_a_byte,
        delete_an_edition,
        delete_a_text,
        change_a_hash,
        reorder_leaves,
        backdate_a_leaf,
        backdate_an_edition,
        delete_a_leaf,
        publish_without_a_review,
        forget_the_review,
        approve_it_oneself,
        forget_the_approval,
        hide_without_a_leaf,
    ],
)
def test_tampering_is_found_and_named(published: Dossier, tamper: Callable[[Dossier], str]) -> None:
    name = tamper(published)

    status, out = verify()

    assert status == 1
    assert name in out


def test_a_withdrawal_without_an_event_is_found(published: Dossier) -> None:
    writing.bury(Entry.objects.get(pk=published.report.public_id), reason="error", note="", at=timezone.now())

    status, out = verify()

    assert (status, published.report.public_id in out) == (1, True)


def test_a_changed_tombstone_is_found(published: Dossier, badr: Account) -> None:
    withdraw(Entry.objects.get(pk=published.report.public_id), by=badr, reason="error", signed_in_at=timezone.now())
    Tombstone.objects.update(canonical="{}")

    assert verify()[0] == 1


def test_a_catalogue_renamed_after_its_birth_is_found(published: Dossier, settings: Settings) -> None:
    settings.CATALOGUE = "Another catalogue"

    assert list(check_log())
    assert list(check_database())


def test_a_database_that_cannot_be_read_is_not_called_right(published: Dossier) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE editions_leaf RENAME TO elsewhere")

    status, _ = verify()

    assert status == 2
