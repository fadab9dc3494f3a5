"""Terms at the desk: chosen with their meanings, added by curators, never lost while a record names them."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heritage.curation.models import Account
from heritage.lib.vocabulary import names
from heritage.records.actions import revising
from heritage.records.models import Cause, HeritageSite, Record, Vocabulary
from heritage.records.queries import text_of
from heritage.records.texts import write
from tests.curation.conftest import Desk
from tests.curation.test_record_forms import form_of
from tests.curation.test_record_rows import again, page_of, save, version
from tests.factories.forms import read_form
from tests.factories.records import a_vocabulary
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]
ADD = "/curation/records/vocabulary/add/"


def term_names(record: Vocabulary) -> list[str]:
    """The keys of the terms of a vocabulary."""
    return [row.key for row in record.terms.all()]


def test_the_chosen_term_says_what_it_means_and_where_all_meanings_are(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    page = page_of(desk(amal), draft.site)

    assert 'data-note-of="id_type">An institution that keeps a collection and shows it to visitors.</output>' in page
    assert 'href="/curation/terms/site-type/"' in page


def test_an_added_term_can_be_chosen_by_its_label(desk: Desks, amal: Account, draft: Dossier) -> None:
    a_vocabulary(amal, "site-type", dovecote="dovecote")

    page = page_of(desk(amal), draft.site)

    assert ">Dovecote</option>" in page
    assert save(desk(amal), draft.site, {"type": "dovecote"}).status_code == 302
    assert HeritageSite.objects.get(pk=draft.site.pk).type == "dovecote"
    assert "dovecote</td>" in desk(amal).get("/curation/records/heritagesite/").content.decode()


def test_a_list_of_records_reads_added_labels_once(desk: Desks, amal: Account) -> None:
    a_vocabulary(amal, "site-type", dovecote="dovecote")
    amals = desk(amal)
    counts: list[int] = []
    for name in ("One", "Two", "Three"):
        with revising(HeritageSite(type="dovecote"), by=amal.pseudonym) as site:
            site.names.create(text=name, language="en")
        with CaptureQueriesContext(connection) as asked:
            assert (
                amals.get("/curation/records/heritagesite/").content.decode().count("dovecote</td>") == len(counts) + 1
            )
        counts.append(len(asked))

    assert counts[0] == counts[1] == counts[2]


def test_a_term_that_left_its_list_stays_chosen_and_is_refused_with_what_to_do(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    HeritageSite.objects.filter(pk=draft.site.pk).update(type="dovecote", functions=["museum-function", "gone"])
    amals = desk(amal)
    page = page_of(amals, draft.site)
    form = read_form(page, form_of(draft.site))

    refused = save(amals, draft.site, {"description_en": "Words typed."})

    shown = read_form(refused.content.decode(), form_of(draft.site))
    assert (form["type"], "gone" in form["functions"]) == (["dovecote"], True)
    assert "dovecote (no longer in the list)" in page
    assert refused.status_code == 400
    assert "“dovecote” is not in this list, or not any more. Choose another" in refused.content.decode()
    assert (shown["type"], shown["description_en"]) == (["dovecote"], ["Words typed."])


def test_a_removed_term_in_a_row_is_refused_at_the_row(desk: Desks, amal: Account, draft: Dossier) -> None:
    with revising(draft.report, by=amal.pseudonym):
        draft.report.causes.create(category="military-armed-conflict", cause="fire")
    Cause.objects.update(cause="sorcery")

    refused = save(desk(amal), draft.report, {"title_en": "Typed"})

    assert refused.status_code == 400
    assert "“sorcery” is not in this list" in refused.content.decode()
    assert read_form(refused.content.decode(), form_of(draft.report))["causes-0-cause"] == ["sorcery"]


def test_several_terms_are_kept_in_the_order_of_the_list(desk: Desks, amal: Account, draft: Dossier) -> None:
    methods = ["media-report", "field-visit"]

    assert save(desk(amal), draft.report, {"methods": methods}).status_code == 302

    draft.report.refresh_from_db()
    assert draft.report.methods == ["field-visit", "media-report"]
    assert save(desk(amal), draft.report, {"methods": list(reversed(draft.report.methods))}).status_code == 302
    assert version(draft.report) == 2


# Adding terms


def test_terms_are_added_to_a_list_that_is_chosen_once(desk: Desks, amal: Account) -> None:
    amals = desk(amal)
    assert amals.fill(ADD, "vocabulary_form", {"name": "site-type"}, "_continue").status_code == 302
    record = Vocabulary.objects.get()
    typed = {"terms-0-key": "dovecote", "terms-0-label_en": "dovecote", "terms-0-scope_note_en": "A house for doves."}
    typed |= {"terms-0-label_fr": "pigeonnier", "terms-0-broader": "museum", "terms-0-wikidata": "Q836595"}

    assert save(amals, record, typed).status_code == 302

    term = record.terms.get()
    assert (term.key, term.broader, term.wikidata) == ("dovecote", "museum", "Q836595")
    assert text_of(record, "label", of="dovecote", language="fr") == "pigeonnier"
    assert text_of(record, "scope_note", of="dovecote") == "A house for doves."
    assert amals.fill(ADD, "vocabulary_form", {"name": "site-type"}, "_continue").status_code == 400


@pytest.mark.parametrize("name", ["standing", "no-such-list", ""])
def test_a_list_that_is_closed_cannot_be_chosen(desk: Desks, amal: Account, name: str) -> None:
    assert desk(amal).fill(ADD, "vocabulary_form", {"name": name}, "_continue").status_code == 400
    assert not Vocabulary.objects.exists()


def test_the_list_and_the_key_of_a_saved_term_stay(desk: Desks, amal: Account) -> None:
    record = a_vocabulary(amal, "site-type", dovecote="dovecote")

    typed = {"name": "cause", "terms-0-key": "barn", "terms-0-label_en": "pigeon house"}
    assert save(desk(amal), record, typed).status_code == 302

    record.refresh_from_db()
    assert (record.name, term_names(record)) == ("site-type", ["dovecote"])
    assert text_of(record, "label", of="dovecote") == "pigeon house"


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("museum", "“museum” is in the list already: use that term, or choose another key."),
        ("term-1", "is, was or may become the key of something else"),
        ("Dovecote", "A key is made of a-z, 0-9 and hyphens"),
        ("", "This field is required"),
    ],
)
def test_a_key_that_cannot_be_a_new_terms_is_refused_at_its_box(
    desk: Desks, amal: Account, key: str, sentence: str
) -> None:
    record = a_vocabulary(amal, "site-type", dovecote="dovecote")

    refused = save(desk(amal), record, {"terms-1-key": key, "terms-1-label_en": "Typed"})

    assert refused.status_code == 400
    assert sentence in refused.content.decode().split('id="id_terms-1-key_error"')[1].split("</ul>")[0]
    assert read_form(refused.content.decode(), form_of(record))["terms-1-label_en"] == ["Typed"]
    assert term_names(record) == ["dovecote"]


def test_a_term_that_a_record_names_cannot_be_removed(desk: Desks, amal: Account, draft: Dossier) -> None:
    record = a_vocabulary(amal, "site-type", dovecote="dovecote", barn="barn")
    HeritageSite.objects.filter(pk=draft.site.pk).update(type="dovecote")
    amals = desk(amal)

    refused = save(amals, record, {"terms-0-DELETE": "on", "terms-1-label_en": "great barn"})

    sentence = "The term dovecote cannot be removed: it is used by “Mosul Cultural Museum”. Change them first."
    assert refused.status_code == 400
    assert sentence in refused.content.decode()
    assert term_names(record) == ["dovecote", "barn"]
    assert save(amals, record, {"terms-1-DELETE": "on"}).status_code == 302
    assert term_names(record) == ["dovecote"]


def test_a_term_under_which_another_stands_cannot_be_removed_alone(desk: Desks, amal: Account) -> None:
    record = a_vocabulary(amal, "site-type", dovecote="dovecote", tower="dove tower")
    with revising(record, by=amal.pseudonym):
        record.terms.filter(key="tower").update(broader="dovecote")
    amals = desk(amal)

    refused = save(amals, record, {"terms-0-DELETE": "on"})

    assert "The term dovecote cannot be removed: it is used by “tower”." in refused.content.decode()
    assert save(amals, record, {"terms-0-DELETE": "on", "terms-1-DELETE": "on"}).status_code == 302


# Meanings


@pytest.mark.parametrize("name", names())
def test_every_list_has_a_page_of_meanings(desk: Desks, amal: Account, name: str) -> None:
    assert desk(amal).get(f"/curation/terms/{name}/").status_code == 200


def test_the_page_of_meanings_marks_what_was_added(desk: Desks, amal: Account) -> None:
    record = a_vocabulary(amal, "site-type", dovecote="dovecote")
    with revising(record, by=amal.pseudonym):
        write(record, "label", "ar", "برج حمام", of="dovecote")

    page = desk(amal).get("/curation/terms/site-type/").content.decode()

    assert page.count("added by curators") == 1
    assert "What is called dovecote." in page
    assert '<bdi lang="ar">برج حمام</bdi>' in page
    assert f'href="/curation/records/vocabulary/{record.pk}/change/"' in page


def test_the_lists_are_named_with_how_many_terms_they_have(desk: Desks, amal: Account) -> None:
    page = desk(amal).get("/curation/terms/").content.decode()

    assert '<a href="/curation/terms/stance/">' in page
    assert "3 terms" in page


@pytest.mark.parametrize("name", ["no-such-list", "..", "site-type%2f.."])
def test_a_list_that_there_is_not_is_answered_with_404(desk: Desks, amal: Account, name: str) -> None:
    assert desk(amal).get(f"/curation/terms/{name}/").status_code == 404


def test_strangers_see_no_added_terms(client: Client, amal: Account) -> None:
    a_vocabulary(amal, "site-type", dovecote="dovecote")

    assert client.get("/curation/terms/site-type/").status_code == 302


def test_nothing_typed_is_lost_when_a_vocabulary_is_refused(desk: Desks, amal: Account) -> None:
    record: Record = a_vocabulary(amal, "site-type", dovecote="dovecote")
    amals = desk(amal)

    refused = save(amals, record, {"terms-1-key": "museum", "terms-0-scope_note_ar": "بيت الحمام"})

    assert read_form(refused.content.decode(), form_of(record))["terms-0-scope_note_ar"] == ["بيت الحمام"]
    assert again(amals, record, refused).status_code == 400
