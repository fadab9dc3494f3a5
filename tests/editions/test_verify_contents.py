"""Tampering with texts and with the rows that lists show of them: each is found, with its entry."""

import hashlib
import json
from collections.abc import Callable

import pytest
from django.db import connection

from heritage.curation.models import Account
from heritage.editions import indexes, payloads, projection
from heritage.editions.models import (
    CitationIndex,
    DamageReportIndex,
    Edition,
    EditionContent,
    Entry,
    ImageReportIndex,
    SiteIndex,
    SiteStatementIndex,
    SourceIndex,
)
from heritage.records.actions import revising
from heritage.records.models import Record
from heritage.records.texts import write
from tests.curation.test_verify import assert_found, verify
from tests.factories.records import a_report, a_vocabulary, an_image, an_incident
from tests.factories.reviews import publish
from tests.fixtures import Dossier

Tamper = Callable[[Dossier], object]


@pytest.fixture
def catalogue(draft: Dossier, amal: Account, badr: Account) -> Dossier:
    """A published dossier with rows in every index: with an incident, an image, an added term, a statement about the site."""
    a_vocabulary(amal, "part-kind", alcove="alcove")
    with revising(draft.report, by=amal.pseudonym):
        draft.report.incident = an_incident(amal, draft.source)
    with revising(draft.site, by=amal.pseudonym):
        statement = draft.site.statements.create(subject="use", standing="reported")
        write(draft.site, "statement", "en", "A library stood here.", of=statement.key)
        draft.site.citations.create(source=draft.source, about=[statement.key])
        draft.site.parts.filter(key="library").update(kind="alcove")
    image = an_image(amal, draft.source, draft.report)
    publish(image, by=amal, reviewer=badr, change_kind="first")
    return draft


def test_the_untouched_dossier_has_rows_in_every_index_and_verifies(catalogue: Dossier) -> None:
    assert all(model._default_manager.exists() for model in indexes.MODELS.values())
    assert verify()[0] == 0


def test_an_image_of_two_reports_verifies(catalogue: Dossier, amal: Account, badr: Account) -> None:
    other = a_report(amal, catalogue.site, catalogue.source, "Another")
    image = an_image(amal, catalogue.source, catalogue.report, other)
    publish(image, by=amal, reviewer=badr, change_kind="first")

    assert ImageReportIndex.objects.filter(entry=image.public_id).count() == 2
    assert verify()[0] == 0


def of(record: Record) -> dict[str, str]:
    return {"entry": record.public_id}


def add_a_statement(dossier: Dossier) -> None:
    row = SiteStatementIndex.objects.get()
    row.pk, row.key = None, "s9"
    row.save(force_insert=True)


def add_a_site(dossier: Dossier) -> None:
    """A row of a site that stands under the id of a source."""
    row = SiteIndex.objects.get()
    row.entry_id = dossier.source.public_id
    row.save(force_insert=True)


def cite_what_is_not_cited(dossier: Dossier) -> None:
    CitationIndex.objects.create(
        entry_id=dossier.source.public_id,
        key="c1",
        source_id=dossier.source.public_id,
        number=1,
        stance="supports",
        about=[],
    )


def title(text: str) -> list[dict[str, str]]:
    return [{"key": "k", "language": "en", "text": text}]


REPORT, SITE, SOURCE = "report", "site", "source"
ROWS: dict[str, tuple[Tamper, str, str]] = {
    "site deleted": (lambda _: SiteIndex.objects.all().delete(), SITE, "SiteIndex row is missing"),
    "report deleted": (lambda _: DamageReportIndex.objects.all().delete(), REPORT, "DamageReportIndex row is missing"),
    "source deleted": (lambda _: SourceIndex.objects.all().delete(), SOURCE, "SourceIndex row is missing"),
    "statement deleted": (
        lambda _: SiteStatementIndex.objects.all().delete(),
        SITE,
        "SiteStatementIndex row s1 is mis",
    ),
    "citations deleted": (lambda _: CitationIndex.objects.all().delete(), REPORT, "CitationIndex row c1 is missing"),
    "one citation deleted": (
        lambda dossier: CitationIndex.objects.filter(**of(dossier.report)).delete(),
        REPORT,
        "CitationIndex row c1 is missing",
    ),
    "site renamed": (lambda _: SiteIndex.objects.update(names=title("Another")), SITE, "SiteIndex row does not say"),
    "site moved": (lambda _: SiteIndex.objects.update(country="XX"), SITE, "(country)"),
    "site unfindable": (lambda _: SiteIndex.objects.update(search=""), SITE, "(search)"),
    "report verified": (
        lambda _: DamageReportIndex.objects.update(standing="verified", title=title("Forged")),
        REPORT,
        "(standing, title)",
    ),
    "report of another site": (
        lambda dossier: DamageReportIndex.objects.update(site=dossier.source.public_id),
        REPORT,
        "(site_id)",
    ),
    "report dated": (lambda _: DamageReportIndex.objects.update(earliest=None), REPORT, "(earliest)"),
    "source renamed": (lambda _: SourceIndex.objects.update(title={"text": "Another"}), SOURCE, "(title)"),
    "statement changed": (lambda _: SiteStatementIndex.objects.update(text=title("Another")), SITE, "row s1 does not"),
    "statement refuted": (lambda _: SiteStatementIndex.objects.update(standing="refuted"), SITE, "(standing)"),
    "statement renamed": (lambda _: SiteStatementIndex.objects.update(key="s9"), SITE, "row s9 is not in its edition"),
    "statement added": (add_a_statement, SITE, "SiteStatementIndex row s9 is not in its edition"),
    "stance turned": (lambda _: CitationIndex.objects.update(stance="contradicts"), REPORT, "(stance)"),
    "citation of another": (lambda _: CitationIndex.objects.update(number=7), SITE, "(number)"),
    "site added": (add_a_site, SOURCE, "SiteIndex row is not in its edition"),
    "citation added": (cite_what_is_not_cited, SOURCE, "CitationIndex row c1 is not in its edition"),
}


@pytest.mark.parametrize("name", ROWS)
def test_tampering_with_index_rows_is_found_and_named(catalogue: Dossier, name: str) -> None:
    tamper, whose, what = ROWS[name]

    tamper(catalogue)

    assert_found(getattr(catalogue, whose).public_id, what)


def test_rebuild_repairs_what_was_found(catalogue: Dossier) -> None:
    add_a_site(catalogue)
    CitationIndex.objects.all().delete()
    assert verify()[0] == 1

    indexes.rebuild()

    assert verify()[0] == 0


def test_an_index_row_of_what_is_withdrawn_is_found(catalogue: Dossier, badr: Account) -> None:
    from django.utils import timezone

    from heritage.curation.withdrawal import withdraw

    row = DamageReportIndex.objects.get()
    withdraw(Entry.objects.get(pk=row.pk), by=badr, reason="error", signed_in_at=timezone.now())
    assert verify()[0] == 0

    row.save(force_insert=True)

    assert_found(catalogue.report.public_id, "DamageReportIndex has a row of it, but no published text")


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL keeps what is no JSON out of a JSON column")
@pytest.mark.parametrize(
    ("table", "column", "what"),
    [("damagereportindex", "title", "(title)"), ("editioncontent", "change", "change note beside the text")],
)
def test_a_column_that_is_no_json_is_found(catalogue: Dossier, table: str, column: str, what: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE editions_{table} SET {column} = '['")  # noqa: S608 - names of our own

    assert_found(catalogue.report.public_id, what)


def test_the_projection_checked_is_the_one_that_publishing_writes(catalogue: Dossier) -> None:
    for content in EditionContent.objects.select_related("edition"):
        entry = content.edition.entry_id
        made = list(projection.rows(entry, payloads.load(content.canonical)))
        stored = [row for model in indexes.MODELS.values() for row in model._default_manager.filter(entry=entry)]

        assert sorted(map(values, made)) == sorted(map(values, stored))


def values(row: object) -> str:
    """A row as text, without its serial number and Django's own mark."""
    columns = {name: value for name, value in vars(row).items() if name not in {"id", "_state"}}
    return f"{type(row).__name__} {json.dumps(columns, sort_keys=True)}"


def replace_text(change: Callable[[str], str]) -> Tamper:
    """Another text for the report, with its own hash in the edition: only the log and the shape can show it."""

    def tamper(dossier: Dossier) -> None:
        content = EditionContent.objects.get(edition__entry=dossier.report.public_id)
        text = change(content.canonical)
        EditionContent.objects.filter(pk=content.pk).update(canonical=text)
        Edition.objects.filter(pk=content.pk).update(sha256=hashlib.sha256(text.encode()).hexdigest())

    return tamper


UNREADABLE = "no payload that can be read"
TEXTS: dict[str, tuple[Tamper, str]] = {
    "schema to come": (replace_text(lambda text: text.replace("damage_report/1", "damage_report/9")), UNREADABLE),
    "schema a list": (replace_text(lambda text: text.replace('"damage_report/1"', "[]")), UNREADABLE),
    "no JSON": (replace_text(lambda _: "hello"), UNREADABLE),
    "nothing": (replace_text(lambda _: ""), UNREADABLE),
    "null": (replace_text(lambda _: "null"), UNREADABLE),
    "a list": (replace_text(lambda _: "[]"), UNREADABLE),
    "a deep list": (replace_text(lambda _: "[" * 100_000), UNREADABLE),
    "no id": (replace_text(lambda _: '{"schema":"site/1"}'), UNREADABLE),
    "another shape": (replace_text(lambda text: text.replace('"statement":', '"statementx":')), UNREADABLE),
    "citations a number": (replace_text(lambda text: text.replace('"causes":[]', '"causes":7')), UNREADABLE),
    "not NFC": (replace_text(lambda text: text.replace("burned", "bu\u0308rned")), UNREADABLE),
    "spaces": (replace_text(lambda text: text + " "), "its text is not canonical"),
    "another catalogue": (
        replace_text(lambda text: text.replace("Test cat", "Best cat")),
        "another entry or catalogue",
    ),
    "another schema": (
        lambda dossier: Entry.objects.filter(pk=dossier.report.public_id).update(kind="site"),
        "its text is of schema damage_report/1, but its entry is called a site",
    ),
    "change without a note": (
        lambda dossier: EditionContent.objects.filter(edition__entry=dossier.report.public_id).update(change={}),
        "the change note beside the text is not the one in it",
    ),
    "current number raised": (
        lambda dossier: Entry.objects.filter(pk=dossier.report.public_id).update(current_number=2),
        "its current edition is not its last one",
    ),
    "text deleted": (
        lambda dossier: EditionContent.objects.filter(edition__entry=dossier.report.public_id).delete(),
        "its text is missing",
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_tampering_with_texts_is_found_and_hides_nothing_else(catalogue: Dossier, name: str) -> None:
    tamper, what = TEXTS[name]
    SourceIndex.objects.all().delete()

    tamper(catalogue)

    assert_found(catalogue.report.public_id, what)
    assert_found(catalogue.source.public_id, "SourceIndex row is missing")


def test_a_lowered_current_number_is_found(catalogue: Dossier, amal: Account, badr: Account) -> None:
    with revising(catalogue.report, by=amal.pseudonym):
        write(catalogue.report, "title", "en", "Library burned down")
    publish(catalogue.report, by=amal, reviewer=badr)

    Entry.objects.filter(pk=catalogue.report.public_id).update(current_number=1)

    assert_found(catalogue.report.public_id, "its current edition is not its last one")
