"""One record of every kind that says whatever a record can say, published."""

from dataclasses import dataclass

from heritage.curation.models import Account
from heritage.records.actions import revising
from heritage.records.models import (
    DamageReport,
    EvidenceImage,
    HeritageSite,
    Incident,
    SiteLocation,
    Source,
    Vocabulary,
)
from heritage.records.texts import write
from tests.factories.records import a_source, a_vocabulary, an_image, an_incident
from tests.factories.reviews import publish


@dataclass
class Everything:
    """What belongs together."""

    vocabulary: Vocabulary
    source: Source
    retracted: Source
    site: HeritageSite
    incident: Incident
    report: DamageReport
    image: EvidenceImage

    @property
    def addresses(self) -> list[str]:
        """The page of each, without the language."""
        words = {
            "site": "sites",
            "damage_report": "reports",
            "incident": "incidents",
            "image": "images",
            "source": "sources",
        }
        rows = (self.site, self.report, self.incident, self.image, self.source, self.retracted, self.vocabulary)
        return [f"{words.get(row.kind, 'vocabularies')}/{row.public_id}/" for row in rows]


def everything(amal: Account, badr: Account) -> Everything:
    """All of it, written by Amal and approved by Badr."""
    vocabulary = a_vocabulary(amal, "site-function", **{"sun-temple": "temple of the sun god"})
    with revising(vocabulary, by=amal.pseudonym):
        vocabulary.terms.filter(key="sun-temple").update(aat="300007595", broader="religious")
        write(vocabulary, "label", "ar", "معبد إله الشمس", of="sun-temple")
    publish(vocabulary, by=amal, reviewer=badr, change_kind="first")
    source = a_source(amal, "Hatra, World Heritage List")
    retracted = _retracted(amal, source)
    site = _site(amal, source)
    incident = an_incident(amal, source, "Campaign of 2015", occurred="2015-02/2015-04")
    with revising(incident, by=amal.pseudonym):
        write(incident, "name", "ar", "حملة عام ٢٠١٥")
    report = _report(amal, site, incident, source, retracted)
    publish(report, by=amal, reviewer=badr, change_kind="first")
    image = _image(amal, report, incident, source, retracted)
    publish(image, by=amal, reviewer=badr, change_kind="first")
    return Everything(vocabulary, source, retracted, site, incident, report, image)


def _retracted(by: Account, other: Source) -> Source:
    source = a_source(by, "A video of sledgehammers", type="video", status="retracted")
    with revising(source, by=by.pseudonym):
        source.identifiers.create(scheme="doi", value="10.1000/182")
        write(source, "status_note", "en", "The channel took it back.")
        verified = source.verifications.create(
            kind="place", result="confirmed", confidence="high", checked="2015-05-02"
        )
        write(source, "how", "en", "The arch was compared with photographs.", of=verified.key)
        write(source, "outcome", "en", "It is the great iwan.", of=verified.key)
        write(source, "role", "en", "an image analyst", of=verified.key)
        source.citations.create(source=other, about=[verified.key], locator="plate 3")
    return source


def _site(by: Account, source: Source) -> HeritageSite:
    site = HeritageSite(type="archaeological-site", country="IQ", functions=["sun-temple"], location_policy="coarse")
    with revising(site, by=by.pseudonym):
        site.names.create(text="Hatra", language="en", kind="preferred")
        site.names.create(text="الحضر", language="ar", kind="preferred")
        site.parts.create(key="iwan", kind="building")
        write(site, "name", "en", "Great iwan", of="iwan")
        write(site, "description", "en", "A round city in the desert.")
        write(site, "significance", "en", "It withstood two Roman emperors.")
        write(site, "locality", "en", "al-Hadr")
        write(site, "area", "en", "Nineveh Governorate")
        geometry = "POLYGON ((42.6 35.5, 42.85 35.5, 42.85 35.7, 42.6 35.7, 42.6 35.5))"
        SiteLocation.objects.create(site=site, geometry=geometry, certainty="high", method="map")
        site.periods.create(key="arab", period="classical-pre-islamic", dates="-0299/0241", certainty="high")
        site.protections.create(key="list", listing="world-heritage", number="277", since="1985")
        site.protections.create(key="danger", listing="world-heritage-in-danger", since="2015-07-01")
        site.protections.create(key="law", listing="national-protection")
        site.protections.create(key="old", listing="other-protection", since="1936", until="1974")
        site.identifiers.create(scheme="wikidata", value="Q33506")
        site.identifiers.create(scheme="national-register", value="NR 12")
        site.statements.create(
            key="camp", subject="military-use", standing="disputed", actor="ISIL", occurred="2014/2017"
        )
        write(site, "statement", "en", "The ruins were a training camp.", of="camp")
        about = ["names", "type", "description", "significance", "location", "list", "arab"]
        site.citations.create(source=source, about=about)
        site.citations.create(source=source, about=["camp"], stance="mentions")
    return site


def _report(by: Account, site: HeritageSite, incident: Incident, source: Source, retracted: Source) -> DamageReport:
    report = DamageReport(
        site=site,
        incident=incident,
        report_kind="condition",
        observed="2015-05-02",
        standing="corroborated",
        finding="damage-seen",
        severity="moderate-damage",
        extent="one-to-ten-percent",
        methods=["satellite-imagery", "video"],
        assessed_by="an imagery team",
        priority="urgent",
    )
    with revising(report, by=by.pseudonym):
        report.parts.set(site.parts.all())
        write(report, "title", "en", "Masks struck from the walls")
        write(report, "statement", "en", "Faces on the iwan were struck off.")
        write(report, "parts_note", "en", "Only the southern face.")
        write(report, "recommendation", "en", "Secure the loose stones.")
        report.causes.create(key="tools", category="military-armed-conflict", cause="breaking-smashing")
        report.effects.create(key="loss", effect="collapse-structural-damage", certainty="high", as_written="broken")
        report.attributions.create(key="who", actor="Daesh", actor_term="isil", certainty="claimed")
        report.citations.create(source=source, about=["statement", "tools", "loss"])
        report.citations.create(source=retracted, about=["statement", "who"])
        report.citations.create(source=source, stance="contradicts", about=["who"])
    return report


def _image(by: Account, report: DamageReport, incident: Incident, source: Source, retracted: Source) -> EvidenceImage:
    image = an_image(
        by, retracted, report, caption="The iwan without its masks", type="satellite-image", captured="2015-05-02"
    )
    with revising(image, by=by.pseudonym):
        image.incident, image.creator = incident, "An imagery company"
        image.parts.set(report.site.parts.all())
        write(image, "caption", "ar", "الإيوان من دون أقنعته")
        verified = image.verifications.create(kind="place", result="confirmed", confidence="high", checked="2015-05-03")
        write(image, "how", "en", "The shadow of the arch was compared with an older image.", of=verified.key)
        write(image, "role", "en", "an image analyst", of=verified.key)
        image.citations.create(source=source, about=[verified.key], locator="plate 4")
    return image
