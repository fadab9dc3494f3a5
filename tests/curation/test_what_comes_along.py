"""What a submission proposes beside its record: incidents, added terms, sources that verifications cite."""

import json

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from heritage.curation.models import Account, Review
from heritage.curation.rules import Conflict
from heritage.curation.submission import submit
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import DamageReportIndex, Edition, Entry, IncidentIndex, TermIndex, TermUseIndex
from heritage.editions.parts.citing import Change
from heritage.publishing.proposals import Proposal, in_order
from heritage.records.actions import revising
from heritage.records.models import Record, Source
from heritage.records.texts import write
from tests.factories.records import a_report, a_source, a_vocabulary, an_incident
from tests.factories.reviews import approve, publish
from tests.fixtures import Dossier


def kinds(review: Review) -> list[str]:
    """What the review is about."""
    return sorted(item.record.kind for item in review.items.select_related("record"))


def content(record: Record) -> dict[str, object]:
    """The payload of the record's current edition."""
    edition = Edition.objects.filter(entry=record.public_id).order_by("-number")[0]
    found: dict[str, object] = json.loads(edition.content.canonical)
    return found


def using_a_dovecote(dossier: Dossier, by: Account) -> Record:
    """The dossier's site with a type that is in no shipped list."""
    with revising(dossier.site, by=by.pseudonym):
        dossier.site.type = "dovecote"
    return dossier.site


def test_an_unpublished_incident_comes_along_with_its_report(published: Dossier, amal: Account, badr: Account) -> None:
    incident = an_incident(amal, published.source)
    report = a_report(amal, published.site, published.source, "Another", incident=incident)

    review = submit(report, by=amal, change_kind="first")
    approve(review, badr)

    assert kinds(review) == ["damage_report", "incident"]
    assert content(report)["incident"]["id"] == incident.public_id  # type: ignore[index]
    assert DamageReportIndex.objects.get(entry=report.public_id).incident_id == incident.public_id
    assert IncidentIndex.objects.get().names[0]["text"] == "Night raid"


def test_a_withdrawn_incident_leaves_its_reports_published_and_is_left_out_of_their_next_edition(
    published: Dossier, amal: Account, badr: Account
) -> None:
    incident = an_incident(amal, published.source)
    report = a_report(amal, published.site, published.source, "Another", incident=incident)
    publish(report, by=amal, reviewer=badr, change_kind="first")

    withdraw(Entry.objects.get(pk=incident.public_id), by=badr, reason="error", signed_in_at=timezone.now())
    with revising(report, by=amal.pseudonym):
        write(report, "title", "en", "Another title")
    publish(report, by=amal, reviewer=badr)

    assert Entry.objects.get(pk=report.public_id).current_number == 2
    assert content(report)["incident"] is None


def test_an_added_term_comes_along_with_what_uses_it(draft: Dossier, amal: Account, badr: Account) -> None:
    vocabulary = a_vocabulary(amal, dovecote="dovecote")

    review = submit(using_a_dovecote(draft, amal), by=amal, change_kind="first")
    approve(review, badr)

    assert kinds(review) == ["site", "source", "vocabulary"]
    assert TermIndex.objects.get().labels == {"en": "dovecote"}
    users = TermUseIndex.objects.filter(key="site-type/dovecote").values_list("entry", flat=True)
    assert list(users) == [draft.site.public_id]
    assert Entry.objects.get(pk=vocabulary.public_id).kind == "vocabulary"


def test_a_term_added_later_brings_the_next_edition_of_its_vocabulary(
    published: Dossier, amal: Account, badr: Account
) -> None:
    vocabulary = a_vocabulary(amal, windmill="windmill")
    publish(vocabulary, by=amal, reviewer=badr, change_kind="first")
    with revising(vocabulary, by=amal.pseudonym):
        vocabulary.terms.create(key="dovecote")
        write(vocabulary, "label", "en", "dovecote", of="dovecote")
        write(vocabulary, "scope_note", "en", "A house for pigeons.", of="dovecote")

    review = submit(using_a_dovecote(published, amal), by=amal)

    assert {item.record.kind: item.base for item in review.items.all()} == {"site": 1, "vocabulary": 1}


def test_the_word_for_the_kind_of_a_part_comes_by_value_with_the_part(
    draft: Dossier, amal: Account, badr: Account
) -> None:
    vocabulary = a_vocabulary(amal, "part-kind", alcove="alcove")
    with revising(draft.site, by=amal.pseudonym):
        draft.site.parts.update(kind="alcove")

    publish(draft.report, by=amal, reviewer=badr, change_kind="first")

    terms = {row["key"]: row for row in content(draft.report)["terms"]}  # type: ignore[attr-defined]
    assert terms["part-kind/alcove"]["defined_by"]["id"] == vocabulary.public_id


def test_a_published_term_does_not_come_along_again(published: Dossier, amal: Account, badr: Account) -> None:
    vocabulary = a_vocabulary(amal, dovecote="dovecote")
    publish(vocabulary, by=amal, reviewer=badr, change_kind="first")
    with revising(vocabulary, by=amal.pseudonym):
        write(vocabulary, "label", "en", "pigeon house", of="dovecote")

    review = submit(using_a_dovecote(published, amal), by=amal)
    approve(review, badr)

    assert kinds(review) == ["site"]
    assert '"pigeon house"' not in json.dumps(content(published.site))


def test_a_vocabulary_whose_terms_are_used_cannot_be_withdrawn(
    published: Dossier, amal: Account, badr: Account
) -> None:
    vocabulary = a_vocabulary(amal, dovecote="dovecote")
    publish(using_a_dovecote(published, amal), by=amal, reviewer=badr)

    with pytest.raises(Conflict, match="1 published entry uses its terms"):
        withdraw(Entry.objects.get(pk=vocabulary.public_id), by=badr, reason="error", signed_in_at=timezone.now())


def test_a_term_of_a_withdrawn_vocabulary_cannot_be_submitted_anew(
    published: Dossier, amal: Account, badr: Account
) -> None:
    vocabulary = a_vocabulary(amal, dovecote="dovecote")
    publish(vocabulary, by=amal, reviewer=badr, change_kind="first")
    withdraw(Entry.objects.get(pk=vocabulary.public_id), by=badr, reason="error", signed_in_at=timezone.now())

    with pytest.raises(Conflict, match="“dovecote” is not published"):
        submit(using_a_dovecote(published, amal), by=amal)


def test_what_a_verification_cites_comes_along_with_the_source(db: None, amal: Account, badr: Account) -> None:
    method = a_source(amal, "How to read shadows")
    source = a_source(amal, "A photograph")
    with revising(source, by=amal.pseudonym):
        source.verifications.create(kind="time", result="consistent")
        write(source, "how", "en", "By the length of a shadow.", of="v1")
        source.citations.create(source=method, about=["v1"])

    review = submit(source, by=amal, change_kind="first")
    approve(review, badr)

    assert kinds(review) == ["source", "source"]
    assert content(source)["citations"][0]["source"]["id"] == method.public_id  # type: ignore[index]


def test_two_sources_that_cite_each_other_can_be_published(db: None, amal: Account, badr: Account) -> None:
    first, second = a_source(amal, "One"), a_source(amal, "Other")
    for source, other in ((first, second), (second, first)):
        with revising(source, by=amal.pseudonym):
            source.citations.create(source=other)

    publish(first, by=amal, reviewer=badr, change_kind="first")
    for row in (first, second):
        publish(_touched(row, amal), by=amal, reviewer=badr)

    assert [len(content(row)["citations"]) for row in (first, second)] == [1, 1]  # type: ignore[arg-type]


def test_many_sources_that_cite_each_other_are_put_in_order_at_once(
    db: None, amal: Account, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    sources = [a_source(amal, f"Source {number}") for number in range(8)]
    for source in sources:
        with revising(source, by=amal.pseudonym):
            for other in sources:
                if other != source:
                    source.citations.create(source=other)

    with django_assert_max_num_queries(400):
        found = in_order(Proposal(Record.objects.get(pk=row.pk), 0, "0", {}, Change("first")) for row in sources)

    assert [row.record.public_id for row in found] == sorted(row.public_id for row in sources)


def test_a_long_key_can_have_a_translation(draft: Dossier, amal: Account) -> None:
    key = "the-old-reading-room-of-the-western-wing"
    with revising(draft.site, by=amal.pseudonym):
        draft.site.parts.create(key=key, kind="room")
        write(draft.site, "name", "en", "Old reading room", of=key)
        row = write(draft.site, "name", "ar", "قاعة المطالعة القديمة", of=key, translated_from="en")

    assert row is not None
    assert (len(key), row.translated_from) == (40, f"{key}-name-en")


def _touched(source: Source, by: Account) -> Source:
    """The source with another publisher."""
    with revising(source, by=by.pseudonym):
        source.publisher = "ASOR Cultural Heritage Initiatives"
    return source
