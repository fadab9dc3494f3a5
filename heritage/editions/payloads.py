"""The shape of what is published: frozen dataclasses, one per schema, and the way from and to canonical text.

Every list has an explicit order and every item of it a `key`. Absent values are None or "", never left out, so that two
payloads with the same content are the same bytes. Dates are EDTF as written; coordinates and numbers are decimal strings.
"""

import dataclasses
import json
from dataclasses import dataclass
from typing import Any

import cattrs

from heritage.editions.parts.citing import Attribution, Change, Citation, Date, GlossaryTerm, LanguageText, Verification
from heritage.editions.parts.image import ReportReference
from heritage.editions.parts.report import Cause, Effect, IncidentReference, Method, Quantity, StateAfter
from heritage.editions.parts.site import (
    Function,
    Name,
    Part,
    Period,
    Place,
    Protection,
    SiteIdentifier,
    SiteReference,
    Statement,
)
from heritage.editions.parts.source import AddedTerm, Creator, SourceIdentifier, Title
from heritage.editions.parts.terms import (
    Finding,
    FindingReason,
    ImageType,
    ImageView,
    Priority,
    Probability,
    ReportKind,
    Rights,
    SiteType,
    SourceStatus,
    SourceType,
    Standing,
)
from heritage.lib import canonical


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
    functions: tuple[Function, ...]
    names: tuple[Name, ...]
    description: tuple[LanguageText, ...]
    significance: tuple[LanguageText, ...]
    place: Place
    part_of: SiteReference | None
    parts: tuple[Part, ...]
    periods: tuple[Period, ...]
    protections: tuple[Protection, ...]
    identifiers: tuple[SiteIdentifier, ...]
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    terms: tuple[GlossaryTerm, ...]


@dataclass(frozen=True)
class DamageReportPayload(Payload):
    """What is published of a damage report: schema damage_report/1."""

    site: SiteReference
    parts: tuple[Part, ...]
    parts_note: tuple[LanguageText, ...]
    incident: IncidentReference | None
    kind: ReportKind
    title: tuple[LanguageText, ...]
    statement: tuple[LanguageText, ...]
    standing: Standing
    occurred: Date | None
    observed: Date | None
    finding: Finding
    finding_reason: FindingReason
    probability: Probability
    causes: tuple[Cause, ...]
    effects: tuple[Effect, ...]
    attributions: tuple[Attribution, ...]
    quantities: tuple[Quantity, ...]
    state: StateAfter
    methods: tuple[Method, ...]
    assessed_by: str
    recommendation: tuple[LanguageText, ...]
    priority: Priority
    citations: tuple[Citation, ...]
    terms: tuple[GlossaryTerm, ...]


@dataclass(frozen=True)
class IncidentPayload(Payload):
    """What is published of an incident: schema incident/1. Its reports name it, not it them."""

    names: tuple[LanguageText, ...]
    statement: tuple[LanguageText, ...]
    standing: Standing
    occurred: Date | None
    attributions: tuple[Attribution, ...]
    citations: tuple[Citation, ...]
    terms: tuple[GlossaryTerm, ...]


@dataclass(frozen=True)
class ImagePayload(Payload):
    """What is published of an image: schema image/1. The image itself is elsewhere: we may not hold it, or not show it."""

    site: SiteReference | None
    incident: IncidentReference | None
    parts: tuple[Part, ...]
    reports: tuple[ReportReference, ...]
    type: ImageType
    view: ImageView
    caption: tuple[LanguageText, ...]
    alternative: tuple[LanguageText, ...]
    captured: str
    creator: str
    credit: str
    rights: Rights
    verifications: tuple[Verification, ...]
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
    status: SourceStatus
    status_note: tuple[LanguageText, ...]
    identifiers: tuple[SourceIdentifier, ...]
    note: tuple[LanguageText, ...]
    verifications: tuple[Verification, ...]
    citations: tuple[Citation, ...]
    terms: tuple[GlossaryTerm, ...]


@dataclass(frozen=True)
class VocabularyPayload(Payload):
    """What curators added to the shipped list `name`: schema vocabulary/1."""

    name: str
    added: tuple[AddedTerm, ...]
    terms: tuple[GlossaryTerm, ...]


SCHEMAS: dict[str, type[Payload]] = {
    "site/1": SitePayload,
    "damage_report/1": DamageReportPayload,
    "incident/1": IncidentPayload,
    "image/1": ImagePayload,
    "source/1": SourcePayload,
    "vocabulary/1": VocabularyPayload,
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
