"""Condition now: the latest report about the site as a whole that states one and can be relied on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from heritage.editions.queries import BEFORE_ALL
from heritage.lib.edtf import to_day
from heritage.public.pages.dates import When
from heritage.public.pages.statement import StatementView
from heritage.public.pages.words import Label

RELIABLE = {"verified", "corroborated", "reported"}
KINDS = {"event", "condition"}
OLD_AFTER = 2  # years
SILENT = {"not-determinable", "not-examined"}  # findings that say nothing of the state, whatever else is filled in
UNKNOWN = {"unknown", "no-visible-accessible-known"}  # terms that say that nobody knows
WHOLE = "no-damage-visible"


@dataclass(frozen=True)
class Stated:
    """The state that a report gives, the class of condition if it has one (else `is_class` is false), and of which day."""

    state: Label
    is_class: bool
    when: When | None
    statement: StatementView


@dataclass(frozen=True)
class ConditionNow:
    """`latest` is empty if the site was not assessed as a whole, and more than one where reports of a day disagree.

    `parts` are what is stated of parts; `is_old` if nothing is known of the last two years.
    """

    latest: tuple[Stated, ...]
    parts: tuple[Stated, ...]
    is_old: bool


def condition_now(statements: Iterable[StatementView], today: date) -> ConditionNow:
    """What is known of the condition of a site from its statements. What is dated after `today` tells nothing of it."""
    now = today.toordinal()
    assessed = [row for view in statements if (row := stated(view)) and _first(row) <= now]
    whole = [row for row in assessed if row.statement.is_of_whole]
    last = max((_day(row, now) for row in whole), default=BEFORE_ALL)
    latest = _distinct(row for row in whole if _day(row, now) == last)
    limit = to_day(today.year - OLD_AFTER, today.month, today.day)
    return ConditionNow(latest, tuple(row for row in assessed if row not in whole), bool(whole) and last < limit)


def stated(view: StatementView) -> Stated | None:
    """The state that a report gives of what it is about; None if it gives none, or none that can be relied on."""
    kind = view.kind.id if view.kind else ""
    finding = view.assessment.finding
    if kind not in KINDS or view.standing.id not in RELIABLE or (finding and finding.id in SILENT):
        return None
    known = [row for row in (view.condition, view.severity) if row and row.id not in UNKNOWN]
    if not known and finding and finding.id == WHOLE:
        known = [finding]
    return Stated(known[0], known[0] is view.condition, view.observed or view.when, view) if known else None


def _distinct(rows: Iterable[Stated]) -> tuple[Stated, ...]:
    """One report for each state, one with a class of condition before one without."""
    found: dict[str, Stated] = {}
    for row in sorted(rows, key=lambda row: (not row.is_class, row.statement.anchor)):
        found.setdefault(row.state.id, row)
    return tuple(found.values())


def _day(row: Stated, now: int) -> int:
    """The last day that the report names, at most today; one without a date comes before all others."""
    days = (row.when.date.latest, row.when.date.earliest) if row.when else ()
    return min(now, next((day for day in days if day is not None), BEFORE_ALL))


def _first(row: Stated) -> int:
    earliest = row.when.date.earliest if row.when else None
    return BEFORE_ALL if earliest is None else earliest
