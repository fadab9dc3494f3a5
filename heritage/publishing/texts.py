"""The texts of a record as payload rows, looked up by component and field."""

from collections import defaultdict

from heritage.editions.parts.citing import LanguageText, TranslatedFrom
from heritage.lib import canonical
from heritage.records.models import Record, Text


class Texts:
    """All texts of one record, read once."""

    def __init__(self, record: Record) -> None:
        self._rows: defaultdict[tuple[str, str], list[LanguageText]] = defaultdict(list)
        rows = list(Text.objects.filter(record_id=record.pk).order_by("language"))
        hashes = {row.key: canonical.sha256(row.text) for row in rows}
        for row in rows:
            self._rows[row.of, row.field].append(_language_text(row, hashes))

    def of(self, key: str, field: str) -> tuple[LanguageText, ...]:
        """The texts of `field` of the component `key` ("" for the record itself), ordered by language."""
        return tuple(self._rows[key, field])


def _language_text(row: Text, hashes: dict[str, str]) -> LanguageText:
    """The hash of an earlier wording is left out: it may never have been public, and could be guessed from its hash."""
    fits = hashes.get(row.translated_from) == row.translated_sha256
    origin = TranslatedFrom(row.translated_from, row.translated_sha256 if fits else "") if row.translated_from else None
    return LanguageText(row.key, row.language, row.text, origin)
