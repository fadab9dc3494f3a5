"""Small complete records, made through the real actions."""

from typing import Any

from heritage.curation.models import Account
from heritage.records.actions import revising
from heritage.records.models import (
    DamageReport,
    EvidenceImage,
    HeritageSite,
    Incident,
    SiteLocation,
    SitePart,
    Source,
    SourceSnapshot,
    Vocabulary,
)
from heritage.records.texts import write


def a_source(by: Account, title: str = "Weekly Report 30", *, held: str = "", **fields: Any) -> Source:
    """A source; `held` is the text of it that we hold."""
    source = Source(**{"type": "report", "title": title, "publisher": "ASOR", "issued": "2015-03-02"} | fields)
    with revising(source, by=by.pseudonym):
        source.creators.create(name="Danti, Michael D.")
        if held:
            SourceSnapshot.objects.create(source=source, text=held)
    return source


def a_site(by: Account, source: Source, name: str = "Mosul Cultural Museum", **fields: Any) -> HeritageSite:
    """A site with two names, one part, an exact place, and one citation."""
    site = HeritageSite(**{"type": "museum", "country": "IQ"} | fields)
    with revising(site, by=by.pseudonym):
        site.names.create(text=name, language="en", kind="preferred")
        site.names.create(text="متحف الموصل", language="ar", kind="preferred")
        site.parts.create(key="library", kind="room")
        write(site, "name", "en", "Library", of="library")
        write(site, "description", "en", f"{name} is a museum.")
        SiteLocation.objects.create(site=site, geometry="36.337923, 43.139372", certainty="high")
        site.citations.create(source=source, about=["names", "type", "description"])
    return site


def a_report(
    by: Account, site: HeritageSite, source: Source, title: str = "Library burned", **fields: Any
) -> DamageReport:
    """A report of an event in the library, with a number and one citation."""
    report = DamageReport(
        **{"site": site, "report_kind": "event", "occurred": "2014/2017", "standing": "reported"} | fields
    )
    with revising(report, by=by.pseudonym):
        report.parts.set(SitePart.objects.filter(record=site, key="library"))
        write(report, "title", "en", title)
        write(report, "statement", "en", "The museum library was burned.")
        report.quantities.create(key="q1", value="25000")
        write(report, "what", "en", "books burned", of="q1")
        report.citations.create(source=source, locator="pp. 108-132", about=["statement", "q1"])
    return report


def an_incident(by: Account, source: Source, name: str = "Night raid", **fields: Any) -> Incident:
    """An incident with one actor and one citation."""
    incident = Incident(**{"occurred": "2017-03-06/2017-03-07", "standing": "reported"} | fields)
    with revising(incident, by=by.pseudonym):
        write(incident, "name", "en", name)
        write(incident, "statement", "en", "Forces raided several places.")
        incident.attributions.create(actor="Iraqi forces", actor_term="iraqi-security-forces")
        incident.citations.create(source=source)
    return incident


def an_image(
    by: Account, source: Source, *reports: DamageReport, caption: str = "Photograph of the library", **fields: Any
) -> EvidenceImage:
    """A photograph that somebody else holds, of the library of the site of `reports`, with one citation."""
    site = reports[0].site if reports else None
    values = {"site": site, "credit": "Reuters/Channel 2 News", "rights": "copyright-not-evaluated", "view": "after"}
    image = EvidenceImage(**values | fields)
    with revising(image, by=by.pseudonym):
        image.parts.set(SitePart.objects.filter(record=image.site, key="library"))
        image.reports.set(reports)
        write(image, "caption", "en", caption)
        write(image, "alternative", "en", "Burned shelves along a wall.")
        image.citations.create(source=source, locator="photograph")
    return image


def a_vocabulary(by: Account, name: str = "site-type", **terms: str) -> Vocabulary:
    """Terms added to a shipped list, by id with their English labels."""
    vocabulary = Vocabulary(name=name)
    with revising(vocabulary, by=by.pseudonym):
        for key, label in (terms or {"dovecote": "dovecote"}).items():
            vocabulary.terms.create(key=key)
            write(vocabulary, "label", "en", label, of=key)
            write(vocabulary, "scope_note", "en", f"What is called {label}.", of=key)
    return vocabulary
