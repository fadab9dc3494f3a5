"""`manage.py verify`: its exit status, what it reads, and the plain kinds of tampering with what is published."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from heritage.curation import verification
from heritage.curation.models import Account, Event, Review, ReviewItem
from heritage.curation.withdrawal import withdraw
from heritage.editions import writing
from heritage.editions.models import Edition, EditionContent, Entry, Leaf, Tombstone
from heritage.editions.verify import Finding, check_database, check_log
from tests.factories.reviews import publish
from tests.fixtures import Dossier

ROOT = Path(__file__).resolve().parents[2]


def verify(*parts: str) -> tuple[int, str]:
    """Exit status and output of `manage.py verify`."""
    out = StringIO()
    try:
        call_command("verify", *parts, stdout=out)
    except CommandError as error:
        return error.returncode, f"{out.getvalue()}{error}"
    return 0, out.getvalue()


def manage(command: str, settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """`manage.py command` as a process of its own, with `settings` and no others in its environment."""
    inherited = {key: text for key, text in os.environ.items() if not key.startswith(("HERITAGE_", "DJANGO_"))}
    words = [sys.executable, "manage.py", *shlex.split(command)]
    return subprocess.run(words, check=False, cwd=ROOT, env=inherited | settings, capture_output=True, text=True)


def assert_found(where: str, what: str) -> None:
    """`verify` exits 1, and one line of its output names the place and says what is wrong."""
    status, out = verify()

    assert status == 1, out
    assert [line for line in out.splitlines() if where in line and what in line], out


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
    assert verify()[0] == 0

    assert_found(tamper(published), "")


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


def test_findings_are_told_even_if_the_check_cannot_end(published: Dossier) -> None:
    EditionContent.objects.filter(edition__entry=published.site.public_id).update(canonical="{}")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE editions_leaf RENAME TO elsewhere")

    status, out = verify()

    assert (status, published.site.public_id in out) == (2, True)


def test_a_check_that_breaks_has_not_checked(published: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down() -> Iterator[Finding]:
        raise TypeError("not foreseen")

    monkeypatch.setattr("heritage.curation.management.commands.verify.check_reviews", break_down)

    assert verify()[0] == 2


def test_parts_are_checked_alone(published: Dossier) -> None:
    EditionContent.objects.filter(edition__entry=published.site.public_id).update(canonical="{}")

    assert (verify("db")[0], verify("log")[0]) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_a_publication_meanwhile_is_no_false_alarm(
    published: Dossier, amal: Account, badr: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.curation.test_reviews import retitled

    def publish_the_next_edition() -> None:
        try:
            publish(retitled(published, amal), by=amal, reviewer=badr)
        finally:
            connection.close()

    def check_reviews() -> Iterator[Finding]:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(publish_the_next_edition).result()
        yield from verification.check_reviews()

    with monkeypatch.context() as patch:
        patch.setattr("heritage.curation.management.commands.verify.check_reviews", check_reviews)
        status, out = verify()

    assert (status, "3 editions, 3 leaves" in out) == (0, True), out
    assert Edition.objects.count() == 4
    assert verify()[0] == 0


@pytest.mark.django_db(transaction=True)
def test_a_finding_ends_the_snapshot(published: Dossier) -> None:
    Leaf.objects.filter(index=1).delete()

    assert verify()[0] == 1
    assert Entry.objects.update(current_number=1) == 3  # a transaction left open would refuse this, or keep it


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("HERITAGE_NONSENSE", "1", "HERITAGE_NONSENSE"),
        ("HERITAGE_DATABASE_URL", "mysql://catalogue", "sqlite:///"),
        ("HERITAGE_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing", "127.0.0.1"),
        ("HERITAGE_DATABASE_URL", "sqlite:////nowhere/at/all.sqlite3", "unable to open"),
        ("DJANGO_SETTINGS_MODULE", "heritage.settings.nonsense", "heritage.settings.nonsense"),
    ],
)
def test_what_cannot_be_checked_exits_2_with_a_sentence(name: str, value: str, what: str, tmp_path: Path) -> None:
    done = manage("verify", {"HERITAGE_DATA": str(tmp_path), name: value})

    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert what in done.stderr


def test_a_finding_is_the_exit_status_of_the_process(tmp_path: Path) -> None:
    settings = {"HERITAGE_DATA": str(tmp_path)}
    head = "from heritage.editions.models import LogHead; LogHead.objects.create(origin='Another', root='')"

    commands = ["verify", "migrate --verbosity=0", "verify", f"shell --command {shlex.quote(head)}", "verify"]
    done = [manage(command, settings) for command in commands]

    assert [row.returncode for row in done] == [2, 0, 0, 0, 1], done[-1].stderr
    assert "log: it belongs to 'Another'" in done[-1].stdout
