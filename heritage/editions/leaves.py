"""The log as readers go through it: every leaf, and those that put something right, newest first."""

from django.db.models import Exists, JSONField, OuterRef, Q, QuerySet, Subquery

from heritage.editions.chronicle import told
from heritage.editions.enums import LeafKind
from heritage.editions.models import EditionContent, Leaf, LogHead
from heritage.editions.queries import INDEX_ROWS

NOT_CORRECTING = ("first", "translation")  # kinds of change that put nothing right


def head() -> LogHead | None:
    """The head of the log, None before the first publication."""
    return LogHead.objects.first()


def log(before: int | None) -> QuerySet[Leaf]:
    """All leaves, newest first; with `before` those of a lower number."""
    rows = Leaf.objects.select_related("entry").order_by("-index")
    return rows if before is None else rows.filter(index__lt=before)


def corrections(before: int | None) -> QuerySet[Leaf]:
    """The leaves that put something right, newest first, each with its entry's index rows.

    `change` is that of the edition (null for other acts), `told` the text of the tombstone or notice.
    """
    contents = EditionContent.objects.filter(edition__entry=OuterRef("entry"), edition__number=OuterRef("number"))
    correcting = contents.exclude(change__kind__in=NOT_CORRECTING)
    later = Q(kind=LeafKind.PUBLISH, number__gt=1) & Q(Exists(correcting))
    change = Subquery(contents.values("change")[:1], output_field=JSONField())
    rows = log(before).filter(~Q(kind=LeafKind.PUBLISH) | later).annotate(told=told(), change=change)
    return rows.select_related(*(f"entry__{name}" for name in INDEX_ROWS))
