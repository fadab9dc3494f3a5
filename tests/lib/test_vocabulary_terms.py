"""What the terms of the shipped vocabularies stand for in the lists of others."""

import json
import re
from pathlib import Path

import pytest

from heritage.lib.vocabulary import FOLDER, names, vocabulary

NAMES = names()
EAMENA = [name for name in NAMES if vocabulary(name).origin.startswith("EAMENA")]
OWN = [name for name in NAMES if name not in EAMENA]
MAPPED_TO_EAMENA = {"site-type", "probability", "assessment-method", "protection-list"}
# Lists whose terms the rest of the application, or a standard, counts on; the scales of NATO AJP-2.1 are A-F and 1-6
CORE = {
    "finding": "damage-seen no-damage-visible not-determinable not-examined",
    "finding-reason": "cloud resolution no-access angle-or-shadow other",
    "attribution-certainty": "confirmed reported claimed alleged disputed unsubstantiated refuted unknown",
    "probability": "planned probable possible",
    "reliability": "a b c d e f",
    "credibility": "confirmed probably-true possibly-true doubtful improbable cannot-be-judged",
    "verification-kind": "source place time integrity consistency",
    "verification-result": "confirmed consistent inconclusive contradicted",
    "confidence": "high medium low not-stated",
    "source-status": "in-force corrected retracted forged unavailable",
    "standing": "verified corroborated reported unconfirmed disputed refuted",
    "report-kind": "event condition intervention threat",
    "image-view": "before during after not-stated",
}
# The statements of rightsstatements.org, in its order, with its codes; the licences of Creative Commons
STATEMENTS = {
    "in-copyright": "InC",
    "in-copyright-eu-orphan-work": "InC-OW-EU",
    "in-copyright-educational-use-permitted": "InC-EDU",
    "in-copyright-non-commercial-use-permitted": "InC-NC",
    "in-copyright-rights-holder-unlocatable-or-unidentifiable": "InC-RUU",
    "no-copyright-contractual-restrictions": "NoC-CR",
    "no-copyright-non-commercial-use-only": "NoC-NC",
    "no-copyright-other-known-legal-restrictions": "NoC-OKLR",
    "no-copyright-united-states": "NoC-US",
    "copyright-not-evaluated": "CNE",
    "copyright-undetermined": "UND",
    "no-known-copyright": "NKC",
}
LICENCES = "by by-sa by-nd by-nc by-nc-sa by-nc-nd"
MAPPINGS = {
    "aat": r"300[0-9]{6}",
    "csl": r"[a-z]+([-_][a-z]+)*",
    "eamena": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z][A-Za-z ]+: .+",
    "ems98": "[0-5](-[0-5])?",
    "unosat": "no visible damage|(possible|moderate|severe) damage|destroyed",
    "uri": (
        r"http://rightsstatements\.org/vocab/(InC(-(OW-EU|EDU|NC|RUU))?|NoC-(CR|NC|OKLR|US)|CNE|UND|NKC)/1\.0/"
        r"|https://creativecommons\.org/(licenses/by(-nc)?(-sa|-nd)?/4\.0|publicdomain/(zero|mark)/1\.0)/"
    ),
    "wikidata": "Q[1-9][0-9]*",
}


@pytest.mark.shared
@pytest.mark.parametrize("name", EAMENA)
def test_every_term_of_an_eamena_list_occurs_in_that_list_of_eamena(name: str, shared: Path) -> None:
    theirs = json.loads((shared / "data" / "eamena" / "vocabularies.json").read_text(encoding="utf-8"))["lists"]
    list_name = vocabulary(name).origin.removeprefix("EAMENA, ")
    concepts = {row["id"]: row["en"] for row in theirs[list_name]}

    mapped = {term.mappings["eamena"]: term.labels["en"] for term in vocabulary(name).terms.values() if term.mappings}

    assert mapped == concepts


@pytest.mark.shared
@pytest.mark.parametrize("name", EAMENA)
def test_labels_of_an_eamena_list_are_theirs_but_for_those_it_calls_own(name: str, shared: Path) -> None:
    """`own_labels` says by language for which terms the label is ours: translated, or a slip of theirs put right."""
    theirs = json.loads((shared / "data" / "eamena" / "vocabularies.json").read_text(encoding="utf-8"))["lists"]
    data = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    concepts = {row["id"]: row for row in theirs[data["origin"].removeprefix("EAMENA, ")]}

    differing: dict[str, list[str]] = {}
    for row in data["terms"]:
        for language in row["labels"] if row["mappings"] else ():
            if row["labels"][language] != concepts[row["mappings"]["eamena"]].get(language):
                differing.setdefault(language, []).append(row["id"])

    assert differing == data.get("own_labels", {})


@pytest.mark.shared
@pytest.mark.parametrize("name", OWN)
def test_every_own_term_mapped_to_eamena_names_a_term_there(name: str, shared: Path) -> None:
    theirs = json.loads((shared / "data" / "eamena" / "vocabularies.json").read_text(encoding="utf-8"))["lists"]
    known = {f"{list_name}: {row['en']}" for list_name, rows in theirs.items() for row in rows}

    mapped = {term.mappings["eamena"] for term in vocabulary(name).terms.values() if "eamena" in term.mappings}

    assert mapped <= known
    assert bool(mapped) == (name in MAPPED_TO_EAMENA)


@pytest.mark.parametrize("name", NAMES)
def test_every_mapping_has_the_shape_of_its_authority(name: str) -> None:
    mappings = [pair for term in vocabulary(name).terms.values() for pair in term.mappings.items()]

    assert {authority for authority, _id in mappings} <= set(MAPPINGS)
    assert [pair for pair in mappings if not re.fullmatch(MAPPINGS[pair[0]], pair[1])] == []


@pytest.mark.parametrize("authority", ["aat", "wikidata"])
def test_no_two_types_of_site_are_mapped_to_the_same(authority: str) -> None:
    ids = [term.mappings[authority] for term in vocabulary("site-type").terms.values() if authority in term.mappings]

    assert ids
    assert len(set(ids)) == len(ids)


def test_severities_are_mapped_to_unosat_classes_and_grades_of_ems() -> None:
    """EMS-98: 1 negligible to slight, 2 moderate, 3 substantial to heavy, 4 very heavy, 5 destruction."""
    mapped = {
        term.id: (term.mappings["unosat"], term.mappings.get("ems98")) for term in vocabulary("severity").terms.values()
    }

    assert mapped == {
        "intact-no-damage": ("no visible damage", "0"),
        "no-visible-accessible-known": ("no visible damage", None),
        "slight-damage": ("possible damage", "1"),
        "moderate-damage": ("moderate damage", "2"),
        "severe-damage": ("severe damage", "3-4"),
        "destroyed": ("destroyed", "5"),
    }


def test_rights_are_the_statements_of_rightsstatements_org_then_the_licences_of_creative_commons() -> None:
    rights = vocabulary("rights")

    addresses = {term.id: term.mappings["uri"] for term in rights.terms.values()}

    assert list(addresses.items()) == [
        *((key, f"http://rightsstatements.org/vocab/{code}/1.0/") for key, code in STATEMENTS.items()),
        *((f"cc-{code}", f"https://creativecommons.org/licenses/{code}/4.0/") for code in LICENCES.split()),
        ("cc-zero", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("public-domain-mark", "https://creativecommons.org/publicdomain/mark/1.0/"),
    ]
    assert len(STATEMENTS) == 12
    assert len(set(addresses.values())) == len(addresses)


def test_a_licence_is_called_by_its_code() -> None:
    labels = {code: vocabulary("rights")[f"cc-{code}"].labels for code in LICENCES.split()}

    assert {code: row["en"] for code, row in labels.items()} == {code: f"CC {code.upper()} 4.0" for code in labels}
    assert [code for code, row in labels.items() if f"(CC {code.upper()})" not in row["ar"]] == []


@pytest.mark.shared
def test_every_type_of_source_is_mapped_to_a_type_of_csl(shared: Path) -> None:
    schema = json.loads((shared / "schemas" / "csl" / "csl-data.json").read_text(encoding="utf-8"))
    types = set(schema["items"]["properties"]["type"]["enum"])

    mapped = {term.id: term.mappings.get("csl") for term in vocabulary("source-type").terms.values()}

    assert {term: csl for term, csl in mapped.items() if csl not in types} == {}


@pytest.mark.parametrize(("name", "terms"), CORE.items())
def test_core_list_has_its_terms_in_their_order(name: str, terms: str) -> None:
    assert list(vocabulary(name).terms) == terms.split()
