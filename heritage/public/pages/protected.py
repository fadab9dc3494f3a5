"""The lists and laws that protect a site, in words: on its own page, and on the day of a report."""

from dataclasses import dataclass

from django.utils import timezone

from heritage.editions.parts.site import Protection
from heritage.editions.payloads import SitePayload
from heritage.lib.edtf import Edtf, parse
from heritage.public.pages import dates
from heritage.public.pages.dates import When
from heritage.public.pages.evidence import Footnotes, SourceLine
from heritage.public.pages.protection import REASONS, STATUSES, on_the_day
from heritage.public.pages.words import Glossary, Label


@dataclass(frozen=True)
class ProtectionLine:
    """A list or law, its number there, and from when to when; `is_ended` and `is_future` are as of today."""

    listing: Label | None
    number: str
    since: When | None
    until: When | None
    is_ended: bool
    is_future: bool
    sources: tuple[SourceLine, ...] = ()


@dataclass(frozen=True)
class DayLine:
    """What one list or law was on the day of a report: "in-force", "perhaps", "not-yet" or "no-longer", in words, and why."""

    id: str
    word: str
    reason: str
    line: ProtectionLine


@dataclass(frozen=True)
class ProtectedPart:
    """What protected a site on the day of a report. `is_dated` is false if the report has no date: then nobody can tell."""

    is_dated: bool
    is_known: bool
    lines: tuple[DayLine, ...]
    number: int


def protection_line(row: Protection, site: SitePayload, terms: Glossary, notes: Footnotes) -> ProtectionLine:
    """One list or law with the sources that name it."""
    return _line(row, terms, notes.reader, notes.naming(site.citations, row.key))


def _line(row: Protection, terms: Glossary, reader: str, sources: tuple[SourceLine, ...] = ()) -> ProtectionLine:
    today = timezone.localdate().toordinal()
    return ProtectionLine(
        listing=terms.label("protection-list", row.listing),
        number=row.number,
        since=dates.when(row.since, "", "", reader),
        until=dates.when(row.until, "", "", reader),
        is_ended=_is_before(row.until, today),
        is_future=bool(row.since) and (parse(row.since).earliest or 0) > today,
        sources=sources,
    )


def _is_before(edtf: str, today: int) -> bool:
    """Whether every day that a date can mean is over."""
    latest = parse(edtf).latest if edtf else None
    return latest is not None and latest < today


def protected_part(site: SitePayload | None, number: int, day: Edtf | None, reader: str) -> ProtectedPart:
    """What the page of `site` (edition `number`) says of the day of a report; None for a site that is not public."""
    if site is None:
        return ProtectedPart(is_dated=True, is_known=False, lines=(), number=0)
    terms = Glossary(site.terms, reader)
    answers = on_the_day(site.protections, day)
    lines = (
        DayLine(
            row.status,
            str(STATUSES[row.status]),
            str(REASONS.get(row.reason, "")),
            _line(row.protection, terms, reader),
        )
        for row in answers or ()
    )
    return ProtectedPart(answers is not None, is_known=True, lines=tuple(lines), number=number)
