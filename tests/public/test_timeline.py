"""The time line: doubt is drawn, not smoothed."""

from dataclasses import replace

import pytest

from heritage.public.pages import dates
from heritage.public.pages.statement import StatementView
from heritage.public.pages.words import Label
from heritage.public.timeline import Row, Timeline, timeline

BLANK = StatementView(
    anchor="a",
    report="a",
    kind=Label("event", "event"),
    subject=None,
    standing=Label("reported", "reported"),
    title=None,
    text=None,
    when=None,
    observed=None,
    parts=(),
    causes=(),
    actors=(),
    numbers=(),
    severity=None,
    condition=None,
    as_written="",
    evidence=(),
)


def statement(edtf: str, kind: str = "event", standing: str = "reported", in_time: str = "") -> StatementView:
    """A statement with a date."""
    when = dates.when(edtf, in_time, kind, "en")
    return replace(BLANK, kind=Label(kind, kind), standing=Label(standing, standing), when=when)


def drawn(*statements: StatementView, is_mirrored: bool = False) -> Timeline:
    """The time line of some statements."""
    found = timeline(statements, reader="en", is_mirrored=is_mirrored)
    assert found is not None
    return found


def row(
    edtf: str, kind: str = "event", standing: str = "reported", *, is_mirrored: bool = False, in_time: str = ""
) -> Row:
    """The row of one statement between 2013 and 2020."""
    frame = statement("2014/2018")
    return drawn(frame, statement(edtf, kind, standing, in_time), is_mirrored=is_mirrored).rows[1]


def test_a_known_day_is_one_mark() -> None:
    found = row("2017-03-07")

    assert found.mark == "k-event"
    assert found.at is not None
    assert found.at == pytest.approx(100 * (4 + 65 / 365) / 7, abs=0.1)


@pytest.mark.parametrize("edtf", ["2015", "2015-02", "2014/2017", "../2015-02-26", "2018/.."])
def test_an_interval_has_no_mark_because_no_day_in_it_is_likelier(edtf: str) -> None:
    assert row(edtf).at is None


def test_some_time_between_is_a_hatch_between_two_walls() -> None:
    found = row("2014/2017")

    assert not found.is_solid
    assert found.walls == (found.start, found.start + found.width)
    assert found.arrows == ()


def test_throughout_is_solid() -> None:
    assert row("2014/2017", "intervention").is_solid
    assert row("2014/2017", "event", in_time="throughout").is_solid
    assert not row("2014/2017", "intervention", in_time="somewhere").is_solid


def test_not_later_than_begins_at_the_edge_with_an_open_arrow() -> None:
    found = row("../2015-02-26")

    assert found.start == 0
    assert found.walls == (found.width,)
    assert [(arrow.mark, arrow.x) for arrow in found.arrows] == [("a-open-old", 0)]


def test_since_ends_at_the_edge_with_a_closed_arrow() -> None:
    found = row("2018/..", "intervention")

    assert found.start + found.width == 100
    assert found.walls == (found.start,)
    assert [(arrow.mark, arrow.x) for arrow in found.arrows] == [("a-open-new", 100)]


@pytest.mark.parametrize(
    ("edtf", "standing", "mark"),
    [
        ("2017-03-07", "reported", "k-event"),
        ("2017-03-07~", "reported", "k-event-soft"),
        ("2017-03-07?", "reported", "k-event-maybe"),
        ("2017-03-07", "disputed", "k-event-hollow"),
        ("2017-03-07", "unconfirmed", "k-event-hollow"),
        ("2017-03-07", "refuted", "k-event-not"),
        ("2017-03-07?", "refuted", "k-event-not"),
    ],
)
def test_doubt_changes_the_shape_of_the_mark(edtf: str, standing: str, mark: str) -> None:
    assert row(edtf, standing=standing).mark == mark


@pytest.mark.parametrize(
    ("kind", "mark"),
    [("event", "k-event"), ("condition", "k-observation"), ("intervention", "k-intervention"), ("threat", "k-threat")],
)
def test_each_kind_has_its_own_shape(kind: str, mark: str) -> None:
    assert row("2017-03-07", kind).mark == mark


def test_walls_of_an_approximate_interval_are_soft() -> None:
    assert row("2014~/2017").is_soft
    assert not row("2014/2017").is_soft


@pytest.mark.parametrize("edtf", ["2017-03-07", "2014/2017", "../2015-02-26", "2018/.."])
def test_from_right_to_left_everything_is_mirrored(edtf: str) -> None:
    left, right = row(edtf), row(edtf, is_mirrored=True)

    assert right.start == pytest.approx(100 - left.start - left.width)
    assert right.width == left.width
    assert sorted(right.walls) == pytest.approx(sorted(100 - x for x in left.walls))
    assert [(f"{arrow.mark}-r", 100 - arrow.x) for arrow in left.arrows] == [(row.mark, row.x) for row in right.arrows]
    if left.at is not None:
        assert right.at == pytest.approx(100 - left.at)


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_years_stay_inside_the_drawing(*, is_mirrored: bool) -> None:
    ticks = drawn(statement("2014/2018"), is_mirrored=is_mirrored).ticks

    assert [tick.label for tick in ticks] == ["2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"]
    for tick in ticks:
        assert tick.anchor == {0: "start", 100: "end"}.get(round(tick.x), "middle")
    assert [tick.is_minor for tick in ticks][:3] == [False, True, False]


def test_three_thousand_years_have_no_more_than_nine_ticks() -> None:
    assert len(drawn(statement("-0700"), statement("2015")).ticks) <= 9


def test_years_before_christ_are_said_so_and_years_beyond_four_digits_break_nothing() -> None:
    assert drawn(statement("-0699")).ticks[0].label == "701 BCE"
    assert drawn(statement("0000")).ticks[1].label == "1 BCE"
    assert drawn(statement("Y12015")).ticks[0].label == "12014"


def test_an_incident_is_drawn_as_an_event() -> None:
    when = dates.when("2017-03-07", "", "event", "en")
    incident = replace(BLANK, kind=None, subject=Label("incident", "incident"), when=when)

    assert [row.mark for row in drawn(incident).rows] == ["k-event"]


def test_what_has_no_date_is_listed_under_the_line() -> None:
    found = drawn(statement("2015"), BLANK)

    assert found.undated == (BLANK,)
    assert len(found.rows) == 1


def test_nothing_dated_has_no_line() -> None:
    assert timeline([BLANK], reader="en", is_mirrored=False) is None
    assert timeline([], reader="en", is_mirrored=False) is None
