"""After a reprint or an erasure the words are found in no place that the plan names; the hash stays and gives nothing away."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import models
from django.utils import timezone

from heritage.curation import acts
from heritage.curation.erasing import NO_NONCE, plan, words_that_go
from heritage.curation.models import Account, ReviewItem
from heritage.curation.reprinting import propose_reprint
from heritage.curation.withdrawal import withdraw
from heritage.editions import payloads
from heritage.editions.models import Edition, EditionContent, Entry
from heritage.lib import canonical
from heritage.records.actions import revising
from heritage.records.models import DamageReport, Revision
from heritage.records.texts import write
from tests.curation.test_verify import verify
from tests.factories.reviews import approve, publish
from tests.fixtures import Dossier
from tests.test_constraints import subclasses

WITNESS = "Khalid the night guard saw it"
WHY = {"reason": "danger-to-a-person", "legal_basis": "Consent taken back", "text": {"en": "A name was taken out."}}


@pytest.fixture
def told(draft: Dossier, amal: Account, badr: Account) -> Dossier:
    """A published report that names a witness, who also stands in a second edition."""
    with revising(draft.report, by=amal.pseudonym):
        write(draft.report, "statement", "en", WITNESS)
    publish(draft.report, by=amal, reviewer=badr, change_kind="first")
    with revising(draft.report, by=amal.pseudonym):
        write(draft.report, "title", "en", "Library burned by night")
    publish(draft.report, by=amal, reviewer=badr)
    return draft


def everywhere(words: str) -> list[str]:
    """The columns of every table of ours in which the words stand."""
    found = []
    ours = (row for row in subclasses(models.Model) if row.__module__.startswith("heritage."))
    for model in (row for row in ours if not row._meta.abstract):
        for field in model._meta.concrete_fields:
            if isinstance(field, models.CharField | models.TextField | models.JSONField):
                values = model._default_manager.values_list(field.attname, flat=True)
                found += [f"{model.__name__}.{field.name}" for value in values if words in str(value)]
    return found


def reprinted(told: Dossier, amal: Account, badr: Account) -> Entry:
    """The report without the witness, its two earlier editions erased."""
    with revising(told.report, by=amal.pseudonym):
        write(told.report, "statement", "en", "Somebody saw it.")
    approve(propose_reprint(told.report, [1, 2], by=amal, **WHY), badr)  # type: ignore[arg-type]
    return Entry.objects.get(pk=told.report.public_id)


def test_the_plan_names_what_is_destroyed_and_what_people_must_look_at(told: Dossier) -> None:
    entry = Entry.objects.get(pk=told.report.public_id)

    places = plan(entry, [1, 2])

    reviews = ReviewItem.objects.filter(record=told.report.pk).order_by("pk").values_list("review", flat=True)
    destroyed = [row.where for row in places if row.is_destroyed]
    assert destroyed[:4] == [
        "the text of edition 1",
        "the text of edition 2",
        *(f"the random number of review {number}" for number in reviews),
    ]
    assert any(row.where.startswith("backups") for row in places if not row.is_destroyed)


def test_after_a_reprint_the_words_are_nowhere(told: Dossier, amal: Account, badr: Account) -> None:
    assert everywhere(WITNESS) != []

    entry = reprinted(told, amal, badr)

    assert everywhere(WITNESS) == []
    assert entry.current_number == 3
    assert verify()[0] == 0


def test_the_words_in_another_entry_are_named_by_the_plan(told: Dossier, amal: Account, badr: Account) -> None:
    with revising(told.site, by=amal.pseudonym):
        write(told.site, "description", "en", f"A museum. {WITNESS}.")
    publish(told.site, by=amal, reviewer=badr)

    places = plan(Entry.objects.get(pk=told.report.public_id), [1, 2])

    sentence = f"entry {told.site.public_id}, edition 2, repeats some of the words: reprint it too"
    assert sentence in [row.where for row in places if not row.is_destroyed]


def test_a_guess_of_the_erased_words_cannot_be_confirmed(told: Dossier, amal: Account, badr: Account) -> None:
    """The hash is kept, but without the nonce even who knows every word cannot make it again."""
    content = EditionContent.objects.get(edition__entry=told.report.public_id, edition__number=1).canonical
    reprinted(told, amal, badr)

    kept = Edition.objects.get(entry=told.report.public_id, number=1).sha256
    guess = payloads.plain(payloads.load(content))
    nonces = set(ReviewItem.objects.values_list("nonce", flat=True))

    assert canonical.sha256(content) == kept
    assert guess["nonce"] not in nonces
    assert kept not in {canonical.sha256(canonical.text(guess | {"nonce": nonce})) for nonce in [*nonces, "", NO_NONCE]}


def test_a_wholly_erased_entry_leaves_a_hollow_record(told: Dossier, amal: Account, badr: Account) -> None:
    entry = Entry.objects.get(pk=told.report.public_id)
    withdraw(entry, by=badr, reason="person-at-risk", signed_in_at=timezone.now())
    approve(acts.propose_erasing(entry, [1, 2], by=amal, **WHY), badr)  # type: ignore[arg-type]

    report = DamageReport.objects.get(pk=told.report.pk)
    assert everywhere(WITNESS) == []
    assert everywhere("Library burned") == []
    assert (report.label, report.quantities.count(), report.citations.count()) == ("", 0, 0)
    assert set(Revision.objects.filter(record=report.pk).values_list("snapshot", flat=True)) == {'{"erased":true}'}
    assert verify()[0] == 0


def test_words_that_go_are_those_that_no_other_edition_says(told: Dossier) -> None:
    entry = Entry.objects.get(pk=told.report.public_id)

    assert "Library burned" in words_that_go(entry, [1])
    assert WITNESS not in words_that_go(entry, [1])
    assert WITNESS in words_that_go(entry, [1, 2])


def test_the_command_writes_the_plan_and_destroys_nothing(told: Dossier) -> None:
    out = StringIO()

    call_command("erase", "--plan", told.report.public_id, stdout=out)

    assert "destroyed: the text of edition 1\ndestroyed: the text of edition 2\n" in out.getvalue()
    assert "look at: backups" in out.getvalue()
    assert everywhere(WITNESS) != []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["x"], "Nothing was ever published under 'x'"), (["f1xcjs6e4b3k"], "Nothing was ever published")],
)
def test_the_command_refuses_what_was_never_published(db: None, arguments: list[str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("erase", "--plan", *arguments)


def test_the_command_refuses_an_edition_that_is_not_there(told: Dossier) -> None:
    with pytest.raises(CommandError, match="has no text of edition 9"):
        call_command("erase", "--plan", told.report.public_id, "9")
