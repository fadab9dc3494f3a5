"""The form of a citation: what of the record it speaks of is ticked by name."""

from collections.abc import Iterator
from typing import Any

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.components import ComponentForm
from heritage.curation.forms.texts import Words, offers
from heritage.curation.forms.widgets import KeysField
from heritage.public.pages.fields import field_name
from heritage.records import completeness, terms
from heritage.records.fields import TermField
from heritage.records.models import Citation, Component, Record, Text
from heritage.records.queries import components, names_of_fields

NAMING = ("name", "statement", "what", "outcome", "how")  # the texts of a row that say which one it is
SAYS = ("text", "actor", "as_written", "value", "name")  # the fields of a row that do
LONGEST = 48
NO_SOURCE = _("Choose the source, or remove this row.")
ITSELF = _("This source cannot cite itself: choose the source that says something about it.")


@offers(Words("note", _("What it says, in our words, for the public")))
class CitationForm(ComponentForm):
    """A pointer into a source: what of the record it speaks of is ticked by name."""

    about = KeysField(
        label=_("Speaks of"),
        help_text=_(
            "Tick what this source is about. With nothing ticked it stands for the whole record. Rows that you just "
            "added can be ticked after saving."
        ),
    )

    class Meta:
        model = Citation
        fields = ("source", "stance", "locator", "quotation", "about", "credibility")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.there = {key for key, _name in offered(self.record)}
        kept = [key for key in self.instance.about or [] if key not in self.there]
        about: Any = self.fields["about"]
        gone = gettext("gone")
        about.choices = [*offered(self.record), *((key, f"{key} ({gone})") for key in kept)]
        self.fields["source"].error_messages["required"] = NO_SOURCE
        self._show_what_stands_around()

    def _show_what_stands_around(self) -> None:
        """Under the words quoted: what is published with them from the text that we hold."""
        before, after = self.instance.quotation_prefix, self.instance.quotation_suffix
        if before or after:
            quotation = self.fields["quotation"]
            around = gettext("Published with these words: before them “{before}”, after them “{after}”.")
            around = format_html(
                around, before=format_html("<bdi>{}</bdi>", before), after=format_html("<bdi>{}</bdi>", after)
            )
            quotation.help_text = format_html("{} {}", quotation.help_text, around)

    def clean(self) -> dict[str, Any]:
        """Words quoted must stand in the text that we hold of the source, and no source cites itself."""
        data: dict[str, Any] = super().clean() or {}
        words, source = data.get("quotation", ""), data.get("source")
        if source and self.record.pk == source.pk:
            self.add_error("source", ITSELF)
        elif words and source and not completeness.quotation_is_found(words, source):
            self.add_error(
                "quotation",
                _("These words are not in the text we hold of “%(source)s”. Copy them exactly.") % {"source": source},
            )
        return data


def offered(record: Record) -> list[tuple[str, str]]:
    """The keys of a record that a citation can be about, each with its name; worked out once for a record."""
    found: list[tuple[str, str]] | None = getattr(record, "_offered_keys", None)
    if found is None:
        found = [(name, field_name(name)) for name in names_of_fields(record)]
        rows = [row for row in components(record) if not isinstance(row, Citation)] if record.pk else []
        words = _words(record) if rows else {}
        found += [(row.key, row_name(row, words)) for row in rows]
        record._offered_keys = found  # type: ignore[attr-defined]
    return found


def row_name(row: Component, words: dict[tuple[str, str], str]) -> str:
    """What a row is, in words: “Number: books burned (q1)”. `words` are the texts of the record by row and field."""
    said = next((text for field in NAMING if (text := words.get((row.key, field)))), "")
    said = said or next((str(value) for field in SAYS if (value := getattr(row, field, ""))), "")
    said = " ".join([*_labels(row, said), said]).strip()
    short = said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
    kind = capfirst(str(row._meta.verbose_name))
    return f"{kind}: {short} ({row.key})" if short else f"{kind} ({row.key})"


def _labels(row: Component, said: str) -> Iterator[str]:
    """What the row's first term means, where no words say which row it is, or only a number does."""
    if said and not hasattr(row, "scheme"):
        return
    for name in ("cause", "effect", "period", "listing", "scheme", "kind"):
        field = row._meta.get_field(name) if hasattr(row, name) else None
        if isinstance(field, TermField):
            known = {term.id: term for term in terms.terms(field.vocabulary)}
            term = known.get(getattr(row, name))
            yield term.label(get_language() or "en") if term else getattr(row, name)
            return


def _words(record: Record) -> dict[tuple[str, str], str]:
    """The texts of the rows in the curator's language, else in any."""
    reader = get_language() or "en"
    rows = Text.objects.filter(record_id=record.pk).exclude(of="").order_by("-language")
    return {(row.of, row.field): row.text for row in sorted(rows, key=lambda row: row.language == reader)}
