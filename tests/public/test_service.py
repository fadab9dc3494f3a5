"""What machines ask: alive, ready, robots, the way to the desk."""

import pytest
from django.db import DatabaseError
from django.test import Client
from pytest_django import Settings

from heritage.editions import queries
from heritage.editions.models import ReadModel


def test_a_process_that_answers_is_alive(reader: Client) -> None:
    answer = reader.get("/healthz")

    assert (answer.status_code, answer.content, answer.headers["Cache-Control"]) == (200, b"alive\n", "no-store")


def test_a_database_of_this_version_is_ready(reader: Client) -> None:
    assert reader.get("/readyz").status_code == 200


def test_a_database_of_another_version_is_not_ready(reader: Client) -> None:
    ReadModel.objects.update(version=ReadModel.VERSION + 1)

    answer = reader.get("/readyz")

    assert answer.status_code == 503
    assert b"manage.py migrate" in answer.content


def test_a_database_without_a_version_is_not_ready(reader: Client) -> None:
    ReadModel.objects.all().delete()

    assert reader.get("/readyz").status_code == 503


def test_a_database_that_cannot_be_read_is_not_ready(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> bool:
        raise DatabaseError

    monkeypatch.setattr(queries, "is_ready", broken)

    assert reader.get("/readyz").status_code == 503


def test_robots_are_told_where_not_to_go(reader: Client) -> None:
    assert "Disallow: /*/changes/" in reader.get("/robots.txt").content.decode()


def test_the_desk_is_named_only_where_its_address_is_set(reader: Client, settings: Settings) -> None:
    assert reader.get("/curation/").status_code == 404

    settings.CURATION_URL_IS_SET, settings.CURATION_URL = True, "https://desk.example"

    answer = reader.get("/curation/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "https://desk.example/curation/")


def test_a_page_about_nothing_is_not_found(reader: Client) -> None:
    assert reader.get("/en/about/nothing/").status_code == 404


def test_what_breaks_is_said_in_plain_words_without_details(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> int:
        raise DatabaseError("secret")

    monkeypatch.setattr(queries, "state", broken)
    reader.raise_request_exception = False

    answer = reader.get("/en/sites/")

    assert (answer.status_code, answer.headers["Content-Type"]) == (500, "text/plain; charset=utf-8")
    assert b"Nothing you did caused it." in answer.content
    assert b"secret" not in answer.content


@pytest.mark.parametrize("address", ["/", "/en/", "/en/sites/?page=2", "/en/nowhere/", "/healthz"])
def test_a_foreign_host_name_comes_into_no_answer(reader: Client, address: str) -> None:
    answer = reader.get(address, HTTP_HOST="elsewhere.example")

    assert "elsewhere" not in f"{answer.headers} {answer.content.decode()}"
