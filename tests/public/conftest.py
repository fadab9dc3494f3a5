"""Fixtures of the public side: a reader, and what their browser gets."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from heritage.editions.models import SiteIndex
from heritage.settings import public as public_settings

SHAPING = (
    "MIDDLEWARE",
    "ROOT_URLCONF",
    "SECURE_CONTENT_TYPE_NOSNIFF",
    "SECURE_REFERRER_POLICY",
    "TEMPLATES",
    "X_FRAME_OPTIONS",
)


@pytest.fixture
def public_side(settings: Settings, tmp_path: Path) -> None:
    """Everything that shapes an answer of the public process, inside the process of the tests."""
    for name in SHAPING:
        setattr(settings, name, getattr(public_settings, name))
    settings.STATIC_ROOT = tmp_path
    settings.PUBLIC_URL = "https://catalogue.example"


@pytest.fixture
def reader(public_side: None, db: None) -> Client:
    """Somebody who reads: no account, no cookie."""
    return Client()


@pytest.fixture
def museum(demonstration: None) -> str:
    """The public id of the museum."""
    return str(next(row.pk for row in SiteIndex.objects.all() if row.names[0]["text"] == "Mosul Cultural Museum"))


@pytest.fixture
def text_of(reader: Client) -> Callable[[str], str]:
    """What a reader reads at an address."""
    from tests.public.reading import text

    return lambda address: text(reader.get(address).content.decode())
