"""Submitting: proposing a record, and the unpublished things it needs, to a second person."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.curation import rules
from heritage.curation.actions import leave_event, locked
from heritage.curation.enums import Act, ItemAct, State
from heritage.curation.models import Account, Comment, Review, ReviewItem
from heritage.curation.queries import EDITIONS, change_of, open_review_of
from heritage.curation.rules import Conflict, Incomplete
from heritage.curation.wording import counted
from heritage.editions.models import Entry
from heritage.editions.payloads import (
    DamageReportPayload,
    ImagePayload,
    IncidentPayload,
    Payload,
    SitePayload,
    VocabularyPayload,
)
from heritage.lib.vocabulary import vocabulary
from heritage.publishing.assembly import Candidate
from heritage.publishing.proposals import Proposal, base_of, current_content, new_nonce, propose
from heritage.publishing.refusals import PartNotPublished, PlaceNotShown, SubjectNotPublished, TermNotPublished
from heritage.records import completeness
from heritage.records.models import DamageReport, EvidenceImage, Record
from heritage.records.queries import references
from heritage.records.terms import used


@transaction.atomic
def submit(
    record: Record,
    *,
    by: Account,
    change_kind: str = "correction",
    change_note: str = "",
    change_language: str = "en",
    not_before: datetime | None = None,
) -> Review:
    """Propose a record with everything unpublished that it needs; or submit its open review anew after changes.

    What it needs may wait in a review of the same person already: then the record joins that. Nobody can approve it
    before the moment `not_before`.

    Raises NotAllowed, Incomplete (something is missing), Conflict (nothing changed, or in another review already).
    """
    rules.check_can_edit(by)
    records = _locked(to_submit(record, by))
    review = to_join(record, by)
    if review is None:
        review = Review(submitted_by=by)
    else:
        review = locked(review)
        _check_may_submit_again(review, by)
    _check_not_in_review(records, apart_from=review)
    _check_complete(records)
    review.change_kind, review.change_note, review.change_language = change_kind, change_note, change_language
    review.not_before = not_before
    review.state, review.submitted_at = State.SUBMITTED, timezone.now()
    _forget_decision(review)
    review.full_clean(exclude=["submitted_by"])
    review.save()
    items = _write_items(review, records, main=record)
    leave_event(review, Act.SUBMIT, by=by, items=[[row.record.public_id, row.sha256] for row in items])
    return review


@transaction.atomic
def submit_all(records: Sequence[Record], *, by: Account, change_kind: str, change_note: str = "") -> Review:
    """Propose several records as one set, with what they need; the first is what it is about. Raises as `submit` does."""
    rules.check_can_edit(by)
    every = _locked(list({row.pk: row for record in records for row in needed(record)}.values()))
    _check_not_in_review(every, apart_from=None)
    _check_complete(every)
    review = Review(submitted_by=by, submitted_at=timezone.now(), change_kind=change_kind, change_note=change_note)
    review.full_clean(exclude=["submitted_by"])
    review.save()
    items = _write_items(review, every, main=records[0])
    leave_event(review, Act.SUBMIT, by=by, items=[[row.record.public_id, row.sha256] for row in items])
    return review


def to_join(record: Record, by: Account) -> Review | None:
    """The open review that a submission by this person becomes a part of: the record's own, or that of what it needs."""
    own = open_review_of(record)
    if own:
        return own
    held = {review.pk: review for row in needed(record) if (review := open_review_of(row))}
    mine = [review for review in held.values() if review.submitted_by_id == by.pk and _only_publishes(review)]
    return mine[0] if len(mine) == len(held) == 1 else None


def to_submit(record: Record, by: Account) -> list[Record]:
    """What a submission of the record proposes: what the review that it joins holds already, and what it needs now."""
    review = to_join(record, by)
    held = [item.record for item in review.items.select_related("record")] if review else []
    found = {row.pk: row for start in [*held, record] for row in needed(start)}
    return list(found.values())


def waits_elsewhere(records: list[Record], *, apart_from: Review | None) -> list[tuple[Record, Review]]:
    """Those of the records that another open review holds, each with that review: they keep it from being submitted."""
    found = ((record, open_review_of(record)) for record in records)
    return [(record, review) for record, review in found if review and review != apart_from]


def _only_publishes(review: Review) -> bool:
    return not review.items.exclude(act=ItemAct.PUBLISH).exists()


def _locked(records: list[Record]) -> list[Record]:
    """The records, locked in one order for everybody, as they stand now."""
    return list(Record.objects.select_for_update().filter(pk__in=[row.pk for row in records]).order_by("pk"))


def needed(record: Record) -> list[Record]:
    """The record and the unpublished records it refers to, directly or through another of them."""
    found: dict[int, Record] = {}
    waiting = [record]
    while waiting:
        row = waiting.pop()
        if row.pk not in found:
            found[row.pk] = row
            waiting += [other for other in references(row) if _must_come_along(other, row)]
    return list(found.values())


def _must_come_along(other: Record, record: Record) -> bool:
    """Whether `other` has to be published with `record`: it never was, or it lacks a part or a term that is needed."""
    if not Entry.objects.filter(pk=other.public_id).exists():
        return True
    specific = record.specific
    content = current_content(other)
    if isinstance(content, VocabularyPayload):
        wanted = {term for name, term in used(record) if name == content.name and term not in vocabulary(name)}
        return not {row.key for row in content.added} >= wanted
    if not isinstance(specific, DamageReport | EvidenceImage) or other.pk != specific.site_id:
        return False
    published = {part.key for part in getattr(content, "parts", ())}
    return not published >= {part.key for part in specific.parts.all()}


def _check_not_in_review(records: list[Record], *, apart_from: Review | None) -> None:
    for record, review in waits_elsewhere(records, apart_from=apart_from):
        raise Conflict(
            _("“%(record)s” waits in review %(number)s. Submit again when that is decided.")
            % {"record": record, "number": counted(review.number)}
        )


def _check_may_submit_again(review: Review, by: Account) -> None:
    rules.check_is_possible(review, Act.SUBMIT)
    if not _only_publishes(review):
        raise Conflict(
            _("Review %(number)s is about something else than publishing: it must be decided or recalled first.")
            % {"number": counted(review.number)}
        )
    if review.submitted_by_id != by.pk:
        raise Conflict(
            _("%(person)s has submitted this in review %(number)s and can submit it again.")
            % {"person": review.submitted_by, "number": counted(review.number)}
        )


def _check_complete(records: list[Record]) -> None:
    problems = [f"{record}: {row.what}" for record in records for row in completeness.missing(record)]
    if problems:
        raise Incomplete(_("This is missing before it can be submitted: %(what)s") % {"what": " ".join(problems)})


def _forget_decision(review: Review) -> None:
    """An earlier request for changes is answered; it stays in the events."""
    review.decided_by, review.decided_at, review.decision_note = None, None, ""


def _write_items(review: Review, records: list[Record], *, main: Record) -> list[ReviewItem]:
    nonces = dict(review.items.values_list("record", "nonce"))
    try:
        rows = [(row, nonces.get(row.pk, new_nonce())) for row in records]
        pairs = propose(rows, change_of(review), reprints=_reprints(review, main))
    except (SubjectNotPublished, PartNotPublished) as error:
        raise Conflict(_("What this is about is not published: %(what)s.") % {"what": error}) from error
    except TermNotPublished as error:
        raise Conflict(
            _("The term “%(what)s” is not published, and was withdrawn or removed.") % {"what": error}
        ) from error
    except PlaceNotShown as error:
        raise Conflict(
            _("The place of “%(what)s” cannot be shown: look at it in the form.") % {"what": error}
        ) from error
    if main.pk not in {proposal.record.pk for proposal, _candidate in pairs}:
        raise Conflict(_("“%(record)s” says nothing that its current edition does not say.") % {"record": main})
    _check_is_cited(pairs)
    return _keep(review, pairs, main=main)


def _reprints(review: Review, main: Record) -> dict[str, int]:
    """In place of which edition the main record is printed, if that is what the review is for."""
    return {main.public_id: base_of(main)} if review.change_kind == ItemAct.REPRINT else {}


def _keep(review: Review, pairs: list[tuple[Proposal, Candidate]], *, main: Record) -> list[ReviewItem]:
    """The pairs as items. An item of an earlier submission stays the same one, with what was said about it."""
    held = {item.record_id: item for item in review.items.filter(act__in=EDITIONS)}
    again: list[ReviewItem] = []
    new: list[ReviewItem] = []
    for proposal, candidate in pairs:
        item = held.pop(proposal.record.pk, None)
        (again if item else new).append(_written(item or ReviewItem(review=review), proposal, candidate))
    ReviewItem.objects.bulk_update(again, WRITTEN)
    ReviewItem.objects.bulk_create(new)
    items = [*again, *new]
    _drop(list(held.values()), to=next(item for item in items if item.record_id == main.pk))
    return items


WRITTEN = ("act", "detail", "base", "sha256", "pins", "withheld", "left_out", "candidate", "revision")


def _written(item: ReviewItem, proposal: Proposal, candidate: Candidate) -> ReviewItem:
    """The item, filled with what is submitted; its nonce stays."""
    item.record, item.base, item.revision = proposal.record, proposal.base, proposal.record.version
    item.nonce, item.sha256, item.pins = proposal.nonce, proposal.sha256, dict(proposal.pins)
    item.withheld, item.left_out = candidate.withheld, [row.public_id for row in candidate.left_out]
    item.candidate = candidate.text
    item.act = ItemAct.REPRINT if proposal.reprints else ItemAct.PUBLISH
    item.detail = {"reprints": proposal.reprints} if proposal.reprints else {}
    return item


def _drop(items: list[ReviewItem], *, to: ReviewItem) -> None:
    """What says nothing new any more goes; what was said about it is kept beside the main record."""
    Comment.objects.filter(item__in=items).update(item=to)
    ReviewItem.objects.filter(pk__in=[item.pk for item in items]).delete()


def _check_is_cited(pairs: list[tuple[Proposal, Candidate]]) -> None:
    """Raises Incomplete if a statement would stand without a citation, because its sources cannot be published."""
    for proposal, candidate in pairs:
        if uncited(candidate.payload):
            raise Incomplete(
                _("“%(record)s” would be published without a source: those it cites were withdrawn. Cite another one.")
                % {"record": proposal.record}
            )


def uncited(payload: Payload) -> bool:
    """Whether the payload makes a statement that none of its citations speaks of."""
    if isinstance(payload, SitePayload):
        cited = {key for citation in payload.citations for key in citation.about}
        return not payload.citations or any(row.key not in cited for row in payload.statements)
    return isinstance(payload, DamageReportPayload | IncidentPayload | ImagePayload) and not payload.citations
