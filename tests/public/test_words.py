"""Texts in the reader's language, translations that fell behind, numbers that disagree."""

from dataclasses import replace

import pytest
from pytest_django import DjangoAssertNumQueries

from heritage.curation.models import Account
from heritage.editions import terms
from heritage.editions.parts.citing import LanguageText, TranslatedFrom
from heritage.editions.parts.site import Name
from heritage.lib import canonical
from heritage.public.pages.differences import differing
from heritage.public.pages.evidence import CitationLine, SourceLine, StanceGroup
from heritage.public.pages.statement import ActorLine, NumberLine
from heritage.public.pages.words import Label, Words, choose, choose_name, term_label
from tests.factories.records import a_vocabulary
from tests.factories.reviews import publish
from tests.fixtures import Dossier
from tests.public.test_timeline import BLANK

ENGLISH = LanguageText("title-en", "en", "Library burned")
ARABIC = LanguageText("title-ar", "ar", "إحراق المكتبة", TranslatedFrom("title-en", canonical.sha256("Library burned")))
FRENCH = LanguageText("title-fr", "fr", "Bibliothèque brûlée")


def a_source(name: str) -> SourceLine:
    """A line of the list of sources."""
    return SourceLine(1, name, Words(name, "en", "ltr"), False, (), "", "", 1, 0, False)


def a_number(key: str, value: str, *sources: str, unit: str = "") -> NumberLine:
    """A number that some sources give."""
    return NumberLine(key, value, unit, None, "", tuple(map(a_source, sources)))


# texts


@pytest.mark.parametrize(("reader", "shown"), [("en", ENGLISH), ("ar", ARABIC), ("fr", FRENCH), ("uk", ENGLISH)])
def test_a_reader_gets_their_language_else_english(reader: str, shown: LanguageText) -> None:
    found = choose([FRENCH, ARABIC, ENGLISH], reader)

    assert found is not None
    assert (found.text, found.language) == (shown.text, shown.language)


def test_a_text_in_another_language_says_so() -> None:
    found = choose([FRENCH], "en")

    assert found == Words("Bibliothèque brûlée", "fr", "ltr", "French")


def test_a_text_in_the_readers_language_says_nothing() -> None:
    assert choose([ARABIC], "ar") == Words("إحراق المكتبة", "ar", "rtl")
    assert choose([], "ar") is None


def test_a_translation_is_fresh_while_its_original_stands() -> None:
    found = choose([ENGLISH, ARABIC], "ar")

    assert found is not None
    assert not found.is_stale


def test_a_translation_of_an_earlier_wording_shows_itself() -> None:
    rewritten = replace(ENGLISH, text="Library burned down")

    translated, original = choose([rewritten, ARABIC], "ar"), choose([rewritten, ARABIC], "en")

    assert translated is not None
    assert translated.is_stale
    assert original is not None
    assert not original.is_stale


def test_a_translation_whose_original_is_gone_is_not_called_stale() -> None:
    found = choose([ARABIC], "ar")

    assert found is not None
    assert not found.is_stale


def test_the_preferred_name_comes_first_also_in_another_language() -> None:
    names = [
        Name("n1", "Old museum", "en", "former"),
        Name("n2", "متحف الموصل", "ar", "preferred"),
        Name("n3", "Mosul Museum", "en", "preferred"),
    ]

    shown = {reader: choose_name(names, reader) for reader in ("en", "ar", "fr")}

    assert {reader: words.text for reader, words in shown.items() if words} == {
        "en": "Mosul Museum",
        "ar": "متحف الموصل",
        "fr": "Mosul Museum",
    }


@pytest.mark.parametrize(
    ("term", "is_doubted"), [("refuted", True), ("disputed", True), ("unconfirmed", True), ("reported", False)]
)
def test_doubted_standings_must_stand_before_a_title(term: str, *, is_doubted: bool) -> None:
    assert Label(term, term).is_doubted == is_doubted


# where sources differ


def test_two_sources_with_two_numbers_differ() -> None:
    numbers = (a_number("q1", "25,000", "smithsonian"), a_number("q2", "28,000", "aliph"))

    found = list(differing([replace(BLANK, numbers=numbers)]))

    assert [row.numbers for row in found] == [numbers]


@pytest.mark.parametrize(
    "numbers",
    [
        (a_number("q1", "25,000", "a"), a_number("q2", "25,000", "b")),
        (a_number("q1", "25,000", "a"), a_number("q2", "3", "a")),
        (a_number("q1", "5.5", "a", unit="m"), a_number("q2", "18", "b", unit="ft")),
        (a_number("q1", "25,000", "a"),),
        (),
    ],
    ids=["equal", "of one source", "of two units", "alone", "none"],
)
def test_other_numbers_do_not(numbers: tuple[NumberLine, ...]) -> None:
    assert list(differing([replace(BLANK, numbers=numbers)])) == []


def test_a_statement_that_a_source_contradicts_is_set_against_it() -> None:
    yes = CitationLine(a_source("a"), "supports", "", None, None, ())
    no = CitationLine(a_source("b"), "contradicts", "", None, None, ())
    evidence = (StanceGroup("supports", "", (yes,)), StanceGroup("contradicts", "", (no,)))

    found = list(differing([replace(BLANK, evidence=evidence), BLANK]))

    assert [(row.supports, row.contradicts) for row in found] == [((yes,), (no,))]


def test_what_is_contradicted_in_one_point_is_set_against_that_point_alone() -> None:
    actor = ActorLine("a1", "A pilot", None, None, None, (), ())
    yes = CitationLine(a_source("a"), "supports", "", None, None, ("statement", "a1"))
    no = CitationLine(a_source("b"), "contradicts", "", None, None, ("a1",))
    evidence = (StanceGroup("supports", "", (yes,)), StanceGroup("contradicts", "", (no,)))

    found = list(differing([replace(BLANK, actors=(actor,), evidence=evidence)]))

    assert [(row.point, row.supports, row.contradicts) for row in found] == [(actor, (yes,), (no,))]


# terms


def test_added_terms_are_read_once_for_a_page_and_every_time_outside_of_one(
    published: Dossier, amal: Account, badr: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    publish(a_vocabulary(amal), by=amal, reviewer=badr, change_kind="first")

    with django_assert_num_queries(2):
        outside = [term_label("site-type", "dovecote", "en").text for _ in range(2)]
    with django_assert_num_queries(1), terms.read_once(), terms.read_once():
        inside = [term_label("site-type", name, "ar").text for name in ("dovecote", "gone", "dovecote")]

    assert outside == ["dovecote"] * 2
    assert inside == ["dovecote", "gone", "dovecote"]


def test_a_shipped_term_costs_no_query(db: None, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert term_label("site-type", "museum", "en").text == "museum"
        assert terms.find("no-such-list", "museum") is None
