"""Assembly: the same bytes for the same record, and nothing in them that is not public."""

import random

import pytest
from django.db.models import Value

from heritage.curation.models import Account
from heritage.editions import payloads
from heritage.editions.models import Edition, EditionContent
from heritage.editions.parts.citing import Change, Date, Reference
from heritage.editions.payloads import DamageReportPayload, SitePayload
from heritage.publishing import pins
from heritage.publishing.assembly import assemble
from heritage.publishing.refusals import PartNotPublished, PlaceNotShown, SubjectNotPublished, TermNotPublished
from heritage.records import completeness
from heritage.records.actions import revising
from heritage.records.models import Cause, Record, SiteLocation
from heritage.records.queries import references
from heritage.records.texts import write
from tests.factories.records import a_vocabulary, an_incident
from tests.factories.reviews import publish
from tests.fixtures import Dossier

NONCE = "0" * 32


def candidate_text(record: Record) -> str:
    """The candidate of a record with its references as published now."""
    return assemble(record, nonce=NONCE, change=Change("first"), pins=pins.current(references(record))).text


def test_a_payload_says_what_the_record_says(published: Dossier) -> None:
    payload = payloads.load(candidate_text(published.report))

    assert isinstance(payload, DamageReportPayload)
    assert payload.title[0].text == "Library burned"
    assert payload.occurred == Date("2014/2017", "")
    assert (payload.quantities[0].value, payload.quantities[0].what[0].text) == ("25000", "books burned")
    assert payload.citations[0].about == ("q1", "statement")
    assert payload.citations[0].source.title == "Weekly Report 30"
    assert [part.key for part in payload.parts] == ["library"]
    assert {term.key for term in payload.terms} >= {"standing/reported", "report-kind/event", "stance/supports"}


def test_rows_made_in_another_order_make_the_same_bytes(published: Dossier, amal: Account) -> None:
    rows = [
        {
            "key": f"cause-{number}",
            "position": number,
            "category": "natural",
            "cause": "fire",
            "as_written": str(number),
        }
        for number in range(1, 8)
    ]
    texts = []
    for seed in range(3):
        published.report.causes.all().delete()
        shuffled = random.Random(seed).sample(rows, len(rows))  # noqa: S311 - no secret
        Cause.objects.bulk_create(Cause(record=published.report, **row) for row in shuffled)
        texts.append(candidate_text(published.report))

    assert texts[0] == texts[1] == texts[2]
    assert texts[0].index("cause-1") < texts[0].index("cause-7")


def test_a_draft_of_a_source_does_not_leak_through_what_cites_it(published: Dossier, amal: Account) -> None:
    before = candidate_text(published.report)

    with revising(published.source, by=amal.pseudonym):
        published.source.title = "A title nobody has approved"

    assert candidate_text(published.report) == before


def test_a_draft_of_a_part_does_not_leak_through_a_report(published: Dossier, amal: Account) -> None:
    before = candidate_text(published.report)

    with revising(published.site, by=amal.pseudonym):
        write(published.site, "name", "en", "A name nobody has approved", of="library")

    assert candidate_text(published.report) == before


def test_a_citation_of_an_unpublished_source_is_left_out_and_named(published: Dossier, amal: Account) -> None:
    from tests.factories.records import a_source

    unpublished = a_source(amal, "Unpublished source")
    with revising(published.report, by=amal.pseudonym):
        published.report.citations.create(source=unpublished)

    candidate = assemble(
        published.report, nonce=NONCE, change=Change("first"), pins=pins.current(references(published.report))
    )
    assert candidate.left_out == [unpublished]
    assert "Unpublished source" not in candidate.text


def test_a_report_of_an_unpublished_site_cannot_be_assembled(draft: Dossier) -> None:
    with pytest.raises(SubjectNotPublished):
        candidate_text(draft.report)


def test_a_report_of_an_unpublished_part_cannot_be_assembled(published: Dossier, amal: Account) -> None:
    with revising(published.site, by=amal.pseudonym):
        gate = published.site.parts.create(key="gate", kind="gate")
    published.report.parts.add(gate)

    with pytest.raises(PartNotPublished, match="gate"):
        candidate_text(published.report)


@pytest.mark.parametrize(("policy", "south", "west"), [("coarse", "36.3", "43.1"), ("fine", "36.33", "43.13")])
def test_the_public_gets_the_cell_that_the_policy_allows(draft: Dossier, policy: str, south: str, west: str) -> None:
    draft.site.location_policy = policy
    payload = payloads.load(candidate_text(draft.site))

    assert isinstance(payload, SitePayload)
    assert payload.place.location is not None
    assert [(cell.south, cell.west) for cell in payload.place.location.cells] == [(south, west)]
    assert payload.place.location.geometry == ""


@pytest.mark.parametrize("policy", ["coarse", "fine", "area", "none"])
def test_the_exact_place_is_in_no_payload_but_of_policy_exact(draft: Dossier, policy: str) -> None:
    draft.site.location_policy = policy

    assert "337923" not in candidate_text(draft.site)
    assert "139372" not in candidate_text(draft.site)


def test_policy_exact_publishes_the_shape(draft: Dossier) -> None:
    draft.site.location_policy = "exact"

    assert '"geometry":"POINT (43.139372 36.337923)"' in candidate_text(draft.site)


def test_payload_to_dataclass_to_payload_is_the_identity(published: Dossier) -> None:
    texts = list(EditionContent.objects.values_list("canonical", flat=True))

    assert len(texts) == 3
    assert [payloads.render(payloads.load(text)) for text in texts] == texts


@pytest.mark.parametrize(
    ("policy", "said"),
    [("exact", "both"), ("fine", "both"), ("coarse", "both"), ("area", "area"), ("none", "nothing")],
)
def test_places_are_named_as_far_as_the_policy_allows(draft: Dossier, amal: Account, policy: str, said: str) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.location_policy = policy
        write(draft.site, "area", "en", "Nineveh Governorate")
        write(draft.site, "locality", "en", "Left bank")

    text = candidate_text(draft.site)

    assert ("Nineveh Governorate" in text, "Left bank" in text) == (said in {"both", "area"}, said == "both")


@pytest.mark.parametrize(("policy", "shown"), [("exact", True), ("coarse", True), ("area", False), ("none", False)])
def test_numbers_elsewhere_are_kept_back_where_they_would_lead_to_the_place(
    draft: Dossier, amal: Account, policy: str, shown: bool
) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.location_policy = policy
        draft.site.identifiers.create(scheme="wikidata", value="Q6916165")

    assert ("Q6916165" in candidate_text(draft.site)) == shown


def test_an_address_is_published_with_an_exact_place_alone(draft: Dossier, amal: Account) -> None:
    with revising(draft.site, by=amal.pseudonym):
        write(draft.site, "address", "en", "Museum Street 1")

    found = []
    for policy in ("exact", "fine", "coarse", "area", "none"):
        draft.site.location_policy = policy
        found.append("Museum Street 1" in candidate_text(draft.site))

    assert found == [True, False, False, False, False]


def test_an_unpublished_incident_is_left_out_and_named(published: Dossier, amal: Account) -> None:
    published.report.incident = an_incident(amal, published.source, "Raid nobody has approved")

    own = pins.current(references(published.report))
    candidate = assemble(published.report, nonce=NONCE, change=Change("first"), pins=own)

    assert "incident" in candidate.withheld
    assert "Raid nobody has approved" not in candidate.text
    assert '"incident":null' in candidate.text


def test_an_added_term_stands_with_its_labels_and_the_edition_that_defines_it(
    published: Dossier, amal: Account, badr: Account
) -> None:
    vocabulary = a_vocabulary(amal, dovecote="dovecote")
    publish(vocabulary, by=amal, reviewer=badr, change_kind="first")
    published.site.type = "dovecote"
    published.site.save()

    payload = payloads.load(candidate_text(published.site))

    term = next(row for row in payload.terms if row.key == "site-type/dovecote")  # type: ignore[attr-defined]
    edition = Edition.objects.get(entry=vocabulary.public_id)
    assert term.labels == {"en": "dovecote"}
    assert term.defined_by == Reference(vocabulary.public_id, 1, edition.sha256)


def test_a_term_of_an_unpublished_vocabulary_cannot_be_assembled(published: Dossier, amal: Account) -> None:
    a_vocabulary(amal, dovecote="dovecote")
    published.site.type = "dovecote"
    published.site.save()

    with pytest.raises(TermNotPublished, match="dovecote"):
        candidate_text(published.site)


def test_a_draft_of_a_term_does_not_leak_through_what_uses_it(published: Dossier, amal: Account, badr: Account) -> None:
    vocabulary = a_vocabulary(amal, dovecote="dovecote")
    publish(vocabulary, by=amal, reviewer=badr, change_kind="first")
    published.site.type = "dovecote"
    published.site.save()
    before = candidate_text(published.site)

    with revising(vocabulary, by=amal.pseudonym):
        write(vocabulary, "label", "en", "A label nobody has approved", of="dovecote")

    assert candidate_text(published.site) == before


def test_a_citation_says_nothing_of_what_the_policy_keeps_back(draft: Dossier, amal: Account) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.location_policy = "area"
        draft.site.identifiers.create(scheme="wikidata", value="Q6916165")
        draft.site.citations.create(
            source=draft.source, about=["address", "i1", "location"], quotation="at 12 Secret Street"
        )
        draft.site.citations.create(source=draft.source, about=["address", "names"])

    own = pins.current(references(draft.site)) | {draft.source.public_id: _pinned(draft.source)}
    candidate = assemble(draft.site, nonce=NONCE, change=Change("first"), pins=own)

    assert "12 Secret Street" not in candidate.text
    assert "citation/c2" in candidate.withheld
    payload = payloads.load(candidate.text)
    assert [row.about for row in payload.citations] == [("description", "names", "type"), ("names",)]  # type: ignore[attr-defined]


def _pinned(record: Record) -> pins.Pin:
    """An edition of the record as if it were published."""
    candidate = assemble(record, nonce=NONCE, change=Change("first"), pins={})
    return pins.Pin(1, candidate.sha256, candidate.payload)


@pytest.mark.parametrize("geometry", ["POLYGON ((0 0, 1 1, 0 1, 1 0, 0 0))", "POLYGON ((0 0, 60 0, 60 60, 0 60, 0 0))"])
def test_a_stored_place_that_cannot_be_shown_is_refused_in_words(draft: Dossier, geometry: str) -> None:
    SiteLocation.objects.filter(site=draft.site).update(geometry=Value(geometry))
    site = Record.objects.get(pk=draft.site.pk)

    with pytest.raises(PlaceNotShown, match="Mosul Cultural Museum"):
        candidate_text(site)
    assert [row.where for row in completeness.missing(site)] in (["location"], ["location_policy"])
