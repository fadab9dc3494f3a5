"""The Mosul Museum: everything that the gathered facts say stands on its public pages, distinction by distinction.

The test walks the file: a key that it does not know fails it, so that no fact can be forgotten.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client

from heritage.editions.models import DamageReportIndex, Entry, SourceIndex
from tests.public.facts import Fact, footnote, number_words, report_words, site_words, source_words, title_case
from tests.public.reading import crawl, text

ROOT = Path(__file__).parents[2]
FACTS = ROOT.parent / "shared" / "data" / "mosul"
MUSEUM = "mosul-museum"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FACTS.is_dir(), reason=f"the gathered facts are not at {FACTS}"),
]


@dataclass
class Facts:
    """The part of the file that is about the museum, with the sources it rests on, by id."""

    site: Fact
    statements: list[Fact]
    reports: list[Fact]
    sources: dict[str, Fact]
    left_out: list[Fact]


@pytest.fixture(scope="module")
def facts() -> Facts:
    """Everything about the museum."""
    whole = json.loads((FACTS / "facts.json").read_text(encoding="utf-8"))
    known = {"about", "site_types", "sources", "sites", "site_statements", "reports", "left_out"}
    assert set(whole) == known
    site = next(row for row in whole["sites"] if row["id"] == MUSEUM)
    statements = [row for row in whole["site_statements"] if row["site"] == MUSEUM]
    reports = [row for row in whole["reports"] if row["site"] == MUSEUM]
    cited = {row["source"] for about in (*statements, *reports) for row in about["citations"]} | set(site["cite"])
    sources = {row["id"]: row for row in whole["sources"] if row["id"] in cited}
    return Facts(site, statements, reports, sources, whole["left_out"])


@dataclass
class Pages:
    """The words of the museum's public pages in English: the site's, each report's by title, each source's by title."""

    site: str
    reports: dict[str, str]
    sources: dict[str, str]


@pytest.fixture
def pages(reader: Client, museum: str, text_of: Callable[[str], str]) -> Pages:
    """All pages of the demonstration."""
    return Pages(
        text_of(f"/en/sites/{museum}/"),
        dict(_reports(text_of)),
        dict(_sources(text_of)),
    )


def _reports(text_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    for row in DamageReportIndex.objects.all():
        title = next(said["text"] for said in row.title if said["language"] == "en")
        yield title, text_of(f"/en/reports/{row.pk}/")


def _sources(text_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    for row in SourceIndex.objects.all():
        yield row.title["text"], text_of(f"/en/sources/{row.pk}/")


def test_everything_said_of_the_site_is_on_its_page(facts: Facts, pages: Pages) -> None:
    missing = [words for words in site_words(facts.site) if words not in pages.site]

    assert not missing


def test_the_exact_coordinates_are_nowhere(facts: Facts, reader: Client, museum: str) -> None:
    exact = [str(facts.site["coordinates"]["lat"]), str(facts.site["coordinates"]["lon"])]
    assert exact == ["36.337923", "43.139372"]

    found = "".join(answer.content.decode() for answer in crawl(reader, f"/id/{museum}/1.json").values())

    assert not [words for words in exact for words in (words, words[:6]) if words in found]


def test_the_description_and_the_position_name_their_sources(facts: Facts, pages: Pages) -> None:
    notes = "".join(sorted(footnote(pages.site, facts.sources[name]["title"]) for name in facts.site["cite"]))
    position = footnote(pages.site, facts.sources[facts.site["coordinates"]["source"]]["title"])

    assert f"{facts.site['description']} {notes}" in pages.site
    assert f"Position after {position}" in pages.site


def test_everything_said_in_a_report_is_on_its_page(facts: Facts, pages: Pages) -> None:
    assert len(facts.reports) == len(pages.reports) == 5
    for report in facts.reports:
        missing = [words for words in report_words(report) if words not in pages.reports[report["title"]]]

        assert not missing, report["id"]


def test_every_report_is_on_the_page_of_the_site(facts: Facts, pages: Pages) -> None:
    for report in facts.reports:
        assert f"{report['title']} {title_case(report['standing'])} {report['statement']}" in pages.site


def test_a_report_says_what_the_sources_do_not(facts: Facts, pages: Pages) -> None:
    for report in facts.reports:
        page = pages.reports[report["title"]]

        assert ("Attributed to" in page) == bool(report.get("attributions")), report["id"]
        assert ("Not stated" in page) == ("state" not in report), report["id"]
        assert ("Severity:" in page) == bool(report.get("state", {}).get("severity")), report["id"]
        assert ("Number given" in page) == bool(report.get("quantities")), report["id"]


def test_every_citation_of_a_report_stands_beside_it_with_stance_place_words_and_note(
    facts: Facts, pages: Pages
) -> None:
    for report in facts.reports:
        page = pages.reports[report["title"]]
        supporting = [row for row in report["citations"] if row["stance"] == "supports"]
        assert len(supporting) == len(report["citations"])
        evidence = page[page.index(f"{len(supporting)} sources support this Source") : page.rindex("Sources 1 ")]

        for row in report["citations"]:
            title = facts.sources[row["source"]]["title"]
            further = [row.get("locator"), row.get("quote"), row.get("note")]
            words = " ".join([f"{footnote(page, title)} {title}", *(said for said in further if said)])
            assert words in evidence, (report["id"], words)


def test_every_citation_stands_on_the_page_of_its_source(facts: Facts, pages: Pages) -> None:
    for report in facts.reports:
        for row in report["citations"]:
            page = pages.sources[facts.sources[row["source"]]["title"]]
            words = f"{report['title']} {facts.site['names'][0][1]} {row['stance']} {row.get('locator', 'not given')}"
            assert f"{words} {title_case(report['standing'])}" in page


def test_what_a_citation_is_about_is_said_by_its_footnote(facts: Facts, pages: Pages) -> None:
    for report in facts.reports:
        rows = {row["key"]: row for row in report.get("quantities", [])}
        page = pages.reports[report["title"]]
        for key, row in rows.items():
            cited = [cite for cite in report["citations"] if "about" not in cite or key in cite["about"]]
            notes = "".join(footnote(page, facts.sources[cite["source"]]["title"]) for cite in cited)
            assert f"{number_words(**row)[0]} not stated {notes}" in page


def test_numbers_that_disagree_stand_side_by_side_and_are_not_averaged(facts: Facts, pages: Pages) -> None:
    library = next(row for row in facts.reports if row["id"] == "museum-library-burned")
    page = pages.reports[library["title"]]
    differ = page[page.index("Where sources differ") : page.rindex("Sources 1 ")]

    assert "25,000 books and manuscripts burned Mosul Cultural Museum to Reopen in 2026" in differ
    assert "28,000 rare books and manuscripts burned Rehabilitation of the Mosul Museum" in differ
    assert "Every figure stands." in differ
    assert "26,500" not in page


def test_a_statement_about_the_site_stands_with_its_standing_and_who_contradicts_it(facts: Facts, pages: Pages) -> None:
    assert len(facts.statements) == 1
    for row in facts.statements:
        assert set(row) == {"id", "site", "statement", "standing", "citations", "subject"}
        title = f"{title_case(row['standing'])}: {row['statement']} {title_case(row['standing'])}"
        assert f"{title_case(row['subject'])} no date in the sources {title}" in pages.site
        assert f"Not on the line, because the sources give no date: {title_case(row['standing'])}:" in pages.site
        for cite in row["citations"]:
            source = facts.sources[cite["source"]]["title"]
            assert (
                f"1 source {cite['stance']} this {footnote(pages.site, source)} {source} {cite['note']}" in pages.site
            )
            assert f"{row['statement']} Mosul Cultural Museum {cite['stance']}" in pages.sources[source]


def test_a_refuted_statement_is_never_named_without_that_word(facts: Facts, reader: Client, museum: str) -> None:
    said = facts.statements[0]["statement"]

    for address, answer in crawl(reader).items():
        page = text(answer.content.decode()) if "/en/" in address and "changes" not in address else ""
        for found in re.finditer(re.escape(said), page):
            assert page[: found.start()].endswith("Refuted: "), address


def test_the_page_says_how_many_statements_have_which_standing(facts: Facts, pages: Pages) -> None:
    assert "6 statements: 5 corroborated, 1 refuted 11 sources" in pages.site
    assert len(facts.sources) == 11


def test_the_condition_is_the_latest_of_the_site_as_a_whole(pages: Pages) -> None:
    assert "Last known condition Severe Damage 7 March 2017; severity only, no condition class Source" in pages.site
    assert "More than two years ago: it may be otherwise today." in pages.site


def test_everything_said_of_a_source_is_on_its_page(facts: Facts, pages: Pages) -> None:
    assert len(facts.sources) == len(pages.sources)
    for source in facts.sources.values():
        missing = [words for words in source_words(source) if words not in pages.sources[source["title"]]]

        assert not missing, source["id"]


def test_what_a_source_does_not_have_is_said_to_be_absent(facts: Facts, pages: Pages) -> None:
    for source in facts.sources.values():
        page = pages.sources[source["title"]]

        assert ("undated" in page) == ("issued" not in source), source["id"]
        assert ("None in the record" in page) == ("url" not in source), source["id"]
        assert ("No author named" in page) == ("author" not in source), source["id"]


def test_the_text_of_the_article_is_not_published_only_what_is_quoted(
    facts: Facts, reader: Client, museum: str
) -> None:
    article = (FACTS / facts.sources["jol-2017"]["file"]).read_text(encoding="utf-8")
    quoted = {row["quote"] for report in facts.reports for row in report["citations"] if "quote" in row}
    sentences = {line.strip() for line in re.split(r"(?<=[.!?])\s+|\n", article) if len(line.strip()) > 40}

    found = " ".join(text(answer.content.decode()) for answer in crawl(reader).values())

    assert len(sentences) > 5
    assert all(words in found for words in quoted)
    assert not [words for words in sentences if words in found and not any(words in row for row in quoted)]


def test_what_is_left_out_of_the_catalogue_is_on_no_page(facts: Facts, reader: Client, museum: str) -> None:
    found = " ".join(text(answer.content.decode()) for answer in crawl(reader).values())

    assert facts.left_out
    assert not [row["id"] for row in facts.left_out if row["statement"] in found]


def test_what_waits_and_what_is_a_draft_is_on_no_page(reader: Client, museum: str) -> None:
    found = " ".join(text(answer.content.decode()) for answer in crawl(reader).values())

    assert "6 to 7 March" not in found
    assert "2017-03-06/2017-03-07" not in found
    assert "Libraries of Mosul" not in found
    assert Entry.objects.count() == 17
