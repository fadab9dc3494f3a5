"""The lists of rows inside a record's form: what must fit together across rows, and rows that somebody else removed."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.forms.formsets import DELETION_FIELD_NAME, INITIAL_FORM_COUNT, TOTAL_FORM_COUNT, ManagementForm
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from heritage.records.models import DamageReport, EvidenceImage, SitePart
from heritage.records.queries import part_name

CAME_BACK = _(
    "Somebody removed this row while you worked on it. Here it is again as a new row with what you typed; it is not saved "
    "yet. Save to add it, or empty its boxes to leave it out."
)
NAMED = 10


class RowsFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """The rows of one list. `together` are all lists of the form.

    Which rows are stored is asked of the table, not of the page: a row whose id is gone comes back as a new one, with
    everything typed.
    """

    data: Any

    def __init__(self, data: Any = None, *args: Any, **options: Any) -> None:
        super().__init__(data, *args, **options)
        self.together: list[RowsFormSet] = [self]
        self.came_back: set[int] = set()
        management = ManagementForm(self.data, prefix=self.prefix)
        total = (management.cleaned_data[TOTAL_FORM_COUNT] or 0) if self.is_bound and management.is_valid() else 0
        if 0 < total <= (self.absolute_max or 0):
            self._sort_out(total)

    def _sort_out(self, total: int) -> None:
        """Number the posted rows anew: stored ones first, in the order of the page, then new ones."""
        stored = {str(row.pk) for row in self.get_queryset()}
        posted = {place: str(self.data.get(f"{self.prefix}-{place}-id", "")).strip() for place in range(total)}
        first = {number: place for place, number in reversed(posted.items()) if number in stored}
        kept = sorted(first.values())
        gone = [place for place, number in posted.items() if number and place not in kept]
        dropped = [place for place in gone if f"{self.prefix}-{place}-DELETE" in self.data]
        order = [*kept, *(place for place in posted if place not in kept and place not in dropped)]
        self.came_back = {order.index(place) for place in gone if place not in dropped}
        self.data = self._renumbered(order, len(kept))
        if self.max_num == 1 and stored and order and not kept:
            self._take_the_place_of(stored.pop())

    def _renumbered(self, order: list[int], kept: int) -> Any:
        """The posted data with the rows in this order; what came back has neither id nor key."""
        data = self.data.copy()
        rows = _pulled_out(data, str(self.prefix))
        for place, old in enumerate(order):
            for name, values in rows.get(old, {}).items():
                is_new = place in self.came_back and name in {"id", "key"}
                data.setlist(f"{self.prefix}-{place}-{name}", [""] if is_new else values)
        data[f"{self.prefix}-{INITIAL_FORM_COUNT}"] = str(kept)
        data[f"{self.prefix}-{TOTAL_FORM_COUNT}"] = str(len(order))
        return data

    def _take_the_place_of(self, other: str) -> None:
        """There can be one row, and somebody else added it meanwhile: what is typed here is a change of theirs."""
        typed = self.form(self.data, prefix=self.add_prefix(0), **self.get_form_kwargs(0)).changed_data
        if set(typed) - {self.fk.name}:
            self.data[f"{self.prefix}-{INITIAL_FORM_COUNT}"], self.data[f"{self.prefix}-0-id"] = "1", other
            self.came_back = set()

    def removed(self) -> list[Any]:
        """The forms of stored rows that are ticked to go."""
        self.errors  # noqa: B018 - makes Django clean the forms, once
        return [form for form in self.initial_forms if _goes(form)]

    def remaining(self) -> Iterator[Any]:
        """The forms of the rows that there will be, as far as they are valid."""
        for form in self.forms:
            if form.is_bound and not form.errors and form.cleaned_data and not _goes(form):
                yield form

    def clean(self) -> None:
        """Says at each row that came back what happened to it."""
        for place in self.came_back:
            if self.forms[place].has_changed():
                self.forms[place].add_error(None, CAME_BACK)
        super().clean()

    def get_unique_error_message(self, unique_check: Any) -> str:  # noqa: ARG002 - Django's call
        """Our rows have nothing else that is theirs alone."""
        return gettext("Two rows have the same key: give each its own, or leave one empty.")


def _goes(form: Any) -> bool:
    return bool(form.cleaned_data.get(DELETION_FIELD_NAME))


def _pulled_out(data: Any, prefix: str) -> dict[int, dict[str, list[str]]]:
    """The values of each row, by its number and the name of the box; they are no longer in `data`."""
    pattern = re.compile(rf"{re.escape(prefix)}-(\d{{1,6}})-(.+)\Z")
    rows: dict[int, dict[str, list[str]]] = {}
    for name in list(data):
        if match := pattern.match(name):
            rows.setdefault(int(match[1]), {})[match[2]] = data.getlist(name)
            del data[name]
    return rows


class ComponentFormSet(RowsFormSet):
    """The rows of one list with keys; tells each form its record."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """With the record."""
        return super().get_form_kwargs(index) | {"record": self.instance}


class PartFormSet(ComponentFormSet):
    """The parts of a site."""

    def clean(self) -> None:
        """A part that reports or images are about cannot go: they would silently be about the whole site."""
        problems = [problem for form in self.removed() if (problem := _needed(form.instance))]
        if problems:
            raise ValidationError(problems)
        super().clean()


def _needed(part: SitePart) -> str:
    """The sentence that refuses to remove a part, or "" if nothing is about it."""
    named = [*DamageReport.objects.filter(parts=part), *EvidenceImage.objects.filter(parts=part)]
    message = gettext("The part %(part)s cannot be removed: it is named by %(records)s. Change them first.")
    return message % {"part": part_name(part), "records": titles([f"“{row}”" for row in named])} if named else ""


def titles(quoted: list[str]) -> str:
    """The first titles of many, for a sentence."""
    named = ", ".join(quoted[:NAMED])
    return f"{named}…" if len(quoted) > NAMED else named


class CitationFormSet(ComponentFormSet):
    """The citations of a record."""

    def clean(self) -> None:
        """A citation cannot be left speaking only of rows that go: with nothing ticked it would speak of everything."""
        super().clean()
        going = {form.instance.key for rows in self.together for form in rows.removed() if hasattr(form, "record")}
        for form in list(self.remaining()):
            about = set(form.cleaned_data["about"])
            if about and not about & form.there - going:
                form.add_error(
                    "about",
                    gettext(
                        "This speaks only of rows that are removed. Tick what else it speaks of, or remove it too."
                    ),
                )
