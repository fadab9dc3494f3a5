"""The condition of a site now: of the whole site, seen or caused, and only as far as the report can be relied on."""

from dataclasses import replace
from datetime import date

import pytest

from heritage.public.pages import dates
from heritage.public.pages.condition import ConditionNow, condition_now
from heritage.public.pages.statements import StatementView
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
        parts=GATE if is_part else (),
    )


def now(*reports: StatementView) -> ConditionNow:
    """The condition that these reports make."""
    return condition_now(reports, TODAY)


def name_of(found: ConditionNow) -> str | None:
    """Which report it rests on."""
    return found.latest.anchor if found.latest else None


def test_the_latest_of_the_whole_site_counts_in_any_order() -> None:
    early, late = report("early", "2015", "poor"), report("late", "2017-03-07", "destroyed", kind="condition")

    assert name_of(now(early, late)) == name_of(now(late, early)) == "late"


def test_two_destroyed_gates_do_not_make_a_city_destroyed() -> None:
    found = now(report("north", "2016", is_part=True), report("south", "2017", is_part=True))

    assert found.latest is None
    assert [row.anchor for row in found.parts] == ["north", "south"]


def test_a_restored_part_does_not_make_a_church_restored() -> None:
    tower = report("tower", "2020", "good", kind="intervention", is_part=True)
    whole = report("whole", "2018", "poor", kind="condition")

    assert name_of(now(tower, whole)) == "whole"


@pytest.mark.parametrize("kind", ["intervention", "threat"])
def test_what_was_repaired_or_feared_is_no_condition(kind: str) -> None:
    assert now(report("r", "2020", "good", kind=kind)).latest is None


@pytest.mark.parametrize("standing", ["unconfirmed", "disputed", "refuted"])
def test_what_is_doubted_is_no_condition(standing: str) -> None:
    found = now(report("rumour", "2020", standing=standing), report("seen", "2016", "fair", standing="reported"))

    assert name_of(found) == "seen"


def test_a_later_report_that_states_nothing_leaves_the_earlier_one() -> None:
    assert name_of(now(report("said", "2016", "poor"), report("silent", "2019", ""))) == "said"


def test_a_severity_alone_is_a_condition_of_a_kind() -> None:
    row = replace(report("r", "2017", ""), severity=Label("severe-damage", "severe damage"))

    found = now(row)

    assert found.latest is not None
    assert found.latest.state == Label("severe-damage", "severe damage")
    assert found.latest.condition is None


def test_an_interval_counts_by_its_last_day() -> None:
    assert name_of(now(report("wide", "2014/2017"), report("day", "2016-01-01"))) == "wide"


def test_an_open_end_counts_by_its_beginning_and_no_date_before_all() -> None:
    reports = [
        report("undated", ""),
        report("ancient", "-0611"),
        report("open", "2016/.."),
        report("before", "../2015"),
    ]

    assert name_of(now(*reports)) == "open"
    assert name_of(now(*reports[:2])) == "ancient"
    assert name_of(now(reports[0])) == "undated"


@pytest.mark.parametrize(("edtf", "is_old"), [("2024-11-23", True), ("2024-11-24", False), ("2026", False), ("", True)])
def test_what_is_older_than_two_years_is_said_to_be_old(edtf: str, *, is_old: bool) -> None:
    assert now(report("r", edtf)).is_old == is_old


def test_nothing_assessed_is_neither_old_nor_known() -> None:
    assert now() == ConditionNow(None, (), is_old=False)
