"""What people do to reviews and entries. Each act checks its rule, writes all or nothing, and leaves an Event."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.curation import erasing, rules, transitions
from heritage.curation.authors import authors
from heritage.curation.enums import Act, State
from heritage.curation.models import Account, Event, Review
from heritage.curation.queries import EDITIONS, proposals, proposed_acts
from heritage.curation.queries import items_sha256 as hash_over
from heritage.curation.reasons import why_not_possible
from heritage.curation.rules import Conflict
from heritage.editions.acts import NotPossible
from heritage.editions.log import ClockRefused
from heritage.editions.models import Edition
from heritage.editions.writing import Gone
from heritage.publishing import actions as publishing


def leave_event(subject: object, kind: str, *, by: Account, **detail: Any) -> Event:
    """Write one line of the private log. `subject` is a review, or a text such as "entry abc"."""
    name = f"review {subject.pk}" if isinstance(subject, Review) else str(subject)
    return Event.objects.create(subject=name, kind=kind, at=timezone.now(), by=by.pseudonym, detail=detail)


def note_sign_in(person: Account) -> Event:
    """A sign-in leaves an event."""
    return leave_event(f"account {person.pseudonym}", "sign_in", by=person)


def locked(review: Review) -> Review:
    """The stored review, locked until the transaction ends."""
    rows = Review.objects.select_for_update(of=("self",))
    return rows.select_related("submitted_by", "taken_by", "decided_by").get(pk=review.pk)


def _move(review: Review, act: Act, *, by: Account, note: str, **detail: Any) -> None:
    """Bring a locked review into the state that `act` leads to, and say so in the log; a closed one keeps no candidates."""
    review.state = transitions.target(act)
    review.save(update_fields=["state"])
    if not review.is_open:
        review.items.update(candidate="")
    leave_event(review, act, by=by, note=note, **detail)


def _decide(review: Review, *, by: Account, note: str) -> None:
    review.decided_by, review.decided_at, review.decision_note = by, timezone.now(), note
    review.save(update_fields=["decided_by", "decided_at", "decision_note"])


@transaction.atomic
def recall(review: Review, *, by: Account, note: str = "") -> None:
    """The author takes a submission back. Raises NotAllowed, Conflict."""
    review = locked(review)
    rules.check_can_recall(review, by=by)
    rules.check_is_possible(review, Act.RECALL)
    _move(review, Act.RECALL, by=by, note=note)


@transaction.atomic
def request_changes(review: Review, *, by: Account, note: str) -> None:
    """Send a review back to its author with a note. Raises NotAllowed, Conflict, Incomplete."""
    review = locked(review)
    rules.check_is_reviewer(by, review)
    rules.check_is_not_decided(review)
    rules.check_can_decide(review, by=by)
    rules.check_is_possible(review, Act.REQUEST_CHANGES)
    rules.check_note_is_given(note)
    _decide(review, by=by, note=note)
    _move(review, Act.REQUEST_CHANGES, by=by, note=note)


@transaction.atomic
def reject(review: Review, *, by: Account, note: str) -> None:
    """Close a review without publishing; the records stay drafts. Raises NotAllowed, Conflict, Incomplete."""
    review = locked(review)
    rules.check_is_reviewer(by, review)
    rules.check_is_not_decided(review)
    rules.check_can_decide(review, by=by)
    rules.check_is_possible(review, Act.REJECT)
    rules.check_note_is_given(note)
    _decide(review, by=by, note=note)
    _move(review, Act.REJECT, by=by, note=note)


@transaction.atomic
def approve(
    review: Review, *, by: Account, items_sha256: str, signed_in_at: datetime | None, note: str = ""
) -> list[Edition]:
    """Publish exactly what `by` read: `items_sha256` is the hash over the candidates' hashes on the page.

    The same person asking for the same again gets the same answer: the editions that were published.
    Raises NotAllowed, SignInAgain, Conflict; then nothing is published.
    """
    review = locked(review)
    rules.check_is_reviewer(by, review)
    if is_done(review, by=by, sha256=items_sha256):
        return _published(review)
    rules.check_is_not_decided(review)
    rules.check_can_approve(review, by=by, signed_in_at=signed_in_at)
    rules.check_is_possible(review, Act.APPROVE)
    _check_was_read(review, items_sha256)
    for item in review.items.select_related("record"):
        item.authors = sorted(authors(item))
        item.save(update_fields=["authors"])
    editions = _publish(review)
    _decide(review, by=by, note=note)
    published = [[edition.entry_id, edition.number, edition.sha256] for edition in editions]
    erasing.destroy(review)
    done = [[row.kind, row.public_id, row.sha256] for row in proposed_acts(review)]
    _move(review, Act.APPROVE, by=by, note=note, editions=published, acts=done)
    return editions


def is_done(review: Review, *, by: Account, sha256: str) -> bool:
    """Whether this person approved exactly this already."""
    return review.state == State.APPROVED and review.decided_by_id == by.pk and sha256 == hash_over(review)


def _published(review: Review) -> list[Edition]:
    """What an approved review published."""
    wanted = {
        (item.record.public_id, item.base + 1)
        for item in review.items.filter(act__in=EDITIONS).select_related("record")
    }
    rows = Edition.objects.filter(entry__in={public_id for public_id, _number in wanted})
    return [row for row in rows if (row.entry_id, row.number) in wanted]


def _check_was_read(review: Review, sha256: str) -> None:
    if sha256 != hash_over(review):
        raise Conflict(_("The review is no longer what you read. Look at it again before you decide."))


def _publish(review: Review) -> list[Edition]:
    try:
        return publishing.publish(proposals(review), proposed_acts(review))
    except publishing.Changed as error:
        raise Conflict(
            _("“%(record)s” was changed after it was submitted. Its author must submit it again.") % {"record": error}
        ) from error
    except NotPossible as error:
        raise Conflict(why_not_possible(error)) from error
    except Gone as error:
        raise Conflict(
            _("Entry %(entry)s has been withdrawn: it must be restored first.") % {"entry": error}
        ) from error
    except ClockRefused as error:
        raise Conflict(
            _("Nothing is published while the clock of this machine is wrong. %(why)s") % {"why": error}
        ) from error


@transaction.atomic
def take(review: Review, *, by: Account) -> None:
    """Take a review from the queue for 72 hours. Raises NotAllowed, Conflict."""
    review = locked(review)
    rules.check_is_reviewer(by, review)
    rules.check_is_not_decided(review)
    rules.check_can_decide(review, by=by)
    rules.check_is_possible(review, Act.REJECT)
    review.taken_by, review.taken_at = by, timezone.now()
    review.save(update_fields=["taken_by", "taken_at"])
    leave_event(review, Act.TAKE, by=by)


@transaction.atomic
def release(review: Review, *, by: Account) -> None:
    """Give a taken review back to the queue. Raises NotAllowed, Conflict."""
    review = locked(review)
    if review.taken_by_id is None:
        raise Conflict(_("Nobody has taken this review."))
    rules.check_can_release(review, by=by)
    review.taken_by, review.taken_at = None, None
    review.save(update_fields=["taken_by", "taken_at"])
    leave_event(review, Act.RELEASE, by=by)
