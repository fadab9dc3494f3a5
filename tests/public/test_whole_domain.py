"""Pages of what a record of each kind can say: incidents, terms, protection, verification, statements about sites."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from heritage.curation.models import Account
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Entry
from heritage.records.actions import revising
from heritage.records.texts import write
from tests.factories.records import a_report
from tests.factories.reviews import publish
from tests.public.everything import Everything, everything
from tests.public.reading import LANGUAGES, crawl, elements, text


@pytest.fixture
def whole(reader: Client, amal: Account, badr: Account) -> Everything:
    """A record of every kind that says all it can."""
    return everything(amal, badr)


Said = Callable[[str], str]

# the site


def test_the_page_of_a_site_says_which_lists_protect_it_and_since_when(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/sites/{whole.site.public_id}/")

    protection = page[page.index("Protection World") : page.index("Periods and numbers")]
    assert "World Heritage List (no. 277, since 1985), in force Source [1]" in protection
    assert "World Heritage in Danger (since 1 July 2015), in force" in protection
    assert "National protection (since when is not stated), in force" in protection
    assert "Other protection (since 1936, until 1974), ended" in protection


def test_a_site_without_protection_says_so(whole: Everything, amal: Account, badr: Account, text_of: Said) -> None:
    with revising(whole.site, by=amal.pseudonym) as site:
        site.protections.all().delete()
    publish(site, by=amal, reviewer=badr)

    assert "No list or law that protects it is recorded here." in text_of(f"/en/sites/{site.public_id}/")


def test_the_page_of_a_site_says_functions_periods_significance_and_numbers(whole: Everything, reader: Client) -> None:
    page = reader.get(f"/en/sites/{whole.site.public_id}/").content.decode()

    words = text(page)
    assert "Significance It withstood two Roman emperors. Source [1]" in words
    assert "Function Temple of the sun god" in words
    assert "Period Classical/Pre-Islamic, from 300 BCE to 241 (-0299/0241); certainty: High Source [1]" in words
    assert "Wikidata Q33506 National register NR 12" in words
    assert 'href="https://www.wikidata.org/wiki/Q33506"' in page
    assert 'href="/en/terms/site-function/sun-temple/"' in page


def test_a_place_of_several_squares_is_counted_and_each_is_named(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/sites/{whole.site.public_id}/")

    assert re.search(r"Location Square of 0.1 degree \(about 10 km\) [2-9] squares, listed under the map", page)
    assert "somewhere in the marked squares of 0.1°" in page
    assert "South-west corners of the squares 35.5°, 42.6°" in page
    assert "Position from: map" in page


def test_an_exact_shape_is_given_in_figures_with_its_address(
    whole: Everything, amal: Account, badr: Account, text_of: Said
) -> None:
    with revising(whole.site, by=amal.pseudonym) as site:
        site.location_policy = "exact"
        write(site, "address", "en", "By the old road")
    publish(site, by=amal, reviewer=badr)

    page = text_of(f"/en/sites/{site.public_id}/")

    assert "The exact place." in page
    assert "Address on site: By the old road" in page
    assert "The shape in figures (WKT, longitude before latitude) POLYGON ((42.6 35.5" in page


def test_a_statement_about_the_site_has_a_section_with_who_and_when(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/sites/{whole.site.public_id}/")

    said = page[page.index("Statements about the site Statement 2 ") :]
    assert "Military use some time between 2014 and 2017 Disputed: The ruins were a training camp." in said
    assert "Who ISIL" in said
    assert "1 source mentions this Source [1]" in said


def test_what_is_said_of_parts_is_not_the_condition_of_the_site(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/sites/{whole.site.public_id}/")

    assert "Last known condition Not assessed as a whole Great iwan: Moderate Damage, 2 May 2015" in page


def test_reports_of_one_day_that_disagree_are_both_the_condition(
    whole: Everything, amal: Account, badr: Account, text_of: Said
) -> None:
    for title, condition in (("First", "poor"), ("Second", "destroyed")):
        _assess(whole, amal, badr, title, condition, "2016-03-27")

    page = text_of(f"/en/sites/{whole.site.public_id}/")

    now = page[page.index("Last known condition") : page.index("Location")]
    assert "Poor 27 March 2016 Source [1]" in now
    assert "Destroyed 27 March 2016 Source [1]" in now
    assert "The reports of that day disagree: each stands. More than two years ago: it may be otherwise today." in now


def test_a_condition_without_a_date_is_not_called_two_years_old(
    whole: Everything, amal: Account, badr: Account, text_of: Said
) -> None:
    _assess(whole, amal, badr, "Undated", "poor", "")

    page = text_of(f"/en/sites/{whole.site.public_id}/")

    assert "Last known condition Poor no date in the sources Source [1] Nobody says when" in page
    assert "More than two years ago" not in page


def _assess(whole: Everything, by: Account, badr: Account, title: str, condition: str, observed: str) -> None:
    """A report on the condition of the site as a whole."""
    words = {
        "report_kind": "condition",
        "occurred": "",
        "observed": observed,
        "finding": "damage-seen",
        "condition": condition,
    }
    report = a_report(by, whole.site, whole.source, title, **words)
    publish(report, by=by, reviewer=badr, change_kind="first")


# the report


def test_a_report_says_how_it_was_assessed(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/reports/{whole.report.public_id}/")

    assert "Part of the incident Campaign of 2015" in page
    assert "On the parts: Only the southern face." in page
    assert "Effect Collapse/Structural Damage (as written: broken) High Source [1]" in page
    assert "Attributed to Daesh (ISIL (ISIS, Daesh)) claimed by the actor Source [2] against: Source [1]" in page
    assert (
        "Assessment Finding Damage seen Extent of the damage 1-10% Method satellite imagery, video "
        "Assessed by an imagery team Recommendation Secure the loose stones. "
        "Priority Within 6 months to 1 year (Urgent)"
    ) in page


def test_a_report_says_what_protected_the_place_on_that_day(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/reports/{whole.report.public_id}/")

    protected = page[page.index("What protected it") : page.index("From edition 1 of the site’s page.")]
    assert protected.split(maxsplit=3)[3].strip() == (
        "On the day: World Heritage List (no. 277, since 1985) "
        "Perhaps on the day: National protection (since when is not stated) "
        "Not yet: World Heritage in Danger (since 1 July 2015) "
        "No longer: Other protection (since 1936, until 1974)"
    )


def test_a_report_without_a_date_says_that_it_cannot_be_told(
    whole: Everything, amal: Account, badr: Account, text_of: Said
) -> None:
    with revising(whole.report, by=amal.pseudonym) as report:
        report.observed = ""
    publish(report, by=amal, reviewer=badr)

    assert "The report has no date, so this cannot be told." in text_of(f"/en/reports/{report.public_id}/")


def test_the_protection_is_that_of_the_page_of_the_site_today(
    whole: Everything, amal: Account, badr: Account, text_of: Said
) -> None:
    with revising(whole.site, by=amal.pseudonym) as site:
        site.protections.all().delete()
    publish(site, by=amal, reviewer=badr)

    page = text_of(f"/en/reports/{whole.report.public_id}/")

    assert "The site’s page names no list or law that protects it." in page


def test_what_is_contradicted_is_one_point_and_not_the_statement(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/reports/{whole.report.public_id}/")

    assert "1 source contradicts part of this Source [1]" in page
    assert "Where sources differ Masks struck from the wallsDaesh So it is A video of sledgehammers" in page
    assert "Certainty of this point: claimed by the actor" in page


# the incident


def test_an_incident_has_its_reports_with_their_sites(whole: Everything, reader: Client) -> None:
    page = reader.get(f"/en/incidents/{whole.incident.public_id}/").content.decode()

    words = text(page)
    assert "Campaign of 2015 Incident · 1 report · 1 site" in words
    assert "When Some time between February 2015 and April 2015 As written: 2015-02/2015-04" in words
    assert "Forces raided several places. Source [1]" in words
    assert "Attributed to Iraqi forces" in words
    assert "Arabic حملة عام ٢٠١٥" in words
    assert "Masks struck from the walls Condition · 2 May 2015 · Hatra Corroborated Moderate Damage" in words
    assert f'href="/en/reports/{whole.report.public_id}/"' in page
    assert f'href="/en/sites/{whole.site.public_id}/"' in page
    assert "1 Hatra, World Heritage List" in words


def test_an_incident_without_reports_says_so(whole: Everything, amal: Account, badr: Account, text_of: Said) -> None:
    with revising(whole.report, by=amal.pseudonym) as report:
        report.incident = None
    publish(report, by=amal, reviewer=badr)

    page = text_of(f"/en/incidents/{whole.incident.public_id}/")

    assert "Incident · 0 reports · 0 sites" in page
    assert "No published report is part of it." in page


def test_an_incident_leads_and_is_led_to(whole: Everything, reader: Client) -> None:
    address = f"/en/incidents/{whole.incident.public_id}/"

    for page in (f"/en/reports/{whole.report.public_id}/", f"/en/sites/{whole.site.public_id}/"):
        assert f'href="{address}"' in reader.get(page).content.decode()
    assert reader.get(f"/id/{whole.incident.public_id}", HTTP_ACCEPT="text/html").headers["Location"] == address


@pytest.mark.parametrize("words", ["campaign", "حملة", "raided several"])
def test_reports_and_sites_are_found_by_the_words_of_their_incident(
    whole: Everything, reader: Client, words: str
) -> None:
    assert "Masks struck from the walls" in text(reader.get("/en/reports/", {"q": words}).content.decode())
    assert "Hatra" in text(reader.get("/en/sites/", {"q": words}).content.decode())


# terms


def test_the_page_of_a_term_says_what_it_means_and_what_uses_it(whole: Everything, reader: Client) -> None:
    page = reader.get("/en/terms/severity/moderate-damage/").content.decode()

    words = text(page)
    assert "Moderate Damage Term · Severity of damage" in words
    assert "Clear damage to parts, such as cracks or a fallen wall, while the whole still stands." in words
    assert "UNITAR-UNOSAT moderate damage EMS-98 2" in words
    assert "From the list of EAMENA, Overall Damage Severity." in words
    assert "What uses it 1 report Masks struck from the walls" in words
    assert f'href="/en/reports/{whole.report.public_id}/"' in page


def test_an_added_term_names_the_entry_that_defines_it(whole: Everything, reader: Client) -> None:
    page = reader.get("/en/terms/site-function/sun-temple/").content.decode()

    assert "What is called temple of the sun god." in text(page)
    assert "Broader Religious" in text(page)
    assert "What uses it 1 site Hatra" in text(page)
    assert f'href="/en/vocabularies/{whole.vocabulary.public_id}/"' in page
    assert 'href="https://vocab.getty.edu/aat/300007595"' in page


def test_a_wider_term_names_the_added_ones(whole: Everything, text_of: Said) -> None:
    assert "Narrower Temple of the sun god" in text_of("/en/terms/site-function/religious/")


def test_a_doubted_statement_is_not_named_without_its_standing_on_the_page_of_a_term(
    whole: Everything, amal: Account, badr: Account, text_of: Said
) -> None:
    with revising(whole.report, by=amal.pseudonym) as report:
        report.standing = "refuted"
    publish(report, by=amal, reviewer=badr)

    assert "1 report Refuted: Masks struck from the walls" in text_of("/en/terms/severity/moderate-damage/")


def test_a_term_that_nothing_uses_says_so(whole: Everything, text_of: Said) -> None:
    assert "What uses it Nothing published uses it now." in text_of("/en/terms/severity/slight-damage/")


@pytest.mark.parametrize("key", ["standing/unheard-of", "no-list/verified", "site-function/draft"])
def test_a_term_that_no_list_has_is_not_found_like_everything_else(whole: Everything, reader: Client, key: str) -> None:
    answer, nothing = reader.get(f"/en/terms/{key}/"), reader.get("/en/nothing/")

    assert (answer.status_code, answer.content) == (404, nothing.content)


def test_a_draft_of_a_term_is_on_no_page(whole: Everything, reader: Client, amal: Account) -> None:
    with revising(whole.vocabulary, by=amal.pseudonym) as vocabulary:
        vocabulary.terms.create(key="draft")
        write(vocabulary, "label", "en", "a secret word", of="draft")

    assert reader.get("/en/terms/site-function/draft/").status_code == 404
    assert not [address for address, row in crawl(reader).items() if "a secret word" in row.content.decode()]


def test_what_the_words_mean_has_every_published_list_and_the_added_terms(whole: Everything, text_of: Said) -> None:
    page = text_of("/en/about/words/")

    assert "Temple of the sun god What is called temple of the sun god." in page
    assert "Moderate Damage Clear damage to parts" in page
    assert "Reliability" not in page


def test_the_page_of_added_words_has_labels_notes_and_mappings(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/vocabularies/{whole.vocabulary.public_id}/")

    assert "Words added to the list “Function” Added words · 1 term" in page
    assert "Temple of the sun god What is called temple of the sun god. Arabic معبد إله الشمس" in page
    assert "Broader Religious Getty AAT 300007595" in page
    assert "Cite this Words added to the list “Function”, edition 1" in page


# the source


def test_a_source_that_is_not_in_force_says_so_and_what_rests_on_it(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/sources/{whole.retracted.public_id}/")

    assert "Status of this source: retracted. The channel took it back. 1 statement rests on it" in page
    assert "Identifiers DOI: 10.1000/182" in page


def test_a_source_in_force_has_no_banner(whole: Everything, text_of: Said) -> None:
    assert "Status of this source" not in text_of(f"/en/sources/{whole.source.public_id}/")


def test_a_verification_can_be_repeated_from_its_page(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/sources/{whole.retracted.public_id}/")

    assert (
        "Checked: Place Result Confirmed Confidence high "
        "How it was checked The arch was compared with photographs. What came out It is the great iwan. "
        "Checked by an image analyst Checked on 2 May 2015 (2015-05-02) "
        "1 source supports this Source [1] Hatra, World Heritage List plate 3"
    ) in page
    assert "Sources 1 Hatra, World Heritage List" in page


def test_who_cites_a_source_are_also_incidents_and_other_sources(whole: Everything, text_of: Said) -> None:
    page = text_of(f"/en/sources/{whole.source.public_id}/")

    citing = page[page.index("Who cites it") :]
    assert "Masks struck from the walls Hatra supports not given Corroborated" in citing
    assert "Disputed: The ruins were a training camp. Hatra mentions not given Disputed" in citing
    assert "Campaign of 2015 – supports not given Reported" in citing
    assert "A video of sledgehammers – supports plate 3 not a claim" in citing
    assert "Names and description Hatra supports not given not a claim" in citing


def test_a_footnote_of_a_retracted_source_says_so_on_every_page(
    whole: Everything, amal: Account, badr: Account, text_of: Said
) -> None:
    addresses = [f"/en/reports/{whole.report.public_id}/", f"/en/sites/{whole.site.public_id}/"]

    for address in addresses:
        assert "A video of sledgehammers status: retracted" in text_of(address)
    with revising(whole.retracted, by=amal.pseudonym) as source:
        source.status = "in-force"
    publish(source, by=amal, reviewer=badr)
    for address in addresses:
        assert "status: retracted" not in text_of(address)


# what changed


def test_the_first_edition_says_every_field_in_words(whole: Everything, text_of: Said) -> None:
    site = text_of(f"/en/sites/{whole.site.public_id}/editions/1/changes/")
    report = text_of(f"/en/reports/{whole.report.public_id}/editions/1/changes/")
    source = text_of(f"/en/sources/{whole.retracted.public_id}/editions/1/changes/")
    words = text_of(f"/en/vocabularies/{whole.vocabulary.public_id}/editions/1/changes/")

    for said in (
        "Function: Temple of the sun god",
        "Period: Classical/Pre-Islamic Dates: from 300 BCE to 241 (-0299/0241) Certainty: High",
        "List or law: World Heritage List Number in the list: 277 Since: 1985 (1985)",
        "Since: 1936 (1936) Until: 1974 (1974)",
        "Register: Wikidata Identifier: Q33506",
        "How the position was found: Map",
        "Southern edge: 35.5 Western edge: 42.6 Size in degrees: 0.1",
        "Who: ISIL Date: some time between 2014 and 2017 (2014/2017)",
    ):
        assert said in site
    for said in (
        "Finding added Damage seen",
        "Effect: Collapse/Structural Damage Certainty: High As written: broken",
        "Actor, from the list: ISIL (ISIS, Daesh) Certainty: Claimed by the actor",
        "Method: Satellite imagery",
        "Assessed by added an imagery team",
        "Campaign of 2015 Edition: 1",
    ):
        assert said in report
    assert "What was checked: Place Result: Confirmed Confidence: High Checked on: 2 May 2015 (2015-05-02)" in source
    assert "Register: DOI Identifier: 10.1000/182" in source
    assert "List added site-function" in words
    assert "Broader term: religious Getty AAT: 300007595" in words


def test_a_change_of_one_value_names_it_by_its_row(
    whole: Everything, amal: Account, badr: Account, text_of: Said
) -> None:
    with revising(whole.site, by=amal.pseudonym) as site:
        site.protections.filter(key="list").update(since="1985-12-06", number="277bis")
        site.location_policy = "exact"
    publish(site, by=amal, reviewer=badr)

    page = text_of(f"/en/sites/{site.public_id}/editions/2/changes/")

    assert "Protection · World Heritage List · Number in the list changed 277 277bis" in page
    assert "Protection · World Heritage List · Since changed 1985 (1985) 6 December 1985 (1985-12-06)" in page
    assert "Place · Location · Shape added POLYGON ((42.6 35.5" in page


# all of them


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_has_one_heading_and_its_further_pages(whole: Everything, reader: Client, language: str) -> None:
    for address in whole.addresses:
        for further in ("", "editions/", "editions/1/", "editions/1/changes/"):
            answer = reader.get(f"/{language}/{address}{further}")
            tags = [tag for tag, _ in elements(answer.content.decode())]
            assert (answer.status_code, tags.count("h1")) == (200, 1), address + further


def test_no_link_leads_nowhere(whole: Everything, reader: Client) -> None:
    answers = crawl(reader, *(f"/en/{address}" for address in whole.addresses))

    assert {row.status_code for row in answers.values()} == {200, 302, 303}


@pytest.mark.parametrize(
    ("kind", "word"), [("incident", "Incident"), ("image", "Image"), ("vocabulary", "Added words")]
)
def test_what_was_taken_back_says_what_it_was(
    whole: Everything, reader: Client, badr: Account, amal: Account, kind: str, word: str
) -> None:
    record = getattr(whole, kind)
    _withdraw(
        whole.site.public_id, badr
    )  # its report and its image with it: while something uses them, added words stay
    if kind != "image":
        _withdraw(record.public_id, badr)

    address = next(row for row in whole.addresses if record.public_id in row)
    answer = reader.get(f"/en/{address}")

    assert answer.status_code == 410
    assert f"What stood here {word}, edition 1" in text(answer.content.decode())


def test_a_report_of_a_withdrawn_incident_names_it_without_a_link(
    whole: Everything, reader: Client, badr: Account
) -> None:
    _withdraw(whole.incident.public_id, badr)

    page = reader.get(f"/en/reports/{whole.report.public_id}/").content.decode()

    assert "Part of the incident Campaign of 2015 withdrawn since" in text(page)
    assert f"/incidents/{whole.incident.public_id}/" not in page


def _withdraw(public_id: str, by: Account) -> None:
    withdraw(Entry.objects.get(pk=public_id), by=by, reason="error", signed_in_at=timezone.now())
