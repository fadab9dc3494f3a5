"""Condition now: the latest report about the site as a whole that states one and can be relied on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from heritage.editions.queries import BEFORE_ALL
from heritage.public.pages.statements import StatementView

RELIABLE = {"verified", "corroborated", "reported"}
KINDS = {"event", "condition"}
OLD_AFTER = 730  # days


@dataclass(frozen=True)
class ConditionNow:
    """`latest` is None if the site was not assessed as a whole; `parts` are the statements about parts that were."""

    latest: StatementView | None
    parts: tuple[StatementView, ...]
    is_old: bool


def condition_now(statements: Iterable[StatementView], today: date) -> ConditionNow:
    """What is known of the condition of a site from its statements."""
    assessed = [row for row in statements if _states_one(row)]
    whole = [row for row in assessed if not row.parts]
    latest = max(whole, key=lambda row: (_day(row), row.anchor), default=None)
    is_old = latest is not None and today.toordinal() - _day(latest) > OLD_AFTER
    return ConditionNow(latest, tuple(row for row in assessed if row.parts), is_old)


def _states_one(row: StatementView) -> bool:
    kind = row.kind.id if row.kind else ""
    return row.state is not None and kind in KINDS and row.standing.id in RELIABLE


def _day(row: StatementView) -> int:
    """The last day that the report names; one without a date comes before all others."""
    when = row.observed or row.when
    days = (when.date.latest, when.date.earliest) if when else ()
    return next((day for day in days if day is not None), BEFORE_ALL)
