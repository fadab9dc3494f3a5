"""Everything that the gathered facts say of Mosul stands in the editions' JSON: value by value, nothing left, nothing added.

The walk takes every value out of the facts that it has found again; what is left in the end fails the test, so that a fact of
an unknown sort cannot be forgotten.
"""

import copy
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from heritage.editions.models import EditionContent
from heritage.lib.vocabulary import vocabulary

FACTS = Path(__file__).parents[3] / "shared" / "data" / "mosul" / "facts.json"
Data = dict[str, Any]
LISTS = {
    "UNESCO World Heritage Tentative List": "tentative-list",
    "UNESCO World Heritage List": "world-heritage",
    "UNESCO World Heritage in Danger List": "world-heritage-in-danger",
}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FACTS.is_file(), reason=f"the gathered facts are not at {FACTS}"),
]


@pytest.fixture(scope="module")
def facts() -> Data:
    """The whole file."""
    data: Data = json.loads(FACTS.read_text(encoding="utf-8"))
    return data


@pytest.fixture
def editions(demonstration: None) -> dict[str, list[Data]]:
    """The payloads of all current editions, by kind."""
    found: dict[str, list[Data]] = {}
    for content in EditionContent.objects.all():
        payload = json.loads(content.canonical)
        found.setdefault(payload["schema"].split("/")[0], []).append(payload)
    return found


def english(texts: list[Data]) -> str:
    """The English one of several texts, "" if there is none."""
    return str(next((row["text"] for row in texts if row["language"] == "en"), ""))


def term(payload: Data, name: str, value: str) -> str:
    """The English label of a term, as the payload itself has it."""
    labels: dict[str, str] = next(row["labels"] for row in payload["terms"] if row["key"] == f"{name}/{value}")
    return labels["en"]


def preferred(payload: Data) -> str:
    """What the facts call a site."""
    names = (row for row in payload["names"] if row["kind"] == "preferred" and row["language"] == "en")
    return str(next(names)["text"])


def citations(payload: Data, titles: dict[str, str], about: str | None = None) -> list[Data]:
    """The citations of a payload in the shape of the facts; `about` takes those of one key, and leaves the key out."""
    return [_citation(row, titles) for row in payload["citations"] if about is None or about in row["about"]]


def _citation(row: Data, titles: dict[str, str]) -> Data:
    found = {"source": titles[row["source"]["title"]], "stance": row["stance"], "locator": row["locator"]}
    found |= {"quote": (row["quotation"] or {}).get("exact", ""), "note": english(row["note"])}
    return {name: value for name, value in found.items() if value} | {"about": row["about"]}


def cited(rows: list[Data], *, keep_about: bool) -> list[Data]:
    """The citations of the facts, with `about` in the order of editions."""
    return [row | {"about": sorted(row.get("about", []))} if keep_about else row for row in rows]


def without_about(rows: list[Data]) -> list[Data]:
    """Citations whose key is known from where they stand."""
    return [{name: value for name, value in row.items() if name != "about"} for row in rows]


def titles_of(facts: Data) -> dict[str, str]:
    """Title of a source -> what the facts call it."""
    found = {row["title"]: row["id"] for row in facts["sources"]}
    assert len(found) == len(facts["sources"]) == 26
    return found


def test_the_catalogue_holds_all_of_the_facts_an_incident_and_an_image(
    facts: Data, editions: dict[str, list[Data]]
) -> None:
    assert {kind: len(rows) for kind, rows in editions.items()} == {
        "source": 26,
        "site": 12,
        "damage_report": 18,
        "incident": 1,
        "image": 1,
    }
    assert (len(facts["sources"]), len(facts["sites"]), len(facts["reports"])) == (26, 12, 18)


def test_every_source_is_as_gathered(facts: Data, editions: dict[str, list[Data]]) -> None:
    found = {row["title"]["text"]: source(row) for row in editions["source"]}

    wanted = {
        row["title"]: {name: value for name, value in row.items() if name not in {"id", "file"}}
        for row in facts["sources"]
    }
    assert found == wanted


def source(payload: Data) -> Data:
    """A source in the shape of the facts: what it does not have is absent."""
    found = {
        "type": payload["type"],
        "title": payload["title"]["text"],
        "title_is_supplied": payload["title"]["is_supplied"],
        "author": [row["name"] for row in payload["creators"]],
        "publisher": payload["publisher"],
        "issued": payload["issued"],
        "language": payload["language"],
        "url": payload["url"],
        "note": english(payload["note"]),
    }
    return {name: value for name, value in found.items() if value}


def test_every_site_is_as_gathered(facts: Data, editions: dict[str, list[Data]]) -> None:
    titles = titles_of(facts)
    by_name = {preferred(row): row for row in editions["site"]}
    names = {row["id"]: row["names"][0][1] for row in facts["sites"]}

    for wanted in facts["sites"]:
        payload = by_name[names[wanted["id"]]]
        assert site(payload, names, titles) == expected_site(wanted)


def expected_site(wanted: Data) -> Data:
    """A site of the facts without what is never published: the exact place, which the editions show as its cell."""
    found = copy.deepcopy(wanted)
    if "coordinates" in found:
        place = found["coordinates"]
        corner = [str(Decimal(str(place.pop(name))).quantize(Decimal("0.1"), "ROUND_FLOOR")) for name in ("lat", "lon")]
        place["cell"] = [*corner, "0.1"]
    found["cite"] = sorted(found["cite"])
    return found


def site(payload: Data, names: dict[str, str], titles: dict[str, str]) -> Data:
    """A site in the shape of the facts."""
    part_of = payload["part_of"]
    whole = {row["source"] for row in citations(payload, titles, "names")}
    found = {
        "id": next(key for key, name in names.items() if name == preferred(payload)),
        "type": term(payload, "site-type", payload["type"]),
        "part_of": part_of and next(key for key, name in names.items() if name == preferred(part_of)),
        "country": payload["place"]["country"],
        "admin": english(payload["place"]["area"]),
        "place": english(payload["place"]["locality"]),
        "names": [[row["language"], row["text"], row["kind"]] for row in payload["names"]],
        "coordinates": coordinates(payload, titles),
        "description": english(payload["description"]),
        "cite": sorted(whole),
        "parts": [
            {"key": row["key"], "name": {"en": english(row["names"])}, "kind": row["kind"]} for row in payload["parts"]
        ],
        "designations": list(designations(payload)),
    }
    return {name: value for name, value in found.items() if value}


def coordinates(payload: Data, titles: dict[str, str]) -> Data | None:
    """The published cell, how sure it is, and the source of the position."""
    place = payload["place"]["location"]
    if place is None:
        return None
    (cell,) = place["cells"]
    (told,) = citations(payload, titles, "location")
    shown = [cell["south"], cell["west"], cell["size"]]
    return {"cell": shown, "source": told["source"], "certainty": place["certainty"]}


def designations(payload: Data) -> Iterator[Data]:
    """The lists that protect a site."""
    known = {value: name for name, value in LISTS.items()}
    for row in payload["protections"]:
        found = {"list": known[row["listing"]], "number": row["number"], "from": row["since"], "to": row["until"]}
        yield {name: value for name, value in found.items() if value}


def test_every_statement_about_a_site_is_as_gathered(facts: Data, editions: dict[str, list[Data]]) -> None:
    titles = titles_of(facts)
    names = {row["id"]: row["names"][0][1] for row in facts["sites"]}

    found = [
        {
            "site": preferred(payload),
            "statement": english(row["text"]),
            "standing": row["standing"],
            "subject": row["subject"],
            "citations": without_about(citations(payload, titles, row["key"])),
        }
        for payload in editions["site"]
        for row in payload["statements"]
    ]

    wanted = [
        {name: value for name, value in row.items() if name != "id"} | {"site": names[row["site"]]}
        for row in facts["site_statements"]
    ]
    assert sorted(found, key=lambda row: row["site"]) == sorted(wanted, key=lambda row: row["site"])
    assert len(wanted) == 3


def test_every_report_is_as_gathered(facts: Data, editions: dict[str, list[Data]]) -> None:
    titles = titles_of(facts)
    names = {row["names"][0][1]: row["id"] for row in facts["sites"]}
    by_title = {english(row["title"]): row for row in editions["damage_report"]}
    assert len(by_title) == 18

    for wanted in facts["reports"]:
        payload = by_title[wanted["title"]]
        assert report(payload, names, titles) == expected_report(wanted), wanted["id"]


def expected_report(wanted: Data) -> Data:
    """A report of the facts, with keys and orders as editions have them."""
    found = copy.deepcopy({name: value for name, value in wanted.items() if name != "id"})
    found["citations"] = cited(found["citations"], keep_about=True)
    for row in found.get("quantities", []):
        row["value"] = str(row["value"])
    return found


def report(payload: Data, names: dict[str, str], titles: dict[str, str]) -> Data:
    """A report in the shape of the facts."""
    found = {
        "site": names[preferred(payload["site"])],
        "parts": [row["key"] for row in payload["parts"]],
        "parts_note": english(payload["parts_note"]),
        "kind": payload["kind"],
        "title": english(payload["title"]),
        "statement": english(payload["statement"]),
        "standing": payload["standing"],
        "occurred": (payload["occurred"] or {}).get("edtf"),
        "observed": (payload["observed"] or {}).get("edtf"),
        "causes": [cause(payload, row) for row in payload["causes"]],
        "attributions": [attribution(payload, row) for row in payload["attributions"]],
        "quantities": [quantity(row) for row in payload["quantities"]],
        "state": state(payload),
        "citations": citations(payload, titles),
    }
    return {name: value for name, value in found.items() if value}


def cause(payload: Data, row: Data) -> Data:
    """A cause in EAMENA's words and as written."""
    labels = {
        "category": term(payload, "cause-category", row["category"]),
        "cause": term(payload, "cause", row["cause"]),
    }
    return {
        "as_written": row["as_written"],
        **labels,
        "certainty": term(payload, "certainty", row["certainty"]).lower(),
    }


def attribution(payload: Data, row: Data) -> Data:
    """Who is said to have done it."""
    assert row["certainty"] in vocabulary("attribution-certainty")
    found = {"key": row["key"], "actor": row["actor"], "certainty": row["certainty"], "note": english(row["note"])}
    return {name: value for name, value in found.items() if value}


def quantity(row: Data) -> Data:
    """A number with its unit, as written where that differs."""
    found = {"key": row["key"], "what": english(row["what"]), "value": row["value"], "unit": row["unit"]}
    found["as_written"] = row["as_written"]
    return {name: value for name, value in found.items() if value}


def state(payload: Data) -> Data:
    """The state afterwards, as written and in EAMENA's words."""
    told = payload["state"]
    found = {
        "as_written": told["as_written"],
        "severity": told["severity"] and term(payload, "severity", told["severity"]),
        "condition": told["condition"] and term(payload, "condition", told["condition"]),
    }
    return {name: value for name, value in found.items() if value}


def test_what_is_left_out_is_in_no_edition_while_its_source_is(facts: Data, editions: dict[str, list[Data]]) -> None:
    whole = json.dumps(list(editions.values()), ensure_ascii=False)

    (row,) = facts["left_out"]
    assert row["statement"] not in whole
    assert row["citations"][0]["quote"] not in whole
    assert row["citations"][0]["source"] in titles_of(facts).values()


def test_every_english_text_has_its_arabic_and_says_what_it_was_made_from(editions: dict[str, list[Data]]) -> None:
    texts = [row for rows in editions.values() for payload in rows for row in _texts_of(payload)]
    assert len(texts) > 100

    for rows in texts:
        languages = [row["language"] for row in rows]
        assert languages == ["ar", "en"]
        assert rows[0]["translated_from"]["key"] == rows[1]["key"]
        assert rows[1]["translated_from"] is None


def _texts_of(value: Any) -> Iterator[list[Data]]:
    """Every list of texts by language inside a payload, but names, which are no translations of each other."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts_of(inner)
    elif isinstance(value, list) and value:
        if all(isinstance(row, dict) and {"translated_from", "text"} <= set(row) for row in value):
            yield value
        else:
            for inner in value:
                yield from _texts_of(inner)
