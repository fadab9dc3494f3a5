"""What the page of an entry shows: its editions and acts, the one shown, and what is published beside it now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Model, Q, QuerySet
from django.db.models.functions import Coalesce

from heritage.editions import payloads, projection
from heritage.editions.chronicle import ActLine, Chronicle, EditionLine, chronicle
from heritage.editions.enums import LeafKind, State
from heritage.editions.models import (
    CitationIndex,
    DamageReportIndex,
    EditionContent,
    Entry,
    ImageIndex,
    ImageReportIndex,
)
from heritage.editions.payloads import DamageReportPayload, ImagePayload, Payload, SitePayload
from heritage.editions.queries import INDEX_ROWS, NotPublic, erased, withdrawn

Contents = dict[tuple[str, int], tuple[EditionLine, Payload]]  # by entry and number
REACHED = (State.PUBLISHED, State.SUPERSEDED)  # whose address leads somewhere


@dataclass(frozen=True)
class Dossier:
    """An entry as a page shows it: its editions, newest first, its acts in order, the edition shown with its payload.

    `state` is the size of the log that the page is of, `size` the one that it has now; `at` is when that state was
    reached, None where it is simply today's. `reports` are the current editions of the reports of a site or an incident,
    or of those that an image is evidence of, `sites` those of the sites of a report, `images` those of the images of all
    three. `current` maps the ids of what is referred to onto the number of its current edition (absent: withdrawn),
    `statuses` those of sources onto their status. `into` are the entries, with their index rows, that took the place of a
    superseded one.
    """

    id: str
    kind: str
    state: int
    editions: tuple[EditionLine, ...]
    shown: EditionLine
    payload: Payload
    reports: tuple[tuple[EditionLine, DamageReportPayload], ...] = ()
    sites: tuple[SitePayload, ...] = ()
    images: tuple[ImagePayload, ...] = ()
    current: dict[str, int] | None = None
    statuses: dict[str, str] | None = None
    acts: tuple[ActLine, ...] = ()
    is_superseded: bool = False
    into: tuple[Entry, ...] = ()
    size: int = 0
    at: datetime | None = None

    @property
    def is_current(self) -> bool:
        """Whether the newest edition is shown."""
        return self.shown.number == self.editions[0].number


def dossier(public_id: str, kind: str, number: int | None = None) -> Dossier:
    """The entry of a page: one query each for its editions, its acts, contents, and what those refer to.

    Raises NotPublic, Withdrawn, Erased.
    """
    told = chronicle(public_id, kind)
    if told.state == State.WITHDRAWN:
        raise withdrawn(public_id)
    shown = edition_of(told, number)
    contents = _contents(public_id, shown.number, _RELATED.get(kind, ()))
    payload, beside = parted(contents, public_id, shown.number)
    current, statuses = _current([payload, *beside["images"], *(report for _, report in beside["reports"])])
    return Dossier(
        id=public_id,
        kind=kind,
        state=told.size,
        editions=told.editions,
        shown=shown,
        payload=payload,
        **beside,
        current=current,
        statuses=statuses,
        acts=told.acts,
        is_superseded=told.state == State.SUPERSEDED,
        into=taking_place(told),
        size=told.size,
    )


def taking_place(told: Chronicle) -> tuple[Entry, ...]:
    """What took the place of a superseded entry; of any other nothing, without a query."""
    act = told.last(LeafKind.SUPERSEDE)
    if told.state != State.SUPERSEDED or act is None:
        return ()
    return tuple(Entry.objects.filter(pk__in=act.told.get("into", ())).select_related(*INDEX_ROWS).order_by("pk"))


def edition_of(told: Chronicle, number: int | None) -> EditionLine:
    """The edition of that number, else the newest. Raises NotPublic, Erased."""
    shown = told.editions[0] if number is None else next((row for row in told.editions if row.number == number), None)
    if shown is None:
        raise NotPublic(told.id)
    if shown.is_erased:
        raise erased(told.id, shown.number)
    return shown


def parted(contents: Contents, public_id: str, number: int) -> tuple[Payload, dict[str, Any]]:
    """The payload of an edition, and by the names of the columns of a Dossier what is shown beside it."""
    own = contents.pop((public_id, number), None)
    if own is None:
        raise NotPublic(public_id)
    rows = contents.values()
    return own[1], {
        "reports": tuple((line, report) for line, report in rows if isinstance(report, DamageReportPayload)),
        "sites": tuple(site for _, site in rows if isinstance(site, SitePayload)),
        "images": tuple(image for _, image in rows if isinstance(image, ImagePayload)),
    }


_RELATED: dict[str, tuple[tuple[type[Model], str, str], ...]] = {
    # Whose current editions a page shows beside its own: in which index, found by which column, what of it.
    "site": ((DamageReportIndex, "site", "entry"), (ImageIndex, "site", "entry")),
    "incident": ((DamageReportIndex, "incident", "entry"), (ImageIndex, "incident", "entry")),
    "damage_report": ((DamageReportIndex, "entry", "site"), (ImageReportIndex, "report", "entry")),
    "image": ((ImageReportIndex, "entry", "report"),),
}


def _contents(public_id: str, number: int, related: Iterable[tuple[type[Model], str, str]]) -> Contents:
    """The asked edition, and the current editions of what is shown with it, each kind in the order of its dates."""
    wanted = Q(edition__entry=public_id, edition__number=number)
    for index, column, what in related:
        rows_of = index._default_manager.filter(**{column: public_id}).values(what)
        state = {"edition__entry__state": State.PUBLISHED, "edition__number": F("edition__entry__current_number")}
        wanted |= Q(edition__entry__in=rows_of, **state)
    entry = "edition__entry__"
    days = [f"{entry}{row}_index__{day}" for row in ("report", "image") for day in ("earliest", "latest")]
    rows = EditionContent.objects.filter(wanted).select_related("edition")
    last = [F(day).asc(nulls_last=True) for day in (days[1], days[3])]
    return read(rows.order_by(Coalesce(*days).asc(nulls_last=True), *last, "edition__entry"))


def read(rows: Iterable[EditionContent]) -> Contents:
    """Contents with their payloads, in the same order; their editions must be selected."""
    return {(row.edition.entry_id, row.edition.number): (_line(row), payloads.load(row.canonical)) for row in rows}


def _line(row: EditionContent) -> EditionLine:
    return EditionLine(row.edition.number, row.edition.sha256, row.edition.at, row.change)


def _current(shown: Iterable[Payload]) -> tuple[dict[str, int], dict[str, str]]:
    """Of every source, site and incident that the payloads refer to: the number of its edition now; of sources the status."""
    rows = Entry.objects.filter(pk__in=references(shown), state__in=REACHED)
    found = list(rows.values_list("pk", "current_number", "source_index__status"))
    return {pk: number for pk, number, _ in found}, {pk: status for pk, _, status in found if status}


def references(shown: Iterable[Payload]) -> set[str]:
    """The ids of what the payloads refer to."""
    return {public_id for payload in shown for _, public_id in projection.references(payload)}


def citing(source_id: str) -> QuerySet[CitationIndex]:
    """The citations of a source, each with the index rows of what cites it: reports by date, then all others."""
    rows = CitationIndex.objects.filter(source=source_id)
    rows = rows.select_related("entry", *(f"entry__{name}" for name in INDEX_ROWS)).prefetch_related(
        "entry__statement_rows"
    )
    moment = Coalesce("entry__report_index__earliest", "entry__report_index__latest").asc(nulls_last=True)
    return rows.order_by(moment, "entry", "key")
