"""What must be there before a record can be submitted, said on its form; and where in the form each gap is filled."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.texts import SPOKEN, box
from heritage.records.completeness import Missing
from heritage.records.enums import Kind

# For each kind what `records.requirements` asks of every record: where it is missing, and the words for it.
NEEDED: dict[Kind, dict[str, Any]] = {
    Kind.SITE: {
        "names": _("one preferred name"),
        "type": _("the type"),
        "citations": _("one citation"),
    },
    Kind.DAMAGE_REPORT: {
        "title": _("a title in one language"),
        "statement": _("a statement in one language"),
        "standing": _("the standing"),
        "citations": _("one citation"),
    },
    Kind.INCIDENT: {
        "name": _("a name in one language"),
        "statement": _("a statement in one language"),
        "standing": _("the standing"),
        "citations": _("one citation"),
    },
    Kind.IMAGE: {
        "site": _("the site or the incident"),
        "caption": _("a caption in one language"),
        "credit": _("the credit line"),
        "rights": _("the rights"),
        "citations": _("one citation"),
    },
    Kind.SOURCE: {"title": _("a title")},
    Kind.VOCABULARY: {"terms": _("one term, with its label and what it means")},
}


@dataclass(frozen=True)
class Gap:
    """One thing to do, and the id of the box or list of the form where it is done, or ""."""

    what: str
    anchor: str


def sentence(kind: Kind) -> str:
    """What must be there, in one line."""
    things = gettext(", ").join(str(words) for words in NEEDED[kind].values())
    return gettext("Before it can be submitted: %(things)s.") % {"things": things}


def gaps(missing: Iterable[Missing], form: Any, lists: Iterable[Any]) -> list[Gap]:
    """Each thing that is missing, with its place in the form."""
    prefixes = {rows.prefix for rows in lists}
    return [Gap(row.what, _anchor(row.where, form, prefixes)) for row in missing]


def _anchor(where: str, form: Any, prefixes: set[str]) -> str:
    if where in prefixes:
        return f"{where}-group"
    reader = get_language() or "en"
    names = [where, box(where, reader), *(box(where, tag) for tag in SPOKEN)]
    return next((f"id_{name}" for name in names if name in form.fields), "")
