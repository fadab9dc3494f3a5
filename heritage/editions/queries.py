"""Reading what is published. One function for each kind of page, with a fixed number of queries each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Model, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from heritage.editions import payloads
from heritage.editions.enums import LeafKind, State
from heritage.editions.models import (
    CitationIndex,
    DamageReportIndex,
    Edition,
    EditionContent,
    Entry,
    ImageIndex,
    ImageReportIndex,
    Leaf,
    LogHead,
    SiteIndex,
    SiteStatementIndex,
    SourceIndex,
    Tombstone,
)
from heritage.editions.models import ReadModel as ReadModelRow
from heritage.editions.parts.citing import CitedSource
from heritage.editions.payloads import DamageReportPayload, ImagePayload, Payload, SitePayload

BEFORE_ALL = -(2**52)  # a day before any that a date can name


class NotPublic(Exception):
    """Nothing is published under this id; nobody learns whether something else is there."""


class Withdrawn(Exception):
    """The entry was taken back. `tombstone` says why, `leaf` is its place in the log."""

    def __init__(self, tombstone: Tombstone, leaf: Leaf | None) -> None:
        super().__init__(tombstone.entry_id)
        self.tombstone = tombstone
        self.leaf = leaf


@dataclass(frozen=True)
class EditionLine:
    """One edition in a list: `change` is {kind, note: [{key, language, text}]}."""

    number: int
    sha256: str
    at: datetime
    change: dict[str, Any]


@dataclass(frozen=True)
class Dossier:
    """An entry as a page shows it: all its editions, newest first, the one shown with its payload, the state number.

    `reports` are the current editions of the reports of a site or an incident, or of those that an image is evidence of,
    `sites` those of the sites of a report, `images` those of the images of all three. `current` maps the ids of
    what is referred to onto the number of its current edition (absent: withdrawn), `statuses` those of sources onto
    their status.
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

    @property
    def is_current(self) -> bool:
        """Whether the newest edition is shown."""
        return self.shown.number == self.editions[0].number


def state() -> int:
    """The size of the log: which moment of the catalogue this is. 0 before the first publication."""
    return LogHead.objects.values_list("size", flat=True).first() or 0


def is_ready() -> bool:
    """Whether the tables are those of this version of the read model. Raises DatabaseError if they cannot be read."""
    return ReadModelRow.objects.filter(version=ReadModelRow.VERSION).exists()


def dossier(public_id: str, kind: str, number: int | None = None) -> Dossier:
    """The entry of a page: one query for its editions, one for contents, one for what it refers to.

    Raises NotPublic, Withdrawn.
    """
    lines, size = _editions(public_id, kind)
    shown = lines[0] if number is None else next((line for line in lines if line.number == number), None)
    if shown is None:
        raise NotPublic(public_id)
    contents = _contents(public_id, shown.number, _RELATED.get(kind, ()))
    payload = contents.pop((public_id, shown.number), None)
    if payload is None:
        raise NotPublic(public_id)
    reports = tuple((line, report) for (line, report) in contents.values() if isinstance(report, DamageReportPayload))
    sites = tuple(site for (_, site) in contents.values() if isinstance(site, SitePayload))
    images = tuple(image for (_, image) in contents.values() if isinstance(image, ImagePayload))
    current, statuses = _current([payload[1], *images, *(report for _, report in reports)])
    return Dossier(public_id, kind, size, tuple(lines), shown, payload[1], reports, sites, images, current, statuses)


def _editions(public_id: str, kind: str) -> tuple[list[EditionLine], int]:
    size = Subquery(LogHead.objects.values("size")[:1])
    rows = list(
        Edition.objects.filter(entry=public_id, entry__kind=kind)
        .order_by("-number")
        .values("number", "sha256", "at", change=F("content__change"), entry_state=F("entry__state"), size=size)
    )
    if not rows:
        raise NotPublic(public_id)
    if rows[0]["entry_state"] == State.WITHDRAWN:
        raise withdrawn(public_id)
    lines = [EditionLine(row["number"], row["sha256"], row["at"], row["change"] or {}) for row in rows]
    return lines, rows[0]["size"] or 0


def withdrawn(public_id: str) -> Withdrawn:
    """The tombstone of a withdrawn entry, as the exception that its pages raise. Raises NotPublic if it is missing."""
    tombstone = Tombstone.objects.select_related("entry").filter(entry=public_id).order_by("-pk").first()
    if tombstone is None:  # not possible by our own acts; `verify` names it
        raise NotPublic(public_id)
    leaf = Leaf.objects.filter(entry=public_id, attached_sha256=tombstone.sha256).last()
    return Withdrawn(tombstone, leaf)


_RELATED: dict[str, tuple[tuple[type[Model], str, str], ...]] = {
    # Whose current editions a page shows beside its own: in which index, found by which column, what of it.
    "site": ((DamageReportIndex, "site", "entry"), (ImageIndex, "site", "entry")),
    "incident": ((DamageReportIndex, "incident", "entry"), (ImageIndex, "incident", "entry")),
    "damage_report": ((DamageReportIndex, "entry", "site"), (ImageReportIndex, "report", "entry")),
    "image": ((ImageReportIndex, "entry", "report"),),
}


def _contents(
    public_id: str, number: int, related: Iterable[tuple[type[Model], str, str]]
) -> dict[tuple[str, int], tuple[EditionLine, Payload]]:
    """The asked edition, and the current editions of what is shown with it, each kind in the order of its dates."""
    wanted = Q(edition__entry=public_id, edition__number=number)
    for index, column, what in related:
        rows_of = index._default_manager.filter(**{column: public_id}).values(what)
        state = {"edition__entry__state": State.PUBLISHED, "edition__number": F("edition__entry__current_number")}
        wanted |= Q(edition__entry__in=rows_of, **state)
    entry = "edition__entry__"
    days = [f"{entry}{row}_index__{day}" for row in ("report", "image") for day in ("earliest", "latest")]
    rows = EditionContent.objects.filter(wanted).select_related("edition")
    rows = rows.order_by(Coalesce(*days).asc(nulls_last=True), days[1], days[3], "edition__entry")
    return {(row.edition.entry_id, row.edition.number): (_line(row), payloads.load(row.canonical)) for row in rows}


def _line(row: EditionContent) -> EditionLine:
    return EditionLine(row.edition.number, row.edition.sha256, row.edition.at, row.change)


def _current(shown: Iterable[Payload]) -> tuple[dict[str, int], dict[str, str]]:
    """Of every source, site and incident that the payloads refer to: the number of its edition now; of sources the status."""
    ids = {row.id for payload in shown for row in _references(payload)}
    rows = Entry.objects.filter(pk__in=ids, state=State.PUBLISHED)
    found = list(rows.values_list("pk", "current_number", "source_index__status"))
    return {pk: number for pk, number, _ in found}, {pk: status for pk, _, status in found if status}


def _references(payload: Payload) -> list[Any]:
    cited: list[CitedSource] = [row.source for row in getattr(payload, "citations", ())]
    named = [getattr(payload, name, None) for name in ("site", "incident", "part_of")]
    return [*cited, *(row for row in named if row), *(payload.reports if isinstance(payload, ImagePayload) else ())]


_INDEXES = (
    "report_index__site__site_index",
    "site_index",
    "incident_index",
    "image_index__site__site_index",
    "source_index",
)  # of an entry, by its kind


def citing(source_id: str) -> QuerySet[CitationIndex]:
    """The citations of a source, each with the index rows of what cites it: reports by date, then all others."""
    rows = CitationIndex.objects.filter(source=source_id)
    rows = rows.select_related("entry", *(f"entry__{name}" for name in _INDEXES)).prefetch_related(
        "entry__statement_rows"
    )
    moment = Coalesce("entry__report_index__earliest", "entry__report_index__latest").asc(nulls_last=True)
    return rows.order_by(moment, "entry", "key")


def term_uses(key: str, most: int) -> tuple[dict[str, int], list[Entry]]:
    """How many entries of each kind use a term ("vocabulary/term"), and the first `most` with their index rows."""
    rows = Entry.objects.filter(term_rows__key=key, state=State.PUBLISHED)
    counts = dict(rows.order_by("kind").values_list("kind").annotate(Count("pk")))
    return counts, list(rows.select_related(*_INDEXES).order_by("kind", "pk")[:most])


def kind_of(public_id: str) -> str:
    """The kind of a public or withdrawn entry. Raises NotPublic."""
    kind = Entry.objects.filter(pk=public_id).values_list("kind", flat=True).first()
    if kind is None:
        raise NotPublic(public_id)
    return kind


def stored(public_id: str, number: int) -> tuple[str, str]:
    """The canonical text and hash of one edition. Raises NotPublic, Withdrawn."""
    rows = Edition.objects.filter(entry=public_id, number=number).select_related("entry", "content")
    edition = rows.first()
    if edition is None:
        raise NotPublic(public_id)
    if edition.entry.is_withdrawn:
        raise withdrawn(public_id)
    if not hasattr(edition, "content"):  # not possible by our own acts; `verify` names it
        raise NotPublic(public_id)
    return edition.content.canonical, edition.sha256


def current_number(public_id: str) -> int:
    """The number of the current edition. Raises NotPublic, Withdrawn."""
    entry = Entry.objects.filter(pk=public_id).first()
    if entry is None:
        raise NotPublic(public_id)
    if entry.is_withdrawn:
        raise withdrawn(public_id)
    return entry.current_number


def payload_of(public_id: str, number: int) -> Payload:
    """The payload of one edition. Raises NotPublic, Withdrawn."""
    return payloads.load(stored(public_id, number)[0])


def sites() -> QuerySet[SiteIndex]:
    """All published sites, each with its reports, statements and citations in a fixed number of further queries."""
    reports = DamageReportIndex.objects.select_related("entry").prefetch_related("entry__citation_rows")
    return SiteIndex.objects.select_related("entry").prefetch_related(
        Prefetch("entry__report_rows", reports), "entry__statement_rows", "entry__citation_rows"
    )


def reports() -> QuerySet[DamageReportIndex]:
    """All published damage reports with their sites; `moment` is the last day that the date names, undated ones first."""
    rows = DamageReportIndex.objects.select_related("site__site_index")
    return rows.annotate(moment=Coalesce("latest", "earliest", Value(BEFORE_ALL)))


def sources() -> QuerySet[SourceIndex]:
    """All published sources."""
    return SourceIndex.objects.all()


def latest(count: int) -> list[tuple[DamageReportIndex, Leaf]]:
    """The reports whose current editions were published last, newest first, each with its leaf."""
    leaves = Leaf.objects.filter(kind=LeafKind.PUBLISH, number=F("entry__current_number"))
    newest = leaves.filter(entry__report_index__isnull=False).order_by("-index")[:count]
    related = ("entry__report_index__site__site_index",)
    return [(leaf.entry.report_index, leaf) for leaf in newest.select_related(*related)]


def counts() -> dict[str, int]:
    """The catalogue in numbers: sites, reports, sources, and sites about which something disputed or refuted is said."""
    return {
        "sites": SiteIndex.objects.count(),
        "reports": DamageReportIndex.objects.count(),
        "sources": SourceIndex.objects.count(),
        "doubted": SiteIndex.objects.filter(with_standing(["disputed", "refuted"])).count(),
    }


def with_standing(standings: list[str]) -> Q:
    """Sites with a report or a statement of one of these standings."""
    reports = DamageReportIndex.objects.filter(standing__in=standings).values("site")
    statements = SiteStatementIndex.objects.filter(standing__in=standings).values("entry")
    return Q(entry__in=reports) | Q(entry__in=statements)
