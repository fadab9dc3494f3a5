"""Forms of the rows inside a record: names, parts, statements, causes, actors, numbers, citations."""

from decimal import Decimal
from typing import Any

from django.forms.models import BaseInlineFormSet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.texts import TextsForm, Words, offers
from heritage.curation.forms.widgets import KeysField
from heritage.public.pages.fields import LABELS
from heritage.publishing.places import decimal_text
from heritage.records import completeness
from heritage.records.enums import Kind
from heritage.records.models import Citation, Component, Record, SitePart
from heritage.records.queries import OTHER_FIELDS, TEXT_FIELDS, components, text_of

NAMING = ("name", "statement", "what")  # the texts of a component that say which one it is


class ComponentForm(TextsForm):
    """A row with its texts. `record` is the record it belongs to, saved or not."""

    def __init__(self, *args: Any, record: Record, **options: Any) -> None:
        super().__init__(*args, **options)
        self.record = record
        if self.instance.pk:
            self.fill(record.pk, self.instance.key)

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 - Django's signature
        """The row, then its texts: they need its key."""
        row = super().save(commit)
        if commit:
            again = bool(getattr(self.record, "translations_fit", False))
            original = getattr(self.record, "original_language", "en")
            self.write_texts(self.record, of=row.key, original=original, again=again)
        return row


class ComponentFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """The rows of one list; tells each form its record, and which rows the same page adds."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """With the record."""
        return super().get_form_kwargs(index) | {"record": self.instance}


@offers(Words("name", _("Name")))
class PartForm(ComponentForm):
    """A part of a site. Its key is asked for: reports and citations name the part by it."""

    class Meta:
        model = SitePart
        fields = ("key", "kind")


@offers(Words("statement", _("Statement"), rows=2))
class StatementForm(ComponentForm):
    """A statement about a site that is no damage."""


@offers(Words("note", _("Note")))
class AttributionForm(ComponentForm):
    """Who is said to have done it."""


@offers(Words("what", _("Of what")))
class QuantityForm(ComponentForm):
    """A number that a source gives, shown without the zeros that the database adds."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            self.initial["value"] = Decimal(decimal_text(self.instance.value))


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
        kept = [key for key in self.instance.about or [] if key not in dict(offered(self.record))]
        about: Any = self.fields["about"]
        about.choices = [*offered(self.record), *((key, f"{key} ({_('gone')})") for key in kept)]

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
        kind = Kind(record.kind or record.KIND)
        found = [(name, str(LABELS.get(name, name))) for name in (*TEXT_FIELDS[kind], *OTHER_FIELDS[kind])]
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
