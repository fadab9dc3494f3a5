"""Date boxes: dates as people write them or in EDTF; they answer what a date means, from day to day, or why it is none."""

from dataclasses import dataclass, replace
from typing import Any, Literal, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from heritage.lib import edtf, written_dates
from heritage.lib.edtf import Part
from heritage.lib.edtf_words import say, say_day
from heritage.public.pages.dates import THROUGHOUT
from heritage.records import validators

Sense = Literal["somewhere", "throughout"]
SHOWN = 200  # what is longer is no date; only so much of it comes back in a message
LASTING = {"dates"}  # the fields whose dates are filled from end to end: those of a period
NO_DATE = _(
    "This is no date we understand (%(why)s). Examples: 9 March 2017, March 2017, about 2015, between 2014 and 2017, 2017-03~."
)
TWO_READINGS = _(
    "“%(text)s” can be read as %(one)s or as %(other)s: write the month as a word and the year with four digits."
)
HINT = _("9 March 2017, March 2017, about 2015, between 2014 and 2017; or in EDTF: 2017-03-09, 2015~, 2014/2017.")
# Fields that say something of their own under the box, in place of examples or before them.
HINTS = {
    "captured": _("9 March 2017, March 2017, about 2015; or in EDTF: 2017-03-09, 2015~. Empty if nobody says."),
    "issued": _("9 March 2017, March 2017, about 2015; or in EDTF: 2017-03-09, 2015~. Empty if undated."),
    "since": _("1985, 1 July 2015; or in EDTF: 2015-07-01. Empty if the sources do not say."),
    "until": _("1985, 1 July 2015; or in EDTF: 2015-07-01. Empty while it is protected."),
    "dates": _("1172, 12th century, 879–706 BCE; or in EDTF: 11XX, -0878/-0705; the year 0000 is 1 BCE."),
    "observed": _("When somebody looked, if that is what the source says: 9 March 2017, March 2017, about 2015."),
}


@dataclass(frozen=True)
class Answer:
    """What a date means, or what is wrong with it.

    `words` is the date in the curator's language; `earliest` and `latest` are days in words, "" where that end is open, only
    about or perhaps so, and where both are the one day that `words` names. `kept` is the date in EDTF, "" where it was typed
    so. `problem` is the sentence that refuses it, "" for a date.
    """

    words: str = ""
    earliest: str = ""
    latest: str = ""
    problem: str = ""
    kept: str = ""

    @property
    def sentence(self) -> str:
        """All of it as the desk says it under the box."""
        bounds = {"earliest": self.earliest, "latest": self.latest}
        if self.problem or not (self.earliest or self.latest):
            return self.problem or self.words
        if not self.earliest:
            return self.words + gettext("; the latest day is %(latest)s") % bounds
        if not self.latest:
            return self.words + gettext("; the earliest day is %(earliest)s") % bounds
        return self.words + gettext("; earliest day %(earliest)s, latest %(latest)s") % bounds


def answer(text: str, sense: str = "") -> Answer:
    """What `text` means as a date that lies somewhere in its interval, or lasts `throughout`; nothing for no text."""
    text = text.strip()
    if not text:
        return Answer()
    try:
        read = to_edtf(text[:SHOWN])
        check(read)
    except ValidationError as error:
        return Answer(problem=" ".join(error.messages))
    said = _means(edtf.parse(read), "throughout" if sense == "throughout" else "somewhere")
    return said if read == text else replace(said, kept=read)


def to_edtf(text: str) -> str:
    """What is typed, in EDTF if it is written as people write dates. Raises ValidationError with both readings if it has two."""
    try:
        return written_dates.to_edtf(text)
    except written_dates.AmbiguousDate as error:
        reader = get_language() or "en"
        one, other = (say(edtf.parse(reading), reader) for reading in error.readings)
        raise ValidationError(TWO_READINGS % {"text": text, "one": one, "other": other}, "ambiguous") from error


def check(text: str) -> None:
    """A date in EDTF; the sentence that refuses another text begins its examples with dates in words."""
    try:
        validators.edtf(text)
    except ValidationError as error:
        raise ValidationError(NO_DATE, error.code, error.params) from error


def _means(date: edtf.Edtf, sense: Sense) -> Answer:
    reader = get_language() or "en"
    words = say(date, reader, sense=sense)
    is_day = date.earliest is not None and date.earliest == date.latest
    if is_day:
        return Answer(words)
    return Answer(words, _bound(date.start, date.earliest, reader), _bound(date.end, date.latest, reader))


def _bound(part: Part | None, day: int | None, reader: str) -> str:
    """The day that bounds a date on one side; "" for one that is open or marked with ~, ? or %, as readers see it too."""
    is_firm = part is not None and not part.approximate and not part.uncertain
    return say_day(day, reader) if is_firm and day is not None else ""


def sense_of(in_time: str, kind: str = "") -> Sense:
    """How an interval is meant: as chosen; where nothing is, an intervention or a condition lasts, the rest falls in it."""
    return "throughout" if in_time == "throughout" or (not in_time and kind in THROUGHOUT) else "somewhere"


class DateInput(forms.TextInput):
    """A box for an EDTF date, with what it means under it; `senses` names the boxes that say how an interval is meant."""

    template_name = "curation/_date.html"
    sense: Sense = "somewhere"
    senses: tuple[str, ...] = ()
    with_help = False

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """With the answer for what stands in the box, typed or stored."""
        context = super().get_context(name, value, attrs)
        shown = answer(str(value or ""), self.sense)
        if context["widget"]["attrs"].get("aria-invalid"):
            shown = Answer()  # the field's error says it already
        context["widget"]["attrs"] |= {"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}
        return context | {
            "answer": shown,
            "sense": self.sense,
            "senses": " ".join(self.senses),
            "with_help": self.with_help,
        }


class DateField(forms.CharField):
    """A date, cleaned to EDTF. No `max_length`: browsers would cut a longer text silently; the check says it is too long."""

    def __init__(self, **options: Any) -> None:
        ours = {"widget": DateInput(attrs={"size": 24}), "validators": [check], "max_length": None}
        super().__init__(**(options | ours))

    def to_python(self, value: Any) -> str:
        """What was typed, in EDTF."""
        return to_edtf(str(super().to_python(value) or ""))


def hint(field: str) -> Any:
    """What stands under the date box of a field: examples in words, then in EDTF."""
    return HINTS.get(field, HINT)


def explain(form: Any) -> None:
    """Tell each date box of a form how an interval in it is meant; the first of the form explains how a date is written."""
    boxes = {name: field.widget for name, field in form.fields.items() if isinstance(field.widget, DateInput)}
    named = [name for name in ("in_time", "report_kind") if name in form.fields]
    in_time, kind = (typed(form, name) for name in ("in_time", "report_kind"))
    for name, widget in boxes.items():
        widget.sense = "throughout" if name in LASTING else sense_of(in_time, kind)
        widget.senses = () if name in LASTING else tuple(f"id_{form.add_prefix(row)}" for row in named)
        widget.with_help = name == next(iter(boxes)) and (not form.prefix or str(form.prefix).endswith("-0"))


def typed(form: Any, name: str) -> str:
    """What stands in a box of a form, typed or stored; "" if the form has no such box."""
    if name not in form.fields:
        return ""
    if form.is_bound:
        return cast(str, form.data.get(form.add_prefix(name), ""))
    return str(form.get_initial_for_field(form.fields[name], name) or "")
