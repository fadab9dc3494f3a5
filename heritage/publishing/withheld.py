"""What a record holds and its candidate leaves out, by name: an edition that shows it later publishes words of the past."""

from collections.abc import Iterator

from heritage.publishing.pins import Pins
from heritage.publishing.places import NAMES_ADDRESS, NAMES_AREA, NAMES_IDENTIFIERS, NAMES_LOCALITY
from heritage.records.models import Citation, DamageReport, EvidenceImage, HeritageSite, Record, Text

BY_POLICY = {  # what a citation can speak of, and the policies that show it
    "area": NAMES_AREA,
    "locality": NAMES_LOCALITY,
    "address": NAMES_ADDRESS,
    "location": {"exact", "fine", "coarse"},
}
POSITIONS = ("coarse", "fine", "exact")  # each policy shows its own step and those before it


def hidden_keys(record: Record) -> set[str]:
    """The keys of what the site's policy keeps back: a citation of them alone would tell it all the same."""
    specific = record.specific
    if not isinstance(specific, HeritageSite):
        return set()
    fields = {field for field, policies in BY_POLICY.items() if specific.location_policy not in policies}
    identifiers = set(specific.identifiers.values_list("key", flat=True))
    return fields | (identifiers if specific.location_policy not in NAMES_IDENTIFIERS else set())


def withheld(record: Record, pins: Pins) -> list[str]:
    """Such as "citation/c3", "locality", "position/exact", "part_of"; sorted."""
    citations, hidden = Citation.objects.filter(record_id=record.pk).select_related("source"), hidden_keys(record)
    found = [f"citation/{row.key}" for row in citations if is_left_out(row, pins, hidden)]
    specific = record.specific
    named = specific.incident if isinstance(specific, DamageReport | EvidenceImage) else None
    if named and named.public_id not in pins:
        found.append("incident")
    if isinstance(specific, EvidenceImage):
        shown = specific.reports.values_list("public_id", flat=True)
        found += [f"report/{public_id}" for public_id in shown if public_id not in pins]
    return sorted([*found, *(_of_site(specific, pins) if isinstance(specific, HeritageSite) else ())])


def is_left_out(citation: Citation, pins: Pins, hidden: set[str]) -> bool:
    """Whether a citation stays out: its source is not published, or it speaks of nothing but what is kept back."""
    return citation.source.public_id not in pins or (bool(citation.about) and set(citation.about) <= hidden)


def _of_site(site: HeritageSite, pins: Pins) -> Iterator[str]:
    if site.part_of and site.part_of.public_id not in pins:
        yield "part_of"
    named = set(Text.objects.filter(record_id=site.pk, of="").values_list("field", flat=True))
    hidden = hidden_keys(site)
    yield from (field for field in ("area", "locality", "address") if field in named & hidden)
    yield from (f"identifier/{row.key}" for row in site.identifiers.all() if row.key in hidden)
    if hasattr(site, "location"):
        shown = POSITIONS.index(site.location_policy) + 1 if site.location_policy in POSITIONS else 0
        yield from (f"position/{step}" for step in POSITIONS[shown:])
