"""Model fields of the working records, each with the validation that belongs to its kind of value."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models

from heritage.lib import geometry
from heritage.records import validators

if TYPE_CHECKING:
    CharField = models.CharField[str, str]
    TextField = models.TextField[str, str]
    DecimalField = models.DecimalField[Decimal | int | str, Decimal]
else:  # Django's fields cannot be subscripted when the program runs.
    CharField, TextField, DecimalField = models.CharField, models.TextField, models.DecimalField


class KeyField(CharField):
    """The short, stable name of one row within its record: `q1`, `assyrian-hall`."""

    def __init__(self, **options: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 40, "blank": True, "validators": [validators.key]}
        super().__init__(**(defaults | options))


class PlainTextField(TextField):
    """Text typed by people: any script, no control or hidden direction characters, stored as NFC."""

    def __init__(self, **options: Any) -> None:
        defaults: dict[str, Any] = {"blank": True, "default": "", "validators": [validators.plain_text]}
        super().__init__(**(defaults | options))

    def to_python(self, value: Any) -> Any:
        """The text in NFC, so that equal words are equal bytes."""
        return validators.nfc(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        """NFC also where no form came first."""
        return validators.nfc(super().get_prep_value(value))


class LineField(CharField):
    """One line of text typed by people: as PlainTextField, without line breaks."""

    def __init__(self, **options: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 500, "blank": True, "default": "", "validators": [validators.line]}
        super().__init__(**(defaults | options))

    def to_python(self, value: Any) -> Any:
        """The line in NFC."""
        return validators.nfc(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        """NFC also where no form came first."""
        return validators.nfc(super().get_prep_value(value))


class TermField(CharField):
    """The id of a term of a vocabulary; blank where the sources do not say."""

    def __init__(self, *, vocabulary: str = "", **options: Any) -> None:
        self.vocabulary = vocabulary
        defaults: dict[str, Any] = {"max_length": 80, "blank": True, "default": ""}
        super().__init__(**(defaults | options | {"validators": [validators.TermOf(vocabulary)]}))

    def deconstruct(self) -> Any:
        """For migrations: the name of the vocabulary, not its validator."""
        name, path, args, options = super().deconstruct()
        options.pop("validators", None)
        return name, path, args, options | {"vocabulary": self.vocabulary}


class JsonField(models.JSONField):
    """JSON without SQLite's JSON_VALID check: up to SQLite 3.41 it counts as unsafe where `trusted_schema` is off."""

    def db_check(self, connection: Any) -> None:
        """No check in the table; only this application writes it."""


class TermsField(JsonField):
    """The ids of several terms of a vocabulary, as a list in the order of the vocabulary; empty where nothing is said."""

    def __init__(self, *, vocabulary: str = "", **options: Any) -> None:
        self.vocabulary = vocabulary
        defaults: dict[str, Any] = {"default": list, "blank": True}
        super().__init__(**(defaults | options | {"validators": [validators.TermsOf(vocabulary)]}))

    def deconstruct(self) -> Any:
        """For migrations: the name of the vocabulary, not its validator."""
        name, path, args, options = super().deconstruct()
        options.pop("validators", None)
        return name, path, args, options | {"vocabulary": self.vocabulary}


class GeometryField(TextField):
    """A place in WGS 84: stored as canonical WKT, whatever way it was typed (see `lib.geometry.parse`)."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**({"validators": [validators.geometry]} | options))

    def pre_save(self, model_instance: Any, add: bool) -> Any:  # noqa: FBT001 - Django's signature
        """The canonical form, also on the instance: snapshots are taken from it."""
        value = self.get_prep_value(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value

    def get_prep_value(self, value: Any) -> Any:
        """The canonical form also where no form came first. Raises GeometryError."""
        return geometry.to_wkt(geometry.parse(value)) if isinstance(value, str) and value else value


class EdtfField(CharField):
    """A date as written, in EDTF (ISO 8601-2), at most 64 characters; blank where the sources give none."""

    def __init__(self, **options: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 64, "blank": True, "default": "", "validators": [validators.edtf]}
        super().__init__(**(defaults | options))


class LanguageField(CharField):
    """A BCP-47 language tag, such as `ar`, `ckb-Arab` or `ar-Latn`."""

    def __init__(self, **options: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 35, "validators": [validators.language_tag]}
        super().__init__(**(defaults | options))


class AmountField(DecimalField):
    """A decimal that is not negative, as exact as it was typed, on both databases.

    It is kept as text in its one shortest form: SQLite's own numbers hold 15 digits and lose the others silently.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        defaults: dict[str, Any] = {"max_digits": 20, "decimal_places": 6, "validators": [validators.not_negative]}
        super().__init__(*args, **(defaults | options))

    def get_internal_type(self) -> str:
        """The column is one of text."""
        return "CharField"

    def from_db_value(self, value: str | None, *_: Any) -> Decimal | None:
        """The stored text as a decimal."""
        return None if value is None else Decimal(value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: ARG002, FBT001, FBT002
        """The decimal as plain digits: 25000, 5.5."""
        return value if value is None or hasattr(value, "as_sql") else shortest(self.to_python(value))


def shortest(value: Decimal) -> str:
    """A decimal as plain digits without zeros at the end and without a sign before nothing."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
