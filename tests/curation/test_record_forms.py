"""The desk's forms: everything typed arrives, every save is one revision, nothing typed is lost."""

from collections.abc import Callable

import pytest

from heritage.curation.history import steps
from heritage.curation.models import Account
from heritage.curation.submission import submit
from heritage.records.actions import revising
from heritage.records.models import Citation, DamageReport, HeritageSite, Record, Revision, Source, Text
from heritage.records.queries import text_of
from tests.curation.conftest import Desk
from tests.factories.forms import filled
from tests.factories.records import a_site, a_source, an_incident
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]
REPORTS = "/curation/records/damagereport/"
NO_ROWS = {"citations-0-source": ""}


def change(record: Record) -> str:
    """The address of a record's form."""
    return f"/curation/records/{type(record)._meta.model_name}/{record.pk}/change/"


def form_of(record: Record) -> str:
    """The id of a record's form."""
    return f"{type(record)._meta.model_name}_form"


def test_a_report_typed_into_the_form_arrives_whole_and_is_one_revision(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    typed = {
        "site": draft.site.pk,
        "report_kind": "event",
        "title_en": "Throne base blown up",
        "title_ar": "تفجير قاعدة العرش",
        "statement_en": "A throne base was blown up.",
        "standing": "disputed",
        "occurred": "2014/2017",
        "citations-0-source": draft.source.pk,
        "citations-0-stance": "contradicts",
        "citations-0-locator": "p. 12",
        "citations-0-about": ["statement"],
        "citations-0-note_en": "Says otherwise.",
        "causes-0-category": "military-armed-conflict",
        "causes-0-cause": "explosion-heavy-weaponry",
        "attributions-0-actor": "ISIL",
        "attributions-0-note_en": "By its own account.",
        "quantities-0-value": "5.5",
        "quantities-0-unit": "m",
        "quantities-0-what_en": "length of the hole",
    }

    answer = desk(amal).fill(f"{REPORTS}add/", "damagereport_form", typed, "_continue")

    assert answer.status_code == 302, answer.content.decode()
    report = DamageReport.objects.exclude(pk=draft.report.pk).get()
    citation = report.citations.get()
    assert (report.label, report.standing, report.occurred) == ("Throne base blown up", "disputed", "2014/2017")
    assert (citation.stance, citation.locator, citation.about) == ("contradicts", "p. 12", ["statement"])
    assert text_of(report, "note", of=citation.key) == "Says otherwise."
    assert text_of(report, "what", of="q1") == "length of the hole"
    assert text_of(report, "note", of="a1") == "By its own account."
    assert [row.cause for row in report.causes.all()] == ["explosion-heavy-weaponry"]
    assert [(row.number, row.by) for row in report.revisions.all()] == [(1, amal.pseudonym)]
    assert Text.objects.get(record=report, field="title", language="ar").translated_from == "title-en"


def test_a_site_with_names_parts_place_and_statement_arrives_whole(desk: Desks, amal: Account) -> None:
    source = a_source(amal)
    typed = {
        "type": "museum",
        "country": "IQ",
        "description_en": "A museum.",
        "locality_en": "Mosul",
        "location_policy": "coarse",
        "names-0-text": "Mosul Cultural Museum",
        "location-0-geometry": "36.337923, 43.139372",
        "parts-0-key": "library",
        "parts-0-kind": "room",
        "parts-0-name_en": "Library",
        "statements-0-subject": "collection",
        "statements-0-standing": "refuted",
        "statements-0-statement_en": "Most of it was a replica.",
        "citations-0-source": source.pk,
    }

    answer = desk(amal).fill("/curation/records/heritagesite/add/", "heritagesite_form", typed, "_continue")

    assert answer.status_code == 302, answer.content.decode()
    site = HeritageSite.objects.get()
    assert (site.label, site.location.geometry) == ("Mosul Cultural Museum", "POINT (43.139372 36.337923)")
    assert text_of(site, "name", of="library") == "Library"
    assert text_of(site, "statement", of="s1") == "Most of it was a replica."
    assert site.revisions.count() == 1


def test_saving_without_a_change_leaves_no_revision(desk: Desks, amal: Account, draft: Dossier) -> None:
    answer = desk(amal).fill(change(draft.report), form_of(draft.report), {}, "_continue")

    assert answer.status_code == 302
    assert draft.report.revisions.count() == 1


def test_a_removed_row_takes_its_texts_along(desk: Desks, amal: Account, draft: Dossier) -> None:
    answer = desk(amal).fill(change(draft.report), form_of(draft.report), {"quantities-0-DELETE": "on"}, "_continue")

    assert answer.status_code == 302
    assert not draft.report.quantities.exists()
    assert not Text.objects.filter(record=draft.report, of="q1").exists()


@pytest.mark.parametrize(
    "mistake",
    [
        ("occurred", "yesterday", "This is no date we understand"),
        ("occurred", "2017-02-30", "no such day"),
        ("title_en", "Library\u202eburned", "hidden or broken"),
        ("citations-0-source", "", "Choose the source, or remove this row."),
        ("site", "", "This field is required"),
    ],
)
def test_nonsense_is_refused_by_name_and_everything_typed_stays(
    desk: Desks, amal: Account, draft: Dossier, mistake: tuple[str, str, str]
) -> None:
    field, value, sentence = mistake
    typed = {"statement_en": "Words that took an hour.", field: value}

    answer = desk(amal).fill(change(draft.report), form_of(draft.report), typed, "_continue")

    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert "Words that took an hour." in page
    assert text_of(draft.report, "statement") == "The museum library was burned."
    assert draft.report.revisions.count() == 1


def test_words_that_are_not_in_the_source_are_refused_at_the_form(desk: Desks, amal: Account, draft: Dossier) -> None:
    article = a_source(amal, "Article", held="Mosul’s main museum was ransacked.")
    typed = {"citations-1-source": article.pk, "citations-1-quotation": "was burned to the ground"}

    answer = desk(amal).fill(change(draft.report), form_of(draft.report), typed, "_continue")

    assert answer.status_code == 400
    assert "not in the text we hold of “Article”" in answer.content.decode()
    assert not Citation.objects.filter(source=article).exists()


def test_a_latitude_off_the_globe_is_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"location-0-geometry": "93.139372, 43.1"}

    answer = desk(amal).fill(change(draft.site), form_of(draft.site), typed, "_continue")

    assert answer.status_code == 400
    assert "are latitude and longitude swapped?" in answer.content.decode()


def test_a_stale_save_is_refused_shows_both_versions_and_the_next_save_wins(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    amals, carmens = desk(amal), desk(carmen)
    page = amals.get(change(draft.report)).content.decode()
    carmens.fill(change(draft.report), form_of(draft.report), {"title_en": "Carmen's title"}, "_continue")
    mine = filled(page, form_of(draft.report), {"title_en": "Amal's title"}) | {"_continue": ["1"]}
    refused = amals.client.post(change(draft.report), mine)

    shown = refused.content.decode()
    assert refused.status_code == 409
    assert "Carmen&#x27;s title" in shown
    assert "Amal&#x27;s title" in shown
    assert text_of(draft.report, "title") == "Carmen's title"
    again = filled(shown, form_of(draft.report), {}) | {"_continue": ["1"]}
    assert amals.client.post(change(draft.report), again).status_code == 302
    assert text_of(draft.report, "title") == "Amal's title"
    assert draft.report.revisions.count() == 3


def test_a_translation_of_an_earlier_wording_shows_itself_until_somebody_checked_it(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    amals.fill(change(draft.report), form_of(draft.report), {"title_ar": "حرق المكتبة"}, "_continue")
    amals.fill(change(draft.report), form_of(draft.report), {"title_en": "Library burned down"}, "_continue")
    before = amals.get(change(draft.report)).content.decode()
    assert "translations_fit" in before

    amals.fill(change(draft.report), form_of(draft.report), {"title_en": "Library burned down"}, "_continue")
    assert "translations_fit" in amals.get(change(draft.report)).content.decode()
    data = filled(before, form_of(draft.report), {}) | {"translations_fit": ["on"], "_continue": ["1"]}
    amals.client.post(change(draft.report), data)

    assert "translations_fit" not in amals.get(change(draft.report)).content.decode()


def test_the_form_says_what_is_missing(desk: Desks, amal: Account, published: Dossier) -> None:
    typed = {"title_en": "", "citations-0-DELETE": "on"}

    desk(amal).fill(change(published.report), form_of(published.report), typed, "_continue")

    page = desk(amal).get(change(published.report)).content.decode()
    assert "Give the report a short title." in page
    assert "Cite at least one source" in page


def test_nobody_deletes(desk: Desks, dana: Account, draft: Dossier) -> None:
    answer = desk(dana).post(change(draft.report).replace("change", "delete"), {"post": "yes"})

    assert answer.status_code == 403
    assert DamageReport.objects.filter(pk=draft.report.pk).exists()


@pytest.mark.parametrize("lookup", ["location__geometry__startswith=P", "custodian__startswith=A", "note__contains=x"])
def test_a_withheld_value_cannot_be_guessed_through_a_list(
    desk: Desks, amal: Account, draft: Dossier, lookup: str
) -> None:
    answer = desk(amal).get(f"/curation/records/heritagesite/?{lookup}")

    assert answer.status_code in {302, 400}
    assert draft.site.label not in answer.content.decode()


def test_the_history_shows_who_changed_what(desk: Desks, amal: Account, carmen: Account, draft: Dossier) -> None:
    desk(carmen).fill(change(draft.report), form_of(draft.report), {"title_en": "Another title"}, "_continue")

    page = desk(amal).get(change(draft.report).replace("change", "history")).content.decode()

    assert "Carmen" in page
    assert "Library burned" in page
    assert "Another title" in page


def test_the_history_shows_another_site_and_incident(desk: Desks, amal: Account, draft: Dossier) -> None:
    incident, other = an_incident(amal, draft.source), a_site(amal, draft.source, "Other")
    with revising(draft.report, by=amal.pseudonym):
        draft.report.site, draft.report.incident = other, incident

    found = {row.where: (row.before, row.after) for row in steps(draft.report)[0].changes}

    assert found == {
        "Site": (draft.site.public_id, other.public_id),
        "Incident": ("", incident.public_id),
    }


def test_a_source_is_found_by_the_autocomplete(desk: Desks, amal: Account, draft: Dossier) -> None:
    address = "/curation/autocomplete/?term=Weekly&app_label=records&model_name=citation&field_name=source"

    answer = desk(amal).get(address)

    assert [row["text"] for row in answer.json()["results"]] == [str(Source.objects.get())]


def test_only_administrators_see_accounts(desk: Desks, amal: Account, badr: Account, dana: Account) -> None:
    statuses = [desk(person).get("/curation/curation/account/").status_code for person in (amal, badr, dana)]

    assert statuses == [403, 403, 200]


def test_a_revision_is_whole(desk: Desks, amal: Account, draft: Dossier) -> None:
    desk(amal).fill(change(draft.report), form_of(draft.report), {"title_ar": "حرق المكتبة"}, "_continue")

    assert "حرق المكتبة" in Revision.objects.filter(record=draft.report).latest("number").snapshot


def test_records_are_chosen_without_javascript_by_public_id_or_title(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    typed = {"site": draft.site.public_id.upper(), "title_en": "Gate", "citations-0-source": "weekly report 30"}

    answer = desk(amal).fill(f"{REPORTS}add/", "damagereport_form", typed, "_continue")

    report = DamageReport.objects.exclude(pk=draft.report.pk).get()
    assert answer.status_code == 302
    assert (report.site, report.citations.get().source) == (draft.site, draft.source)


def test_a_title_that_names_no_record_is_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    answer = desk(amal).fill(
        f"{REPORTS}add/", "damagereport_form", {"site": "Atlantis", "title_en": "Gate"}, "_continue"
    )

    assert answer.status_code == 400
    assert DamageReport.objects.count() == 1


def test_a_record_changed_after_submission_says_so_to_its_author(desk: Desks, amal: Account, draft: Dossier) -> None:
    amals = desk(amal)
    submit(draft.report, by=amal, change_kind="first")
    amals.fill(change(draft.report), form_of(draft.report), {"title_en": "Another title"}, "_continue")

    assert "submit it again" in amals.get(change(draft.report)).content.decode()
    assert "submit it again" in amals.get("/curation/").content.decode()
