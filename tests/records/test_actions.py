"""Writing records: revisions, versions, keys, texts."""

import json

import pytest
from django.db import IntegrityError, transaction

from heritage.curation.models import Account
from heritage.lib import canonical
from heritage.records.actions import Stale, revising
from heritage.records.models import Citation, HeritageSite, Record, SiteLocation, Text
from heritage.records.texts import prune, write
from tests.fixtures import Dossier


def test_revising_a_record_leaves_one_revision_with_everything(draft: Dossier, amal: Account) -> None:
    with revising(draft.report, by=amal.pseudonym):
        draft.report.standing = "corroborated"

    revision = draft.report.revisions.latest("number")
    snapshot = json.loads(revision.snapshot)
    assert (revision.number, revision.by) == (2, amal.pseudonym)
    assert snapshot["fields"]["standing"] == "corroborated"
    assert {row["list"] for row in snapshot["rows"]} == {"quantity", "citation"}
    assert {row["text"] for row in snapshot["texts"]} >= {"Library burned", "books burned"}
    assert snapshot["parts"] == ["library"]


def test_a_snapshot_keeps_withheld_values(draft: Dossier) -> None:
    revision = draft.site.revisions.latest("number")

    assert json.loads(revision.snapshot)["withheld"][0]["geometry"] == "POINT (43.139372 36.337923)"


def test_a_stale_save_is_refused_and_nothing_is_written(draft: Dossier, amal: Account, carmen: Account) -> None:
    seen = draft.report.version
    with revising(Record.objects.get(pk=draft.report.pk).specific, by=carmen.pseudonym) as theirs:
        write(theirs, "title", "en", "Theirs")

    with pytest.raises(Stale) as refusal, revising(draft.report, by=amal.pseudonym, seen=seen):
        write(draft.report, "title", "en", "Mine")

    assert refusal.value.record.version == seen + 1
    assert Text.objects.get(record=draft.report, of="", field="title").text == "Theirs"
    assert draft.report.revisions.count() == 2


def test_an_error_inside_revising_leaves_nothing(draft: Dossier, amal: Account) -> None:
    with pytest.raises(ValueError, match="stop"), revising(draft.report, by=amal.pseudonym):
        write(draft.report, "title", "en", "Half written")
        raise ValueError("stop")

    assert draft.report.revisions.count() == 1
    assert Text.objects.get(record=draft.report, of="", field="title").text == "Library burned"


def test_a_row_without_a_key_gets_the_next_free_one(draft: Dossier) -> None:
    first = draft.report.quantities.create(value=1)
    second = draft.report.quantities.create(value=2)

    assert (first.key, second.key) == ("q2", "q3")


def test_a_translation_remembers_the_words_it_was_made_from(draft: Dossier) -> None:
    row = write(draft.report, "title", "ar", "إحراق المكتبة", translated_from="en")

    assert row is not None
    assert (row.translated_from, row.translated_sha256) == ("title-en", canonical.sha256("Library burned"))


def test_an_empty_text_is_removed(draft: Dossier) -> None:
    write(draft.report, "title", "en", "  ")

    assert not Text.objects.filter(record=draft.report, of="", field="title").exists()


def test_texts_of_rows_that_are_gone_are_pruned(draft: Dossier) -> None:
    draft.report.quantities.all().delete()

    prune(draft.report, set())

    assert {row.of for row in Text.objects.filter(record=draft.report)} == {""}


def test_the_label_is_the_preferred_english_name(draft: Dossier) -> None:
    assert Record.objects.get(pk=draft.site.pk).label == "Mosul Cultural Museum"


def test_what_stands_around_a_quotation_is_kept_with_it(draft: Dossier, amal: Account) -> None:
    from tests.factories.records import a_source

    source = a_source(amal, "Article", held="Before. Mosul’s main museum was ransacked by them. After.")
    with revising(draft.report, by=amal.pseudonym):
        draft.report.citations.create(source=source, quotation="Mosul's main museum\nwas ransacked")

    citation = Citation.objects.get(source=source)
    assert (citation.quotation_prefix, citation.quotation_suffix) == ("Before.", "by them. After.")


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (Text, {"translated_from": "title-en", "translated_sha256": ""}),
        (Citation, {"stance": ""}),
        (SiteLocation, {"geometry": ""}),
        (Record, {"kind": "rumour"}),
    ],
)
def test_constraints_hold_where_no_form_stands_before_them(
    draft: Dossier, model: type, change: dict[str, object]
) -> None:
    rows = model._default_manager.all()  # type: ignore[attr-defined]

    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(**change)


def test_a_site_cannot_be_part_of_itself(draft: Dossier) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        HeritageSite.objects.filter(pk=draft.site.pk).update(part_of=draft.site.pk)
