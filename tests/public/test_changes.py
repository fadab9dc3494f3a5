"""Changes between editions in words: fields and terms as readers know them, no key, hash or code."""

from typing import Any

import pytest
from django.test import Client

from heritage.curation.models import Account
from heritage.editions.diff import diff
from heritage.editions.queries import payload_of
from heritage.public.pages.changes import ChangeLine, groups
from heritage.records.actions import revising
from heritage.records.models import Record
from heritage.records.texts import write
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.reading import text


def lines(record: Record, reader: str = "en") -> dict[str, ChangeLine]:
    """What the second edition of a record changed, by label."""
    old, new = payload_of(record.public_id, 1), payload_of(record.public_id, 2)
    found = groups(diff(old, new), old, new, reader)
    return {line.label: line for group in found for line in group.lines}


def said(line: ChangeLine) -> list[Any]:
    """The words before and after."""
    return [[(row.label, row.text) for row in side] for side in (line.before, line.after)]


@pytest.fixture
def changed(published: Dossier, amal: Account, badr: Account) -> Dossier:
    """The report and the site with a second edition each."""
    with revising(published.report, by=amal.pseudonym) as report:
        report.standing, report.occurred, report.severity = "disputed", "2015-02", "severe-damage"
        report.attributions.create(actor="ISIL", certainty="claimed")
        report.quantities.update(value=28000)
        write(report, "statement", "en", "The museum library was burned, and most of its books were lost with it.")
        report.citations.update(locator="p. 7")
    publish(report, by=amal, reviewer=badr)
    with revising(published.site, by=amal.pseudonym) as site:
        site.type = "library"
        site.names.filter(language="ar").delete()
        write(site, "locality", "en", "Mosul")
    publish(site, by=amal, reviewer=badr)
    return published


def test_terms_and_dates_are_said_in_words(changed: Dossier) -> None:
    found = lines(changed.report)

    assert said(found["Standing"]) == [[("", "Reported")], [("", "Disputed")]]
    assert [row.mark for row in found["Standing"].after] == ["s-disputed"]
    assert said(found["Occurred · Date"])[1] == [("", "February 2015")]
    assert found["Occurred · Date"].after[0].code == "2015-02"
    assert said(found["State afterwards · Severity"]) == [[], [("", "Severe Damage")]]


def test_a_row_that_came_says_all_its_parts(changed: Dossier) -> None:
    found = lines(changed.report)["Attribution · ISIL"]

    assert (found.kind, said(found)[0]) == ("added", [])
    assert said(found)[1] == [("Attributed to", "ISIL"), ("Certainty", "Claimed by the actor")]


def test_a_number_is_named_by_what_it_counts_and_a_citation_by_its_source(changed: Dossier) -> None:
    found = lines(changed.report)

    assert said(found["Number · books burned · Value"]) == [[("", "25,000")], [("", "28,000")]]
    assert said(found["Citation · Weekly Report 30 · Where in the source"])[1] == [("", "p. 7")]


def test_a_long_text_is_compared_word_by_word(changed: Dossier) -> None:
    found = lines(changed.report)["Statement · English · Text"]

    assert [word.text for word in found.words if word.kind == "added"][-1].endswith("lost with it.")


def test_what_went_is_named_by_what_it_was(changed: Dossier) -> None:
    found = lines(changed.site)

    assert said(found["Name · Arabic"]) == [[("", "متحف الموصل"), ("Kind", "Preferred")], []]
    assert said(found["Type"]) == [[("", "Museum")], [("", "Library")]]


def test_everything_is_said_in_the_readers_language(changed: Dossier) -> None:
    found = lines(changed.report, "ar")

    after = {row.text for line in found.values() for row in line.after}
    assert {"متنازَع فيه", "شباط ٢٠١٥", "٢٨٬٠٠٠", "ضرر شديد"} <= after


def test_the_first_edition_shows_all_it_says_and_no_code(reader: Client, published: Dossier) -> None:
    page = text(reader.get(f"/en/sites/{published.site.public_id}/editions/1/changes/").content.decode())

    assert "What the first edition says" in page
    for words in (
        "Country: Iraq",
        "Kind: Preferred",
        "About: Description, Name, Type",
        "Weekly Report 30",
        "Edition: 1",
    ):
        assert words in page
    assert "Language: en" not in page


def test_changes_can_be_counted_from_any_earlier_edition(
    reader: Client, changed: Dossier, amal: Account, badr: Account
) -> None:
    with revising(changed.report, by=amal.pseudonym) as report:
        report.standing = "refuted"
    publish(report, by=amal, reviewer=badr)
    address = f"/en/reports/{report.public_id}/editions/3/changes/"

    last, all_of_it = reader.get(address).content.decode(), reader.get(f"{address}?from=1").content.decode()

    assert "What changed from edition 2 to edition 3" in last
    assert "ISIL" not in last
    assert "What changed from edition 1 to edition 3" in all_of_it
    assert "ISIL" in all_of_it
