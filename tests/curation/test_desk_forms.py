"""The forms take the whole domain: what is typed into every list arrives."""

import re
from collections.abc import Callable

from heritage.curation.models import Account
from heritage.records.actions import revising
from heritage.records.models import Attribution, HeritageSite, Incident, Source
from heritage.records.queries import text_of
from tests.curation.conftest import Desk
from tests.curation.test_record_rows import page_of, save, version
from tests.factories.records import an_incident
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


def test_everything_that_a_site_can_say_arrives(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {
        "functions": ["religious", "educational"],
        "significance_en": "The oldest museum of the city.",
        "address_ar": "شارع المتحف",
        "custodian": "A family",
        "location-0-method": "satellite-imagery",
        "periods-0-period": "iron-age",
        "periods-0-dates": "-0879/-0706",
        "periods-0-as_written": "Neo-Assyrian",
        "protections-0-listing": "world-heritage",
        "protections-0-number": "277",
        "protections-0-since": "1985",
        "identifiers-0-scheme": "wikidata",
        "identifiers-0-value": "https://www.wikidata.org/wiki/Q836595",
        "statements-0-subject": "military-use",
        "statements-0-standing": "disputed",
        "statements-0-actor": "ISIL",
        "statements-0-statement_en": "It was an office.",
    }

    assert save(desk(amal), draft.site, typed).status_code == 302

    site = HeritageSite.objects.get(pk=draft.site.pk)
    period, protection, statement = site.periods.get(), site.protections.get(), site.statements.get()
    assert (site.functions, site.custodian, site.location.method) == (
        ["educational", "religious"],
        "A family",
        "satellite-imagery",
    )
    assert (text_of(site, "significance"), text_of(site, "address")) == (
        "The oldest museum of the city.",
        "شارع المتحف",
    )
    assert (period.period, period.dates, period.as_written) == ("iron-age", "-0879/-0706", "Neo-Assyrian")
    assert (protection.listing, protection.number, protection.since, protection.until) == (
        "world-heritage",
        "277",
        "1985",
        "",
    )
    assert (site.identifiers.get().scheme, site.identifiers.get().value) == ("wikidata", "Q836595")
    assert (statement.actor, text_of(site, "statement", of="s1")) == ("ISIL", "It was an office.")
    assert version(site) == 2


def test_everything_that_a_report_can_say_arrives(desk: Desks, amal: Account, draft: Dossier) -> None:
    incident = an_incident(amal, draft.source)
    typed = {
        "incident": incident.public_id,
        "report_kind": "condition",
        "finding": "not-determinable",
        "finding_reason": "cloud",
        "extent": "unknown",
        "methods": ["satellite-imagery"],
        "assessed_by": "ASOR",
        "assessor": "A person",
        "priority": "urgent",
        "parts_note_en": "The north wing.",
        "recommendation_en": "Look again in summer.",
        "effects-0-effect": "burning",
        "effects-0-as_written": "burnt",
        "attributions-0-actor": "ISIL",
        "attributions-0-actor_term": "isil",
        "citations-0-credibility": "probably-true",
    }

    assert save(desk(amal), draft.report, typed).status_code == 302

    report = type(draft.report).objects.get(pk=draft.report.pk)
    assert (report.incident, report.finding, report.finding_reason) == (incident, "not-determinable", "cloud")
    assert (report.methods, report.assessed_by, report.assessor) == (["satellite-imagery"], "ASOR", "A person")
    assert (report.extent, report.priority) == ("unknown", "urgent")
    assert text_of(report, "parts_note") == "The north wing."
    assert text_of(report, "recommendation") == "Look again in summer."
    assert [(row.effect, row.as_written) for row in report.effects.all()] == [("burning", "burnt")]
    assert Attribution.objects.get(record=report).actor_term == "isil"
    assert report.citations.get().credibility == "probably-true"


def test_an_incident_typed_into_the_form_arrives_whole(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {
        "name_en": "Night raid",
        "name_ar": "غارة ليلية",
        "statement_en": "Forces raided several places.",
        "standing": "corroborated",
        "occurred": "2017-03-06/2017-03-07",
        "in_time": "throughout",
        "attributions-0-actor": "Iraqi forces",
        "attributions-0-note_en": "By their own account.",
        "citations-0-source": draft.source.pk,
        "citations-0-about": ["occurred", "statement"],
    }

    answer = desk(amal).fill("/curation/records/incident/add/", "incident_form", typed, "_continue")

    incident = Incident.objects.get()
    assert answer.status_code == 302
    assert (incident.label, incident.standing, incident.in_time) == ("Night raid", "corroborated", "throughout")
    assert text_of(incident, "note", of="a1") == "By their own account."
    assert incident.citations.get().about == ["occurred", "statement"]


def test_everything_that_a_source_can_say_arrives(desk: Desks, amal: Account, draft: Dossier) -> None:
    with_more = {
        "status": "corrected",
        "status_note_en": "The publisher corrected the date.",
        "reliability": "b",
        "reliability_reason": "Usually right.",
        "identifiers-0-scheme": "isbn",
        "identifiers-0-value": "978-3-16-148410-0",
        "verifications-0-kind": "time",
        "verifications-0-result": "confirmed",
        "verifications-0-confidence": "high",
        "verifications-0-checked": "2017-05",
        "verifications-0-how_en": "Compared with two images.",
        "verifications-0-outcome_en": "The date fits.",
        "verifications-0-role_en": "Image analyst",
    }

    assert save(desk(amal), draft.source, with_more).status_code == 302

    source = Source.objects.get(pk=draft.source.pk)
    check = source.verifications.get()
    assert (source.status, source.reliability, source.reliability_reason) == ("corrected", "b", "Usually right.")
    assert text_of(source, "status_note") == "The publisher corrected the date."
    assert source.identifiers.get().value == "9783161484100"
    assert (check.kind, check.result, check.confidence, check.checked) == ("time", "confirmed", "high", "2017-05")
    assert [text_of(source, field, of="v1") for field in ("how", "outcome", "role")] == [
        "Compared with two images.",
        "The date fits.",
        "Image analyst",
    ]


def test_a_citation_offers_what_it_can_speak_of_by_name(desk: Desks, amal: Account, draft: Dossier) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.protections.create(listing="world-heritage", number="277")
        draft.site.identifiers.create(scheme="wikidata", value="Q836595")
        draft.site.periods.create(period="iron-age")
    with revising(draft.report, by=amal.pseudonym):
        draft.report.causes.create(category="military-armed-conflict", cause="fire")

    sites, reports = page_of(desk(amal), draft.site), page_of(desk(amal), draft.report)

    for name in ("Name: Mosul Cultural Museum (n1)", "Part: Library (library)", "Period: Iron Age (period-1)"):
        assert name in sites
    assert "Protection: World Heritage" in sites
    assert "Q836595 (i1)" in sites
    assert "Number: books burned (q1)" in reports
    assert "Cause: Fire (cause-1)" in reports


def test_the_keys_of_fields_are_offered_as_words(desk: Desks, amal: Account, draft: Dossier) -> None:
    incident = an_incident(amal, draft.source)
    for record in (draft.site, draft.report, draft.source, incident):
        page = page_of(desk(amal), record)
        ticks = page.split('id="id_citations-0-about"')[1].split("</fieldset>")[0]
        words = [row.split(">")[-1].strip() for row in ticks.split("</label>")[:-1]]
        assert [word for word in words if not word[:1].isupper() or "_" in word] == [], record


def test_the_key_of_a_part_is_labelled_in_the_curators_language(desk: Desks, amal: Account, draft: Dossier) -> None:
    amals = desk(amal)
    amals.post("/curation/language/", {"language": "ar", "next": "/curation/"})

    page = page_of(amals, draft.site)

    assert re.findall(r'<label for="id_parts-0-key"[^>]*>([^<]*)</label>', page) == ["المفتاح:"]
