"""Rows inside a record's form: keys that stay, rows that go or come back, and what cannot be stored."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from heritage.curation.models import Account
from heritage.records.actions import revising
from heritage.records.completeness import missing
from heritage.records.models import Quantity, Record, SiteLocation, SiteName, SourceSnapshot, Text
from heritage.records.queries import text_of
from heritage.records.texts import write
from tests.curation.conftest import Desk
from tests.curation.test_record_forms import change, form_of
from tests.factories.forms import Data, filled, read_form
from tests.factories.records import a_site, a_source
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


def save(desk: Desk, record: Record, typed: dict[str, Any]) -> Any:
    """Open the record's form, type, save."""
    return desk.fill(change(record), form_of(record), typed, "_continue")


def page_of(desk: Desk, record: Record) -> str:
    """The page with the record's form."""
    page: str = desk.get(change(record)).content.decode()
    return page


def send(desk: Desk, record: Record, page: str, typed: dict[str, Any]) -> Any:
    """Type into a page that was opened earlier, and save."""
    return desk.client.post(change(record), filled(page, form_of(record), typed) | {"_continue": ["1"]})


def again(desk: Desk, record: Record, answer: Any) -> Any:
    """Press save on the page that came back, as it is."""
    return send(desk, record, answer.content.decode(), {})


def version(record: Record) -> int:
    """The stored version."""
    return Record.objects.get(pk=record.pk).version


# Parts that reports are about


def test_a_part_that_a_report_is_about_stays_and_the_form_names_the_report(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    answer = save(desk(amal), draft.site, {"parts-0-DELETE": "on", "description_en": "Words typed."})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "The part Library (library) cannot be removed: it is named by “Library burned”. Change them first." in page
    assert "Words typed." in page
    assert [part.key for part in draft.report.parts.all()] == ["library"]
    assert (version(draft.site), version(draft.report)) == (1, 1)


def test_a_part_that_a_report_is_about_stays_whoever_deletes(draft: Dossier) -> None:
    with pytest.raises(ProtectedError):
        draft.site.parts.all().delete()


def test_a_part_that_no_report_is_about_can_go(desk: Desks, amal: Account, draft: Dossier) -> None:
    draft.report.parts.clear()

    assert save(desk(amal), draft.site, {"parts-0-DELETE": "on"}).status_code == 302
    assert not draft.site.parts.exists()
    assert not Text.objects.filter(record=draft.site, of="library").exists()


@pytest.mark.parametrize("key", ["archive", ""])
def test_the_key_of_a_saved_part_stays_with_its_names(desk: Desks, amal: Account, draft: Dossier, key: str) -> None:
    answer = save(desk(amal), draft.site, {"parts-0-key": key, "parts-0-name_en": "Great library"})

    assert answer.status_code == 302
    assert [part.key for part in draft.site.parts.all()] == ["library"]
    assert text_of(draft.site, "name", of="library") == "Great library"
    assert [part.key for part in draft.report.parts.all()] == ["library"]


def test_the_parts_of_a_report_are_ticked(desk: Desks, amal: Account, draft: Dossier) -> None:
    with revising(draft.site, by=amal.pseudonym):
        gate = draft.site.parts.create(key="gate", kind="gate")
    ticked = read_form(page_of(desk(amal), draft.report), form_of(draft.report))["site_parts"]

    assert ticked == [str(draft.site.parts.get(key="library").pk)]
    assert save(desk(amal), draft.report, {"site_parts": [*ticked, str(gate.pk)]}).status_code == 302
    assert {part.key for part in draft.report.parts.all()} == {"gate", "library"}
    assert draft.report.revisions.count() == 2
    assert save(desk(amal), draft.report, {"site_parts": []}).status_code == 302
    assert not draft.report.parts.exists()


def test_a_part_of_the_site_chosen_before_is_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    other = a_site(amal, draft.source, "Other")  # it has a part with the same key
    amals = desk(amal)

    answer = save(amals, draft.report, {"site": other.pk})

    assert answer.status_code == 400
    assert "A part that was ticked is not one of this site" in answer.content.decode()
    assert again(amals, draft.report, answer).status_code == 302
    draft.report.refresh_from_db()
    assert (draft.report.site, list(draft.report.parts.all())) == (other, [])


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "x", "\0"])
def test_a_part_that_was_never_made_is_refused(desk: Desks, amal: Account, draft: Dossier, number: str) -> None:
    assert save(desk(amal), draft.report, {"site_parts": [number]}).status_code == 400


# Keys


def test_a_key_is_never_given_to_another_row_and_old_words_stay_gone(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    with revising(draft.report, by=amal.pseudonym):
        draft.report.attributions.create(actor="ISIL")
        write(draft.report, "note", "en", "Admitted in a video.", of="a1")
    typed = {
        "attributions-0-DELETE": "on",
        "attributions-1-actor": "US air force",
        "quantities-0-DELETE": "on",
        "quantities-1-value": "7",
    }

    answer = save(desk(amal), draft.report, typed)

    assert answer.status_code == 302
    assert [(row.key, row.actor) for row in draft.report.attributions.all()] == [("a2", "US air force")]
    assert [(row.key, row.value) for row in draft.report.quantities.all()] == [("q2", Decimal(7))]
    assert not Text.objects.filter(record=draft.report, of__in=["a1", "a2", "q1", "q2"]).exists()
    assert draft.report.citations.get().about == ["statement"]
    assert '"about":["statement"]' in draft.report.revisions.latest("number").snapshot


def test_a_key_stays_used_after_many_revisions(draft: Dossier, amal: Account) -> None:
    with revising(draft.report, by=amal.pseudonym):
        draft.report.quantities.all().delete()
    report = Record.objects.get(pk=draft.report.pk).specific
    with revising(report, by=amal.pseudonym):
        row = report.quantities.create(value=1)  # type: ignore[attr-defined]

    assert row.key == "q2"


def test_a_citation_is_not_left_speaking_of_nothing(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"citations-0-about": ["q1"], "quantities-0-DELETE": "on"}

    answer = save(desk(amal), draft.report, typed)

    assert answer.status_code == 400
    assert "This speaks only of rows that are removed." in answer.content.decode()
    assert draft.report.quantities.exists()


def test_a_citation_may_go_together_with_what_it_speaks_of(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"citations-0-about": ["q1"], "quantities-0-DELETE": "on", "citations-0-DELETE": "on"}

    assert save(desk(amal), draft.report, typed).status_code == 302
    assert not draft.report.citations.exists()


def test_a_citation_about_a_row_that_an_action_removed_is_named_as_a_gap(draft: Dossier, amal: Account) -> None:
    with revising(draft.report, by=amal.pseudonym):
        draft.report.citations.update(about=["q1"])
        draft.report.quantities.all().delete()

    assert any("“q1”, which is not in this record" in gap.what for gap in missing(draft.report))


@pytest.mark.parametrize("key", ["n1", "n77", "s1", "part-9", "description", "names", "library"])
def test_a_key_that_could_be_something_else_is_refused_at_its_row(
    desk: Desks, amal: Account, draft: Dossier, key: str
) -> None:
    answer = save(desk(amal), draft.site, {"parts-1-key": key, "parts-1-kind": "room", "parts-1-name_en": "Cellar"})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert f"“{key}” is, was or may become the key of something else" in page
    assert "Cellar" in page
    assert draft.site.parts.count() == 1


def test_a_key_that_a_removed_part_had_is_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    draft.report.parts.clear()
    save(desk(amal), draft.site, {"parts-0-DELETE": "on"})

    answer = save(desk(amal), draft.site, {"parts-0-key": "library", "parts-0-kind": "room"})

    assert answer.status_code == 400
    assert not draft.site.parts.exists()


def two_parts(page: str, site: Record, *keys: str) -> Data:
    """A form with two more parts, as JavaScript adds them."""
    rows: dict[str, Any] = {"parts-TOTAL_FORMS": "3"}
    for place, key in zip((1, 2), keys, strict=True):
        rows |= {f"parts-{place}-key": key, f"parts-{place}-kind": "room", f"parts-{place}-name_en": f"Room {place}"}
        rows |= {f"parts-{place}-id": "", f"parts-{place}-record": str(site.pk)}
    return read_form(page, form_of(site)) | {name: [value] for name, value in rows.items()}


def test_two_parts_without_keys_get_one_each(desk: Desks, amal: Account, draft: Dossier) -> None:
    amals = desk(amal)

    answer = amals.client.post(change(draft.site), two_parts(page_of(amals, draft.site), draft.site, "", ""))

    assert answer.status_code == 302
    assert [part.key for part in draft.site.parts.all()] == ["library", "part-1", "part-2"]
    assert text_of(draft.site, "name", of="part-2") == "Room 2"


def test_two_parts_with_the_same_key_are_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    amals = desk(amal)

    answer = amals.client.post(change(draft.site), two_parts(page_of(amals, draft.site), draft.site, "gate", "gate"))

    assert answer.status_code == 400
    assert "Two rows have the same key" in answer.content.decode()


def test_a_key_that_two_rows_have_is_named_as_a_gap(draft: Dossier, amal: Account) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.parts.create(key="n1", kind="room")
        draft.site.parts.create(key="description", kind="room")

    found = {gap.what for gap in missing(draft.site) if gap.where == "keys"}
    assert {what.split("“")[1].split("”")[0] for what in found} == {"n1", "description"}


# Rows that somebody else removed or added meanwhile


def test_a_row_that_somebody_else_removed_comes_back_with_everything_typed(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    page = page_of(amals, draft.report)
    assert save(desk(carmen), draft.report, {"quantities-0-DELETE": "on"}).status_code == 302

    refused = send(amals, draft.report, page, {"quantities-0-what_en": "scrolls burned", "statement_en": "Long words."})

    shown = refused.content.decode()
    assert refused.status_code == 409
    assert "Somebody removed this row while you worked on it." in shown
    assert "scrolls burned" in shown
    assert "Long words." in shown
    assert again(amals, draft.report, refused).status_code == 302
    assert [(row.key, row.value) for row in draft.report.quantities.all()] == [("q2", Decimal(25000))]
    assert text_of(draft.report, "what", of="q2") == "scrolls burned"
    assert text_of(draft.report, "statement") == "Long words."


def test_rows_beside_a_removed_one_keep_their_places(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    page = page_of(amals, draft.site)
    save(desk(carmen), draft.site, {"names-0-DELETE": "on"})
    typed = {
        "names-0-text": "Museum of Mosul",
        "names-1-text": "متحف",
        "names-2-text": "Musée",
        "names-2-language": "fr",
    }

    refused = send(amals, draft.site, page, typed)

    assert refused.status_code == 409
    assert again(amals, draft.site, refused).status_code == 302
    names = {row.language: (row.key, row.text) for row in draft.site.names.all()}
    assert names == {"ar": ("n2", "متحف"), "en": ("n3", "Museum of Mosul"), "fr": ("n4", "Musée")}


def test_a_row_that_both_removed_is_gone(desk: Desks, amal: Account, carmen: Account, draft: Dossier) -> None:
    amals = desk(amal)
    page = page_of(amals, draft.report)
    save(desk(carmen), draft.report, {"quantities-0-DELETE": "on"})

    refused = send(amals, draft.report, page, {"quantities-0-DELETE": "on", "title_en": "Burned"})

    assert refused.status_code == 409
    assert "Somebody removed this row" not in refused.content.decode()
    assert again(amals, draft.report, refused).status_code == 302
    assert not draft.report.quantities.exists()


def test_an_exact_place_that_somebody_else_removed_comes_back(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    page = page_of(amals, draft.site)
    save(desk(carmen), draft.site, {"location-0-DELETE": "on"})

    refused = send(amals, draft.site, page, {"location-0-geometry": "36.5, 43.1"})

    assert refused.status_code == 409
    assert again(amals, draft.site, refused).status_code == 302
    assert SiteLocation.objects.get().geometry == "POINT (43.1 36.5)"


def test_a_text_that_somebody_else_added_meanwhile_is_replaced_by_the_second_save(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    page = page_of(amals, draft.source)
    save(desk(carmen), draft.source, {"snapshot-0-text": "Carmen's copy"})

    refused = send(amals, draft.source, page, {"snapshot-0-text": "Amal's copy"})

    assert refused.status_code == 409
    assert again(amals, draft.source, refused).status_code == 302
    assert SourceSnapshot.objects.get().text == "Amal's copy"


def test_a_text_that_somebody_else_added_stays_where_nothing_was_typed(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    page = page_of(amals, draft.source)
    save(desk(carmen), draft.source, {"snapshot-0-text": "Carmen's copy"})

    again(amals, draft.source, send(amals, draft.source, page, {"publisher": "ASOR CHI"}))

    assert SourceSnapshot.objects.get().text == "Carmen's copy"


def test_the_id_of_a_row_of_another_record_changes_nothing_there(desk: Desks, amal: Account, draft: Dossier) -> None:
    other = a_site(amal, draft.source, "Other")
    theirs = other.names.get(language="en")

    answer = save(desk(amal), draft.site, {"names-0-id": str(theirs.pk), "names-0-text": "Stolen"})

    assert answer.status_code == 400
    assert SiteName.objects.get(pk=theirs.pk).text == "Other"


@pytest.mark.parametrize("seen", [None, "", "x", "9" * 5000])
def test_a_form_that_does_not_say_what_it_was_made_from_is_refused_and_the_next_save_works(
    desk: Desks, amal: Account, draft: Dossier, seen: str | None
) -> None:
    amals = desk(amal)
    data = filled(page_of(amals, draft.report), form_of(draft.report), {"title_en": "Typed"}) | {"seen": [seen or ""]}
    if seen is None:
        del data["seen"]

    refused = amals.client.post(change(draft.report), data)

    assert refused.status_code == 400
    assert "did not say which version" in refused.content.decode()
    assert text_of(draft.report, "title") == "Library burned"
    assert again(amals, draft.report, refused).status_code == 302
    assert text_of(draft.report, "title") == "Typed"


# Preferred names


def test_a_second_preferred_name_in_a_language_is_refused_at_its_row(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    answer = save(desk(amal), draft.site, {"names-2-text": "Nineveh Museum", "names-2-language": "en"})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "“Mosul Cultural Museum” is already the preferred name in this language" in page
    assert "Nineveh Museum" in page


def test_a_preferred_name_that_somebody_else_added_meanwhile_counts(
    desk: Desks, amal: Account, carmen: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    page = page_of(amals, draft.site)
    save(desk(carmen), draft.site, {"names-2-text": "Musée", "names-2-language": "fr"})

    refused = send(amals, draft.site, page, {"names-2-text": "Le musée", "names-2-language": "fr"})
    still = again(amals, draft.site, refused)

    assert (refused.status_code, still.status_code) == (409, 400)
    assert "“Musée” is already the preferred name" in still.content.decode()


@pytest.mark.parametrize("kinds", [("alternative", "preferred"), ("preferred", "alternative")])
def test_two_names_can_change_places_in_one_save(
    desk: Desks, amal: Account, draft: Dossier, kinds: tuple[str, str]
) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.names.filter(language="ar").update(language="en", kind="alternative")
        if kinds[0] == "preferred":
            draft.site.names.filter(key="n1").update(kind="alternative")
            draft.site.names.filter(key="n2").update(kind="preferred")

    answer = save(desk(amal), draft.site, {"names-0-kind": kinds[0], "names-1-kind": kinds[1]})

    assert answer.status_code == 302
    assert tuple(row.kind for row in draft.site.names.all()) == kinds


@pytest.mark.parametrize("said", ["0", "1", "3"])
def test_how_many_rows_a_page_says_are_stored_does_not_count(
    desk: Desks, amal: Account, draft: Dossier, said: str
) -> None:
    answer = save(desk(amal), draft.site, {"names-INITIAL_FORMS": said, "names-1-text": "متحف"})

    assert answer.status_code == 302
    assert [row.text for row in draft.site.names.all()] == ["Mosul Cultural Museum", "متحف"]


def test_what_the_database_refuses_is_a_form_error_with_everything_typed(
    desk: Desks, amal: Account, draft: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("heritage.curation.forms.names.NameFormSet.remaining", lambda _rows: iter(()))

    typed = {"names-2-text": "Nineveh Museum", "names-2-language": "en", "description_en": "Words typed."}
    answer = save(desk(amal), draft.site, typed)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "The database did not take this" in page
    assert "Nineveh Museum" in page
    assert "Words typed." in page
    assert (draft.site.names.count(), version(draft.site)) == (2, 1)


# Numbers


@pytest.mark.parametrize("typed", ["12345678901234.123456", "99999999999999.999999", "0.000001", "5.5", "0"])
def test_a_number_is_kept_exactly(desk: Desks, amal: Account, draft: Dossier, typed: str) -> None:
    assert save(desk(amal), draft.report, {"quantities-0-value": typed}).status_code == 302

    assert str(Quantity.objects.get().value) == typed
    assert f'"value":"{typed}"' in draft.report.revisions.latest("number").snapshot
    assert read_form(page_of(desk(amal), draft.report), form_of(draft.report))["quantities-0-value"] == [typed]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("-5", "not negative"),
        ("1e400", "no more than 20 digits"),
        ("123456789012345", "no more than 14 digits"),
        ("0.0000001", "no more than 6 decimal places"),
        ("NaN", "Type digits, like 25000 or 5.5"),
    ],
)
def test_what_is_no_amount_is_refused(desk: Desks, amal: Account, draft: Dossier, typed: str, sentence: str) -> None:
    answer = save(desk(amal), draft.report, {"quantities-0-value": typed})

    assert answer.status_code == 400
    assert sentence in answer.content.decode()
    assert Quantity.objects.get().value == 25000


def test_a_negative_number_is_refused_by_the_database(draft: Dossier) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        draft.report.quantities.update(value=-1)


def test_a_number_is_found_by_its_value(draft: Dossier) -> None:
    assert Quantity.objects.filter(value=Decimal("25000.000")).exists()


# Large forms, hidden characters, addresses that nobody typed


def test_a_report_with_a_hundred_and_fifty_citations_can_be_saved(desk: Desks, amal: Account, draft: Dossier) -> None:
    with revising(draft.report, by=amal.pseudonym):
        for page in range(150):
            draft.report.citations.create(source=draft.source, about=["statement"], locator=f"p. {page}")

    assert save(desk(amal), draft.report, {"citations-149-locator": "p. 1000"}).status_code == 302
    assert draft.report.citations.filter(locator="p. 1000").count() == 1


@pytest.mark.parametrize(
    "limit", [{"DATA_UPLOAD_MAX_NUMBER_FIELDS": 50}, {"DATA_UPLOAD_MAX_MEMORY_SIZE": 1000}], ids=["boxes", "bytes"]
)
def test_a_form_that_is_too_large_says_so(
    desk: Desks, amal: Account, draft: Dossier, settings: Any, limit: dict[str, int]
) -> None:
    amals = desk(amal)
    page = page_of(amals, draft.report)
    for name, value in limit.items():
        setattr(settings, name, value)

    answer = send(amals, draft.report, page, {"statement_en": "x" * 2000})

    assert answer.status_code == 413
    assert "This form is too large" in answer.content.decode()
    assert "Curators’ desk" in answer.content.decode()
    assert version(draft.report) == 1


@pytest.mark.parametrize("kind", ["report", "site", "source"])
def test_a_hidden_character_is_refused_in_every_box(desk: Desks, amal: Account, draft: Dossier, kind: str) -> None:
    """In every box but those of further rows and further languages: they are the same boxes again."""
    amals, record = desk(amal), getattr(draft, kind)
    form = read_form(page_of(amals, record), form_of(record))
    boxes = {re.sub(r"-(\d+|__prefix__)-|_[a-z]{2,3}$", "-N-", name): name for name in sorted(form, reverse=True)}
    assert len(boxes) > 25

    for name in set(boxes.values()) - {"csrfmiddlewaretoken"}:
        answer = amals.client.post(change(record), form | {name: ["a\0"]})
        assert answer.status_code in {302, 400}, name

    assert version(record) == 1


@pytest.mark.parametrize(
    "address",
    [
        "/curation/autocomplete/?app_label=records&model_name=damagereport&field_name=site&term=%00",
        "/curation/records/heritagesite/?country=a%00",
        "/curation/records/heritagesite/?q=a%00b",
        "/curation/records/damagereport/add/?site=abc",
        f"/curation/records/damagereport/add/?site={'9' * 30}",
        "/curation/records/heritagesite/?custodian__startswith=A",
    ],
)
def test_an_address_that_cannot_be_one_is_answered_with_400(desk: Desks, amal: Account, address: str) -> None:
    answer = desk(amal).get(address)

    assert answer.status_code == 400
    assert "This request is not understood" in answer.content.decode()
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "0", "x", "٣", "a%00"])
@pytest.mark.parametrize("page", ["change", "history"])
def test_a_record_that_was_never_made_is_answered_with_404(desk: Desks, amal: Account, number: str, page: str) -> None:
    answer = desk(amal).get(f"/curation/records/damagereport/{number}/{page}/")

    assert answer.status_code == 404
    assert "There is nothing at this address" in answer.content.decode()


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "abc", "٣", "-1", "999999"])
def test_a_record_that_was_never_made_cannot_be_chosen(desk: Desks, amal: Account, draft: Dossier, number: str) -> None:
    for record, field in ((draft.report, "site"), (draft.report, "citations-0-source"), (draft.site, "part_of")):
        answer = save(desk(amal), record, {field: number})

        assert answer.status_code == 400, field
        assert "Select a valid choice" in answer.content.decode()


def test_what_a_person_may_not_do_is_said_in_words(desk: Desks, amal: Account) -> None:
    answer = desk(amal).get("/curation/curation/account/")

    assert answer.status_code == 403
    assert "This is not yours to do" in answer.content.decode()


def test_an_error_of_ours_is_said_without_a_template(
    desk: Desks, amal: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    amals = desk(amal)
    amals.client.raise_request_exception = False
    monkeypatch.setattr("heritage.curation.admin_site.my_work", lambda _person: 1 / 0)

    answer = amals.get("/curation/")

    assert answer.status_code == 500
    assert "nothing was saved" in answer.content.decode()


# What is published around a quotation


def test_the_form_shows_what_is_published_around_a_quotation(desk: Desks, amal: Account, draft: Dossier) -> None:
    held = "The witness <b>Ali</b> said that the library was burned, and Omar confirmed it."
    article = a_source(amal, "Article", held=held)
    typed = {"citations-1-source": article.pk, "citations-1-quotation": "the library was burned"}
    save(desk(amal), draft.report, typed)

    page = page_of(desk(amal), draft.report)

    assert "before them “<bdi>he witness &lt;b&gt;Ali&lt;/b&gt; said that</bdi>”" in page
    assert "after them “<bdi>, and Omar confirmed it.</bdi>”" in page


def test_the_forms_say_that_a_little_of_a_held_text_is_published(desk: Desks, amal: Account, draft: Dossier) -> None:
    pages = [page_of(desk(amal), record) for record in (draft.source, draft.report)]

    assert "up to 32 characters before it and 32 after it" in pages[0]
    assert "up to 32 characters before and after are published with the words" in pages[1]
