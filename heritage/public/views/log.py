"""The log, what was put right, and which state the catalogue had at the end of a day."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from heritage.editions import leaves, past, queries
from heritage.editions.models import Leaf
from heritage.public import rendering
from heritage.public.errors import BadAddress, BadQuery, Problem
from heritage.public.keyset import SIZE
from heritage.public.pages.dates import day_in_words
from heritage.public.pages.log import correction_lines, leaf_line
from heritage.public.views.addressing import parameters

WRITTEN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
PLACE = re.compile(r"0|[1-9][0-9]{0,14}")


@require_safe
@parameters("after")
def log(request: HttpRequest, language: str) -> HttpResponseBase:
    """Every leaf of the log, newest first."""
    head = leaves.head()
    rows, onward = _page(request, leaves.log)
    context = {"head": head, "rows": [leaf_line(row, language) for row in rows], "next": onward}
    return rendering.page(request, "public/log.html", context, state=head.size if head else 0)


@require_safe
@parameters("after")
def corrections(request: HttpRequest, language: str) -> HttpResponseBase:
    """What was put right, newest first."""
    state = queries.state()  # first: a page may be newer than the state it names, never older
    rows, onward = _page(request, leaves.corrections)
    context = {"rows": correction_lines(rows, language), "next": onward}
    return rendering.page(request, "public/corrections.html", context, state=state)


def _page(request: HttpRequest, rows: Callable[[int | None], QuerySet[Leaf]]) -> tuple[list[Leaf], str]:
    """Some leaves, and where the list goes on ("": nowhere). Raises BadQuery for a cursor that is no place in the log."""
    after = request.GET.get("after")
    if after is not None and not PLACE.fullmatch(after):
        raise BadQuery(Problem("after", gettext("This is no place in the list. Begin the list anew.")))
    found = list(rows(None if after is None else int(after))[: SIZE + 1])
    return found[:SIZE], f"?after={found[SIZE - 1].index}" if len(found) > SIZE else ""


@require_safe
def as_of(request: HttpRequest, language: str, day: str) -> HttpResponseBase:
    """Which state the catalogue had at the end of a day, by its own clock."""
    asked = _day(day)
    state = past.state_before(_end(asked))
    context = {
        "day": asked.isoformat(),
        "on": day_in_words(_end(asked) - timedelta(seconds=1), language),
        "state": state,
        "is_today": asked == timezone.localdate(),
    }
    if not state:
        first = past.first_moment()
        context["first"] = day_in_words(first, language) if first else ""
        return rendering.missing(request, "public/as_of.html", context)
    at = past.moment_of(state)
    context |= {
        "at": timezone.localtime(at),
        "reached": day_in_words(at, language),
        "entries": past.shown_at(state),
        "query": f"?at={state}",
    }
    return rendering.page(request, "public/as_of.html", context, state=queries.state())


def _day(text: str) -> date:
    """Raises BadAddress for what is no day, and for one that has not begun."""
    try:
        day = date.fromisoformat(text) if WRITTEN_DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise BadAddress(Problem("YYYY-MM-DD", gettext("This is no day. Write one as year, month, day: 2026-03-31.")))
    if day > timezone.localdate():
        raise BadAddress(Problem("YYYY-MM-DD", gettext("This day has not come yet.")))
    return day


def _end(day: date) -> datetime:
    """The moment at which a day ends, by the catalogue's clock."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
