"""From a working incident to its payload."""

from heritage.editions.payloads import IncidentPayload
from heritage.publishing.builders.head import Head, attributions, date
from heritage.publishing.citations import citations
from heritage.publishing.pins import Pins
from heritage.publishing.texts import Texts
from heritage.records.models import Incident


def build(incident: Incident, head: Head, texts: Texts, pins: Pins) -> IncidentPayload:
    """What is published of an incident."""
    return IncidentPayload(
        **head,
        names=texts.of("", "name"),
        statement=texts.of("", "statement"),
        standing=incident.standing,
        occurred=date(incident.occurred, incident.in_time),
        attributions=attributions(incident.attributions.all(), texts),
        citations=citations(incident, texts, pins),
        terms=(),
    )
