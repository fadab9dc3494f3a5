"""A dossier whose every text says where it stands, so that a text that comes out where it must not is found by name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from heritage.curation.models import Account
from heritage.publishing.exposure import REGISTER, Exposure
from heritage.records.actions import revising
from heritage.records.fields import (
    EdtfField,
    GeometryField,
    KeyField,
    LanguageField,
    LineField,
    PlainTextField,
    TermField,
)
from heritage.records.models import (
    Attribution,
    Cause,
    Citation,
    DamageReport,
    Effect,
    EvidenceImage,
    HeritageSite,
    Incident,
    Quantity,
    Record,
    SiteIdentifier,
    SiteLocation,
    SiteName,
    SitePart,
    SitePeriod,
    SiteProtection,
    SiteStatement,
    Source,
    SourceCreator,
    SourceIdentifier,
    SourceSnapshot,
    Term,
    Verification,
    Vocabulary,
)
from heritage.records.queries import TEXT_FIELDS
from heritage.records.texts import write

FREE = (LineField, PlainTextField, models.URLField)  # hold any words
BOUND = (TermField, EdtfField, LanguageField, KeyField, GeometryField)  # words of a list, a date, a tag, a key, a place
DERIVED = {  # written by the application, not by people; or words of a list without a field class of its own
    ("Record", "public_id"),
    ("Record", "kind"),
    ("Record", "label"),
    ("Text", "field"),
    ("Text", "translated_sha256"),
    ("Text", "text"),  # has a canary for each field that it can be the text of
    ("Revision", "by"),
    ("Revision", "suggested_by"),
    ("Revision", "snapshot"),
    ("HeritageSite", "country"),
    ("SourceSnapshot", "text"),  # made around the quotation, so that its canaries stand beside those words
    ("Vocabulary", "name"),
    ("Citation", "quotation_prefix"),
    ("Citation", "quotation_suffix"),
}
TEXTS_OF_ROWS = {
    SitePart: ("name",),
    SiteStatement: ("statement",),
    Attribution: ("note",),
    Quantity: ("what",),
    Citation: ("note",),
    Verification: ("how", "outcome", "role"),
    Term: ("label", "scope_note"),
}
ONLY_WHERE_EXACT = {("site", "address")}
# The list that each owner's vocabulary adds to, so that each uses an added term somewhere else.
LISTS = {"shown": "part-kind", "waiting": "statement-subject", "draft": "assessment-method"}
LATITUDE, LONGITUDE = "36.337923", "43.139372"


def canary(owner: str, model: str, field: str) -> str:
    """A word that occurs nowhere else."""
    return f"canary-{owner}-{model}-{field}-bird".lower()


def text_fields(model: type[models.Model]) -> "Iterator[models.Field[Any, Any]]":
    """The columns of a model that hold text."""
    for field in model._meta.local_fields:
        if isinstance(field, models.CharField | models.TextField):
            yield field


def free_fields(model: type[models.Model]) -> "list[models.Field[Any, Any]]":
    """Those of them into which people type what they like."""
    fields = text_fields(model)
    return [row for row in fields if isinstance(row, FREE) and (model.__name__, row.name) not in DERIVED]


def typed(model: type[models.Model], owner: str) -> dict[str, str]:
    """A canary for every free field of a model, as values of a row."""
    return {
        row.name: ("https://example.org/" if isinstance(row, models.URLField) else "")
        + canary(owner, model.__name__, row.name)
        for row in free_fields(model)
    }


def of_exposure(owner: str, *classes: Exposure) -> set[str]:
    """The canaries of every field that the exposure register puts into one of some classes."""
    return {
        canary(owner, model.__name__, row.name)
        for model, fields in REGISTER.items()
        for row in free_fields(model)
        if fields[row.name] in classes
    }


def of_texts(owner: str) -> set[str]:
    """The canaries of every text: all are published, but what stands with an exact place alone."""
    fields = {(str(kind), field) for kind, names in TEXT_FIELDS.items() for field in names} - ONLY_WHERE_EXACT
    records = {canary(owner, kind, field) for kind, field in fields}
    pairs = [(model, field) for model, names in TEXTS_OF_ROWS.items() for field in names]
    rows = {canary(owner, f"{model.__name__}-{field}", "text") for model, field in pairs}
    return records | rows | {canary(owner, "snapshot", "before"), canary(owner, "snapshot", "after")}


def of_snapshot(owner: str) -> str:
    """The canary of the text of a source that we hold, far from what is quoted."""
    return canary(owner, "snapshot", "held")


def only_where_exact(owner: str) -> set[str]:
    """The canaries of texts that stand with an exact place alone; the flock's places are coarse."""
    return {canary(owner, kind, field) for kind, field in ONLY_WHERE_EXACT}


@dataclass
class Flock:
    """A record of every kind, full of canaries."""

    vocabulary: Vocabulary
    source: Source
    site: HeritageSite
    incident: Incident
    report: DamageReport
    image: EvidenceImage

    def records(self) -> list[Record]:
        """All of them."""
        return [self.vocabulary, self.source, self.site, self.incident, self.report, self.image]


def flock(by: Account, owner: str) -> Flock:
    """A complete dossier with one row of every working model, all its words canaries of `owner`."""
    vocabulary = _vocabulary(by, owner)
    other = _source(by, f"{owner}-other")
    source = _source(by, owner, cited=other)
    site = _site(by, owner, source)
    incident = _incident(by, owner, source)
    report = _report(by, owner, site, incident, source)
    return Flock(vocabulary, source, site, incident, report, _image(by, owner, report, source))


def _added(owner: str, name: str, shipped: str) -> str:
    """The owner's added term where it adds to this list, else a shipped one."""
    return "added" if LISTS.get(owner) == name else shipped


def _base(model: type[Record], owner: str) -> dict[str, str]:
    return typed(Record, owner) | typed(model, owner)


def _texts(record: Record, owner: str, *rows: Any) -> None:
    for field in TEXT_FIELDS[record.KIND]:
        write(record, field, "en", canary(owner, str(record.KIND), field))
    for row in rows:
        for field in TEXTS_OF_ROWS[type(row)]:
            write(record, field, "en", canary(owner, f"{type(row).__name__}-{field}", "text"), of=row.key)


def _vocabulary(by: Account, owner: str) -> Vocabulary:
    vocabulary = Vocabulary(name=LISTS[owner], **_base(Vocabulary, owner))
    with revising(vocabulary, by=by.pseudonym):
        _texts(vocabulary, owner, vocabulary.terms.create(key="added", **typed(Term, owner)))
    return vocabulary


def _source(by: Account, owner: str, cited: Source | None = None) -> Source:
    source = Source(type="report", issued="2015", accessed="2016", **_base(Source, owner))
    quoted = typed(Citation, owner)["quotation"]
    before, after = canary(owner, "snapshot", "before"), canary(owner, "snapshot", "after")
    held = f"{of_snapshot(owner)} {'. ' * 90} {before[-30:]} {quoted} {after[:30]} {'. ' * 90}"
    with revising(source, by=by.pseudonym):
        source.creators.create(**typed(SourceCreator, owner))
        source.identifiers.create(scheme="doi", **typed(SourceIdentifier, owner))
        SourceSnapshot.objects.create(source=source, text=held)
        verified = source.verifications.create(kind="time", result="confirmed", **typed(Verification, owner))
        _texts(source, owner, verified)
        if cited:
            source.citations.create(source=cited, about=[verified.key])
    return source


def _site(by: Account, owner: str, source: Source) -> HeritageSite:
    site = HeritageSite(type="museum", country="IQ", **_base(HeritageSite, owner))
    with revising(site, by=by.pseudonym):
        site.names.create(language="en", **typed(SiteName, owner))
        part = site.parts.create(kind=_added(owner, "part-kind", "room"), **typed(SitePart, owner))
        site.periods.create(period="", dates="-0879/-0706", **typed(SitePeriod, owner))
        site.protections.create(listing="world-heritage", since="1985", **typed(SiteProtection, owner))
        site.identifiers.create(scheme="wikidata", **typed(SiteIdentifier, owner))
        subject = _added(owner, "statement-subject", "use")
        said = site.statements.create(subject=subject, standing="reported", **typed(SiteStatement, owner))
        SiteLocation.objects.create(site=site, geometry=f"{LATITUDE}, {LONGITUDE}")
        about = [said.key, "names", "type", "description"]
        citation = site.citations.create(source=source, about=about, **typed(Citation, owner))
        _texts(site, owner, part, said, citation)
    return site


def _incident(by: Account, owner: str, source: Source) -> Incident:
    incident = Incident(occurred="2015", standing="reported", **_base(Incident, owner))
    with revising(incident, by=by.pseudonym):
        incident.citations.create(source=source)
        _texts(incident, owner)
    return incident


def _report(by: Account, owner: str, site: HeritageSite, incident: Incident, source: Source) -> DamageReport:
    words = _base(DamageReport, owner)
    report = DamageReport(site=site, incident=incident, occurred="2015", standing="reported", **words)
    report.methods = [_added(owner, "assessment-method", "video")]
    category, cause = "military-armed-conflict", "fire"
    with revising(report, by=by.pseudonym):
        report.parts.set(site.parts.all())
        report.causes.create(category=category, cause=cause, **typed(Cause, owner))
        report.effects.create(effect="burning", **typed(Effect, owner))
        actor = report.attributions.create(**typed(Attribution, owner))
        number = report.quantities.create(value="7", **typed(Quantity, owner))
        _texts(report, owner, actor, number, report.citations.create(source=source, **typed(Citation, owner)))
    return report


def _image(by: Account, owner: str, report: DamageReport, source: Source) -> EvidenceImage:
    words = _base(EvidenceImage, owner)
    image = EvidenceImage(site=report.site, incident=report.incident, rights="in-copyright", captured="2015", **words)
    with revising(image, by=by.pseudonym):
        image.parts.set(report.parts.all())
        image.reports.set([report])
        verified = image.verifications.create(kind="place", result="confirmed", **typed(Verification, owner))
        _texts(image, owner, verified, image.citations.create(source=source, **typed(Citation, owner)))
    return image


def repaint(found: Flock, by: Account, owner: str) -> None:
    """Write canaries of another owner over every word of a dossier, as a change that nobody has submitted."""
    for record in found.records():
        with revising(record, by=by.pseudonym):
            for model in REGISTER:
                for row in _rows(model, record):
                    type(row)._default_manager.filter(pk=row.pk).update(**typed(model, owner))
            record.refresh_from_db()
            _texts(record, owner, *(row for model in TEXTS_OF_ROWS for row in _rows(model, record)))


def _rows(model: type[models.Model], record: Record) -> list[Any]:
    """The rows of a model that belong to a record; of one that is a record, the record itself."""
    if issubclass(model, Record):
        return list(model._default_manager.filter(pk=record.pk))
    names = {row.name for row in model._meta.local_fields}
    owner = next((name for name in ("record", "site", "source") if name in names), "")
    return list(model._default_manager.filter(**{f"{owner}_id": record.pk})) if free_fields(model) else []
