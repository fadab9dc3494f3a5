"""Forms of the rows inside a record: names, parts, statements, causes, actors, numbers, citations."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.texts import TextsForm, Words, offers
from heritage.curation.forms.widgets import KeysField
from heritage.public.pages.fields import LABELS
from heritage.records import completeness
from heritage.records.models import Citation, Component, Record, SitePart
from heritage.records.queries import components, names_of_fields, text_of

NAMING = ("name", "statement", "what")  # the texts of a component that say which one it is
# The keys that rows are given: n1, part-2.
GIVEN = re.compile(rf"({'|'.join(model.PREFIX for model in Component.__subclasses__())})\d+")


class ComponentForm(TextsForm):
    """A row with its texts. `record` is the record it belongs to, saved or not."""

    def __init__(self, *args: Any, record: Record, **options: Any) -> None:
        super().__init__(*args, **options)
        self.record = record
        if self.instance.pk:
            self.fill(record.pk, self.instance.key)

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 - Django's signature
        """The row, then its texts: they need its key. A new row writes all its boxes."""
        is_new = self.instance.pk is None
        row = super().save(commit)
        if commit:
            again = is_new or bool(getattr(self.record, "translations_fit", False))
            original = getattr(self.record, "original_language", "en")
            self.write_texts(self.record, of=row.key, original=original, again=again)
        return row


KEY_STAYS = _("Stays as it is: reports and citations name the part by it.")
KEY_IS_ASKED_FOR = _("A short name, like “library”; it cannot be changed later. Leave it empty for a number.")
KEY_IS_TAKEN = _(
    "“%(key)s” is, was or may become the key of something else in this record. Choose another, or leave it empty."
)


@offers(Words("name", _("Name")))
class PartForm(ComponentForm):
    """A part of a site. Its key is asked for, once: reports and citations name the part by it."""

    class Meta:
        model = SitePart
        fields = ("key", "kind")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        key: Any = self.fields["key"]
        key.disabled = self.instance.pk is not None
        key.help_text = KEY_STAYS if key.disabled else KEY_IS_ASKED_FOR

    def clean_key(self) -> str | None:
        """A key that nothing else in the record has, had or will be given. None if empty: two of those are not the same."""
        key = str(self.cleaned_data["key"])
        taken = {*self.record.used_keys, *names_of_fields(self.record)}
        if key and not self.instance.pk and (key in taken or GIVEN.fullmatch(key)):
            raise ValidationError(KEY_IS_TAKEN % {"key": key})
        return key or None


@offers(Words("statement", _("Statement"), rows=2))
class StatementForm(ComponentForm):
    """A statement about a site that is no damage."""


@offers(Words("note", _("Note")))
class AttributionForm(ComponentForm):
    """Who is said to have done it."""


@offers(Words("what", _("Of what")))
class QuantityForm(ComponentForm):
    """A number that a source gives."""


@offers(Words("note", _("Public note")))
class CitationForm(ComponentForm):
    """A pointer into a source: what of the record it speaks of is ticked by name."""

    about = KeysField(
        label=_("Speaks of"),
        help_text=_("None ticked: of the whole record. Save first to see rows that you just added."),
    )

    class Meta:
        model = Citation
        fields = ("source", "stance", "locator", "quotation", "about")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.there = {key for key, _name in offered(self.record)}
        kept = [key for key in self.instance.about or [] if key not in self.there]
        about: Any = self.fields["about"]
        gone = gettext("gone")
        about.choices = [*offered(self.record), *((key, f"{key} ({gone})") for key in kept)]
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
        """Words quoted must stand in the text that we hold of the source."""
        data: dict[str, Any] = super().clean() or {}
        words, source = data.get("quotation", ""), data.get("source")
        if words and source and not completeness.quotation_is_found(words, source):
            self.add_error(
                "quotation",
                _("These words are not in the text we hold of “%(source)s”. Copy them exactly.") % {"source": source},
            )
        return data


def offered(record: Record) -> list[tuple[str, str]]:
    """The keys of a record that a citation can be about, each with its name; worked out once for a record."""
    found: list[tuple[str, str]] | None = getattr(record, "_offered_keys", None)
    if found is None:
        found = [(name, str(LABELS.get(name, name))) for name in names_of_fields(record)]
        rows = components(record) if record.pk else []
        found += [(row.key, _row_name(record, row)) for row in rows if not isinstance(row, Citation)]
        record._offered_keys = found  # type: ignore[attr-defined]
    return found


def _row_name(record: Record, row: Component) -> str:
    reader = get_language() or "en"
    words = next((text for field in NAMING if (text := text_of(record, field, of=row.key, language=reader))), "")
    words = words or str(getattr(row, "text", "") or getattr(row, "actor", "") or getattr(row, "as_written", ""))
    short = words if len(words) <= 48 else f"{words[:47]}…"
    return f"{short} ({row.key})" if short else row.key
