"""Tampering with the log, its head, and tombstones: each is found, with its entry or leaf."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from heritage.curation.models import Account
from heritage.curation.withdrawal import withdraw
from heritage.editions import dossiers, log, queries
from heritage.editions.enums import LeafKind
from heritage.editions.models import Edition, EditionContent, Entry, Leaf, LogHead, Tombstone
from tests.curation.test_verify import assert_found, verify
from tests.fixtures import Dossier

Tamper = Callable[[Dossier], object]


def entry_of(dossier: Dossier) -> Entry:
    return Entry.objects.get(pk=dossier.report.public_id)


def add_a_leaf(kind: LeafKind) -> Tamper:
    """A leaf of one piece with the tree, appended as the program does it."""

    def tamper(dossier: Dossier) -> None:
        edition = Edition.objects.get(entry=dossier.report.public_id)
        act = log.Act(kind, edition.entry, edition.number, edition.sha256, attached="0" * 64)
        log.append(log.lock_head("Test catalogue"), act, at=timezone.now())

    return tamper


def change_a_leaf(**columns: object) -> Tamper:
    return lambda dossier: Leaf.objects.filter(entry=dossier.report.public_id).update(**columns)


def change_the_head(**columns: object) -> Tamper:
    return lambda _: LogHead.objects.update(**columns)


CHANGED = "its words do not have its hash"
ROOT = "do not make the root of its head"
LEAVES: dict[str, tuple[Tamper, str]] = {
    "a notice": (add_a_leaf(LeafKind.NOTICE), "the notice of entry"),
    "a restoration": (add_a_leaf(LeafKind.RESTORE), "it is a restore of an entry that was not withdrawn"),
    "an erasure": (add_a_leaf(LeafKind.ERASE), "that was shown"),
    "a withdrawal": (add_a_leaf(LeafKind.WITHDRAW), "the tombstone of entry"),
    "the same again": (add_a_leaf(LeafKind.PUBLISH), "it does not follow edition 1"),
    "kind": (change_a_leaf(kind="notice"), "it is a notice of an entry that was never published"),
    "kind, as it was hashed": (change_a_leaf(kind="withdraw"), CHANGED),
    "hash": (change_a_leaf(hash="x"), CHANGED),
    "number": (change_a_leaf(number=2), CHANGED),
    "hash of the edition": (change_a_leaf(sha256="0" * 64), CHANGED),
    "hash of the edition before": (change_a_leaf(previous_sha256="0" * 64), "it does not follow edition 0"),
    "attached": (change_a_leaf(attached_sha256="0" * 64), CHANGED),
    "time no JSON can hold": (change_a_leaf(at=2**60), CHANGED),
    "time": (change_a_leaf(at=5), "it is dated before the leaf in front of it"),
    "place": (change_a_leaf(index=9), "it stands at place 2"),
    "deleted": (lambda dossier: Leaf.objects.filter(entry=dossier.report.public_id).delete(), "no leaf of the log"),
    "edition's microseconds": (
        lambda dossier: Edition.objects.filter(entry=dossier.report.public_id).update(
            at=Edition.objects.get(entry=dossier.report.public_id).at + timedelta(microseconds=5)
        ),
        "its date is not the one in leaf 2",
    ),
}


@pytest.mark.parametrize("name", LEAVES)
def test_tampering_with_leaves_is_found_and_named(published: Dossier, name: str) -> None:
    tamper, what = LEAVES[name]

    tamper(published)

    assert_found(published.report.public_id, what)


HEADS: dict[str, tuple[Tamper, str]] = {
    "frontier emptied": (change_the_head(frontier=[]), "do not make the frontier of its head"),
    "frontier changed": (change_the_head(frontier=["0" * 64, "1" * 64]), "do not make the frontier of its head"),
    "time forgotten": (change_the_head(at=0), "its head is dated 0, its last leaf"),
    "time ahead": (change_the_head(at=2**40), "its head is dated"),
    "root": (change_the_head(root="0" * 64), ROOT),
    "size": (change_the_head(size=9), ROOT),
    "origin": (change_the_head(origin="Another"), "it belongs to 'Another'"),
    "deleted": (lambda _: LogHead.objects.all().delete(), "its head is missing"),
}


@pytest.mark.parametrize("name", HEADS)
def test_tampering_with_the_head_is_found_and_named(published: Dossier, name: str) -> None:
    tamper, what = HEADS[name]

    tamper(published)

    assert_found("log: ", what)


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL keeps what is no JSON out of a JSON column")
def test_a_frontier_that_is_no_json_is_found(published: Dossier) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE editions_loghead SET frontier = 'none'")

    assert_found("log: ", "do not make the frontier of its head")


def test_an_empty_catalogue_verifies(db: None) -> None:
    assert verify()[0] == 0

    log.lock_head("Test catalogue")  # as a publication does that is refused in the end

    assert verify()[0] == 0


def replace_text(change: Callable[[str], str]) -> Tamper:
    """Another text for the tombstone, with its own hash beside it."""

    def tamper(_: Dossier) -> None:
        text = change(Tombstone.objects.get().canonical)
        Tombstone.objects.update(canonical=text, sha256=hashlib.sha256(text.encode()).hexdigest())

    return tamper


def add_a_tombstone(dossier: Dossier) -> None:
    """A newer one, of one piece in itself: the page shows the newest."""
    row = Tombstone.objects.get()
    row.pk, row.reason = None, "legal"
    row.canonical = row.canonical.replace('"error"', '"legal"')
    row.sha256 = hashlib.sha256(row.canonical.encode()).hexdigest()
    row.save(force_insert=True)


def add_the_same_tombstone(dossier: Dossier) -> None:
    row = Tombstone.objects.get()
    row.pk = None
    row.save(force_insert=True)


def bury_another(dossier: Dossier) -> None:
    row = Tombstone.objects.get()
    row.pk, row.entry_id = None, dossier.site.public_id
    row.save(force_insert=True)


COLUMNS = "its tombstone does not say what the tombstone's text says: "
TOMBSTONES: dict[str, tuple[Tamper, str]] = {
    "reason": (lambda _: Tombstone.objects.update(reason="legal"), f"{COLUMNS}reason"),
    "time": (lambda _: Tombstone.objects.update(at=datetime(2001, 1, 1, tzinfo=UTC)), f"{COLUMNS}at"),
    "microseconds": (
        lambda _: Tombstone.objects.update(at=Tombstone.objects.get().at + timedelta(microseconds=1)),
        f"{COLUMNS}at",
    ),
    "number": (lambda _: Tombstone.objects.update(number=2), f"{COLUMNS}number"),
    "moved": (lambda dossier: Tombstone.objects.update(entry=dossier.site.public_id), "is missing or changed"),
    "deleted": (lambda _: Tombstone.objects.all().delete(), "is missing or changed"),
    "text": (lambda _: Tombstone.objects.update(canonical="{}"), "text does not have the tombstone's hash"),
    "text, hash": (replace_text(lambda _: "{}"), "is missing or changed"),
    "text a list, hash": (replace_text(lambda _: "[]"), COLUMNS),
    "text no JSON, hash": (replace_text(lambda _: "hello"), COLUMNS),
    "note, hash": (replace_text(lambda text: text.replace('"note":""', '"note":"?"')), "no leaf of the log knows its"),
    "second": (add_a_tombstone, "no leaf of the log knows its tombstone"),
    "second, the same": (add_the_same_tombstone, "has 2 tombstones for this one act"),
    "entry shown again": (
        lambda dossier: Entry.objects.filter(pk=dossier.report.public_id).update(state="published"),
        "it is published, but the log says withdrawn",
    ),
    "a leaf after it": (add_a_leaf(LeafKind.PUBLISH), "it comes after the withdrawal of its entry"),
    "withdrawn again": (add_a_leaf(LeafKind.WITHDRAW), "it comes after the withdrawal of its entry"),
}


@pytest.fixture
def buried(published: Dossier, badr: Account) -> Dossier:
    """A dossier whose report was withdrawn."""
    withdraw(entry_of(published), by=badr, reason="error", signed_in_at=timezone.now())
    assert verify()[0] == 0
    return published


@pytest.mark.parametrize("name", TOMBSTONES)
def test_tampering_with_tombstones_is_found_and_named(buried: Dossier, name: str) -> None:
    tamper, what = TOMBSTONES[name]

    tamper(buried)

    assert_found(buried.report.public_id, what)


def test_a_tombstone_of_what_was_never_withdrawn_is_found(buried: Dossier) -> None:
    bury_another(buried)

    assert_found(buried.site.public_id, "no leaf of the log knows its tombstone")
    assert_found(buried.site.public_id, f"{COLUMNS}id")


def test_a_withdrawn_entry_without_a_tombstone_is_not_public(buried: Dossier) -> None:
    Tombstone.objects.all().delete()

    with pytest.raises(queries.NotPublic):
        dossiers.dossier(buried.report.public_id, "damage_report")
    with pytest.raises(queries.NotPublic):
        queries.stored(buried.report.public_id, 1)


def test_an_edition_without_a_text_is_not_public(published: Dossier) -> None:
    EditionContent.objects.filter(edition__entry=published.report.public_id).delete()

    with pytest.raises(queries.NotPublic):
        queries.stored(published.report.public_id, 1)


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL keeps references whole")
@pytest.mark.django_db(transaction=True)
def test_an_entry_deleted_from_under_its_editions_is_found(published: Dossier) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("DELETE FROM editions_entry WHERE public_id = %s", [published.report.public_id])
        cursor.execute("PRAGMA foreign_keys = ON")

    assert_found(published.report.public_id, "the log knows it, but it is not there")
