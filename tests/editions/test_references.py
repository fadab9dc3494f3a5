"""What every edition refers to: kept for old editions too, rebuilt the same, compared by verify."""

import pytest
from django.utils import timezone

from heritage.curation.models import Account
from heritage.curation.withdrawal import withdraw
from heritage.editions import indexes
from heritage.editions.models import EditionContent, EditionReference, Entry
from heritage.editions.verify import check_database
from heritage.records.actions import revising
from tests.factories.records import a_source, an_image, an_incident
from tests.factories.reviews import publish
from tests.fixtures import Dossier

Row = tuple[str, int, str, str]


def rows() -> set[Row]:
    """All references: of which entry and edition, as what, to which entry."""
    return set(EditionReference.objects.values_list("edition__entry", "edition__number", "role", "to"))


def findings() -> list[str]:
    """What verify finds, as it says it."""
    return [str(row) for row in check_database()]


@pytest.fixture
def twice(published: Dossier, amal: Account, badr: Account) -> Dossier:
    """The report in two editions: the first cites one source, the second another and names an incident."""
    other = a_source(amal, "Weekly Report 31")
    with revising(published.report, by=amal.pseudonym) as report:
        report.incident = an_incident(amal, published.source)
        report.citations.update(source=other)
    publish(report, by=amal, reviewer=badr)
    return published


def test_an_edition_refers_to_what_its_text_names(published: Dossier, amal: Account, badr: Account) -> None:
    image = an_image(amal, published.source, published.report)
    publish(image, by=amal, reviewer=badr, change_kind="first")
    site, report, source = (row.public_id for row in (published.site, published.report, published.source))

    found = rows()

    assert found == {
        (site, 1, "source", source),
        (report, 1, "site", site),
        (report, 1, "source", source),
        (image.public_id, 1, "site", site),
        (image.public_id, 1, "report", report),
        (image.public_id, 1, "source", source),
    }


def test_the_references_of_an_old_edition_stay(twice: Dossier) -> None:
    first = {row[2:] for row in rows() if row[:2] == (twice.report.public_id, 1)}
    second = {row[2] for row in rows() if row[:2] == (twice.report.public_id, 2)}

    assert first == {("site", twice.site.public_id), ("source", twice.source.public_id)}
    assert second == {"site", "source", "incident"}


def test_rebuild_gives_the_same_references_of_old_and_withdrawn_editions(twice: Dossier, badr: Account) -> None:
    withdraw(Entry.objects.get(pk=twice.report.public_id), by=badr, reason="error", signed_in_at=timezone.now())
    before = rows()
    EditionReference.objects.filter(role="site").delete()
    EditionReference.objects.update(role="part_of")

    indexes.rebuild()

    assert rows() == before
    assert {row[1] for row in before if row[0] == twice.report.public_id} == {1, 2}


def test_verify_finds_nothing_wrong_with_references_as_they_were_written(twice: Dossier) -> None:
    assert findings() == []


def test_verify_names_the_edition_of_which_a_reference_is_missing(twice: Dossier) -> None:
    EditionReference.objects.filter(edition__entry=twice.report.public_id, edition__number=1, role="site").delete()

    found = findings()

    assert len(found) == 1
    assert found[0].startswith(f"entry {twice.report.public_id} edition 1: its reference")
    assert twice.site.public_id in found[0]


def test_verify_names_the_edition_of_which_a_reference_is_made_up(twice: Dossier) -> None:
    EditionReference.objects.filter(edition__entry=twice.report.public_id, edition__number=1, role="site").update(
        to=twice.source.public_id
    )

    found = findings()

    assert [row.split(":")[0] for row in found] == [f"entry {twice.report.public_id} edition 1"] * 2
    assert f"its text does not refer to entry {twice.source.public_id} as its site" in found[1]


def test_verify_names_an_edition_with_references_and_no_text(twice: Dossier) -> None:
    EditionContent.objects.filter(edition__entry=twice.report.public_id, edition__number=1).delete()

    found = findings()

    assert any(
        row.startswith(f"entry {twice.report.public_id} edition 1: references are kept of it, but no text")
        for row in found
    )
