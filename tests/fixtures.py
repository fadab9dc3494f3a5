"""Fixtures for every test: the four people, and one small published dossier."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.utils import translation

from heritage.curation.enums import Role
from heritage.curation.models import Account
from heritage.records.models import DamageReport, HeritageSite, Source
from tests.factories.demonstration import put_there
from tests.factories.people import person
from tests.factories.records import a_report, a_site, a_source
from tests.factories.reviews import publish


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Every test begins in English, whatever language the last one asked for."""
    with translation.override("en"):
        yield


@pytest.fixture
def amal(db: None) -> Account:
    """Amal, contributor: writes."""
    return person("amal")


@pytest.fixture
def badr(db: None) -> Account:
    """Badr, reviewer: decides."""
    return person("badr", Role.REVIEWER)


@pytest.fixture
def carmen(db: None) -> Account:
    """Carmen, contributor: a stranger to the work."""
    return person("carmen")


@pytest.fixture
def dana(db: None) -> Account:
    """Dana, administrator and superuser."""
    account = person("dana", Role.ADMINISTRATOR)
    account.is_superuser = True
    account.save()
    return account


@dataclass
class Dossier:
    """A source, a site and a report that belong together."""

    source: Source
    site: HeritageSite
    report: DamageReport


@pytest.fixture
def draft(amal: Account) -> Dossier:
    """A dossier that Amal wrote and nobody has submitted."""
    source = a_source(amal)
    site = a_site(amal, source)
    return Dossier(source, site, a_report(amal, site, source))


@pytest.fixture
def published(draft: Dossier, amal: Account, badr: Account) -> Dossier:
    """The dossier, submitted by Amal and approved by Badr in one review of three items."""
    publish(draft.report, by=amal, reviewer=badr, change_kind="first")
    return draft


@pytest.fixture
def demonstration(db: None) -> None:
    """The demonstration: all of Mosul, published; a correction that waits, a change, an empty draft."""
    put_there()
