"""The shape of what is published: frozen dataclasses, one per schema, and the way from and to canonical text.

Every list has an explicit order and every item of it a `key`. Absent values are None or "", never left out, so that two
payloads with the same content are the same bytes. Dates are EDTF as written; coordinates and numbers are decimal strings.
"""

import dataclasses
import json
from dataclasses import dataclass
from typing import Any

import cattrs

from heritage.editions.parts import (
    Attribution,
    AttributionCertainty,
    Cause,
    CauseCategory,
    CauseTerm,
    Cell,
    Certainty,
    Change,
    ChangeKind,
    Citation,
    CitedSource,
    Condition,
    Creator,
    Date,
    GlossaryTerm,
    InTime,
    LanguageText,
    Location,
    LocationPolicy,
    Name,
    NameKind,
    Part,
    PartKind,
    Place,
    Point,
    Quantity,
    Quotation,
    ReportKind,
    Severity,
    SiteReference,
    SiteType,
    SourceType,
    Stance,
    Standing,
    StateAfter,
    Statement,
    Subject,
    TermOf,
    Title,
    TranslatedFrom,
)
from heritage.lib import canonical

__all__ = [
    "SCHEMAS",
    "Attribution",
    "AttributionCertainty",
    "Cause",
    "CauseCategory",
    "CauseTerm",
    "Cell",
    "Certainty",
    "Change",
    "ChangeKind",
    "Citation",
    "CitedSource",
    "Condition",
    "Creator",
    "DamageReportPayload",
    "Date",
    "GlossaryTerm",
    "InTime",
    "LanguageText",
    "Location",
    "LocationPolicy",
    "Name",
    "NameKind",
    "Part",
    "PartKind",
    "Payload",
    "Place",
    "Point",
    "Quantity",
    "Quotation",
    "ReportKind",
    "Severity",
    "SitePayload",
    "SiteReference",
    "SiteType",
    "SourcePayload",
    "SourceType",
    "Stance",
    "Standing",
    "StateAfter",
    "Statement",
    "Subject",
    "TermOf",
    "Title",
    "TranslatedFrom",
    "UnknownSchema",
    "load",
    "plain",
    "render",
]


@dataclass(frozen=True)
class Payload:
    """The head that all payloads share."""

    schema: str
    catalogue: str
    id: str
    nonce: str
    change: Change
    reprints: int | None


@dataclass(frozen=True)
class SitePayload(Payload):
    """What is published of a heritage site: schema site/1."""

    type: SiteType
    names: tuple[Name, ...]
    description: tuple[LanguageText, ...]
    place: Place
    part_of: SiteReference | None
    parts: tuple[Part, ...]
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    terms: tuple[GlossaryTerm, ...]


@dataclass(frozen=True)
class DamageReportPayload(Payload):
    """What is published of a damage report: schema damage_report/1."""

    site: SiteReference
    parts: tuple[Part, ...]
    kind: ReportKind
    title: tuple[LanguageText, ...]
    statement: tuple[LanguageText, ...]
    standing: Standing
    occurred: Date | None
    observed: Date | None
    causes: tuple[Cause, ...]
    attributions: tuple[Attribution, ...]
    quantities: tuple[Quantity, ...]
    state: StateAfter
    citations: tuple[Citation, ...]
    terms: tuple[GlossaryTerm, ...]


@dataclass(frozen=True)
class SourcePayload(Payload):
    """What is published of a source: schema source/1."""

    type: SourceType
    title: Title
    creators: tuple[Creator, ...]
    publisher: str
    issued: str
    language: str
    url: str
    archive_url: str
    accessed: str
    note: tuple[LanguageText, ...]
    terms: tuple[GlossaryTerm, ...]


SCHEMAS: dict[str, type[Payload]] = {
    "site/1": SitePayload,
    "damage_report/1": DamageReportPayload,
    "source/1": SourcePayload,
}


_converter = cattrs.Converter(forbid_extra_keys=True)


class UnknownSchema(ValueError):
    """The text names a schema that this version does not know."""


def load(text: str) -> Payload:
    """The payload that canonical `text` holds. Raises UnknownSchema, or cattrs' error for a wrong shape."""
    data = json.loads(text)
    schema = SCHEMAS.get(data.get("schema", ""))
    if schema is None:
        raise UnknownSchema(str(data.get("schema")))
    return _converter.structure(data, schema)


def render(payload: Payload) -> str:
    """The canonical text of a payload (RFC 8785): what is stored, hashed and served."""
    return canonical.text(plain(payload))


def plain(payload: Payload) -> dict[str, Any]:
    """The payload as dicts and lists."""
    data: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(payload)))
    return data
