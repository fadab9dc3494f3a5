"""What changed from one payload to another: by key, never by place; words within texts; nothing of the envelope."""

from dataclasses import replace
from typing import Any

import pytest

from heritage.editions.diff import Difference, compare_words, diff
from heritage.editions.models import Edition, EditionContent
from heritage.editions.parts.citing import LanguageText
from heritage.editions.parts.report import Quantity
from heritage.editions.payloads import DamageReportPayload, Payload, SitePayload, load
from tests.fixtures import Dossier


def payload(record: Any) -> Payload:
    """The published payload of a record."""
    edition = Edition.objects.get(entry=record.public_id)
    return load(EditionContent.objects.get(edition=edition).canonical)


@pytest.fixture
def report(published: Dossier) -> DamageReportPayload:
    """A published report."""
    found = payload(published.report)
    assert isinstance(found, DamageReportPayload)
    return found


@pytest.fixture
def site(published: Dossier) -> SitePayload:
    """A published site."""
    found = payload(published.site)
    assert isinstance(found, SitePayload)
    return found


def test_equal_payloads_have_no_difference(report: DamageReportPayload) -> None:
    assert diff(report, report) == []


def test_the_envelope_is_no_difference(report: DamageReportPayload) -> None:
    other = replace(report, nonce="0" * 32, change=replace(report.change, kind="correction"), reprints=1)

    assert diff(report, other) == []


def test_a_changed_value_is_found_where_it_stands(report: DamageReportPayload) -> None:
    other = replace(report, standing="verified")

    assert diff(report, other) == [Difference(("standing",), "changed", "reported", "verified")]


def test_a_value_that_was_absent_is_added_and_one_that_is_now_is_removed(report: DamageReportPayload) -> None:
    stated = replace(report, state=replace(report.state, severity="destroyed"))

    assert diff(report, stated) == [Difference(("state", "severity"), "added", "", "destroyed")]
    assert diff(stated, report) == [Difference(("state", "severity"), "removed", "destroyed", "")]


def test_a_part_that_is_absent_as_a_whole_is_added_in_one_piece(report: DamageReportPayload) -> None:
    other = replace(report, observed=report.occurred)

    found = diff(report, other)

    assert [(row.path, row.kind, row.before) for row in found] == [(("observed",), "added", None)]
    assert found[0].after == {"edtf": "2014/2017", "in_time": ""}


def test_rows_are_compared_by_key_not_by_place(report: DamageReportPayload) -> None:
    first = report.quantities[0]
    new = Quantity("q2", (), "28000", "", "")

    assert diff(report, replace(report, quantities=(new, first)))[0].path == ("quantities", "q2")
    assert [row.kind for row in diff(report, replace(report, quantities=(new, first)))] == ["added"]


def test_a_row_that_is_gone_is_removed_with_all_it_said(report: DamageReportPayload) -> None:
    found = diff(report, replace(report, quantities=()))

    assert [(row.path, row.kind, row.after) for row in found] == [(("quantities", "q1"), "removed", None)]
    assert found[0].before["value"] == "25000"


def test_a_changed_row_says_only_what_changed_in_it(report: DamageReportPayload) -> None:
    changed = replace(report.quantities[0], value="28000")

    found = diff(report, replace(report, quantities=(changed,)))

    assert found == [Difference(("quantities", "q1", "value"), "changed", "25000", "28000")]


def test_rows_in_another_order_are_moved(site: SitePayload) -> None:
    found = diff(site, replace(site, names=site.names[::-1]))

    keys = [name.key for name in site.names]
    assert found == [Difference(("names",), "moved", keys, keys[::-1])]


def test_a_row_with_another_key_is_another_row(site: SitePayload) -> None:
    renamed = (replace(site.names[0], key="n9"), *site.names[1:])

    kinds = {(row.path[-1], row.kind) for row in diff(site, replace(site, names=renamed))}

    assert kinds == {("n9", "added"), (site.names[0].key, "removed")}


def test_texts_are_found_by_key_in_their_language(report: DamageReportPayload) -> None:
    arabic = LanguageText("title-ar", "ar", "إحراق المكتبة")

    found = diff(report, replace(report, title=(arabic, *report.title)))

    assert [(row.path, row.kind) for row in found] == [(("title", "title-ar"), "added")]


def test_a_pinned_edition_that_moved_on_shows_its_number_and_not_its_hash(report: DamageReportPayload) -> None:
    citation = report.citations[0]
    moved = replace(citation, source=replace(citation.source, number=2, sha256="0" * 64))

    found = diff(report, replace(report, citations=(moved,)))

    assert found == [Difference(("citations", citation.key, "source", "number"), "changed", 1, 2)]


def test_everything_in_a_first_edition_is_added(site: SitePayload) -> None:
    found = diff(None, site)

    assert {row.kind for row in found} == {"added"}
    assert {row.path[0] for row in found} == {"type", "names", "description", "place", "parts", "citations"}


def test_the_words_of_a_text_say_what_stayed_went_and_came() -> None:
    found = compare_words("The library was burned in 2014.", "The whole library was burned.")

    assert [(word.kind, word.text.strip()) for word in found] == [
        ("same", "The"),
        ("added", "whole"),
        ("same", "library was"),
        ("removed", "burned in 2014."),
        ("added", "burned."),
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("", "a b"), ("a b", ""), ("a  b\nc", "a b\nc"), ("نص قديم", "نص جديد")]
)
def test_the_words_put_together_are_both_texts(before: str, after: str) -> None:
    found = compare_words(before, after)

    assert "".join(word.text for word in found if word.kind != "added") == before
    assert "".join(word.text for word in found if word.kind != "removed") == after
