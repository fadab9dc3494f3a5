"""Nothing comes out that must not: every text of every working model has a word of its own, and we look for it."""

import pytest
from django.test import Client
from django.utils import timezone

from heritage.curation import actions
from heritage.curation.models import Account, Review
from heritage.curation.queries import items_sha256
from heritage.curation.submission import submit
from heritage.editions.models import Edition
from heritage.publishing.exposure import REGISTER, Exposure
from heritage.records.models import Citation, Record, Revision
from tests.factories.people import person
from tests.factories.records import a_report, a_site, a_source
from tests.fixtures import Dossier
from tests.public import canaries
from tests.public.reading import crawl, every_address, seen

INTERNAL = "canary-of-the-desk-bird"


@pytest.fixture
def flock(amal: Account, badr: Account) -> canaries.Flock:
    """One dossier published and then changed again, one submitted, one never shown to anybody."""
    found = canaries.flock(amal, "shown")
    review = submit(found.image, by=amal, change_kind="first")
    actions.approve(
        review, by=badr, items_sha256=items_sha256(review), signed_in_at=timezone.now(), note=f"{INTERNAL} approved"
    )
    canaries.repaint(found, amal, "later")
    submit(canaries.flock(amal, "waiting").image, by=amal, change_kind="first", change_note=f"{INTERNAL} waiting")
    canaries.flock(amal, "draft")
    return found


def everything(reader: Client) -> str:
    """All bytes and headers of the public side, also of the addresses of records that are not published."""
    ids = Record.objects.values_list("public_id", flat=True)
    answers = crawl(reader, *every_address(*ids))
    return "\n".join(f"{address} {answer.headers} {answer.content.decode()}" for address, answer in answers.items())


def test_every_text_of_every_working_model_has_a_canary(flock: canaries.Flock) -> None:
    known = canaries.FREE + canaries.BOUND
    forgotten = [
        f"{model.__name__}.{field.name}"
        for model in REGISTER
        for field in canaries.text_fields(model)
        if not isinstance(field, known) and (model.__name__, field.name) not in canaries.DERIVED
    ]

    assert not forgotten
    assert not [model.__name__ for model in REGISTER if not model._default_manager.exists()]  # type: ignore[attr-defined]


def test_the_canaries_are_really_there(flock: canaries.Flock) -> None:
    whole = "\n".join(Revision.objects.values_list("snapshot", flat=True))

    for owner in ("shown", "later", "waiting", "draft"):
        wanted = canaries.of_exposure(owner, Exposure.PUBLISHED, Exposure.WITHHELD, Exposure.INTERNAL)
        missing = {word for word in wanted if word not in whole}
        assert not missing
    assert canaries.LATITUDE in whole


def test_what_is_published_is_found_and_nothing_else(
    reader: Client, flock: canaries.Flock, amal: Account, badr: Account
) -> None:
    published = canaries.of_exposure("shown", Exposure.PUBLISHED) | {
        word for word in canaries.of_texts("shown") if "snapshot" not in word
    }
    hidden = canaries.of_exposure("shown", Exposure.WITHHELD, Exposure.INTERNAL)
    hidden |= {canaries.of_snapshot("shown"), canaries.LATITUDE, canaries.LONGITUDE, INTERNAL}
    hidden |= canaries.only_where_exact("shown")
    hidden |= {"canary-later-", "canary-waiting-", "canary-draft-"}
    hidden |= {amal.pseudonym, badr.pseudonym, amal.username, badr.username}

    found = everything(reader)

    assert not {word for word in published if word not in found}
    assert not {word for word in hidden if word in found}


def test_what_stands_around_a_quotation_is_published_and_no_more_of_the_text(
    reader: Client, flock: canaries.Flock
) -> None:
    found = everything(reader)

    assert canaries.canary("shown", "snapshot", "before")[-30:] in found
    assert canaries.canary("shown", "snapshot", "after")[:30] in found
    assert canaries.of_snapshot("shown") not in found


def test_ids_of_what_is_not_published_are_nowhere(reader: Client, flock: canaries.Flock) -> None:
    shown = {record.public_id for record in flock.records()} | {_other_source(flock)}
    hidden = set(Record.objects.values_list("public_id", flat=True)) - shown
    assert len(hidden) == 14

    pages = crawl(reader)

    found = "".join(answer.content.decode() for answer in pages.values())
    assert all(public_id in found for public_id in shown)
    assert not [public_id for public_id in hidden if public_id in found]


def _other_source(flock: canaries.Flock) -> str:
    """The source that a verification of the flock's source cites."""
    citation: Citation = flock.source.citations.get()
    return citation.source.public_id


def test_ten_more_drafts_of_everything_change_not_one_byte(reader: Client, published: Dossier, amal: Account) -> None:
    addresses = [*every_address(), "/en/sites/?q=mosul", "/en/sites/?standing=reported", "/en/reports/?type=museum"]
    before = {address: seen(reader.get(address)) for address in addresses}

    for number in range(10):
        source = a_source(amal, f"Mosul {number}")
        site = a_site(amal, source, f"Mosul {number}")
        for about in (site, published.site):
            a_report(amal, about, published.source, f"Mosul {number}")
        person(f"curator{number}")
    submit(Record.objects.filter(kind="damage_report").order_by("-pk")[0], by=amal, change_kind="first")

    assert Review.objects.count() == 2
    assert Edition.objects.count() == 3
    assert {address: seen(reader.get(address)) for address in addresses} == before
