"""What each gathered fact must look like on a page, as words; a fact of an unknown sort raises KeyError."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from heritage.lib import edtf
from heritage.lib.edtf_words import say
from heritage.lib.numerals import number

Fact = dict[str, Any]


def title_case(words: str) -> str:
    """A term as it stands at the beginning of a line."""
    return words[:1].upper() + words[1:]


def footnote(page: str, title: str) -> str:
    """The footnote of a source on a page, as readers see it: "Source [3]"."""
    listed = page[page.rindex("Sources 1 ") :]
    found = re.search(rf"(\d+) {re.escape(title)}", listed)
    assert found, title
    return f"Source [{found.group(1)}]"


def date_in_words(said: str, *, fills: bool) -> str:
    """An EDTF date as the pages say it."""
    return say(edtf.parse(said), "en", sense="throughout" if fills else "somewhere")


def site_words(site: Fact) -> Iterator[str]:
    """Everything the facts say of the site itself, as its page must say it. Raises KeyError for a fact unknown here."""
    for key, value in site.items():
        yield from SITE[key](value)


SITE: dict[str, Callable[[Any], list[str]]] = {
    "id": lambda _: [],
    "type": lambda value: [title_case(value)],
    "country": {"IQ": ["Iraq"]}.__getitem__,
    "admin": lambda value: [value],
    "place": lambda value: [value],
    "names": lambda rows: [words for row in rows for words in name_words(*row)],
    "coordinates": lambda value: coordinate_words(**value),
    "description": lambda value: [value],
    "cite": lambda _: [],  # see test_the_description_names_its_sources
    "parts": lambda rows: [f"{row['name']['en']} ({row['kind']})" for row in rows],
}


def name_words(language: str, name: str, kind: str) -> list[str]:
    """A name with its language and kind; the English preferred one is the heading."""
    if (language, kind) == ("en", "preferred"):
        return [name]
    spoken = {"en": "English", "ar": "Arabic", "ar-Latn": "Arabic"}[language]
    return [f"{spoken}, {kind} {name}"]


def coordinate_words(lat: float, lon: float, source: str, certainty: str) -> list[str]:
    """The cell of a tenth of a degree that holds the place, and how sure the place is."""
    south, west = int(lat * 10) / 10, int(lon * 10) / 10
    return [f"South-west corner: {south}°, {west}°", f"Certainty of the position: {title_case(certainty)}", "0.1°"]


def report_words(report: Fact) -> Iterator[str]:
    """Everything the facts say of a damage report, as its page must say it. Raises KeyError for a fact unknown here."""
    for key, value in report.items():
        yield from REPORT[key](value, report)


REPORT: dict[str, Callable[[Any, Fact], list[str]]] = {
    "id": lambda _, __: [],
    "site": lambda _, __: ["Mosul Cultural Museum"],
    "parts": lambda keys, _: ["Of: " + ", ".join(title_case(key.replace("-", " ")) for key in keys)] if keys else [],
    "kind": lambda value, _: [f"Damage report · {title_case(value)} · Mosul Cultural Museum"],
    "title": lambda value, _: [value],
    "statement": lambda value, _: [value],
    "standing": lambda value, _: [f"Standing {title_case(value)}"],
    "occurred": lambda value, report: date_words(value, report["kind"]),
    "observed": lambda value, _: date_words(value, "condition"),
    "causes": lambda rows, _: [words for row in rows for words in cause_words(**row)],
    "attributions": lambda rows, _: [f"Attributed to {row['actor']} {row['certainty']}" for row in rows],
    "quantities": lambda rows, _: [words for row in rows for words in number_words(**row)],
    "state": lambda value, _: state_words(**value),
    "citations": lambda _, __: [],  # see test_every_citation_of_a_report
}


def date_words(said: str, kind: str) -> list[str]:
    """A date in words, and as written."""
    words = date_in_words(said, fills=kind in {"intervention", "condition"})
    return [f"When {title_case(words)} As written: {said}"]


def cause_words(as_written: str, category: str, cause: str, certainty: str) -> list[str]:
    """A cause with its category, the words of the source, and how certain it is."""
    return [f"Cause {cause} · {category} (as written: {as_written}) {certainty}"]


def number_words(key: str, what: str, value: Any, unit: str = "", as_written: str = "") -> list[str]:
    """A number with its unit, what it counts, and the words of the source."""
    said = " ".join(part for part in (number(str(value), "en"), unit, what) if part)
    return [f"Number given {said}" + (f" (as written: {as_written})" if as_written else "")]


def state_words(as_written: str, severity: str = "", condition: str = "") -> list[str]:
    """The state as written, its severity and its condition; not stated where the facts have none."""
    found = [f"As written: {as_written}"]
    if severity:
        found.append(f"Severity: {severity}")
    if condition:
        found.append(f"State afterwards {condition}")
    return found


def source_words(source: Fact) -> Iterator[str]:
    """Everything the facts say of a source, as its page must say it. Raises KeyError for a fact unknown here."""
    for key, value in source.items():
        yield from SOURCE[key](value)


SOURCE: dict[str, Callable[[Any], list[str]]] = {
    "id": lambda _: [],
    "type": {
        "article-newspaper": ["Newspaper article"],
        "article-magazine": ["Magazine article"],
        "report": ["Report"],
        "webpage": ["Web page"],
        "entry-encyclopedia": ["Encyclopaedia entry"],
    }.__getitem__,
    "title": lambda value: [value],
    "title_is_supplied": lambda value: ["title supplied by us"] if value else [],
    "publisher": lambda value: [f"Publisher {value}"],
    "issued": lambda value: [f"{date_in_words(value, fills=False)} ({value})"],
    "language": {"en": ["English"]}.__getitem__,
    "url": lambda value: [f"Address {value}"],
    "author": lambda names: ["Authors " + "; ".join(names)],
    "note": lambda value: [value],
    "file": lambda _: [],  # see test_the_text_of_the_article_is_not_published
}
