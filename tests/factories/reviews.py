"""Short ways through the review process."""

from datetime import datetime

from django.utils import timezone

from heritage.curation import actions
from heritage.curation.models import Account, Review
from heritage.curation.queries import items_sha256
from heritage.curation.submission import submit
from heritage.editions.models import Edition
from heritage.records.models import Record


def approve(review: Review, by: Account, *, sha256: str = "", signed_in_at: datetime | None = None) -> list[Edition]:
    """Approve what stands in the review now, with a fresh sign-in unless another is given."""
    return actions.approve(
        review, by=by, items_sha256=sha256 or items_sha256(review), signed_in_at=signed_in_at or timezone.now()
    )


def publish(record: Record, *, by: Account, reviewer: Account, change_kind: str = "correction") -> list[Edition]:
    """Submit and approve."""
    return approve(submit(record, by=by, change_kind=change_kind), reviewer)
