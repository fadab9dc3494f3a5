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
