"""Entering the demonstration's records from its data, through the real actions."""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from heritage.records.actions import revising
from heritage.records.models import (
    Attribution,
    DamageReport,
    EvidenceImage,
    HeritageSite,
    Incident,
    Record,
    SiteLocation,
    SitePart,
    Source,
    SourceSnapshot,
)
from heritage.records.texts import write

FOLDER = Path(__file__).parent
Data = dict[str, Any]
SAID_OF_A_REPORT = ("occurred", "observed", "standing", "finding")


def read() -> Data:
    """The data of the demonstration."""
    data: Data = json.loads((FOLDER / "mosul.json").read_text(encoding="utf-8"))
    return data


class Entering:
    """Everything entered so far, by kind and by its name in the data; `by` is the pseudonym of who types."""

    def __init__(self, by: str) -> None:
        self.by = by
        self.sources: dict[str, Source] = {}
        self.sites: dict[str, HeritageSite] = {}
        self.incidents: dict[str, Incident] = {}
        self.reports: dict[str, DamageReport] = {}

    def source(self, row: Data) -> Source:
        """One source with its authors, note, and the text we hold of it."""
        plain = ("type", "title", "title_is_supplied", "publisher", "issued", "language", "url", "status")
        source = self.sources[row["id"]] = Source(**{name: row[name] for name in plain})
        with revising(source, by=self.by):
            for name in row["creators"]:
                source.creators.create(name=name)
            texts(source, "note", row["note"])
            if row["text_held"]:
                text = (FOLDER / row["text_held"]).read_text(encoding="utf-8")
                SourceSnapshot.objects.create(source=source, text=text)
        return source

    def site(self, row: Data) -> HeritageSite:
        """A site with names, parts, protection, place, statements and citations."""
        plain = {name: row[name] for name in ("type", "country", "location_policy")}
        site = self.sites[row["id"]] = HeritageSite(**plain, part_of=self.sites.get(row["part_of"]))
        with revising(site, by=self.by):
            for field in ("description", "area", "locality"):
                texts(site, field, row[field])
            for name in row["names"]:
                site.names.create(**name)
            for part in row["parts"]:
                _with_text(site, site.parts.create, part, text="name")
            for protection in row["protections"]:
                site.protections.create(**_renamed(protection, list="listing"))
            for statement in row["statements"]:
                _with_text(site, site.statements.create, statement, text="text", field="statement")
            if row["location"]:
                _place(site, row["location"])
            self.cite(site, row["citations"])
        return site

    def incident(self, row: Data) -> Incident:
        """An incident with who did it and who says so."""
        plain = {name: row[name] for name in ("standing", "occurred", "in_time")}
        incident = self.incidents[row["id"]] = Incident(**plain)
        with revising(incident, by=self.by):
            texts(incident, "name", row["name"])
            texts(incident, "statement", row["statement"])
            self.attribute(incident, row["attributions"])
            self.cite(incident, row["citations"])
        return incident

    def report(self, row: Data) -> DamageReport:
        """One damage report with everything it states."""
        site, state = self.sites[row["site"]], row["state"]
        report = self.reports[row["id"]] = DamageReport(
            site=site,
            incident=self.incidents.get(row["incident"]),
            report_kind=row["kind"],
            state_as_written=state["as_written"],
            severity=state["severity"],
            condition=state["condition"],
            **{name: row[name] for name in SAID_OF_A_REPORT},
        )
        with revising(report, by=self.by):
            report.parts.set(SitePart.objects.filter(record=site, key__in=row["parts"]))
            for field in ("title", "statement", "parts_note"):
                texts(report, field, row[field])
            self._rows(report, row)
            self.cite(report, row["citations"])
        return report

    def image(self, row: Data) -> EvidenceImage:
        """A reference to an image that we do not hold."""
        plain = {name: row[name] for name in ("type", "view", "captured", "credit", "rights")}
        image = EvidenceImage(incident=self.incidents[row["incident"]], **plain)
        with revising(image, by=self.by):
            for field in ("caption", "alternative"):
                texts(image, field, row[field])
            self.cite(image, row["citations"])
        return image

    def _rows(self, report: DamageReport, row: Data) -> None:
        for cause in row["causes"]:
            report.causes.create(**cause)
        for effect in row["effects"]:
            report.effects.create(**effect)
        self.attribute(report, row["attributions"])
        for quantity in row["quantities"]:
            exact = quantity | {"value": Decimal(quantity["value"])}
            _with_text(report, report.quantities.create, exact, text="what")

    def attribute(self, record: Record, rows: list[Data]) -> None:
        """Who is said to have done it."""
        for row in rows:
            _with_text(
                record, lambda **values: Attribution.objects.create(record_id=record.pk, **values), row, text="note"
            )

    def cite(self, record: Record, rows: list[Data]) -> None:
        """The citations of a record."""
        for row in rows:
            citation = record.citations.create(
                source=self.sources[row["source"]],
                stance=row["stance"],
                locator=row.get("locator", ""),
                quotation=row.get("quote", ""),
                about=row["about"],
            )
            texts(record, "note", row.get("note", {}), of=citation.key)


def texts(record: Record, field: str, words: Mapping[str, str], *, of: str = "") -> None:
    """English first; what stands in another language was translated from it."""
    for language, text in words.items():
        write(record, field, language, text, of=of, translated_from="" if language == "en" else "en")


def _with_text(record: Record, create: Callable[..., Any], row: Data, *, text: str, field: str = "") -> None:
    """A row, and the text that belongs to it."""
    made = create(**{name: value for name, value in row.items() if name != text})
    texts(record, field or text, row[text], of=made.key)


def _renamed(row: Data, **names: str) -> Data:
    return {names.get(name, name): value for name, value in row.items()}


def _place(site: HeritageSite, row: Data) -> None:
    geometry = f"{row['latitude']}, {row['longitude']}"
    SiteLocation.objects.create(site=site, geometry=geometry, certainty=row["certainty"], method=row["method"])
