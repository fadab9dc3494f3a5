"""Reprinting: a next edition without what must go, and the erasure of the editions that said it, decided together."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from heritage.curation.actions import leave_event
from heritage.curation.acts import Words, add_items, erasure
from heritage.curation.enums import Act, ItemAct
from heritage.curation.models import Account, Review
from heritage.curation.rules import Conflict
from heritage.curation.submission import submit
from heritage.editions.models import Entry
from heritage.publishing.acts import Proposed
from heritage.publishing.proposals import base_of
from heritage.records.models import Record


@transaction.atomic
def propose_reprint(
    record: Record, numbers: Sequence[int], *, by: Account, reason: str, legal_basis: str, text: Words
) -> Review:
    """Propose the record as it is now in place of its current edition, and to erase the editions `numbers`.

    The current edition is among them. What readers are told stands beside the new edition too. Raises Refused.
    """
    current = base_of(record)
    if not current or current not in numbers:
        raise Conflict(_("The edition that is shown now must be among those that are erased."))
    detail = erasure(numbers, reason=reason, legal_basis=legal_basis, text=text)
    note = next((words for words in text.values() if words.strip()), "")
    review = submit(record, by=by, change_kind=ItemAct.REPRINT, change_note=note)
    items = add_items(review, [Proposed(ItemAct.ERASE, record.public_id, detail)])
    leave_event(review, Act.SUBMIT, by=by, items=[[row.record.public_id, row.sha256] for row in items])
    return review


def printed(entry: Entry) -> list[int]:
    """The numbers of the editions whose text is there."""
    rows = entry.editions.filter(content__isnull=False).order_by("number")
    return list(rows.values_list("number", flat=True))
