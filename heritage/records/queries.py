"""Reading the working records."""

from itertools import chain
from typing import Any

from django.utils.translation import get_language

from heritage.records import terms
from heritage.records.enums import Kind
from heritage.records.models import (
    Citation,
    Component,
    DamageReport,
    EvidenceImage,
    HeritageSite,
    Record,
    SitePart,
    Source,
    Text,
)

COMPONENTS = {
    Kind.SITE: ("names", "parts", "periods", "protections", "identifiers", "statements", "citations"),
    Kind.DAMAGE_REPORT: ("causes", "effects", "attributions", "quantities", "citations"),
    Kind.INCIDENT: ("attributions", "citations"),
    Kind.IMAGE: ("verifications", "citations"),
    Kind.SOURCE: ("creators", "identifiers", "verifications", "citations"),
    Kind.VOCABULARY: ("terms",),
}
TEXT_FIELDS = {
    Kind.SITE: ("description", "significance", "area", "locality", "address"),
    Kind.DAMAGE_REPORT: ("title", "statement", "parts_note", "recommendation"),
    Kind.INCIDENT: ("name", "statement"),
    Kind.IMAGE: ("caption", "alternative"),
    Kind.SOURCE: ("note", "status_note"),
    Kind.VOCABULARY: (),
}
# What else of a record a citation can speak of, beside its texts and rows.
OTHER_FIELDS = {
    Kind.SITE: ("names", "type", "location"),
    Kind.DAMAGE_REPORT: ("occurred", "observed", "finding", "state"),
    Kind.INCIDENT: ("occurred",),
    Kind.IMAGE: ("view", "captured", "creator", "rights"),
    Kind.SOURCE: ("status",),
    Kind.VOCABULARY: (),
}


def components(record: Record) -> list[Component]:
    """All rows of the record's lists, in order."""
    specific: Any = record.specific
    return list(chain.from_iterable(getattr(specific, name).all() for name in COMPONENTS[Kind(record.kind)]))


def keys(record: Record) -> set[str]:
    """The keys a citation can be about: the record's own texts and fields by name, and its rows but the citations."""
    rows = {row.key for row in components(record) if not isinstance(row, Citation)}
    return rows | set(names_of_fields(record))


def names_of_fields(record: Record) -> tuple[str, ...]:
    """The names by which a citation speaks of the record's own texts and fields; no row has one of them as its key."""
    kind = Kind(record.kind or record.KIND)
    return TEXT_FIELDS[kind] + OTHER_FIELDS[kind]


def text_of(record: Record, field: str, *, of: str = "", language: str = "en") -> str:
    """The words of one text in `language`, else in any language, else ""."""
    rows = sorted(
        Text.objects.filter(record_id=record.pk, of=of, field=field),
        key=lambda row: (row.language != language, row.language),
    )
    return rows[0].text if rows else ""


def part_name(part: SitePart) -> str:
    """A part by its name in the reader's language, with its key."""
    name = text_of(part.record, "name", of=part.key, language=get_language() or "en")
    return f"{name} ({part.key})" if name else part.key


def references(record: Record) -> list[Record]:
    """The records that this one refers to, each once: vocabularies of added terms, sources, its site, and so on."""
    specific = record.specific
    sources = Source.objects.filter(cited_in__record_id=record.pk).distinct().order_by("pk")
    related: list[Record | None] = []
    if isinstance(specific, DamageReport):
        related = [specific.site, specific.incident]
    if isinstance(specific, EvidenceImage):
        related = [specific.site, specific.incident, *specific.reports.order_by("pk")]
    if isinstance(specific, HeritageSite):
        related = [specific.part_of]
    return list({row.pk: row for row in [*terms.vocabularies_of(record), *sources, *related] if row}.values())
