"""Forms of the rows inside a record: names, parts, periods, protection, statements, actors, numbers, verifications."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.texts import TextsForm, Words, offers
from heritage.records import validators
from heritage.records.models import Component, Record, SitePart
from heritage.records.queries import names_of_fields
from heritage.records.requirements import ends_before

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
ENDS_BEFORE_IT_BEGINS = _("This lies before the date since when it is protected: correct one of the two.")


def check_key(form: ComponentForm) -> str | None:
    """A key that nothing else in the record has, had or will be given. None if empty: two of those are not the same."""
    key = str(form.cleaned_data["key"])
    taken = {*form.record.used_keys, *names_of_fields(form.record)}
    if key and not form.instance.pk and (key in taken or GIVEN.fullmatch(key)):
        raise ValidationError(KEY_IS_TAKEN % {"key": key})
    return key or None


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
        """See `check_key`."""
        return check_key(self)


class ProtectionForm(ComponentForm):
    """A list or law that protects a site."""

    def clean(self) -> dict[str, Any]:
        """No protection ends before it begins."""
        data: dict[str, Any] = super().clean() or {}
        if ends_before(data.get("since", ""), data.get("until", "")):
            self.add_error("until", ENDS_BEFORE_IT_BEGINS)
        return data


class IdentifierForm(ComponentForm):
    """A number or name in another catalogue, kept in the form that its scheme writes."""

    def clean(self) -> dict[str, Any]:
        """The identifier as the scheme writes it; an address that holds it is reduced to it."""
        data: dict[str, Any] = super().clean() or {}
        scheme, value = data.get("scheme"), data.get("value")
        if scheme and value:
            self._check(scheme, value)
        return data

    def _check(self, scheme: str, value: str) -> None:
        try:
            self.cleaned_data["value"] = validators.identifier(scheme, value)
        except ValidationError as error:
            self.add_error("value", error)


@offers(Words("statement", _("Statement"), rows=2))
class StatementForm(ComponentForm):
    """A statement about a site that is no damage."""


@offers(Words("note", _("Note")))
class AttributionForm(ComponentForm):
    """Who is said to have done it."""


@offers(Words("what", _("Of what")))
class QuantityForm(ComponentForm):
    """A number that a source gives."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].help_text = _("Such as books, or m².")
        self.fields["as_written"].help_text = _("As the source has it: “some 4,000 volumes”.")


class CauseForm(ComponentForm):
    """A cause. Its place in EAMENA's two lists is chosen twice: neither list follows from the other."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["category"].label = _("In the course of")
        self.fields["category"].help_text = _(
            "What kind of activity led to it: a fire may come from war, from building or from nature."
        )


@offers(
    Words("how", _("How it was done, so that a reader can repeat it"), rows=2),
    Words("outcome", _("What came out"), rows=2),
    Words("role", _("Role of who did it")),
)
class VerificationForm(ComponentForm):
    """What was checked about a source, how, and with which result."""
