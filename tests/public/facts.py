"""What each gathered fact must look like on a page, as words; a fact of an unknown sort raises KeyError."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from heritage.lib import edtf
from heritage.lib.edtf_words import say
from heritage.lib.numerals import number

Fact = dict[str, Any]
SPOKEN = {"en": "English", "ar": "Arabic", "de": "German", "fr": "French", "syr": "Syriac", "akk": "Akkadian"}
LISTS = {
    "UNESCO World Heritage Tentative List": "World Heritage tentative list",
    "UNESCO World Heritage List": "World Heritage List",
    "UNESCO World Heritage in Danger List": "World Heritage in Danger",
}


def title_case(words: str) -> str:
    """A term as it stands at the beginning of a line."""
    return words[:1].upper() + words[1:]


def footnote(page: str, title: str) -> str:
    """The footnote of a source on a page, as readers see it: "Source [3]"."""
    listed = page[page.rindex("Sources 1 ") :]
    found = re.search(rf"(\d+) {re.escape(title)} ", listed)
    assert found, title
    return f"Source [{found.group(1)}]"


def date_in_words(said: str, *, fills: bool) -> str:
    """An EDTF date as the pages say it."""
    return say(edtf.parse(said), "en", sense="throughout" if fills else "somewhere")


def doubted(standing: str, words: str) -> str:
    """A statement as it may be named: with its standing before it if that is in doubt."""
    return f"{title_case(standing)}: {words}" if standing in {"refuted", "disputed", "unconfirmed"} else words


def site_words(site: Fact, names: dict[str, str]) -> Iterator[str]:
    """Everything the facts say of a site itself, as its page must say it. Raises KeyError for a fact unknown here."""
    for key, value in site.items():
        yield from SITE[key](value, names)


SITE: dict[str, Callable[[Any, dict[str, str]], list[str]]] = {
    "id": lambda value, names: [names[value]],
    "type": lambda value, _: [title_case(value)],
    "part_of": lambda value, names: [f"Part of {names[value]}"],
    "country": lambda value, _: {"IQ": ["Iraq"]}[value],
    "admin": lambda value, _: [value],
    "place": lambda value, _: [value],
    "names": lambda rows, _: [name_words(*row) for row in rows],
    "coordinates": lambda value, _: coordinate_words(**value),
    "description": lambda value, _: [value],
    "cite": lambda _, __: [],  # see test_the_description_and_the_position_name_their_sources
    "parts": lambda rows, _: [f"{row['name']['en']} ({row['kind']})" for row in rows],
    "designations": lambda rows, _: [protection_words(**row) for row in rows],
}


def name_words(language: str, name: str, kind: str) -> str:
    """A name with its language and kind; the English preferred one is the heading."""
    if (language, kind) == ("en", "preferred"):
        return name
    return f"{SPOKEN[language.split('-', maxsplit=1)[0]]}, {kind} {name}"


def protection_words(number: str = "", **row: str) -> str:
    """A list that protects a place: its number and since when, as far as the facts say."""
    since = f"since {row['from']}" if "from" in row else "since when is not stated"
    return f"{LISTS[row['list']]} (" + ", ".join(part for part in (number and f"no. {number}", since) if part) + ")"


def coordinate_words(lat: float, lon: float, source: str, certainty: str) -> list[str]:
    """The cell of a tenth of a degree that holds the place, and how sure the place is."""
    south, west = int(lat * 10) / 10, int(lon * 10) / 10
    return [f"South-west corner: {south}°, {west}°", f"Certainty of the position: {title_case(certainty)}", "0.1°"]


def report_words(report: Fact, sites: dict[str, Fact]) -> Iterator[str]:
    """Everything the facts say of a damage report, as its page must say it. Raises KeyError for a fact unknown here."""
    for key, value in report.items():
        yield from REPORT[key](value, report, sites[report["site"]])


REPORT: dict[str, Callable[[Any, Fact, Fact], list[str]]] = {
    "id": lambda _, __, ___: [],
    "site": lambda _, report, site: [f"Damage report · {title_case(report['kind'])} · {site['names'][0][1]}"],
    "parts": lambda keys, _, site: [part_words(keys, site)],
    "parts_note": lambda value, _, __: [value],
    "kind": lambda value, _, __: [f"Damage report · {title_case(value)} · "],
    "title": lambda value, _, __: [value],
    "statement": lambda value, _, __: [value],
    "standing": lambda value, _, __: [f"Standing {title_case(value)}"],
    "occurred": lambda value, report, _: date_words(value, report["kind"]),
    "observed": lambda value, _, __: date_words(value, "condition", "Observed"),
    "causes": lambda rows, _, __: [words for row in rows for words in cause_words(**row)],
    "attributions": lambda rows, _, __: [words for row in rows for words in actor_words(**row)],
    "quantities": lambda rows, _, __: [words for row in rows for words in number_words(**row)],
    "state": lambda value, report, __: state_words(report["kind"], **value),
    "citations": lambda _, __, ___: [],  # see test_every_citation_of_a_report
}


def part_words(keys: list[str], site: Fact) -> str:
    """The parts that a report is about, by name."""
    named = {row["key"]: row["name"]["en"] for row in site["parts"]}
    return "Of: " + ", ".join(named[key] for key in keys)


def date_words(said: str, kind: str, label: str = "When") -> list[str]:
    """A date in words, and as written; what was only seen then is not said to have happened then."""
    words = date_in_words(said, fills=kind in {"intervention", "condition"})
    return [f"{label} {title_case(words)} As written: {said}"]


def cause_words(as_written: str, category: str, cause: str, certainty: str) -> list[str]:
    """A cause with its category, the words of the source, and how certain it is."""
    return [f"Cause {cause} · {category} (as written: {as_written}) {certainty}"]


def actor_words(key: str, actor: str, certainty: str, note: str = "") -> list[str]:
    """Who is said to have done it, how sure that is, and the note on it."""
    term = " (ISIL (ISIS, Daesh))" if actor == "ISIL" else ""
    return [" ".join(part for part in (f"Attributed to {actor}{term}", note, certainty) if part)]


def number_words(key: str, what: str, value: Any, unit: str = "", as_written: str = "") -> list[str]:
    """A number with its unit, what it counts, and the words of the source."""
    said = " ".join(part for part in (number(str(value), "en"), unit, what) if part)
    return [f"Number given {said}" + (f" (as written: {as_written})" if as_written else "")]


def state_words(kind: str, as_written: str, severity: str = "", condition: str = "") -> list[str]:
    """The state as written, its severity and its condition."""
    found = [f"As written: {as_written}"]
    if severity:
        found.append(f"Severity: {severity}")
    if condition:
        found.append(f"{'State seen' if kind == 'condition' else 'State afterwards'} {condition}")
    return found


def source_words(source: Fact) -> Iterator[str]:
    """Everything the facts say of a source, as its page must say it. Raises KeyError for a fact unknown here."""
    for key, value in source.items():
        yield from SOURCE[key](value)


TYPES = {
    "dataset": "Data set",
    "article-newspaper": "Newspaper article",
    "article-magazine": "Magazine article",
    "report": "Report",
    "webpage": "Web page",
    "entry-encyclopedia": "Encyclopaedia entry",
}
SOURCE: dict[str, Callable[[Any], list[str]]] = {
    "id": lambda _: [],
    "type": lambda value: [TYPES[value]],
    "title": lambda value: [value],
    "title_is_supplied": lambda value: ["title supplied by us"] if value else [],
    "publisher": lambda value: [f"Publisher {value}"],
    "issued": lambda value: [f"{date_in_words(value, fills=False)} ({value})"],
    "language": lambda value: [SPOKEN[value]],
    "url": lambda value: [f"Address {value}"],
    "author": lambda names: ["Authors " + "; ".join(names)],
    "note": lambda value: [value],
    "file": lambda _: [],  # see test_the_text_of_the_article_is_not_published
}
