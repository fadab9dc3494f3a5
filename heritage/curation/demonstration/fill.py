"""Filling an empty catalogue with the demonstration, through the real actions."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from heritage.curation import actions
from heritage.curation.models import Account
from heritage.curation.queries import items_sha256
from heritage.curation.submission import submit
from heritage.records.actions import revising
from heritage.records.models import DamageReport, HeritageSite, Record, SiteLocation, SitePart, Source, SourceSnapshot
from heritage.records.texts import write

FOLDER = Path(__file__).parent
Data = dict[str, Any]


def fill(writer: Account, reviewer: Account) -> None:
    """Enter everything as `writer`, publish it with `reviewer`; leave a correction waiting and a draft."""
    data = json.loads((FOLDER / "mosul.json").read_text(encoding="utf-8"))
    with transaction.atomic():
        filling = Filling(writer, reviewer)
        filling.enter(data)
        filling.leave_waiting(data["waiting"])
        filling.leave_draft(data["draft"])


class Filling:
    """One run: what has been entered so far, by its name in the data."""

    def __init__(self, writer: Account, reviewer: Account) -> None:
        self.writer = writer
        self.reviewer = reviewer
        self.sources: dict[str, Source] = {}
        self.reports: dict[str, DamageReport] = {}

    def enter(self, data: Data) -> None:
        """Sources, site and reports; each submitted by one person and approved by the other."""
        for row in data["sources"]:
            self.sources[row["id"]] = self.source(row)
        site = self.site(data["site"])
        self.publish(site, "first")
        for row in data["reports"]:
            self.reports[row["id"]] = self.report(row, site)
            self.publish(self.reports[row["id"]], "first")

    def publish(self, record: Record, change_kind: str) -> None:
        """Submit as the writer, approve as the reviewer."""
        review = submit(record, by=self.writer, change_kind=change_kind)
        sha256 = items_sha256(review)
        actions.approve(review, by=self.reviewer, items_sha256=sha256, signed_in_at=timezone.now())

    def source(self, row: Data) -> Source:
        """One source with its authors, note, and the text we hold of it."""
        plain = ("type", "title", "title_is_supplied", "publisher", "issued", "language", "url")
        source = Source(**{name: row[name] for name in plain})
        with revising(source, by=self.writer.pseudonym):
            for name in row["creators"]:
                source.creators.create(name=name)
            write(source, "note", "en", row["note"])
            if row["text_held"]:
                text = (FOLDER / row["text_held"]).read_text(encoding="utf-8")
                SourceSnapshot.objects.create(source=source, text=text)
        return source

    def site(self, row: Data) -> HeritageSite:
        """The site with names, parts, place, statements and citations."""
        site = HeritageSite(type=row["type"], country=row["country"], location_policy=row["location_policy"])
        with revising(site, by=self.writer.pseudonym):
            for name in row["names"]:
                site.names.create(**name)
            for part in row["parts"]:
                site.parts.create(key=part["key"], kind=part["kind"])
                self.texts(site, "name", part["name"], of=part["key"])
            for statement in row["statements"]:
                site.statements.create(**{name: statement[name] for name in ("key", "subject", "standing")})
                self.texts(site, "statement", statement["text"], of=statement["key"])
            for field in ("description", "area", "locality"):
                self.texts(site, field, row[field])
            place = {name: Decimal(row[name]) for name in ("latitude", "longitude")}
            SiteLocation.objects.create(site=site, certainty=row["certainty"], **place)
            self.cite(site, row["citations"])
        return site

    def report(self, row: Data, site: HeritageSite) -> DamageReport:
        """One damage report with everything it states."""
        state = row["state"]
        report = DamageReport(
            site=site,
            report_kind=row["kind"],
            occurred=row["occurred"],
            observed=row["observed"],
            standing=row["standing"],
            state_as_written=state["as_written"],
            severity=state["severity"],
            condition=state["condition"],
        )
        with revising(report, by=self.writer.pseudonym):
            report.parts.set(SitePart.objects.filter(record=site, key__in=row["parts"]))
            for field in ("title", "statement"):
                self.texts(report, field, row[field])
            self.rows(report, row)
            self.cite(report, row["citations"])
        return report

    def rows(self, report: DamageReport, row: Data) -> None:
        """Causes, attributions and numbers of a report."""
        for cause in row["causes"]:
            report.causes.create(**cause)
        for attribution in row["attributions"]:
            report.attributions.create(**attribution)
        for quantity in row["quantities"]:
            what = quantity.pop("what")
            report.quantities.create(**quantity | {"value": Decimal(quantity["value"])})
            self.texts(report, "what", what, of=quantity["key"])

    def texts(self, record: Record, field: str, words: dict[str, str], *, of: str = "") -> None:
        """English first; what stands in another language was translated from it."""
        for language, text in words.items():
            write(record, field, language, text, of=of, translated_from="" if language == "en" else "en")

    def cite(self, record: Record, rows: list[Data]) -> None:
        """The citations of a record."""
        for row in rows:
            citation = record.citations.create(
                source=self.sources[row["source"]],
                stance=row["stance"],
                locator=row.get("locator", ""),
                quotation=row.get("quote", ""),
                about=row.get("about", []),
            )
            write(record, "note", "en", row.get("note", ""), of=citation.key)

    def leave_waiting(self, row: Data) -> None:
        """A correction of a published report, submitted and not yet decided."""
        report = self.reports[row["report"]]
        with revising(report, by=self.writer.pseudonym):
            report.observed = row["observed"]
        submit(report, by=self.writer, change_kind=row["kind"], change_note=row["note"])

    def leave_draft(self, row: Data) -> None:
        """A site that nobody has submitted."""
        site = HeritageSite(type=row["type"], country=row["country"])
        with revising(site, by=self.writer.pseudonym):
            for name in row["names"]:
                site.names.create(**name)
