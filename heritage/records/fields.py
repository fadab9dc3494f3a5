"""Model fields of the working records, each with the validation that belongs to its kind of value."""

from typing import TYPE_CHECKING, Any

from django.db import models

from heritage.records import validators

if TYPE_CHECKING:
    CharField = models.CharField[str, str]
    TextField = models.TextField[str, str]
else:  # Django's fields cannot be subscripted when the program runs.
    CharField, TextField = models.CharField, models.TextField


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


class JsonField(models.JSONField):
    """JSON without SQLite's JSON_VALID check: up to SQLite 3.41 it counts as unsafe where `trusted_schema` is off."""

    def db_check(self, connection: Any) -> None:
        """No check in the table; only this application writes it."""
