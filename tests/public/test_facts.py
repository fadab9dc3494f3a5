"""Everything that the gathered facts say of Mosul stands on its public pages, distinction by distinction.

The test walks the file: a key that it does not know fails it, so that no fact can be forgotten.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client

from heritage.editions.models import DamageReportIndex, Entry, SiteIndex, SourceIndex
from tests.public.facts import (
    Fact,
    doubted,
    footnote,
    number_words,
    report_words,
    site_words,
    source_words,
    title_case,
)
from tests.public.reading import crawl, text

ROOT = Path(__file__).parents[2]
FACTS = ROOT.parent / "shared" / "data" / "mosul"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FACTS.is_dir(), reason=f"the gathered facts are not at {FACTS}"),
]


@dataclass
class Facts:
    """The whole file, by what it is about; sites and sources by id."""

    sites: dict[str, Fact]
    statements: list[Fact]
    reports: list[Fact]
    sources: dict[str, Fact]
    left_out: list[Fact]

    @property
    def names(self) -> dict[str, str]:
        """What each site is called in English."""
        return {key: row["names"][0][1] for key, row in self.sites.items()}

    def title(self, cited: Fact) -> str:
        """The title of the source of a citation."""
        return str(self.sources[cited["source"]]["title"])


@pytest.fixture(scope="module")
def facts() -> Facts:
    """Everything that was gathered."""
    whole = json.loads((FACTS / "facts.json").read_text(encoding="utf-8"))
    assert set(whole) == {"about", "site_types", "sources", "sites", "site_statements", "reports", "left_out"}
    by_id = {name: {row["id"]: row for row in whole[name]} for name in ("sites", "sources")}
    return Facts(by_id["sites"], whole["site_statements"], whole["reports"], by_id["sources"], whole["left_out"])


@dataclass
class Pages:
    """The words of all pages in English: of sites by name, of reports and of sources by title."""

    sites: dict[str, str]
    reports: dict[str, str]
    sources: dict[str, str]


_read: dict[str, dict[str, str]] = {}


@pytest.fixture
def whole(demonstration: None, reader: Client) -> dict[str, str]:
    """Every page and file that links lead to, by address; read once, for the demonstration is the same in every test."""
    if not _read:
        _read["all"] = {address: answer.content.decode() for address, answer in crawl(reader).items()}
    return _read["all"]


@pytest.fixture
def pages(whole: dict[str, str]) -> Pages:
    """The pages of the demonstration that the facts are told on."""
    return Pages(
        {_english(row.names): text(whole[f"/en/sites/{row.pk}/"]) for row in SiteIndex.objects.all()},
        {_english(row.title): text(whole[f"/en/reports/{row.pk}/"]) for row in DamageReportIndex.objects.all()},
        {row.title["text"]: text(whole[f"/en/sources/{row.pk}/"]) for row in SourceIndex.objects.all()},
    )


def _english(rows: list[dict[str, str]]) -> str:
    return next(row["text"] for row in rows if row["language"] == "en")


def test_the_pages_are_those_of_all_facts(facts: Facts, pages: Pages) -> None:
    assert set(pages.sites) == set(facts.names.values())
    assert set(pages.reports) == {row["title"] for row in facts.reports}
    assert set(pages.sources) == {row["title"] for row in facts.sources.values()}
    assert (len(pages.sites), len(pages.reports), len(pages.sources), len(facts.statements)) == (12, 18, 26, 3)


def test_everything_said_of_a_site_is_on_its_page(facts: Facts, pages: Pages) -> None:
    for key, site in facts.sites.items():
        page = pages.sites[facts.names[key]]

        assert [words for words in site_words(site, facts.names) if words not in page] == [], key


def test_the_exact_coordinates_are_nowhere(facts: Facts, whole: dict[str, str]) -> None:
    exact = [
        str(site["coordinates"][axis])
        for site in facts.sites.values()
        for axis in ("lat", "lon")
        if "coordinates" in site
    ]
    assert {"36.337923", "43.139372"} < set(exact)
    known = "".join(whole.values())

    assert [words for words in exact for found in (words, words[:6]) if found in known] == []


def test_the_description_and_the_position_name_their_sources(facts: Facts, pages: Pages) -> None:
    for key, site in facts.sites.items():
        page = pages.sites[facts.names[key]]
        if "description" in site:
            notes = {footnote(page, facts.sources[name]["title"]) for name in site["cite"]}
            after = page[page.index(site["description"]) + len(site["description"]) :]
            shown = re.match(r"(?: ?Source \[\d+\])+", after)
            assert shown, key
            assert set(re.findall(r"Source \[\d+\]", shown.group())) == notes, key
        if "coordinates" in site:
            assert f"Position after {footnote(page, facts.title(site['coordinates']))}" in page, key


def test_everything_said_in_a_report_is_on_its_page(facts: Facts, pages: Pages) -> None:
    for report in facts.reports:
        page = pages.reports[report["title"]]

        assert [words for words in report_words(report, facts.sites) if words not in page] == [], report["id"]


def test_every_report_is_on_the_page_of_its_site(facts: Facts, pages: Pages) -> None:
    for report in facts.reports:
        words = f"{doubted(report['standing'], report['title'])} {title_case(report['standing'])} {report['statement']}"

        assert words in pages.sites[facts.names[report["site"]]], report["id"]


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
        for row in report["citations"]:
            title = facts.title(row)
            further = [row.get("locator"), row.get("quote"), row.get("note")]
            words = " ".join([f"{footnote(page, title)} {title}", *(said for said in further if said)])
            assert words in page, (report["id"], words)
        for stance, sentence in (("supports", "support"), ("contradicts", "contradict"), ("mentions", "mention")):
            told = {row["source"] for row in report["citations"] if row["stance"] == stance and speaks_of_all(row)}
            count = f"{len(told)} source{'s' if len(told) != 1 else ''} {sentence}{'' if len(told) != 1 else 's'} this"
            assert (count in page) == bool(told), (report["id"], count)


def speaks_of_all(row: Fact) -> bool:
    """Whether a citation is about the statement, not about one point of it."""
    return "statement" in row.get("about", ["statement"])


def test_every_citation_stands_on_the_page_of_its_source(facts: Facts, pages: Pages) -> None:
    for report in facts.reports:
        for row in report["citations"]:
            named = f"{doubted(report['standing'], report['title'])} {facts.names[report['site']]}"
            words = f"{named} {row['stance']} {row.get('locator', 'not given')} {title_case(report['standing'])}"
            assert words in pages.sources[facts.title(row)], (report["id"], words)


def test_what_a_number_is_about_is_said_by_its_footnote(facts: Facts, pages: Pages) -> None:
    for report in facts.reports:
        page = pages.reports[report["title"]]
        for row in report.get("quantities", []):
            cited = [cite for cite in report["citations"] if "about" not in cite or row["key"] in cite["about"]]
            notes = "".join(footnote(page, facts.title(cite)) for cite in cited)
            assert f"{number_words(**row)[0]} not stated {notes}" in page


def test_who_did_it_is_not_said_to_be_supported_by_a_source_that_contradicts_it(facts: Facts, pages: Pages) -> None:
    report = next(row for row in facts.reports if row["id"] == "al-nuri-2017")
    page = pages.reports[report["title"]]
    arts = footnote(page, facts.sources["gac-nuri"]["title"])

    points = page[page.index("Point by point") :]
    alleged = points[points.index("United States air strike") :]
    assert alleged.startswith(f"United States air strike Alleged by ISIL. unsubstantiated against: {arts}")
    assert "It is not so" not in page[: page.index("United States air strike")]


def test_numbers_that_disagree_stand_side_by_side_and_are_not_averaged(facts: Facts, pages: Pages) -> None:
    library = next(row for row in facts.reports if row["id"] == "museum-library-burned")
    page = pages.reports[library["title"]]
    differ = page[page.index("Where sources differ") : page.rindex("Sources 1 ")]

    assert "25,000 books and manuscripts burned Mosul Cultural Museum to Reopen in 2026" in differ
    assert "28,000 rare books and manuscripts burned Rehabilitation of the Mosul Museum" in differ
    assert "Every figure stands." in differ
    assert "26,500" not in page


def test_a_statement_about_a_site_stands_with_its_standing_and_who_contradicts_it(facts: Facts, pages: Pages) -> None:
    for row in facts.statements:
        assert set(row) == {"id", "site", "statement", "standing", "citations", "subject"}
        name = facts.names[row["site"]]
        page = pages.sites[name]
        title = f"{doubted(row['standing'], row['statement'])} {title_case(row['standing'])}"
        assert f"{title_case(row['subject'])} no date in the sources {title}" in page
        for cite in row["citations"]:
            source = facts.title(cite)
            further = [cite.get("quote"), cite.get("note")]
            words = " ".join([f"{footnote(page, source)} {source}", *(said for said in further if said)])
            assert f"1 source {cite['stance']} this {words}" in page
            assert f"{row['statement']} {name} {cite['stance']}" in pages.sources[source]


def test_a_doubted_statement_is_never_named_without_its_standing(facts: Facts, whole: dict[str, str]) -> None:
    said = {row["statement"]: row["standing"] for row in facts.statements}
    said |= {row["title"]: row["standing"] for row in facts.reports}
    in_doubt = {words: title_case(standing) for words, standing in said.items() if doubted(standing, words) != words}
    assert len(in_doubt) == 6

    for address, page in whole.items():
        read = text(page) if "/en/" in address and "changes" not in address else ""
        for words, standing in in_doubt.items():
            for found in re.finditer(re.escape(words), read):
                assert read[: found.start()].endswith(f"{standing}: "), (address, words)


def test_the_condition_is_the_latest_of_the_site_as_a_whole(facts: Facts, pages: Pages) -> None:
    museum = pages.sites["Mosul Cultural Museum"]
    assert "Last known condition Severe Damage 7 March 2017; severity only, no condition class Source" in museum
    assert "More than two years ago: it may be otherwise today." in museum
    for name in ("Nineveh", "Nimrud", "Hatra", "Libraries of Mosul"):
        assert "Last known condition Not assessed as a whole" in pages.sites[name]
    assert "Last known condition Severe Damage" in pages.sites["Our Lady of the Hour (Latin Church)"]


def test_everything_said_of_a_source_is_on_its_page(facts: Facts, pages: Pages) -> None:
    for source in facts.sources.values():
        missing = [words for words in source_words(source) if words not in pages.sources[source["title"]]]

        assert not missing, source["id"]


def test_what_a_source_does_not_have_is_said_to_be_absent(facts: Facts, pages: Pages) -> None:
    for source in facts.sources.values():
        page = pages.sources[source["title"]]

        assert ("undated" in page) == ("issued" not in source), source["id"]
        assert ("None in the record" in page) == ("url" not in source), source["id"]
        assert ("No author named" in page) == ("author" not in source), source["id"]


def test_the_text_of_the_article_is_not_published_only_what_is_quoted(facts: Facts, whole: dict[str, str]) -> None:
    article = (FACTS / facts.sources["jol-2017"]["file"]).read_text(encoding="utf-8")
    cited = [row for about in (*facts.reports, *facts.statements) for row in about["citations"]]
    quoted = {row["quote"] for row in cited if "quote" in row}
    of_the_incident = "During an extensive overnight operation, Iraqi counterterrorism forces regained control"
    sentences = {line.strip() for line in re.split(r"(?<=[.!?])\s+|\n", article) if len(line.strip()) > 40}

    found = " ".join(text(page) for page in whole.values())

    assert len(sentences) > 5
    assert all(words in found for words in quoted)
    published = {words for words in sentences if words in found and not any(words in row for row in quoted)}
    assert [words for words in published if not words.startswith(of_the_incident)] == []


def test_what_is_left_out_of_the_catalogue_is_on_no_page(facts: Facts, whole: dict[str, str]) -> None:
    assert facts.left_out
    assert not [row["id"] for row in facts.left_out if any(row["statement"] in page for page in whole.values())]


def test_what_waits_and_what_is_a_draft_is_on_no_page(whole: dict[str, str]) -> None:
    """The correction that waits dates the museum's report to two days; the other change has better Arabic."""
    report = next(row for row in DamageReportIndex.objects.all() if _english(row.title).startswith("Museum retaken"))

    assert "2017-03-06/2017-03-07" not in whole[f"/en/reports/{report.pk}/"]
    assert not [address for address, page in whole.items() if "منظمة اليونسكو" in page]
    assert Entry.objects.count() == 58
