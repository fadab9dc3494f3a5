"""Identifiers in registers of others. Examples are real ones, or those of the standard or manual that is named."""

import pytest

from heritage.lib import identifiers
from heritage.lib.identifiers import SCHEMES, IdentifierError
from heritage.lib.vocabulary import vocabulary

# The DOI Handbook's example of a name from the time of SICI, with characters that an address must not hold
SICI = "10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1"


@pytest.mark.parametrize(
    ("scheme", "typed", "kept"),
    [
        ("wikidata", "Q33506", "Q33506"),  # museum
        ("wikidata", " q33506 ", "Q33506"),
        ("wikidata", "wd:Q33506", "Q33506"),
        ("wikidata", "https://www.wikidata.org/wiki/Q33506", "Q33506"),
        ("wikidata", "HTTPS://m.wikidata.org/wiki/Q33506?uselang=ar#P31", "Q33506"),
        ("wikidata", "http://www.wikidata.org/entity/Q33506", "Q33506"),
        ("wikidata", "https://www.wikidata.org/wiki/Special:EntityPage/Q33506", "Q33506"),
        ("wikidata", "Q٣٣٥٠٦", "Q33506"),
        ("wikidata", "\u200eQ33506\u200f", "Q33506"),
        ("geonames", "99072", "99072"),  # Mosul
        ("geonames", "۹۹۰۷۲", "99072"),
        ("geonames", "https://www.geonames.org/99072/mosul.html", "99072"),
        ("geonames", "http://sws.geonames.org/99072/", "99072"),
        ("pleiades", "579885", "579885"),  # Athenae
        ("pleiades", "https://pleiades.stoa.org/places/579885/athenai", "579885"),
        ("eamena", "eamena-0182035", "EAMENA-0182035"),
        ("unesco-whc", "277", "277"),  # Hatra
        ("unesco-whc", "https://whc.unesco.org/en/list/277/", "277"),
        ("unesco-whc", "whc.unesco.org/list/277", "277"),
        ("doi", "10.1000/182", "10.1000/182"),  # the DOI Handbook
        ("doi", "https://doi.org/10.1000/182", "10.1000/182"),
        ("doi", "http://dx.doi.org/10.1000/182?x=1", "10.1000/182"),
        ("doi", "doi:10.1000/182", "10.1000/182"),
        ("doi", "DOI: 10.1038/NPHYS1170", "10.1038/nphys1170"),
        ("doi", "10.1000.10/123456", "10.1000.10/123456"),
        ("doi", "https://doi.org/10.1002/%28SICI%291096-8644%28199601%2999:1%3C1::AID-AJPA1%3E3.0.CO;2-1", SICI),
        ("doi", "doi:10.1000/abc#1?2", "10.1000/abc#1?2"),
        ("doi", "10.1000/ÉA", "10.1000/Éa"),
        ("isbn", "978-3-16-148410-0", "9783161484100"),  # ISBN Users' Manual
        ("isbn", "ISBN 978 3 16 148410 0", "9783161484100"),
        ("isbn", "ISBN-13: 978–3–16–148410–0", "9783161484100"),
        ("isbn", "urn:isbn:0451450523", "0451450523"),  # RFC 8254
        ("isbn", "0-8044-2957-x", "080442957X"),
        ("isbn", "https://openlibrary.org/isbn/9783161484100", "9783161484100"),
        ("isbn", "https://search.worldcat.org/isbn/9783161484100", "9783161484100"),
        ("issn", "0378-5955", "0378-5955"),  # Hearing Research
        ("issn", "ISSN 03785955", "0378-5955"),
        ("issn", "e-ISSN: 2434-561x", "2434-561X"),
        ("issn", "https://portal.issn.org/resource/ISSN/0378-5955", "0378-5955"),
        ("handle", "4263537/4000", "4263537/4000"),  # the Handle System's manual
        ("handle", "hdl:4263537/4000", "4263537/4000"),
        ("handle", "https://hdl.handle.net/4263537/4000?noredirect", "4263537/4000"),
        ("handle", "20.500.12345/A/b", "20.500.12345/A/b"),
        ("report-number", " IHI 15-0033 ", "IHI 15-0033"),
        ("national-register", "سجل ٣٧–٢", "سجل ٣٧–٢"),
        ("added-by-curators", "https://example.org/7", "https://example.org/7"),
    ],
)
def test_check_of_an_identifier_as_people_paste_it_gives_the_identifier(scheme: str, typed: str, kept: str) -> None:
    assert identifiers.check(scheme, typed) == kept


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_check_of_its_own_example_and_of_what_it_gave_keeps_it(scheme: str) -> None:
    kept = identifiers.check(scheme, SCHEMES[scheme].example)

    assert identifiers.check(scheme, kept) == kept


@pytest.mark.parametrize(
    ("scheme", "typed", "code"),
    [
        ("wikidata", "", "empty"),
        ("report-number", " \n ", "empty"),
        ("report-number", "7" * 201, "too_long"),
        ("doi", "10.1000/" + "1" * 10_000, "too_long"),
        ("national-register", "7\n8", "character"),
        ("national-register", "7\x008", "character"),
        ("wikidata", "Q33506\u202e", "character"),
        ("other-register", "\ud800", "character"),
        ("wikidata", "33506", "form"),
        ("wikidata", "Q0", "form"),
        ("wikidata", "L123", "form"),
        ("wikidata", "https://www.wikidata.org/wiki/Property:P31", "form"),
        ("wikidata", "https://en.wikipedia.org/wiki/Mosul", "form"),
        ("wikidata", "https://evil.example/www.wikidata.org/wiki/Q33506", "form"),
        ("wikidata", "wd:", "form"),
        ("geonames", "Mosul", "form"),
        ("geonames", "-99072", "form"),
        ("geonames", "099072", "form"),
        ("pleiades", "https://pleiades.stoa.org/names/579885", "form"),
        ("eamena", "EAMENA-182035", "form"),
        ("unesco-whc", "https://whc.unesco.org/en/tentativelists/1463/", "form"),
        ("doi", "11.1000/182", "form"),
        ("doi", "10.1000", "form"),
        ("doi", "10.1000/a b", "form"),
        ("doi", "https://doi.org/10.1000/a%00", "character"),
        ("doi", "https://doi.org/10.1000/%E9", "character"),
        ("doi", "https://doi.org/10.1000/a%0Ab", "character"),
        ("doi", "https://example.org/10.1000/182", "form"),
        ("isbn", "978316148410", "form"),
        ("isbn", "9773161484100", "form"),
        ("isbn", "08044X2957", "form"),
        ("isbn", "978-3-16-148410-1", "check_digit"),
        ("isbn", "978-3-16-148401-0", "check_digit"),
        ("isbn", "0-8044-2957-1", "check_digit"),
        ("issn", "0378-595", "form"),
        ("issn", "0378-5956", "check_digit"),
        ("issn", "2434-5611", "check_digit"),
        ("handle", "4263537", "form"),
    ],
)
def test_check_of_what_is_no_identifier_is_refused_with_its_reason(scheme: str, typed: str, code: str) -> None:
    with pytest.raises(IdentifierError) as caught:
        identifiers.check(scheme, typed)

    assert caught.value.code == code


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_refusal_of_a_form_shows_what_one_looks_like(scheme: str) -> None:
    with pytest.raises(IdentifierError, match=SCHEMES[scheme].example):
        identifiers.check(scheme, "?")


@pytest.mark.parametrize(
    ("scheme", "value", "address"),
    [
        ("wikidata", "Q33506", "https://www.wikidata.org/wiki/Q33506"),
        ("geonames", "99072", "https://www.geonames.org/99072"),
        ("pleiades", "579885", "https://pleiades.stoa.org/places/579885"),
        ("eamena", "EAMENA-0182035", ""),
        ("unesco-whc", "277", "https://whc.unesco.org/en/list/277"),
        ("doi", "10.1000/182", "https://doi.org/10.1000/182"),
        ("doi", SICI, "https://doi.org/10.1002/(sici)1096-8644(199601)99:1%3C1::aid-ajpa1%3E3.0.co;2-1"),
        ("doi", "10.1000/abc#1?2", "https://doi.org/10.1000/abc%231%3F2"),
        ("isbn", "9783161484100", "https://openlibrary.org/isbn/9783161484100"),
        ("issn", "0378-5955", "https://portal.issn.org/resource/ISSN/0378-5955"),
        ("handle", "4263537/4000", "https://hdl.handle.net/4263537/4000"),
        ("national-register", "37", ""),
        ("added-by-curators", "37", ""),
    ],
)
def test_url_leads_to_the_register_that_has_an_address(scheme: str, value: str, address: str) -> None:
    assert identifiers.url(scheme, value) == address


@pytest.mark.parametrize("scheme", sorted(scheme for scheme in SCHEMES if SCHEMES[scheme].address))
def test_check_of_the_url_of_an_identifier_gives_it_back(scheme: str) -> None:
    kept = identifiers.check(scheme, SCHEMES[scheme].example)

    assert identifiers.check(scheme, identifiers.url(scheme, kept)) == kept


def test_schemes_are_terms_of_the_lists_and_the_others_take_any_words() -> None:
    listed = set(vocabulary("site-identifier").terms) | set(vocabulary("source-identifier").terms)

    assert listed - set(SCHEMES) == {"national-register", "other-register", "report-number"}
    assert set(SCHEMES) <= listed
