"""The whole working state of a record as canonical text, kept with every Revision."""

from typing import Any

from django.db import models

from heritage.lib import canonical
from heritage.records.enums import Kind
from heritage.records.models import DamageReport, EvidenceImage, HeritageSite, Record, Source, SourceSnapshot, Text
from heritage.records.queries import components

LEFT_OUT = {"id", "incident", "record", "record_ptr", "site", "source_ptr", "used_keys", "version"}


def take(record: Record) -> str:
    """Everything that a curator can change in the record, with its rows, texts, and withheld values."""
    specific = record.specific
    state: dict[str, Any] = {"kind": str(Kind(record.kind)), "fields": fields(specific)}
    state["rows"] = [{"list": row._meta.model_name} | fields(row) for row in components(specific)]
    state["texts"] = [fields(row) for row in Text.objects.filter(record_id=record.pk).order_by("key")]
    state["withheld"] = [{"model": row._meta.model_name} | fields(row) for row in withheld(specific)]
    if isinstance(specific, DamageReport | EvidenceImage):
        state["site"] = specific.site.public_id if specific.site else ""
        state["incident"] = specific.incident.public_id if specific.incident else ""
        state["parts"] = sorted(specific.parts.values_list("key", flat=True))
    if isinstance(specific, EvidenceImage):
        state["reports"] = sorted(specific.reports.values_list("public_id", flat=True))
    return canonical.text(state)


def withheld(record: Record) -> list[models.Model]:
    """The rows of the record that are never published."""
    if isinstance(record, HeritageSite) and hasattr(record, "location"):
        return [record.location]
    if isinstance(record, Source):
        return list(SourceSnapshot.objects.filter(source=record))
    return []


def fields(row: models.Model) -> dict[str, Any]:
    """The concrete fields of one row as plain values: numbers and dates as strings, references as public ids or keys."""
    return {
        field.attname: plain(field.value_from_object(row))
        for field in row._meta.concrete_fields
        if field.name not in LEFT_OUT
    }


def plain(value: Any) -> Any:
    """A value that canonical text can hold."""
    return value if value is None or isinstance(value, bool | int | str | list | dict) else str(value)
