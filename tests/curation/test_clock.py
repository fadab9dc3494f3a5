"""The machine's clock against the log: refused where it contradicts it, until two people say that it is right."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from heritage.curation import clock, rules
from heritage.curation.enums import Role
from heritage.curation.models import Account, Event
from heritage.curation.rules import Conflict, NotAllowed, SignInAgain
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Edition, Entry, Leaf, LogHead
from tests.curation.conftest import Desk
from tests.curation.test_reviews import retitled
from tests.curation.test_verify import verify
from tests.factories.people import person
from tests.factories.reviews import publish
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]
SetClock = Callable[[timedelta], None]
HOUR, YEARS = timedelta(hours=1), timedelta(days=4 * 365)


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """`set_clock(-HOUR)`: from now on this machine's clock is an hour behind."""
    true = timezone.now

    def set_to(wrong_by: timedelta) -> None:
        monkeypatch.setattr(timezone, "now", lambda: true() + wrong_by)

    return set_to


def confirm(by: Account, *, size: int | None = None, read_at: datetime | None = None) -> clock.Clock:
    """Confirm what the page shows now, with a fresh sign-in."""
    shown = clock.read()
    size = shown.size if size is None else size
    return clock.confirm(by=by, size=size, read_at=read_at or shown.now, signed_in_at=timezone.now())


def publish_again(dossier: Dossier, amal: Account, badr: Account) -> None:
    """One more edition of the report."""
    publish(retitled(dossier, amal, f"Title {timezone.now():%s.%f}"), by=amal, reviewer=badr)


def test_a_clock_an_hour_behind_is_refused_with_a_sentence(
    published: Dossier, amal: Account, badr: Account, set_clock: SetClock
) -> None:
    set_clock(-HOUR)

    with pytest.raises(Conflict, match=r"but the last publication was at .* two people confirm that"):
        publish_again(published, amal, badr)

    assert Edition.objects.count() == 3


def test_a_clock_an_hour_behind_is_refused_for_a_withdrawal(
    published: Dossier, badr: Account, set_clock: SetClock
) -> None:
    set_clock(-HOUR)

    with pytest.raises(Conflict, match="The clock says"):
        withdraw(Entry.objects.get(pk=published.report.public_id), by=badr, reason="error", signed_in_at=timezone.now())

    assert not Leaf.objects.filter(kind="withdraw").exists()


def test_a_quiet_weekend_is_no_leap(published: Dossier, amal: Account, badr: Account, set_clock: SetClock) -> None:
    set_clock(timedelta(days=29))

    publish_again(published, amal, badr)

    assert Edition.objects.count() == 4


def test_a_first_publication_has_nothing_to_leap_from(
    draft: Dossier, amal: Account, badr: Account, set_clock: SetClock
) -> None:
    set_clock(YEARS)

    publish(draft.report, by=amal, reviewer=badr)

    assert Edition.objects.count() == 3


@pytest.mark.parametrize("wrong_by", [-HOUR, timedelta(days=31), YEARS])
def test_two_people_confirm_a_clock_and_publication_goes_on(
    published: Dossier, amal: Account, badr: Account, set_clock: SetClock, wrong_by: timedelta
) -> None:
    set_clock(wrong_by)
    confirm(badr)
    with pytest.raises(Conflict, match="The clock says"):
        publish_again(published, amal, badr)

    assert confirm(amal).is_confirmed
    publish_again(published, amal, badr)

    assert Edition.objects.count() == 4
    assert abs(Leaf.objects.latest("index").at - timezone.now().timestamp()) < 60
    assert verify()[0] == 0


def test_once_published_in_2030_the_catalogue_goes_on_in_the_right_year(
    published: Dossier, amal: Account, badr: Account, set_clock: SetClock
) -> None:
    set_clock(YEARS)
    confirm(amal)
    confirm(badr)
    publish_again(published, amal, badr)
    set_clock(timedelta(0))
    confirm(amal)
    confirm(badr)

    publish_again(published, amal, badr)

    publish_again(published, amal, badr)  # by now the clock and the log agree
    assert Edition.objects.count() == 6
    assert verify()[0] == 0


def test_a_confirmation_is_for_one_step(published: Dossier, amal: Account, badr: Account, set_clock: SetClock) -> None:
    set_clock(-HOUR)
    confirm(amal)
    confirm(badr)
    publish_again(published, amal, badr)
    set_clock(-2 * HOUR)

    with pytest.raises(Conflict, match="The clock says"):
        publish_again(published, amal, badr)


def test_one_person_confirming_twice_is_refused(published: Dossier, badr: Account, set_clock: SetClock) -> None:
    set_clock(-HOUR)
    confirm(badr)

    with pytest.raises(Conflict, match="another person must"):
        confirm(badr)

    assert LogHead.objects.get().clock_confirmed_at == 0


def test_a_confirmation_of_two_days_ago_does_not_count(
    published: Dossier, amal: Account, badr: Account, carmen: Account, set_clock: SetClock
) -> None:
    set_clock(YEARS)
    confirm(badr)
    set_clock(YEARS + timedelta(days=2))

    assert not confirm(amal).is_confirmed

    with pytest.raises(Conflict, match="The clock says"):
        publish_again(published, amal, badr)


def test_what_two_people_confirmed_two_days_ago_does_not_count(
    published: Dossier, amal: Account, badr: Account, set_clock: SetClock
) -> None:
    set_clock(YEARS)
    confirm(badr)
    confirm(amal)
    set_clock(YEARS + timedelta(days=2))

    with pytest.raises(Conflict, match="The clock says"):
        publish_again(published, amal, badr)


def test_a_clock_that_agrees_needs_nobody(published: Dossier, badr: Account) -> None:
    with pytest.raises(Conflict, match="nothing to confirm"):
        confirm(badr)


@pytest.mark.parametrize("options", [{"size": 2}, {"read_at": datetime.fromisoformat("2026-01-01T00:00:00Z")}])
def test_a_page_read_before_is_refused(
    published: Dossier, badr: Account, set_clock: SetClock, options: dict[str, object]
) -> None:
    set_clock(-HOUR)

    with pytest.raises(Conflict, match="no longer what you read"):
        confirm(badr, **options)  # type: ignore[arg-type]


def test_a_guest_and_an_old_sign_in_cannot_confirm(published: Dossier, badr: Account, set_clock: SetClock) -> None:
    set_clock(-HOUR)
    shown = clock.read()

    with pytest.raises(NotAllowed):
        confirm(person("gita", Role.GUEST))
    with pytest.raises(SignInAgain):
        clock.confirm(
            by=badr, size=shown.size, read_at=shown.now, signed_in_at=timezone.now() - rules.SIGN_IN_LASTS * 2
        )

    assert not Event.objects.filter(kind=clock.CONFIRMED).exists()


TAMPERINGS: dict[str, Callable[[], object]] = {
    "no confirmations": lambda: Event.objects.filter(kind=clock.CONFIRMED).delete(),
    "one confirmation": lambda: Event.objects.filter(kind=clock.CONFIRMED).latest("pk").delete(),
    "both by one": lambda: Event.objects.filter(kind=clock.CONFIRMED).update(
        by=Account.objects.get(username="amal").pseudonym
    ),
    "by nobody": lambda: Event.objects.filter(kind=clock.CONFIRMED).update(by="zzzzzzzzzzzz"),
    "for another place": lambda: Event.objects.filter(kind=clock.CONFIRMED).update(subject="log 2"),
    "of another day": lambda: Event.objects.filter(kind=clock.CONFIRMED).update(at=timezone.now() - timedelta(days=3)),
    "after it": lambda: Event.objects.filter(kind=clock.CONFIRMED).update(at=timezone.now() + HOUR),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_step_back_that_nobody_confirmed_is_found(
    published: Dossier, amal: Account, badr: Account, set_clock: SetClock, name: str
) -> None:
    set_clock(-HOUR)
    confirm(amal)
    confirm(badr)
    publish_again(published, amal, badr)
    assert verify()[0] == 0

    TAMPERINGS[name]()

    code, said = verify()
    assert code == 1
    assert f"leaf 3 (entry {published.report.public_id} edition 2): it is dated before the leaf in front of it" in said


def press(desk: Desk) -> int:
    """What the page's own button sends; gives the status."""
    confirm_it = "/curation/clock/confirm"
    answer = desk.fill("/curation/clock/", confirm_it, {}, to=confirm_it)
    return int(answer.status_code)


def test_two_people_confirm_the_clock_on_its_page_and_publication_goes_on(
    published: Dossier, desk: Desks, amal: Account, badr: Account, set_clock: SetClock
) -> None:
    set_clock(YEARS)
    assert 'href="/curation/clock/"' in desk(amal).get("/curation/reviews/").content.decode()

    assert press(desk(amal)) == 303
    assert "Amal" in desk(badr).get("/curation/clock/").content.decode()
    assert press(desk(badr)) == 303

    assert "Two people have confirmed the clock" in desk(amal).get("/curation/clock/").content.decode()
    assert 'href="/curation/clock/"' not in desk(amal).get("/curation/reviews/").content.decode()
    publish(retitled(published, amal), by=amal, reviewer=badr)
    assert Edition.objects.filter(entry=published.report.public_id).count() == 2
    assert verify()[0] == 0


def test_the_page_of_a_clock_that_agrees_offers_no_button(published: Dossier, desk: Desks, amal: Account) -> None:
    page = desk(amal).get("/curation/clock/").content.decode()

    assert "The two agree: there is nothing to confirm." in page
    assert "/curation/clock/confirm" not in page


@pytest.mark.parametrize("sent", [{}, {"size": "x", "at": "2026-01-01T00:00:00+00:00"}, {"size": "3", "at": "noon"}])
def test_a_confirmation_that_no_page_sent_is_answered_with_400(
    published: Dossier, desk: Desks, amal: Account, sent: dict[str, str]
) -> None:
    assert desk(amal).post("/curation/clock/confirm", dict(sent)).status_code == 400
