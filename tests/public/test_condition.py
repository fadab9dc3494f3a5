"""The condition of a site now: of the whole site, seen or caused, and only as far as the report can be relied on."""

from dataclasses import replace
from datetime import date

import pytest

from heritage.public.pages import dates
from heritage.public.pages.condition import ConditionNow, condition_now
from heritage.public.pages.statement import Assessment, StatementView
from heritage.public.pages.words import Label, Words
from tests.public.test_timeline import BLANK

TODAY = date(2026, 11, 24)
GATE = (Words("Gate", "en", "ltr"),)


def report(
    name: str,
    edtf: str,
    state: str = "destroyed",
    *,
    kind: str = "event",
    standing: str = "corroborated",
    severity: str = "",
    finding: str = "",
    is_part: bool = False,
) -> StatementView:
    """A report that states a condition."""
    when = dates.when(edtf, "", kind, "en")
    return replace(
        BLANK,
        anchor=name,
        kind=Label(kind, kind),
        standing=Label(standing, standing),
        when=None if kind == "condition" else when,
        observed=when if kind == "condition" else None,
        condition=Label(state, state) if state else None,
        severity=Label(severity, severity) if severity else None,
        assessment=Assessment(finding=Label(finding, finding) if finding else None),
        parts=GATE if is_part else (),
    )


def now(*reports: StatementView, today: date = TODAY) -> ConditionNow:
    """The condition that these reports make."""
    return condition_now(reports, today)


def names(found: ConditionNow) -> list[str]:
    """Which reports it rests on."""
    return [row.statement.anchor for row in found.latest]


def states(found: ConditionNow) -> list[str]:
    """What it says."""
    return [row.state.id for row in found.latest]


def test_the_latest_of_the_whole_site_counts_in_any_order() -> None:
    early, late = report("early", "2015", "poor"), report("late", "2017-03-07", "destroyed", kind="condition")

    assert names(now(early, late)) == names(now(late, early)) == ["late"]


def test_two_destroyed_gates_do_not_make_a_city_destroyed() -> None:
    found = now(report("north", "2016", is_part=True), report("south", "2017", is_part=True))

    assert found.latest == ()
    assert [row.statement.anchor for row in found.parts] == ["north", "south"]
    assert not found.is_old


def test_a_note_on_the_parts_says_as_much_as_their_names() -> None:
    noted = replace(report("note", "2017"), parts_note=Words("Only the eastern wall.", "en", "ltr"))

    found = now(noted)

    assert found.latest == ()
    assert [row.statement.anchor for row in found.parts] == ["note"]


def test_a_restored_part_does_not_make_a_church_restored() -> None:
    tower = report("tower", "2020", "good", kind="intervention", is_part=True)
    whole = report("whole", "2018", "poor", kind="condition")

    assert names(now(tower, whole)) == ["whole"]


@pytest.mark.parametrize("kind", ["intervention", "threat"])
def test_what_was_repaired_or_feared_is_no_condition(kind: str) -> None:
    assert now(report("r", "2020", "good", kind=kind)) == ConditionNow((), (), is_old=False)


@pytest.mark.parametrize("standing", ["unconfirmed", "disputed", "refuted"])
def test_what_is_doubted_is_no_condition(standing: str) -> None:
    found = now(report("rumour", "2020", standing=standing), report("seen", "2016", "fair", standing="reported"))

    assert names(found) == ["seen"]


@pytest.mark.parametrize("standing", ["verified", "corroborated", "reported"])
def test_what_can_be_relied_on_is_one(standing: str) -> None:
    assert names(now(report("r", "2020", standing=standing))) == ["r"]


def test_a_later_report_that_states_nothing_leaves_the_earlier_one() -> None:
    assert names(now(report("said", "2016", "poor"), report("silent", "2019", ""))) == ["said"]


@pytest.mark.parametrize("finding", ["not-determinable", "not-examined"])
@pytest.mark.parametrize("severity", ["", "no-visible-accessible-known", "destroyed"])
def test_what_could_not_be_seen_or_was_not_looked_at_states_nothing(finding: str, severity: str) -> None:
    seen = report("seen", "2016", "poor", kind="condition")
    cloud = report("cloud", "2020", "", kind="condition", severity=severity, finding=finding)

    assert names(now(seen, cloud)) == ["seen"]


@pytest.mark.parametrize(("state", "severity"), [("unknown", ""), ("", "no-visible-accessible-known")])
def test_that_nobody_knows_is_no_condition(state: str, severity: str) -> None:
    assert names(now(report("seen", "2016", "poor"), report("r", "2020", state, severity=severity))) == ["seen"]


def test_a_severity_stands_where_the_class_is_unknown() -> None:
    found = now(report("r", "2020", "unknown", severity="severe-damage"))

    assert states(found) == ["severe-damage"]
    assert [row.is_class for row in found.latest] == [False]


def test_that_no_damage_is_visible_states_a_condition() -> None:
    damaged = report("damaged", "2016", "poor")
    whole = report("whole", "2020", "", kind="condition", finding="no-damage-visible")

    found = now(damaged, whole)

    assert states(found) == ["no-damage-visible"]
    assert [row.is_class for row in found.latest] == [False]


def test_a_class_stands_before_a_severity_and_a_severity_before_a_finding() -> None:
    both = report("r", "2017", "poor", severity="severe-damage", finding="no-damage-visible")
    severity = replace(both, condition=None)

    assert states(now(both)) == ["poor"]
    assert [row.is_class for row in now(both).latest] == [True]
    assert states(now(severity)) == ["severe-damage"]


def test_damage_seen_alone_says_not_how_bad() -> None:
    assert now(report("r", "2017", "", kind="condition", finding="damage-seen")).latest == ()


def test_an_observation_later_than_an_event_counts() -> None:
    event = report("event", "2017-03-07", "destroyed")
    looked = report("looked", "2018", "very-bad", kind="condition")

    assert states(now(event, looked)) == ["very-bad"]


def test_an_event_whose_traces_were_seen_later_counts_by_the_day_they_were_seen() -> None:
    seen_later = replace(report("event", "2014/2017"), observed=dates.when("2019-05", "", "condition", "en"))
    between = report("between", "2018", "poor")

    found = now(seen_later, between)

    assert names(found) == ["event"]
    assert [row.when.edtf for row in found.latest if row.when] == ["2019-05"]


def test_two_of_one_day_that_disagree_are_both_shown() -> None:
    found = now(report("a", "2017-03-07", "poor"), report("b", "2017-03-07", "destroyed"), report("c", "2015", "good"))

    assert states(found) == ["poor", "destroyed"]


def test_two_of_one_day_that_agree_are_shown_once_with_the_class() -> None:
    severity = report("a", "2017-03-07", "", severity="destroyed")
    found = now(severity, report("b", "2017-03-07", "destroyed"))

    assert names(found) == ["b"]


def test_an_interval_counts_by_its_last_day() -> None:
    assert names(now(report("wide", "2014/2017"), report("day", "2016-01-01"))) == ["wide"]


def test_an_open_end_counts_by_its_beginning_and_no_date_before_all() -> None:
    reports = [
        report("undated", ""),
        report("ancient", "-0611"),
        report("open", "2016/.."),
        report("before", "../2015"),
    ]

    assert names(now(*reports)) == ["open"]
    assert names(now(*reports[:2])) == ["ancient"]
    assert names(now(reports[0])) == ["undated"]


def test_what_is_dated_after_today_tells_nothing_of_today() -> None:
    assert names(now(report("seen", "2016", "poor"), report("typing-error", "2027-01-01"))) == ["seen"]
    assert now(report("typing-error", "2026-11-25")).latest == ()
    assert names(now(report("today", "2026-11-24"))) == ["today"]


def test_a_year_that_is_not_over_counts_up_to_today() -> None:
    this_year, today = report("year", "2026", "poor"), report("today", "2026-11-24", "fair")

    assert states(now(this_year, today)) == ["fair", "poor"]


@pytest.mark.parametrize(("edtf", "is_old"), [("2024-11-23", True), ("2024-11-24", False), ("2026", False), ("", True)])
def test_what_is_older_than_two_years_is_said_to_be_old(edtf: str, *, is_old: bool) -> None:
    assert now(report("r", edtf)).is_old == is_old


@pytest.mark.parametrize(
    ("today", "edtf", "is_old"),
    [
        (date(2025, 3, 1), "2023-03-01", False),  # 731 days, for 2024 had a 29 February
        (date(2025, 3, 1), "2023-02-28", True),
        (date(2024, 2, 29), "2022-03-01", False),
        (date(2024, 2, 29), "2022-02-28", True),
    ],
)
def test_two_years_are_years_of_the_calendar(today: date, edtf: str, *, is_old: bool) -> None:
    assert now(report("r", edtf), today=today).is_old == is_old


def test_nothing_assessed_is_neither_old_nor_known() -> None:
    assert now() == ConditionNow((), (), is_old=False)
