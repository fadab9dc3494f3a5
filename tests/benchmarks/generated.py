"""A generated catalogue: sites with two reports each and a source for every twenty, stored as editions, nothing else."""

import dataclasses
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction

from heritage.editions import payloads
from heritage.editions.models import Edition
from heritage.editions.parts.citing import Change, Citation, CitedSource, Date, LanguageText
from heritage.editions.parts.report import Effect, StateAfter
from heritage.editions.parts.site import Cell, Location, Name, Part, Period, Place, Protection, SiteReference
from heritage.editions.parts.source import Creator, Title
from heritage.editions.payloads import Payload
from heritage.editions.writing import store
from heritage.lib import publicid
from heritage.publishing.glossary import glossary

STARTED = datetime(2026, 1, 1, tzinfo=UTC)
SITES_PER_SOURCE = 20
REPORTS_PER_SITE = 2
SENTENCE = "The north wall lost its upper courses; the roof of the hall fell in, and stones were carried away."


def fill(sites: int) -> Iterator[int]:
    """Store `sites` sites with what belongs to them, a hundred to a transaction; gives how many are there so far."""
    source = None
    for first in range(0, sites, 100):
        with transaction.atomic():
            for number in range(first, min(first + 100, sites)):
                if source is None or number % SITES_PER_SOURCE == 0:
                    source = _store(_source(number))
                _dossier(number, _cited(source))
        yield min(first + 100, sites)


def _dossier(number: int, citations: tuple[Citation, ...]) -> None:
    names = _names(number)
    site = _store(_site(number, names, citations))
    reference = SiteReference(site.entry_id, site.number, site.sha256, names)
    for row in range(REPORTS_PER_SITE):
        _store(_report(number, row, reference, citations))


def _store(payload: Payload) -> Edition:
    with_terms = dataclasses.replace(payload, terms=glossary(payload, {}))  # type: ignore[call-arg]
    return store(payloads.render(with_terms), at=STARTED)


def _head(kind: str, seed: str) -> dict[str, object]:
    return {
        "schema": f"{kind}/1",
        "catalogue": settings.CATALOGUE,
        "id": publicid.new(),
        "nonce": hashlib.sha256(seed.encode()).hexdigest()[:32],
        "change": Change("first"),
        "reprints": None,
        "terms": (),
    }


def _text(words: str, language: str = "en") -> tuple[LanguageText, ...]:
    return (LanguageText("t1", language, words),)


def _names(number: int) -> tuple[Name, ...]:
    return (
        Name("n1", f"Tell {number:06}", "en", "preferred"),
        Name("n2", f"تل {number:06}", "ar", "preferred"),
    )


def _source(number: int) -> payloads.SourcePayload:
    return payloads.SourcePayload(
        **_head("source", f"source {number}"),  # type: ignore[arg-type]
        type="report",
        title=Title(f"Survey {number}", "en", is_supplied=False),
        creators=(Creator("c1", "Survey team"),),
        publisher="Survey",
        issued="2015",
        language="en",
        url=f"https://survey.example/{number}",
        archive_url="",
        accessed="2026-01-01",
        status="in-force",
        status_note=(),
        identifiers=(),
        note=(),
        verifications=(),
        citations=(),
    )


def _cited(source: Edition) -> tuple[Citation, ...]:
    cited = CitedSource(
        id=source.entry_id,
        number=source.number,
        sha256=source.sha256,
        title="Survey",
        language="en",
        is_supplied=False,
        creators=("Survey team",),
        publisher="Survey",
        issued="2015",
        url="",
    )
    return (Citation("c1", (), cited, "supports", "p. 7", None, ()),)


def _site(number: int, names: tuple[Name, ...], citations: tuple[Citation, ...]) -> payloads.SitePayload:
    location = Location("coarse", "high", "map", (Cell("36.3,43.1", "36.3", "43.1", "0.1"),), "")
    return payloads.SitePayload(
        **_head("site", f"site {number}"),  # type: ignore[arg-type]
        type=("museum", "library")[number % 2],
        functions=(),
        names=names,
        description=_text(SENTENCE * 5),
        significance=(),
        place=Place("IQ", _text("Nineveh"), _text("Mosul"), (), location),
        part_of=None,
        parts=(Part("p1", "room", _text("Hall")),),
        periods=(Period("period-1", "", "Neo-Assyrian", "-0911/-0609", "high"),),
        protections=(Protection("h1", "tentative-list", str(number), "2000", ""),),
        identifiers=(),
        statements=(),
        citations=citations,
    )


def _report(
    number: int, row: int, site: SiteReference, citations: tuple[Citation, ...]
) -> payloads.DamageReportPayload:
    return payloads.DamageReportPayload(
        **_head("damage_report", f"report {number} {row}"),  # type: ignore[arg-type]
        site=site,
        parts=(),
        parts_note=(),
        incident=None,
        kind="event",
        title=_text(f"Collapse {row + 1}"),
        statement=_text(SENTENCE),
        standing="reported",
        occurred=Date(f"{2014 + row}-0{number % 9 + 1}", ""),
        observed=None,
        finding="",
        finding_reason="",
        probability="",
        causes=(),
        effects=(Effect("e1", "burning", "high", ""),),
        attributions=(),
        quantities=(),
        state=StateAfter("collapsed", "severe-damage", "poor", ""),
        methods=(),
        assessed_by="",
        recommendation=(),
        priority="",
        citations=citations,
    )
