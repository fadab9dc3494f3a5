"""What contradicts itself or cannot be is refused at its box with what to do, and nothing typed is lost."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import pytest

from heritage.curation.models import Account
from heritage.records.models import HeritageSite, Record
from tests.curation.conftest import Desk
from tests.curation.test_record_forms import form_of
from tests.curation.test_record_rows import again, page_of, save, version
from tests.factories.forms import read_form
from tests.factories.records import a_site, an_incident
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


def error_at(answer: Any, box: str) -> str:
    """What the page says is wrong with one box."""
    page: str = answer.content.decode()
    assert f'id="id_{box}_error"' in page, f"nothing is said at {box}"
    return page.split(f'id="id_{box}_error"')[1].partition("</ul>")[0]


@pytest.mark.parametrize(
    ("until", "status"), [("1984", 400), ("1984-12-31", 400), ("1985", 302), ("2003", 302), ("", 302)]
)
def test_a_protection_that_ends_before_it_begins_is_refused(
    desk: Desks, amal: Account, draft: Dossier, until: str, status: int
) -> None:
    typed = {"protections-0-listing": "world-heritage", "protections-0-since": "1985", "protections-0-until": until}

    answer = save(desk(amal), draft.site, typed)

    assert answer.status_code == status
    if status == 400:
        assert "This lies before the date since when it is protected" in error_at(answer, "protections-0-until")


@pytest.mark.parametrize(
    ("kind", "observed", "status"), [("event", "2013", 400), ("event", "2014", 302), ("threat", "2013", 302)]
)
def test_what_was_seen_before_it_occurred_is_refused_but_for_a_threat(
    desk: Desks, amal: Account, draft: Dossier, kind: str, observed: str, status: int
) -> None:
    answer = save(desk(amal), draft.report, {"report_kind": kind, "observed": observed})

    assert answer.status_code == status
    if status == 400:
        assert "Nobody can have seen it before it occurred" in error_at(answer, "observed")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2017/2014", "its end lies before its beginning"),
        ("x" * 10_000, "it has more than 64 characters"),
        ("2017-02-30", "that month has no such day"),
        ("[2015,", "several dates stand in brackets"),
    ],
    ids=["order", "long", "day", "set"],
)
@pytest.mark.parametrize("box", ["occurred", "observed"])
def test_what_is_no_date_is_refused_at_its_box(
    desk: Desks, amal: Account, draft: Dossier, box: str, text: str, sentence: str
) -> None:
    answer = save(desk(amal), draft.report, {box: text, "title_en": "Typed"})

    assert sentence in error_at(answer, box)
    form = read_form(answer.content.decode(), form_of(draft.report))
    assert (form[box], form["title_en"]) == ([text], ["Typed"])


@pytest.mark.parametrize(
    ("scheme", "value", "sentence"),
    [
        ("wikidata", "836595", "It should look like Q33506."),
        ("unesco-whc", "Hatra", "It should look like 277."),
        ("geonames", "99\u202e072", "hidden or broken"),
    ],
)
def test_an_identifier_of_the_wrong_form_is_refused_at_its_box(
    desk: Desks, amal: Account, draft: Dossier, scheme: str, value: str, sentence: str
) -> None:
    answer = save(desk(amal), draft.site, {"identifiers-0-scheme": scheme, "identifiers-0-value": value})

    assert answer.status_code == 400
    assert sentence in error_at(answer, "identifiers-0-value")


def test_an_isbn_with_a_mistyped_digit_is_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    typed = {"identifiers-0-scheme": "isbn", "identifiers-0-value": "978-3-16-148410-1"}

    assert "A digit is mistyped" in error_at(save(desk(amal), draft.source, typed), "identifiers-0-value")


def test_a_source_that_cites_itself_is_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    answer = save(desk(amal), draft.source, {"citations-0-source": draft.source.pk})

    assert answer.status_code == 400
    assert "This source cannot cite itself" in error_at(answer, "citations-0-source")


def test_a_site_that_is_part_of_itself_through_another_is_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    quarter = a_site(amal, draft.source, "Old City")
    amals = desk(amal)
    assert save(amals, draft.site, {"part_of": quarter.pk}).status_code == 302

    through, itself = (save(amals, quarter, {"part_of": site.pk}) for site in (draft.site, quarter))

    assert "“Mosul Cultural Museum” is itself a part of this site" in error_at(through, "part_of")
    assert "“Old City” is itself a part of this site" in error_at(itself, "part_of")
    assert HeritageSite.objects.get(pk=quarter.pk).part_of is None


def test_a_site_above_which_others_stand_in_a_circle_can_still_be_saved(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    one, two = a_site(amal, draft.source, "One"), a_site(amal, draft.source, "Two")
    HeritageSite.objects.filter(pk=one.pk).update(part_of=two)
    HeritageSite.objects.filter(pk=two.pk).update(part_of=one)

    assert save(desk(amal), draft.site, {"part_of": one.pk}).status_code == 302


def test_a_citation_about_a_key_that_is_not_there_is_refused(desk: Desks, amal: Account, draft: Dossier) -> None:
    answer = save(desk(amal), draft.report, {"citations-0-about": ["statement", "q77"]})

    assert answer.status_code == 400
    assert "“q77” is not there, or not any more." in error_at(answer, "citations-0-about")


@pytest.mark.parametrize("value", ["many", "25 000 books", "٣٫٥٫٥", ""])
def test_a_quantity_that_is_no_number_is_refused_and_stays_typed(
    desk: Desks, amal: Account, draft: Dossier, value: str
) -> None:
    answer = save(desk(amal), draft.report, {"quantities-0-value": value})

    assert answer.status_code == 400
    assert ("Type digits, like 25000 or 5.5." if value else "required") in error_at(answer, "quantities-0-value")
    assert read_form(answer.content.decode(), form_of(draft.report))["quantities-0-value"] == [value]


def test_letters_typed_as_a_quantity_are_not_thrown_away_by_the_browser(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    page = page_of(desk(amal), draft.report)

    (box,) = re.findall(r'<input[^>]* name="quantities-0-value"[^>]*>', page)
    assert ('type="text"' in box, 'inputmode="decimal"' in box, 'dir="ltr"' in box) == (True, True, True)


@pytest.mark.parametrize(
    ("typed", "number"), [("25000", "25000"), ("٢٥٠٠٠", "25000"), ("۲۵", "25"), ("٥٫٥", "5.5"), (" 5.50 ", "5.5")]
)
def test_a_quantity_is_taken_in_arabic_digits_too(
    desk: Desks, amal: Account, draft: Dossier, typed: str, number: str
) -> None:
    assert save(desk(amal), draft.report, {"quantities-0-value": typed}).status_code == 302
    assert draft.report.quantities.get().value == Decimal(number)


@pytest.mark.parametrize("record", ["report", "site", "source"])
def test_no_date_box_cuts_what_is_pasted_into_it(desk: Desks, amal: Account, draft: Dossier, record: str) -> None:
    page = page_of(desk(amal), getattr(draft, record))

    dated = re.findall(r'<div class="dated">(<input[^>]*>)', page)
    assert dated
    assert [box for box in dated if "maxlength" in box] == []


def test_a_citation_without_a_source_says_what_to_do(desk: Desks, amal: Account, draft: Dossier) -> None:
    answer = save(desk(amal), draft.report, {"citations-0-source": ""})

    assert answer.status_code == 400
    assert "Choose the source, or remove this row." in error_at(answer, "citations-0-source")


@pytest.mark.parametrize(
    ("box", "character"), [("names-0-text", "\u202e"), ("names-0-text", "\u2066"), ("description_en", "\u200b\x07")]
)
def test_a_name_with_hidden_characters_is_refused_at_its_box(
    desk: Desks, amal: Account, draft: Dossier, box: str, character: str
) -> None:
    answer = save(desk(amal), draft.site, {box: f"Mosul {character} Museum"})

    assert answer.status_code == 400
    assert "is hidden or broken" in error_at(answer, box)


def test_a_lone_surrogate_never_arrives(desk: Desks, amal: Account, draft: Dossier) -> None:
    amals = desk(amal)
    form = read_form(page_of(amals, draft.site), form_of(draft.site)) | {"names-0-text": ["BROKEN"]}
    body = "&".join(f"{name}={quote(value)}" for name, values in form.items() for value in values)

    answer = amals.client.post(
        f"/curation/records/heritagesite/{draft.site.pk}/change/",
        body.replace("BROKEN", "Mosul%ED%A0%80"),
        content_type="application/x-www-form-urlencoded",
    )

    assert answer.status_code in {302, 400}
    assert not any("\ud800" <= letter <= "\udfff" for row in draft.site.names.all() for letter in row.text)


def test_everything_typed_into_every_list_stays_when_one_box_is_wrong(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    typed = {
        "country": "Iraq",
        "functions": ["religious"],
        "periods-0-as_written": "Neo-Assyrian",
        "protections-0-listing": "world-heritage",
        "identifiers-0-scheme": "wikidata",
        "identifiers-0-value": "Q1",
        "statements-0-statement_ar": "كلمات",
        "location-0-geometry": "36.3, 43.1",
    }
    amals = desk(amal)

    refused = save(amals, draft.site, typed)

    form = read_form(refused.content.decode(), form_of(draft.site))
    assert refused.status_code == 400
    assert {name: form[name] for name in typed} == {
        name: value if isinstance(value, list) else [value] for name, value in typed.items()
    }
    assert again(amals, draft.site, refused).status_code == 400
    assert version(draft.site) == 1


def test_a_hidden_character_is_refused_in_every_box_of_the_newer_records(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    incident: Record = an_incident(amal, draft.source)
    form = read_form(page_of(amals, incident), form_of(incident))
    address = f"/curation/records/incident/{incident.pk}/change/"

    statuses = {
        name: amals.client.post(address, form | {name: ["a\0"]}).status_code
        for name in set(form) - {"csrfmiddlewaretoken"}
    }

    assert {name: status for name, status in statuses.items() if status not in {302, 400}} == {}
    assert version(incident) == 1
