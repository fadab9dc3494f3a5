"""What each kind of record must say before it can be submitted, and what in it contradicts itself."""

from typing import Any

import pytest

from heritage.curation.models import Account
from heritage.records import completeness
from heritage.records.actions import revising
from heritage.records.models import EvidenceImage, Incident, Vocabulary
from heritage.records.requirements import ends_before
from heritage.records.texts import write
from tests.factories.records import a_site, a_vocabulary, an_image, an_incident
from tests.fixtures import Dossier


def said(record: Any) -> list[str]:
    """What is missing, in words."""
    return [row.what for row in completeness.missing(record)]


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"report_kind": "event"}, []),
        ({"report_kind": "event", "finding": "damage-seen"}, ["finding"]),
        ({"report_kind": "condition"}, ["finding"]),
        ({"report_kind": "condition", "finding": "damage-seen", "severity": "severe-damage"}, []),
        ({"report_kind": "condition", "finding": "not-determinable"}, ["finding_reason"]),
        ({"report_kind": "condition", "finding": "not-determinable", "finding_reason": "cloud"}, []),
        ({"report_kind": "condition", "finding": "damage-seen", "finding_reason": "cloud"}, ["finding_reason"]),
        ({"report_kind": "condition", "finding": "no-damage-visible", "severity": "severe-damage"}, ["severity"]),
        ({"report_kind": "condition", "finding": "no-damage-visible", "severity": "intact-no-damage"}, []),
        ({"report_kind": "condition", "finding": "not-examined", "severity": "destroyed"}, ["severity"]),
        ({"report_kind": "threat"}, ["probability"]),
        ({"report_kind": "threat", "probability": "planned"}, []),
        ({"report_kind": "event", "probability": "planned"}, ["probability"]),
    ],
)
def test_a_report_says_what_belongs_to_its_kind_and_nothing_that_contradicts_it(
    draft: Dossier, amal: Account, fields: dict[str, str], where: list[str]
) -> None:
    with revising(draft.report, by=amal.pseudonym):
        for name, value in fields.items():
            setattr(draft.report, name, value)

    assert [row.where for row in completeness.missing(draft.report)] == where


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("1985", "2015", False),
        ("2015", "1985", True),
        ("2015-07-01", "2015", False),
        ("2015", "2015-07-01", False),
        ("", "1985", False),
        ("1985", "", False),
        ("-0100", "-0200", True),
        ("../1985", "1950", False),
    ],
)
def test_ends_before_compares_whole_dates(since: str, until: str, expected: bool) -> None:
    assert ends_before(since, until) == expected


def test_a_protection_that_ends_before_it_begins_is_named(draft: Dossier, amal: Account) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.protections.create(listing="world-heritage", since="2015", until="1985")

    assert said(draft.site) == ["Protection h1 ends before it begins."]


def test_a_site_that_is_part_of_itself_through_others_is_named(draft: Dossier, amal: Account) -> None:

    quarter = a_site(amal, draft.source, "Old City", part_of=draft.site)
    with revising(draft.site, by=amal.pseudonym):
        draft.site.part_of = quarter

    assert said(draft.site) == ["This site would be part of itself, through the sites that it is part of."]


def test_an_incident_needs_a_name_a_statement_a_standing_and_a_source(db: None, amal: Account) -> None:
    incident = Incident()
    with revising(incident, by=amal.pseudonym):
        pass

    assert [row.where for row in completeness.missing(incident)] == ["name", "statement", "standing", "citations"]


def test_a_complete_incident_misses_nothing(draft: Dossier, amal: Account) -> None:
    assert said(an_incident(amal, draft.source)) == []


def test_an_image_needs_what_it_is_of_a_caption_a_credit_rights_and_a_source(db: None, amal: Account) -> None:
    image = EvidenceImage()
    with revising(image, by=amal.pseudonym):
        pass

    missing = [row.where for row in completeness.missing(image)]
    assert missing == ["site", "caption", "credit", "rights", "citations"]


def test_an_image_of_an_incident_misses_nothing(draft: Dossier, amal: Account) -> None:
    assert said(an_image(amal, draft.source, incident=an_incident(amal, draft.source))) == []


def test_an_image_is_evidence_of_reports_of_its_own_site(draft: Dossier, amal: Account) -> None:
    image = an_image(amal, draft.source, draft.report)
    assert said(image) == []

    with revising(image, by=amal.pseudonym):
        image.parts.clear()
        image.site = a_site(amal, draft.source, "Other")

    assert said(image) == ["“Library burned” is about another site: take it out."]


def test_a_verification_of_an_image_says_how_it_was_done(draft: Dossier, amal: Account) -> None:
    image = an_image(amal, draft.source, draft.report)
    with revising(image, by=amal.pseudonym):
        image.verifications.create(kind="place", result="confirmed")

    assert said(image) == ["Say how verification v1 was done, so that a reader can repeat it."]


def test_a_verification_says_how_it_was_done(draft: Dossier, amal: Account) -> None:
    with revising(draft.source, by=amal.pseudonym):
        draft.source.verifications.create(kind="time", result="confirmed")
    assert said(draft.source) == ["Say how verification v1 was done, so that a reader can repeat it."]

    with revising(draft.source, by=amal.pseudonym):
        write(draft.source, "how", "en", "Shadows compared with a sun calculator.", of="v1")

    assert said(draft.source) == []


def test_an_added_term_needs_label_meaning_and_a_broader_term_that_is_there(db: None, amal: Account) -> None:
    vocabulary = Vocabulary(name="site-type")
    with revising(vocabulary, by=amal.pseudonym):
        vocabulary.terms.create(key="museum", broader="palaces")

    assert said(vocabulary) == [
        "Term museum has no label yet.",
        "Say in a sentence what term museum means.",
        "The broader term of museum, “palaces”, is not in this list.",
    ]


def test_added_terms_with_label_and_meaning_miss_nothing(db: None, amal: Account) -> None:
    assert said(a_vocabulary(amal, dovecote="dovecote")) == []


@pytest.mark.parametrize(("policy", "missing"), [("fine", ["location_policy"]), ("coarse", []), ("exact", [])])
def test_a_place_too_large_for_its_squares_is_named(
    draft: Dossier, amal: Account, policy: str, missing: list[str]
) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.location_policy = policy
        draft.site.location.geometry = "POLYGON ((43 36, 43.5 36, 43.5 36.5, 43 36.5, 43 36))"
        draft.site.location.save()

    assert [row.where for row in completeness.missing(draft.site)] == missing
