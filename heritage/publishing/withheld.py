"""What a record holds and its candidate leaves out, by name: an edition that shows it later publishes words of the past."""

from collections.abc import Iterator

from heritage.publishing.pins import Pins
from heritage.publishing.places import NAMES_ADDRESS, NAMES_AREA, NAMES_IDENTIFIERS, NAMES_LOCALITY
from heritage.records.models import Citation, DamageReport, HeritageSite, Record, Text

POSITIONS = ("coarse", "fine", "exact")  # each policy shows its own step and those before it


def withheld(record: Record, pins: Pins) -> list[str]:
    """Such as "citation/c3", "locality", "position/exact", "part_of"; sorted."""
    citations = Citation.objects.filter(record_id=record.pk).select_related("source")
    found = [f"citation/{row.key}" for row in citations if row.source.public_id not in pins]
    specific = record.specific
    if isinstance(specific, DamageReport) and specific.incident and specific.incident.public_id not in pins:
        found.append("incident")
    return sorted([*found, *(_of_site(specific, pins) if isinstance(specific, HeritageSite) else ())])


def _of_site(site: HeritageSite, pins: Pins) -> Iterator[str]:
    if site.part_of and site.part_of.public_id not in pins:
        yield "part_of"
    named = set(Text.objects.filter(record_id=site.pk, of="").values_list("field", flat=True))
    for field, policies in (("area", NAMES_AREA), ("locality", NAMES_LOCALITY), ("address", NAMES_ADDRESS)):
        if field in named and site.location_policy not in policies:
            yield field
    if site.location_policy not in NAMES_IDENTIFIERS:
        yield from (f"identifier/{row.key}" for row in site.identifiers.all())
    if hasattr(site, "location"):
        shown = POSITIONS.index(site.location_policy) + 1 if site.location_policy in POSITIONS else 0
        yield from (f"position/{step}" for step in POSITIONS[shown:])
