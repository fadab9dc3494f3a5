"""What each kind of record must say before it can be submitted, and what in it contradicts itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from heritage.lib import edtf, geometry, grid
from heritage.records import validators
from heritage.records.models import (
    Citation,
    DamageReport,
    EvidenceImage,
    HeritageSite,
    Incident,
    Record,
    Source,
    Vocabulary,
)
from heritage.records.queries import text_of
from heritage.records.terms import is_term

WHOLE = {"no-damage-visible", "not-determinable", "not-examined"}  # findings with which no damage is stated
UNHARMED = {"", "intact-no-damage", "no-visible-accessible-known"}


@dataclass(frozen=True)
class Missing:
    """One thing to do: in which part of the form (a field or list name), and what."""

    where: str
    what: str


def of(record: Record) -> Iterator[Missing]:
    """What is still to be done in a record of its kind."""
    checks: dict[type[Record], Callable[[Any], Iterator[Missing]]] = {
        HeritageSite: _site,
        DamageReport: _report,
        Incident: _incident,
        EvidenceImage: _image,
        Source: _source,
        Vocabulary: _vocabulary,
    }
    return checks[type(record)](record)


def _site(site: HeritageSite) -> Iterator[Missing]:
    if not site.type:
        yield Missing("type", _("Choose what kind of place this is."))
    if not site.names.filter(kind="preferred").exists():
        yield Missing("names", _("Give the site one preferred name."))
    if not site.citations.exists():
        yield Missing("citations", _("Cite at least one source for the names, the type and the description."))
    if _is_part_of_itself(site):
        yield Missing("part_of", _("This site would be part of itself, through the sites that it is part of."))
    yield from _too_wide(site)
    yield from _ends_before_it_begins(site)
    cited = _keys_cited(site)
    for statement in site.statements.all():
        if not text_of(site, "statement", of=statement.key):
            yield Missing("statements", _("Statement %(key)s has no words yet.") % {"key": statement.key})
        if statement.key not in cited:
            yield Missing(
                "citations",
                _("Statement %(key)s has no citation: cite a source about “%(key)s”.") % {"key": statement.key},
            )


def _report(report: DamageReport) -> Iterator[Missing]:
    if not text_of(report, "title"):
        yield Missing("title", _("Give the report a short title."))
    if not text_of(report, "statement"):
        yield Missing("statement", _("Say in a sentence or two what happened or was seen."))
    if not report.standing:
        yield Missing("standing", _("Choose how far the statement may be trusted."))
    if not report.citations.exists():
        yield Missing("citations", _("Cite at least one source: a statement without a citation cannot be published."))
    yield from _by_kind(report)
    for quantity in report.quantities.all():
        if not text_of(report, "what", of=quantity.key):
            yield Missing("quantities", _("Say what number %(key)s counts or measures.") % {"key": quantity.key})


def _source(source: Source) -> Iterator[Missing]:
    if not source.title:
        yield Missing("title", _("Give the source its title, or one of your own and tick “title supplied by us”."))
    yield from _verified(source)


def _too_wide(site: HeritageSite) -> Iterator[Missing]:
    """A shape that the policy would show as more squares than anybody can read."""
    if site.location_policy in grid.SIZES and hasattr(site, "location"):
        try:
            grid.cells(geometry.parse(site.location.geometry), site.location_policy)
        except grid.TooManyCells:
            yield Missing(
                "location_policy",
                _("The place is too large for squares of this size: choose the coarser policy, or the area."),
            )
        except geometry.GeometryError as error:
            yield Missing("location", str(validators.why_no_place(error)))


def _ends_before_it_begins(site: HeritageSite) -> Iterator[Missing]:
    for row in site.protections.all():
        if ends_before(row.since, row.until):
            yield Missing("protections", _("Protection %(key)s ends before it begins.") % {"key": row.key})


def ends_before(since: str, until: str) -> bool:
    """Whether one date lies wholly before another that should not be later; unknown dates contradict nothing."""
    first = edtf.parse(since).earliest if since else None
    last = edtf.parse(until).latest if until else None
    return first is not None and last is not None and last < first


def _is_part_of_itself(site: HeritageSite) -> bool:
    seen, above = {site.pk}, site.part_of
    while above is not None and above.pk not in seen:
        seen.add(above.pk)
        above = above.part_of
    return above is not None


def _keys_cited(record: Record) -> set[str]:
    return {key for citation in Citation.objects.filter(record_id=record.pk) for key in citation.about}


def _by_kind(report: DamageReport) -> Iterator[Missing]:
    """What only reports of one kind say, and must."""
    if report.report_kind == "condition" and not report.finding:
        yield Missing("finding", _("Say what was found: damage, none visible, not determinable, or not examined."))
    if report.report_kind != "condition" and report.finding:
        yield Missing("finding", _("A finding belongs to a report on condition: take it out, or change the kind."))
    if report.finding == "not-determinable" and not report.finding_reason:
        yield Missing("finding_reason", _("Say why it could not be determined."))
    if report.finding != "not-determinable" and report.finding_reason:
        yield Missing("finding_reason", _("A reason belongs to “not determinable” alone: take it out."))
    if report.report_kind == "threat" and not report.probability:
        yield Missing("probability", _("Say how likely the threat is."))
    if report.report_kind != "threat" and report.probability:
        yield Missing("probability", _("A probability belongs to a threat: take it out, or change the kind."))
    if report.finding in WHOLE and report.severity not in UNHARMED:
        yield Missing("severity", _("The finding says that no damage was seen, but a severity is given: change one."))


def _incident(incident: Incident) -> Iterator[Missing]:
    if not text_of(incident, "name"):
        yield Missing("name", _("Give the incident a short name."))
    if not text_of(incident, "statement"):
        yield Missing("statement", _("Say in a sentence or two what happened."))
    if not incident.standing:
        yield Missing("standing", _("Choose how far the statement may be trusted."))
    if not incident.citations.exists():
        yield Missing("citations", _("Cite at least one source: a statement without a citation cannot be published."))


def _image(image: EvidenceImage) -> Iterator[Missing]:
    if not image.site and not image.incident:
        yield Missing("site", _("Choose the site that the image shows, or the incident that it belongs to."))
    if not text_of(image, "caption"):
        yield Missing("caption", _("Say in a sentence what the image shows."))
    if not image.credit:
        yield Missing("credit", _("Give the credit line as the rights holder wants it."))
    if not image.rights:
        yield Missing("rights", _("Choose under which rights the image stands: “not evaluated” is an answer too."))
    if not image.citations.exists():
        yield Missing("citations", _("Cite the source in which the image stands, or that tells of it."))
    for report in image.reports.exclude(site_id=image.site_id or 0):
        yield Missing("reports", _("“%(report)s” is about another site: take it out.") % {"report": report})
    yield from _verified(image)


def _verified(record: Source | EvidenceImage) -> Iterator[Missing]:
    for row in record.verifications.all():
        if not text_of(record, "how", of=row.key):
            message = _("Say how verification %(key)s was done, so that a reader can repeat it.")
            yield Missing("verifications", message % {"key": row.key})


def _vocabulary(record: Vocabulary) -> Iterator[Missing]:
    if not record.terms.exists():
        yield Missing("terms", _("Add at least one term."))
    for row in record.terms.all():
        if not text_of(record, "label", of=row.key):
            yield Missing("terms", _("Term %(key)s has no label yet.") % {"key": row.key})
        if not text_of(record, "scope_note", of=row.key):
            yield Missing("terms", _("Say in a sentence what term %(key)s means.") % {"key": row.key})
        if row.broader and not is_term(record.name, row.broader):
            yield Missing(
                "terms",
                _("The broader term of %(key)s, “%(broader)s”, is not in this list.")
                % {"key": row.key, "broader": row.broader},
            )
