"""Who may do what: `check_can_*` raises a Refused with a status and a sentence, `can(...)` asks."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.curation import transitions
from heritage.curation.authors import author_set
from heritage.curation.enums import Act
from heritage.curation.models import Account, Review
from heritage.curation.wording import counted

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
    """Everybody with an active account may edit records."""
    if not by.is_active:
        raise NotAllowed(_("Your account is not active."))


def check_is_reviewer(by: Account) -> None:
    """Raises NotAllowed for contributors."""
    if not (by.is_active and by.is_reviewer):
        raise NotAllowed(_("Only reviewers decide. Your role is contributor."))


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


def check_four_eyes(review: Review, by: Account) -> None:
    """Raises NotAllowed if the person submitted the review or belongs to the author set of one of its items."""
    if review.submitted_by_id == by.pk or any(by.pseudonym in author_set(item) for item in review.items.all()):
        raise NotAllowed(_("You worked on this yourself: somebody else must decide."))


def check_can_decide(review: Review, *, by: Account) -> None:
    """Everything that must hold before `by` may request changes or reject."""
    check_is_reviewer(by)
    check_four_eyes(review, by)
    check_is_not_taken_by_another(review, by)


def check_can_approve(review: Review, *, by: Account, signed_in_at: datetime | None) -> None:
    """Everything that must hold before `by` may approve, but for the hashes."""
    check_can_decide(review, by=by)
    check_signed_in_lately(signed_in_at)


def check_can_recall(review: Review, *, by: Account) -> None:
    """Only who submitted may recall."""
    if review.submitted_by_id != by.pk:
        raise NotAllowed(_("Only %(person)s can recall this review.") % {"person": review.submitted_by})


def check_can_release(review: Review, *, by: Account) -> None:
    """Who took the review, or an administrator."""
    if review.taken_by_id != by.pk and not by.is_administrator:
        raise NotAllowed(_("Only who took a review, or an administrator, can release it."))


def check_can_withdraw(*, by: Account, signed_in_at: datetime | None) -> None:
    """Reviewers with a fresh sign-in."""
    check_is_reviewer(by)
    check_signed_in_lately(signed_in_at)


def check_note_is_given(note: str) -> None:
    """Raises Incomplete without a note."""
    if not note.strip():
        raise Incomplete(_("Write a note: the author must know why."))
