"""Who may do what: `check_can_*` raises a Refused with a status and a sentence, `can(...)` asks."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.curation import transitions
from heritage.curation.authors import author_sets
from heritage.curation.enums import Act, Role
from heritage.curation.models import Account, Comment, Review
from heritage.curation.wording import counted, moment

SIGN_IN_LASTS = timedelta(minutes=15)
TAKING_LASTS = timedelta(hours=72)


class Refused(Exception):
    """Something that may not be done now. `status` is the HTTP status, the message is for the person who asked."""

    status = 403

    @property
    def message(self) -> str:
        """The sentence to show."""
        return str(self.args[0])


class NotAllowed(Refused):
    """This person may not do this, whatever they try."""

    status = 403


class SignInAgain(Refused):
    """The sign-in is too long ago for an act that shows or hides something."""

    status = 401


class Conflict(Refused):
    """Things are no longer what the person saw: look again."""

    status = 409


class Incomplete(Refused):
    """The record lacks something that must be there first. `missing` says what."""

    status = 400


def can(check: Callable[..., None], *args: Any, **options: Any) -> bool:
    """Whether `check(*args, **options)` passes."""
    try:
        check(*args, **options)
    except Refused:
        return False
    return True


def why_not(check: Callable[..., None], *args: Any, **options: Any) -> str:
    """The sentence with which `check` refuses; "" if it passes."""
    try:
        check(*args, **options)
    except Refused as refusal:
        return refusal.message
    return ""


def check_signed_in_lately(signed_in_at: datetime | None) -> None:
    """Raises SignInAgain if the person signed in more than 15 minutes ago."""
    if signed_in_at is None or timezone.now() - signed_in_at > SIGN_IN_LASTS:
        raise SignInAgain(_("This needs a fresh sign-in. Sign in again, then decide."))


def check_can_edit(by: Account) -> None:
    """Everybody with an active account may edit records, but for guests."""
    if not by.is_active:
        raise NotAllowed(_("Your account is not active."))
    if by.role == Role.GUEST:
        raise NotAllowed(_("Guests read and decide; they edit nothing."))


def check_is_reviewer(by: Account, review: Review | None = None) -> None:
    """Raises NotAllowed for contributors, and for guests but in the `review` that they were invited to."""
    if by.is_active and (by.is_reviewer or (review is not None and is_guest_of(review, by))):
        return
    if by.role == Role.GUEST:
        raise NotAllowed(_("You are not invited to this."))
    raise NotAllowed(_("Only reviewers decide. Your role is contributor."))


def is_guest_of(review: Review, by: Account) -> bool:
    """Whether this person was invited to this review alone."""
    return by.role == Role.GUEST and review.guest_id == by.pk


def check_is_possible(review: Review, act: Act) -> None:
    """Raises Conflict if the review's state does not allow the act."""
    if not transitions.is_possible(review.state, act):
        raise Conflict(
            _("Review %(number)s is “%(state)s”: this is not possible now.")
            % {"number": counted(review.number), "state": review.get_state_display()}
        )


def check_is_not_taken_by_another(review: Review, by: Account) -> None:
    """Raises Conflict while somebody else has taken the review (for 72 hours)."""
    if is_taken(review) and review.taken_by_id != by.pk:
        raise Conflict(_("%(person)s has taken this review.") % {"person": review.taken_by})


def is_taken(review: Review) -> bool:
    """Whether somebody has taken the review within the last 72 hours."""
    return review.taken_at is not None and timezone.now() - review.taken_at < TAKING_LASTS


def check_is_not_decided(review: Review) -> None:
    """Raises Conflict if somebody has decided on the review already."""
    if review.decided_by_id is not None and not review.is_open:
        raise Conflict(
            _("%(person)s has decided on review %(number)s already: it is “%(state)s”.")
            % {"person": review.decided_by, "number": counted(review.number), "state": review.get_state_display()}
        )


def check_is_due(review: Review) -> None:
    """Raises Conflict while the moment has not come before which nobody may publish it."""
    if review.not_before is not None and timezone.now() < review.not_before:
        raise Conflict(_("Nobody may publish this before %(when)s.") % {"when": moment(review.not_before)})


def authors_of(review: Review) -> set[str]:
    """The pseudonyms of everybody who worked on one of the review's items, in two queries and one for the items."""
    return set().union(*author_sets(review.items.all()).values())


def check_four_eyes(review: Review, by: Account, *, authors: Collection[str] | None = None) -> None:
    """Raises NotAllowed if the person submitted the review or belongs to the author set of one of its items.

    `authors` are these sets together, if they were read already.
    """
    if review.submitted_by_id == by.pk or by.pseudonym in (authors_of(review) if authors is None else authors):
        raise NotAllowed(_("You worked on this yourself: somebody else must decide."))


def check_can_decide(review: Review, *, by: Account, authors: Collection[str] | None = None) -> None:
    """Everything that must hold before `by` may request changes or reject; `authors` as for `check_four_eyes`."""
    check_is_reviewer(by, review)
    check_four_eyes(review, by, authors=authors)
    check_is_not_taken_by_another(review, by)


def check_can_approve(review: Review, *, by: Account, signed_in_at: datetime | None) -> None:
    """Everything that must hold before `by` may approve, but for the hashes."""
    check_can_decide(review, by=by)
    check_signed_in_lately(signed_in_at)
    check_is_due(review)


def check_can_recall(review: Review, *, by: Account) -> None:
    """Who submitted, or an administrator: nothing waits for somebody who is gone."""
    if review.submitted_by_id != by.pk and not (by.is_active and by.is_administrator):
        raise NotAllowed(_("Only %(person)s can recall this review.") % {"person": review.submitted_by})


def check_can_release(review: Review, *, by: Account) -> None:
    """Who took the review, or an administrator."""
    if review.taken_by_id != by.pk and not by.is_administrator:
        raise NotAllowed(_("Only who took a review, or an administrator, can release it."))


def check_can_invite(review: Review, *, by: Account) -> None:
    """Administrators, and reviewers who may not decide themselves because they worked on it."""
    is_author = review.submitted_by_id == by.pk or by.pseudonym in authors_of(review)
    if not (by.is_active and (by.is_administrator or (by.is_reviewer and is_author))):
        raise NotAllowed(_("Administrators invite guests, and reviewers who worked on the review themselves."))


def check_can_comment(review: Review, *, by: Account) -> None:
    """Everybody at the desk while the review waits; a guest only where invited. Raises NotAllowed, Conflict."""
    if not by.is_active or (by.role == Role.GUEST and not is_guest_of(review, by)):
        raise NotAllowed(_("You are not invited to this."))
    check_is_not_decided(review)
    if not review.is_open:
        raise Conflict(_("Review %(number)s is closed.") % {"number": counted(review.number)})


def check_can_settle(comment: Comment, review: Review, *, by: Account) -> None:
    """Who wrote the comment, or who submitted what it is about. Raises NotAllowed, Conflict."""
    check_can_comment(review, by=by)
    if comment.by != by.pseudonym and review.submitted_by_id != by.pk:
        raise NotAllowed(_("Only who wrote a comment, or submitted what it is about, can settle it."))
    if comment.outcome != Comment.Outcome.OPEN:
        raise Conflict(_("This comment is settled already."))


def check_can_accept(comment: Comment, review: Review, *, by: Account) -> None:
    """Only who submitted accepts or declines what was suggested. Raises NotAllowed, Conflict."""
    check_can_edit(by)
    if review.submitted_by_id != by.pk:
        raise NotAllowed(_("Only %(person)s can accept or decline this.") % {"person": review.submitted_by})
    check_can_settle(comment, review, by=by)


def check_can_withdraw(*, by: Account, signed_in_at: datetime | None) -> None:
    """Reviewers with a fresh sign-in."""
    check_is_reviewer(by)
    check_signed_in_lately(signed_in_at)


def check_note_is_given(note: str) -> None:
    """Raises Incomplete without a note."""
    if not note.strip():
        raise Incomplete(_("Write a note: the author must know why."))
