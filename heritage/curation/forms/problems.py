"""What is wrong with a record's form, box by box: the list above it, with links."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from heritage.curation.wording import counted


@dataclass(frozen=True)
class Problem:
    """One sentence that refuses something.

    `label` names the box, or the row or list, "" for the record as a whole; `anchor` is the id of what it names, or "".
    """

    label: str
    message: str
    anchor: str


def problems(form: Any, lists: Iterable[Any]) -> list[Problem]:
    """All that is wrong with a form that was sent, then with its lists, in the order of the page."""
    return [*_of_form(form), *(problem for rows in lists for problem in _of_list(rows))]


def how_many(found: list[Problem]) -> str:
    """The heading above them."""
    return ngettext("%(count)s error", "%(count)s errors", len(found)) % {"count": counted(len(found))}


def _of_list(rows: Any) -> Iterator[Problem]:
    """Rows that are ticked to go have no say."""
    names = rows.model._meta
    for message in rows.non_form_errors():
        yield Problem(capfirst(str(names.verbose_name_plural)), str(message), f"{rows.prefix}-group")
    for place, form in enumerate(rows.forms):
        if rows.is_bound and not (rows.can_delete and rows._should_delete_form(form)):
            number = "" if rows.max_num == 1 else f" {counted(place + 1)}"
            yield from _of_form(form, f"{capfirst(str(names.verbose_name))}{number}", str(form.prefix))


def _of_form(form: Any, row: str = "", anchor: str = "") -> Iterator[Problem]:
    """The problems of a record's own boxes, or of a row's."""
    for name, messages in form.errors.items():
        box = form[name] if name != NON_FIELD_ERRORS and not form[name].is_hidden else None
        label = gettext(", ").join([part for part in (row, str(box.label) if box else "") if part])
        for message in messages:
            yield Problem(label, str(message), box.auto_id if box else anchor)
