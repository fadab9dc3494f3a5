"""The box for a place says what was understood and what the public sees; the map asks the same."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from heritage.curation.forms.places import square, understand
from heritage.curation.models import Account
from heritage.lib.geometry import MESSAGES
from heritage.lib.grid import Cell
from heritage.records.actions import revising
from heritage.records.models import SiteLocation
from heritage.records.validators import WHERE_IN_A_PLACE, WHY_NO_PLACE
from tests.curation.conftest import Desk
from tests.curation.test_record_forms import form_of
from tests.curation.test_record_rows import again, page_of, save, version
from tests.factories.forms import read_form
from tests.factories.records import a_site
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]
BOW_TIE = "POLYGON ((43.1 36.3, 43.2 36.4, 43.2 36.3, 43.1 36.4, 43.1 36.3))"


def test_every_reason_of_the_library_has_a_sentence_that_says_the_same() -> None:
    assert {code: str(sentence) for code, sentence in WHY_NO_PLACE.items()} == MESSAGES
    assert set(WHERE_IN_A_PLACE) == {"polygon", "line"}


@pytest.mark.parametrize(
    ("policy", "sentence"),
    [
        ("coarse", "The public sees the square 36.3–36.4 N, 43.1–43.2 E."),
        ("fine", "The public sees the square 36.33–36.34 N, 43.13–43.14 E."),
        ("exact", "The public sees this very place."),
        ("area", "The public sees no place on the map, only the name of the administrative area."),
        ("none", "The public sees no place at all, only the country."),
        ("", ""),
    ],
)
def test_a_place_says_what_the_public_sees_under_each_policy(policy: str, sentence: str) -> None:
    assert understand("36.337923, 43.139372", policy).seen == sentence


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (Cell("36.3", "43.1", "0.1"), "36.3–36.4 N, 43.1–43.2 E"),
        (Cell("-0.1", "-0.1", "0.1"), "0–0.1 S, 0–0.1 W"),
        (Cell("0.0", "0.0", "0.1"), "0–0.1 N, 0–0.1 E"),
        (Cell("-33.87", "-70.66", "0.01"), "33.86–33.87 S, 70.65–70.66 W"),
    ],
)
def test_a_square_is_said_by_its_edges(cell: Cell, words: str) -> None:
    assert square(cell) == words


def test_a_large_shape_says_how_many_squares_the_public_sees() -> None:
    area = "POLYGON ((43 36, 43.5 36, 43.5 36.2, 43 36.2, 43 36))"

    found = understand(area, "coarse")

    assert (len(found.cells), found.seen) == (10, "The public sees 10 squares of 0.1 degree.")


def test_the_desk_answers_what_was_understood(desk: Desks, amal: Account) -> None:
    asked = {"geometry": "36.337923, 43.139372", "policy": "coarse", "country": "IQ"}

    found = desk(amal).get("/curation/places/", query_params=asked)

    assert found.json() == {
        "wkt": "POINT (43.139372 36.337923)",
        "geojson": '{"type":"Point","coordinates":[43.139372,36.337923]}',
        "seen": "The public sees the square 36.3–36.4 N, 43.1–43.2 E.",
        "warning": "",
        "problem": "",
        "place": None,
        "cells": [{"south": "36.3", "west": "43.1", "size": "0.1"}],
    }
    assert "no-store" in found.headers["Cache-Control"]
    assert desk(amal).post("/curation/places/", asked).json() == found.json()


def test_the_desk_says_where_a_shape_crosses_itself(desk: Desks, amal: Account) -> None:
    found = desk(amal).post("/curation/places/", {"geometry": BOW_TIE, "policy": "coarse"}).json()

    assert found["place"] == ["36.35", "43.15"]
    assert found["problem"] == (
        "This is no place that can be kept: "
        "ring 1 crosses itself near 36.35 N, 43.15 E between its vertices 1-2 and 3-4"
    )


@pytest.mark.parametrize(("country", "status"), [("IQ", 400), ("", 302), ("DE", 302)])
def test_coordinates_that_look_swapped_in_the_typed_country_are_refused_and_stay_typed(
    desk: Desks, amal: Account, draft: Dossier, country: str, status: int
) -> None:
    answer = save(desk(amal), draft.site, {"location-0-geometry": "43.139372, 36.337923", "country": country})

    assert answer.status_code == status
    if status == 400:
        page = answer.content.decode()
        assert (
            "the country lies elsewhere. Did you mean 36.337923, 43.139372? "
            "Type them the other way round, or correct the country."
        ) in page
        assert read_form(page, form_of(draft.site))["location-0-geometry"] == ["43.139372, 36.337923"]


@pytest.mark.parametrize("address", ["", "near/"])
def test_strangers_get_no_places(client: Client, draft: Dossier, address: str) -> None:
    found = client.get(f"/curation/places/{address}?geometry=36.3,43.1&latitude=36&longitude=43")

    assert found.status_code == 302
    assert b"Mosul" not in found.content


def test_the_sites_near_by_come_nearest_first_without_the_one_asked_about(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    for name, place in (("Far", "10, 20"), ("Near", "36.4, 43.2"), ("Line", "LINESTRING (43 36, 43.2 36)")):
        site = a_site(amal, draft.source, name)
        with revising(site, by=amal.pseudonym):
            SiteLocation.objects.filter(site=site).update(geometry=place)

    found = desk(amal).get(f"/curation/places/near/?latitude=36.4&longitude=43.1&but={draft.site.pk}").json()

    assert found["sites"][0] == {"name": "Near", "latitude": "36.4", "longitude": "43.2"}
    assert [row["name"] for row in found["sites"]] == ["Near", "Line", "Far"]
    assert Decimal(found["sites"][1]["latitude"]) == 36


@pytest.mark.parametrize("latitude", ["", "x", "NaN", "9" * 5000, "1e999999"])
def test_nothing_is_near_what_is_no_place(desk: Desks, amal: Account, draft: Dossier, latitude: str) -> None:
    found = desk(amal).get(f"/curation/places/near/?latitude={latitude}&longitude=43")

    assert found.status_code == 200


def test_a_stored_point_is_shown_as_people_write_it_and_is_no_change(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    shown = read_form(page_of(amals, draft.site), form_of(draft.site))["location-0-geometry"]

    assert shown == ["36.337923, 43.139372"]
    assert save(amals, draft.site, {"location-0-geometry": "36°20'16.5228\"N 43°8'21.7392\"E"}).status_code == 302
    assert version(draft.site) == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("93.139372, 43.1", "are latitude and longitude swapped?"),
        ("36.3, 190", "longitude 190 is not between -180 and 180"),
        (BOW_TIE, "ring 1 crosses itself near 36.35 N, 43.15 E"),
        ("somewhere in Mosul", "is not understood"),
        ("", "This field is required"),
        (f"LINESTRING ({', '.join(f'43.{n:06d} 36' for n in range(10_001))})", "it has more than 10,000 vertices"),
        (f"LINESTRING ({', '.join(f'43.{n:06d} 36' for n in range(100_000))})", "more than 1,000,000 characters"),
    ],
    ids=["latitude", "longitude", "crossing", "words", "empty", "vertices", "100000-vertices"],
)
def test_what_is_no_place_is_refused_at_its_box_and_stays_typed(
    desk: Desks, amal: Account, draft: Dossier, typed: str, sentence: str
) -> None:
    amals = desk(amal)

    answer = save(amals, draft.site, {"location-0-geometry": typed, "description_en": "Words typed."})

    page = answer.content.decode()
    form = read_form(page, form_of(draft.site))
    assert answer.status_code == 400
    assert sentence in page.split('id="id_location-0-geometry_error"')[1].split("</ul>")[0]
    assert (form["location-0-geometry"], form["description_en"]) == ([typed], ["Words typed."])
    assert version(draft.site) == 1


def test_a_shape_too_large_for_its_squares_is_refused_until_the_policy_is_coarser(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    typed = {"location-0-geometry": "POLYGON ((43 36, 44 36, 44 37, 43 37, 43 36))", "location_policy": "fine"}

    refused = save(amals, draft.site, typed)

    assert refused.status_code == 400
    assert "more than 400 squares. Choose the larger square, or the area only." in refused.content.decode()
    assert again(amals, draft.site, refused).status_code == 400
    assert save(amals, draft.site, typed | {"location_policy": "coarse"}).status_code == 302


def test_a_stored_shape_is_measured_again_when_only_the_policy_changes(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    amals = desk(amal)
    save(amals, draft.site, {"location-0-geometry": "POLYGON ((43 36, 44 36, 44 37, 43 37, 43 36))"})

    assert save(amals, draft.site, {"location_policy": "fine"}).status_code == 400


def test_the_map_is_ours_and_the_form_names_no_other_host(desk: Desks, amal: Account, draft: Dossier) -> None:
    answer = desk(amal).get(f"/curation/records/heritagesite/{draft.site.pk}/change/")

    page = answer.content.decode()
    assert "vendor/leaflet/leaflet.js" in page
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert " style=" not in page
