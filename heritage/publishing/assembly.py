"""Assembly: the public part of a working record as a payload. Reads only what the exposure register calls published.

One exception: the exact place is read to find the cells that the policy allows, and goes no further.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings

from heritage.editions import payloads
from heritage.editions.parts.citing import Change
from heritage.editions.payloads import Payload
from heritage.lib import canonical
from heritage.publishing.builders import images, incidents, reports, sites, sources, vocabularies
from heritage.publishing.builders.head import Head
from heritage.publishing.citations import left_out
from heritage.publishing.glossary import glossary
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.publishing.withheld import withheld
from heritage.records.models import DamageReport, EvidenceImage, HeritageSite, Incident, Record, Source, Vocabulary

BUILDERS: dict[type[Record], Callable[[Any, Head, Texts, Pins], Payload]] = {
    HeritageSite: sites.build,
    DamageReport: reports.build,
    Incident: incidents.build,
    EvidenceImage: images.build,
    Source: sources.build,
    Vocabulary: vocabularies.build,
}


@dataclass(frozen=True)
class Candidate:
    """A payload that could be published: its text and hash; `withheld` names what the record holds and it leaves out."""

    record: Record
    payload: Payload
    text: str
    sha256: str
    left_out: list[Source]
    withheld: list[str]


def assemble(record: Record, *, nonce: str, change: Change, pins: Pins, reprints: int | None = None) -> Candidate:
    """The candidate that `record` makes now. `nonce` is 128 random bits in hex, `reprints` the edition it replaces.

    Raises a NotAssembled.
    """
    specific = record.specific
    head: Head = {
        "schema": f"{record.kind}/1",
        "catalogue": settings.CATALOGUE,
        "id": record.public_id,
        "nonce": nonce,
        "change": change,
        "reprints": reprints,
    }
    payload = _with_terms(BUILDERS[type(specific)](specific, head, Texts(record), pins), pins)
    text = payloads.render(payload)
    return Candidate(record, payload, text, canonical.sha256(text), left_out(record, pins), withheld(record, pins))


def _with_terms(payload: Any, pins: Pins) -> Payload:
    complete: Payload = replace(payload, terms=glossary(payload, pins))
    return complete
