"""Every constraint of every table is hit past all forms and actions: the database refuses by itself."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction
from django.db.models import CheckConstraint, F, UniqueConstraint
from django.utils import timezone

from heritage.curation.acts import propose_notice
from heritage.curation.models import Account, Comment
from heritage.curation.submission import submit
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Entry, LogHead, ReadModel
from heritage.records.actions import revising
from heritage.records.models import Vocabulary
from heritage.records.texts import write
from tests.factories.records import a_report, a_vocabulary, an_image, an_incident
from tests.factories.reviews import approve, publish
from tests.fixtures import Dossier

# What a check refuses, as an update of rows that stand there.
CHECKS: dict[str, dict[str, Any]] = {
    "record_kind_is_known": {"kind": "rumour"},
    "text_is_not_translated_from_itself": {"translated_from": F("key"), "translated_sha256": "0" * 64},
    "text_translation_names_key_and_hash": {"translated_from": "title-xx", "translated_sha256": ""},
    "revision_says_who": {"by": ""},
    "comment_says_who": {"by": ""},
    "comment_settled_by_and_at_together": {"settled_by": "", "settled_at": timezone.now()},
    "notice_has_a_kind": {"kind": ""},
    "citation_has_a_stance": {"stance": ""},
    "site_is_not_part_of_itself": {"part_of": F("record_ptr")},
    "location_has_a_geometry": {"geometry": ""},
    "citation_is_not_of_its_own_record": {"source": F("record")},
    "quantity_is_not_negative": {"value": "-1"},
    "event_says_who": {"by": ""},
    "review_not_decided_by_submitter": {"decided_by": F("submitted_by")},
    "review_decided_by_and_at_together": {"decided_at": None},
    "review_taken_by_and_at_together": {"taken_at": timezone.now()},
    "review_approved_only_by_somebody": {"state": "approved", "decided_by": None, "decided_at": None},
    "review_item_has_a_nonce": {"nonce": ""},
    "entry_has_an_edition": {"current_number": 0},
    "edition_numbers_begin_at_1": {"number": 0},
    "tombstone_has_a_reason": {"reason": ""},
    "leaf_index_is_not_negative": {"index": F("index") - 1000},
}
# Tables of one row: a second one is refused.
SINGLE: dict[str, models.Model] = {
    "log_has_one_head": LogHead(pk=2, origin="another", root="0"),
    "read_model_has_one_row": ReadModel(pk=2, version=1),
}
# Of two tables, so that no twin can be made of its row alone.
ANEW: dict[str, Callable[[], models.Model]] = {
    "vocabulary_extends_a_list_once": lambda: Vocabulary(name="part-kind"),
}
# Beside what must be unique, a twin has to differ in what another constraint would refuse first.
TWINS: dict[str, dict[str, Any]] = {
    "text_key_is_unique_in_record": {"field": "other"},
    "text_is_one_per_field_and_language": {"key": "other"},
    "name_is_preferred_once_per_language": {"key": "other"},
}


def subclasses(model: type[models.Model]) -> set[type[models.Model]]:
    """A class and everything that is made from it."""
    return {model}.union(*(subclasses(row) for row in model.__subclasses__()))


def constraints(kind: type) -> list[Any]:
    """(model, constraint) of every table of ours."""
    found = {model for model in subclasses(models.Model) if model.__module__.startswith("heritage.")}
    rows = [(model, row) for model in found if not model._meta.abstract for row in model._meta.constraints]
    rows.sort(key=lambda row: row[1].name)
    return [pytest.param(*row, id=row[1].name) for row in rows if isinstance(row[1], kind)]


@pytest.fixture
def everything(published: Dossier, amal: Account, badr: Account) -> None:
    """At least one row in every table."""
    with revising(published.report, by=amal.pseudonym):
        published.report.causes.create(category="natural", cause="fire")
        published.report.attributions.create(actor="ISIL")
        published.report.effects.create(effect="burning")
    with revising(published.site, by=amal.pseudonym):
        published.site.statements.create(subject="use", standing="reported")
        published.site.periods.create(dates="1172")
        published.site.protections.create(listing="tentative-list")
        published.site.identifiers.create(scheme="wikidata", value="Q1")
        published.site.parts.create(key="sofa", kind="alcove")
        write(published.site, "name", "en", "Sofa", of="sofa")
        write(published.site, "statement", "en", "It was used.", of="s1")
        published.site.citations.create(source=published.source, about=["s1"])
    with revising(published.source, by=amal.pseudonym):
        published.source.identifiers.create(scheme="doi", value="10.1/x")
        published.source.verifications.create(kind="time", result="confirmed")
        write(published.source, "how", "en", "Compared with others.", of="v1")
    a_vocabulary(amal, "part-kind", alcove="alcove")
    review = submit(published.source, by=amal)
    Comment.objects.create(item=review.items.get(), text="Which page?", by=badr.pseudonym, at=timezone.now())
    approve(review, badr)
    text = {"en": "It shows another place."}
    notice = propose_notice(Entry.objects.get(pk=published.site.public_id), by=amal, kind="wrong-place", text=text)
    approve(notice, badr)
    publish(published.site, by=amal, reviewer=badr)
    entry = Entry.objects.get(pk=published.report.public_id)
    withdraw(entry, by=badr, reason="error", signed_in_at=timezone.now())
    publish_another_report(published, amal, badr)


def publish_another_report(dossier: Dossier, amal: Account, badr: Account) -> None:
    """The withdrawn report has no index rows any more: another one has."""
    incident = an_incident(amal, dossier.source)
    report = a_report(amal, dossier.site, dossier.source, "Another", incident=incident)
    publish(an_image(amal, dossier.source, report), by=amal, reviewer=badr, change_kind="first")


@pytest.mark.parametrize(("model", "constraint"), constraints(CheckConstraint))
def test_a_check_is_kept_by_the_database(
    everything: None, model: type[models.Model], constraint: CheckConstraint
) -> None:
    with pytest.raises(IntegrityError, match=constraint.name), transaction.atomic():
        if constraint.name in SINGLE:
            SINGLE[constraint.name].save(force_insert=True)
        else:
            assert model._default_manager.update(**CHECKS[constraint.name])


@pytest.mark.parametrize(("model", "constraint"), constraints(UniqueConstraint))
def test_what_is_unique_is_kept_so_by_the_database(
    everything: None, model: type[models.Model], constraint: UniqueConstraint
) -> None:
    rows = model._default_manager.filter(constraint.condition or models.Q())
    twin = copy.copy(rows[0])
    twin.pk = None
    twin._state.adding = True
    for name, value in TWINS.get(constraint.name, {}).items():
        setattr(twin, name, value)

    with pytest.raises(IntegrityError, match=r"(?i)unique"), transaction.atomic():
        if constraint.name in ANEW:
            ANEW[constraint.name]().save()
        else:
            model._default_manager.bulk_create([twin])
