"""Filling an empty catalogue with the demonstration: entered by one person, approved by another."""

from django.db import transaction
from django.utils import timezone

from heritage.curation import actions
from heritage.curation.demonstration.entering import Data, Entering, read, texts
from heritage.curation.models import Account
from heritage.curation.queries import items_sha256
from heritage.curation.submission import submit
from heritage.records.actions import revising
from heritage.records.models import DamageReport, Record


@transaction.atomic
def fill(writer: Account, reviewer: Account) -> None:
    """Enter everything as `writer`, publish it with `reviewer`; leave a correction waiting, a change, and an empty draft."""
    data, entering = read(), Entering(writer.pseudonym)
    for row in data["sources"]:
        entering.source(row)
    for record in _records(data, entering):
        _publish(record, writer, reviewer)
    _leave_unpublished(data, entering, writer)


def _records(data: Data, entering: Entering) -> list[Record]:
    """Everything that is submitted; sources come along with what cites them."""
    sites = [entering.site(row) for row in data["sites"]]
    incidents = [entering.incident(row) for row in data["incidents"]]
    reports = [entering.report(row) for row in data["reports"]]
    return [*sites, *incidents, *reports, *(entering.image(row) for row in data["images"])]


def _publish(record: Record, writer: Account, reviewer: Account) -> None:
    review = submit(record, by=writer, change_kind="first")
    actions.approve(review, by=reviewer, items_sha256=items_sha256(review), signed_in_at=timezone.now())


def _leave_unpublished(data: Data, entering: Entering, writer: Account) -> None:
    """Later revisions of published reports, one of them submitted; and a report without a word."""
    row = data["waiting"]
    report = entering.reports[row["report"]]
    with revising(report, by=writer.pseudonym):
        report.observed = row["observed"]
    submit(report, by=writer, change_kind=row["kind"], change_note=row["note"])
    for row in data["revisions"]:
        report = entering.reports[row["report"]]
        with revising(report, by=writer.pseudonym):
            for field, words in row["texts"].items():
                texts(report, field, words)
    draft = data["draft"]["report"]
    with revising(DamageReport(site=entering.sites[draft["site"]], report_kind=draft["kind"]), by=writer.pseudonym):
        pass
