"""Reading what is published. One function for each kind of page, with a fixed number of queries each."""

from django.db.models import Count, F, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from heritage.editions import payloads
from heritage.editions.enums import LeafKind, State
from heritage.editions.models import (
    DamageReportIndex,
    Edition,
    Entry,
    Leaf,
    LogHead,
    SiteIndex,
    SiteStatementIndex,
    SourceIndex,
    Tombstone,
)
from heritage.editions.models import ReadModel as ReadModelRow
from heritage.editions.payloads import Payload

BEFORE_ALL = -(2**52)  # a day before any that a date can name


class NotPublic(Exception):
    """Nothing is published under this id; nobody learns whether something else is there."""


class Withdrawn(Exception):
    """The entry was taken back. `tombstone` says why, `leaf` is its place in the log."""

    def __init__(self, tombstone: Tombstone, leaf: Leaf | None) -> None:
        super().__init__(tombstone.entry_id)
        self.tombstone = tombstone
        self.leaf = leaf


class Erased(Withdrawn):
    """The text of one edition was destroyed; its tombstone says why."""


def state() -> int:
    """The size of the log: which moment of the catalogue this is. 0 before the first publication."""
    return LogHead.objects.values_list("size", flat=True).first() or 0


def is_ready() -> bool:
    """Whether the tables are those of this version of the read model. Raises DatabaseError if they cannot be read."""
    return ReadModelRow.objects.filter(version=ReadModelRow.VERSION).exists()


def withdrawn(public_id: str, before: int | None = None) -> Withdrawn:
    """The last withdrawal of an entry, or the last with a leaf before `before`, as the exception that its pages raise.

    Raises NotPublic if it is missing.
    """
    rows = Tombstone.objects.filter(entry=public_id, kind=LeafKind.WITHDRAW)
    if before is not None:
        leaves = Leaf.objects.filter(entry=public_id, kind=LeafKind.WITHDRAW, index__lt=before)
        rows = rows.filter(sha256__in=leaves.values("attached_sha256"))
    return Withdrawn(*_tombstone(rows, public_id))


def erased(public_id: str, number: int) -> Erased:
    """The erasure of one edition, as the exception that its pages raise. Raises NotPublic if it is missing."""
    rows = Tombstone.objects.filter(entry=public_id, kind=LeafKind.ERASE, number=number)
    return Erased(*_tombstone(rows, public_id))


def _tombstone(rows: QuerySet[Tombstone], public_id: str) -> tuple[Tombstone, Leaf | None]:
    """The last of the rows, with its leaf."""
    tombstone = rows.select_related("entry").order_by("-pk").first()
    if tombstone is None:  # not possible by our own acts; `verify` names it
        raise NotPublic(public_id)
    leaves = Leaf.objects.filter(entry=public_id, kind=tombstone.kind, attached_sha256=tombstone.sha256)
    return tombstone, leaves.last()


INDEX_ROWS = (
    "report_index__site__site_index",
    "site_index",
    "incident_index",
    "image_index__site__site_index",
    "source_index",
)  # of an entry, by its kind


def term_uses(key: str, most: int) -> tuple[dict[str, int], list[Entry]]:
    """How many entries of each kind use a term ("vocabulary/term"), and the first `most` with their index rows."""
    rows = Entry.objects.filter(term_rows__key=key, state=State.PUBLISHED)
    counts = dict(rows.order_by("kind").values_list("kind").annotate(Count("pk")))
    return counts, list(rows.select_related(*INDEX_ROWS).order_by("kind", "pk")[:most])


def kind_of(public_id: str) -> str:
    """The kind of a public or withdrawn entry. Raises NotPublic."""
    kind = Entry.objects.filter(pk=public_id).values_list("kind", flat=True).first()
    if kind is None:
        raise NotPublic(public_id)
    return kind


def stored(public_id: str, number: int) -> tuple[str, str]:
    """The canonical text and hash of one edition. Raises NotPublic, Withdrawn, Erased."""
    rows = Edition.objects.filter(entry=public_id, number=number).select_related("entry", "content")
    edition = rows.first()
    if edition is None:
        raise NotPublic(public_id)
    if edition.entry.is_withdrawn:
        raise withdrawn(public_id)
    if not hasattr(edition, "content"):
        raise erased(public_id, number)
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
    """The payload of one edition. Raises NotPublic, Withdrawn, Erased."""
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
