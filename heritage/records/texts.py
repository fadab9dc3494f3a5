"""Texts by language: writing one, and noticing translations of an earlier wording."""

from heritage.lib import canonical
from heritage.records.models import Record, Text
from heritage.records.validators import nfc


def write(
    record: Record, field: str, language: str, text: str, *, of: str = "", translated_from: str = ""
) -> Text | None:
    """Set the text of `field` in `language`, of the record or of the component with key `of`; empty words remove it.

    `translated_from` is the language it was translated from: the wording there now is remembered by its hash; without one
    the words are an original of their own. Call it inside `actions.revising`.
    """
    words = nfc(text.replace("\r\n", "\n")).strip()
    rows = Text.objects.filter(record_id=record.pk, of=of, field=field, language=language)
    if not words:
        rows.delete()
        return None
    row = rows.first() or Text(record_id=record.pk, of=of, field=field, language=language)
    if row.pk and row.text == words and not translated_from:
        return row
    row.text, row.translated_from, row.translated_sha256 = words, "", ""
    _remember_original(row, translated_from)
    row.full_clean(exclude=["record", "key", "translated_from"])  # the two keys are made here, and longer than a row's
    row.save()
    return row


def _remember_original(row: Text, language: str) -> None:
    """Keep which text this one was made from, by key and hash; nothing if it was not translated."""
    original = Text.objects.filter(record_id=row.record_id, of=row.of, field=row.field, language=language).first()
    if original is not None and language != row.language:
        row.translated_from, row.translated_sha256 = original.key, canonical.sha256(original.text)


def prune(record: Record, keys: set[str]) -> None:
    """Remove the texts of components that are gone; `keys` are those that remain."""
    Text.objects.filter(record_id=record.pk).exclude(of="").exclude(of__in=keys).delete()
