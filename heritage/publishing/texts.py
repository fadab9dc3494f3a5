"""The texts of a record as payload rows, looked up by component and field."""

from collections import defaultdict

from heritage.editions.payloads import LanguageText, TranslatedFrom
from heritage.records.models import Record, Text


class Texts:
    """All texts of one record, read once."""

    def __init__(self, record: Record) -> None:
        self._rows: defaultdict[tuple[str, str], list[LanguageText]] = defaultdict(list)
        for row in Text.objects.filter(record_id=record.pk).order_by("language"):
            self._rows[row.of, row.field].append(_language_text(row))

    def of(self, key: str, field: str) -> tuple[LanguageText, ...]:
        """The texts of `field` of the component `key` ("" for the record itself), ordered by language."""
        return tuple(self._rows[key, field])


def _language_text(row: Text) -> LanguageText:
    origin = TranslatedFrom(row.translated_from, row.translated_sha256) if row.translated_from else None
    return LanguageText(row.key, row.language, row.text, origin)
