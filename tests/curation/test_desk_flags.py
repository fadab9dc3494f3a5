"""What a reviewer is told: what is left out, and what becomes visible that no edition showed."""

from django.utils import timezone

from heritage.curation.flags import flags
from heritage.curation.models import Account, Review
from heritage.curation.queries import reviewed
from heritage.curation.submission import submit
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Entry
from heritage.records.actions import revising
from heritage.records.texts import write
from tests.factories.records import an_incident
from tests.factories.reviews import publish
from tests.fixtures import Dossier


def titles(review: Review) -> set[str]:
    """The titles of the warnings."""
    return {flag.title for flag in flags(reviewed(review)) if flag.is_warning}


def policy(dossier: Dossier, by: Account, name: str) -> None:
    """The site is shown under another location policy from now on."""
    with revising(dossier.site, by=by.pseudonym):
        dossier.site.location_policy = name


def test_an_incident_that_is_left_out_is_said(published: Dossier, amal: Account, badr: Account) -> None:
    incident = an_incident(amal, published.source)
    publish(incident, by=amal, reviewer=badr, change_kind="first")
    withdraw(Entry.objects.get(pk=incident.public_id), by=badr, reason="error", signed_in_at=timezone.now())
    with revising(published.report, by=amal.pseudonym):
        published.report.incident = incident
        write(published.report, "title", "en", "Another title")

    assert "The incident is left out" in titles(submit(published.report, by=amal, change_kind="correction"))


def test_an_identifier_that_becomes_visible_is_said(draft: Dossier, amal: Account, badr: Account) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.identifiers.create(scheme="wikidata", value="Q836595")
        draft.site.location_policy = "area"
    publish(draft.site, by=amal, reviewer=badr, change_kind="first")
    policy(draft, amal, "coarse")

    found = titles(submit(draft.site, by=amal, change_kind="correction"))

    assert {"An identifier elsewhere becomes visible", "The place is shown more exactly"} <= found


def test_an_address_that_becomes_visible_shows_the_place_more_exactly(
    draft: Dossier, amal: Account, badr: Account
) -> None:
    with revising(draft.site, by=amal.pseudonym):
        draft.site.location.delete()
        write(draft.site, "address", "en", "1 Museum Street")
    publish(draft.site, by=amal, reviewer=badr, change_kind="first")
    policy(draft, amal, "exact")

    found = titles(submit(draft.site, by=amal, change_kind="correction"))

    assert "The place is shown more exactly" in found
    assert "An identifier elsewhere becomes visible" not in found


def test_a_change_that_shows_nothing_more_warns_of_nothing_more(
    published: Dossier, amal: Account, badr: Account
) -> None:
    policy(published, amal, "area")

    assert titles(submit(published.site, by=amal, change_kind="correction")) == set()
