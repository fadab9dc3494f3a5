"""Accounts: who administers, and switching an account off so that nothing waits for somebody who is gone."""

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext as _

from heritage.curation import actions, rules
from heritage.curation.actions import leave_event
from heritage.curation.enums import Role
from heritage.curation.models import Account, Review
from heritage.curation.queries import open_reviews
from heritage.curation.rules import Conflict, NotAllowed


def check_is_administrator(by: Account) -> None:
    """Raises NotAllowed for everybody else."""
    if not (by.is_active and by.is_administrator):
        raise NotAllowed(_("Only administrators do this."))


def check_somebody_administers(without: Account) -> None:
    """Raises Conflict if nobody could look after accounts any more. Inside a transaction two at once wait here."""
    active = Account.objects.filter(role=Role.ADMINISTRATOR, is_active=True).order_by("pk")
    if without.pk in (found := {row.pk for row in active.select_for_update()}) and len(found) == 1:
        raise Conflict(_("This is the last active administrator: give somebody else that role first."))


def taken_by(person: Account) -> list[Review]:
    """The open reviews that the person has taken, however long ago."""
    return list(open_reviews().filter(taken_by=person))


def waiting_from(person: Account) -> list[Review]:
    """The open reviews that the person submitted."""
    return list(open_reviews().filter(submitted_by=person))


@transaction.atomic
def deactivate(person: Account, *, by: Account) -> list[Review]:
    """Switch an account off: it is signed out everywhere, and what it took goes back to the queue.

    Gives its open submissions, which an administrator can recall. Raises NotAllowed, Conflict.
    """
    check_is_administrator(by)
    check_somebody_administers(person)
    person = Account.objects.select_for_update().get(pk=person.pk)
    if not person.is_active:
        raise Conflict(_("This account is switched off already."))
    switch_off(person, by=by)
    leave_event(f"account {person.pseudonym}", "deactivated", by=by)
    return waiting_from(person)


def switch_off(person: Account, *, by: Account) -> None:
    """The doing of it, without the asking."""
    person.is_active = False
    person.save(update_fields=["is_active"])
    for review in taken_by(person):
        actions.release(review, by=by)
    sign_out(person)


def sign_out(person: Account) -> None:
    """End every session of the person."""
    for session in Session.objects.all():
        if session.get_decoded().get("_auth_user_id") == str(person.pk):
            session.delete()


def named(pseudonyms: set[str]) -> dict[str, str]:
    """What to call people, by pseudonym: by name while an account has one."""
    return {row.pseudonym: str(row) for row in Account.objects.filter(pseudonym__in=pseudonyms)}


def confirmers(person: Account, asked_by: Account) -> list[Account]:
    """Who may say yes when `asked_by` wants something destroyed of `person`: the other administrators, else reviewers."""
    others = Account.objects.filter(is_active=True).exclude(pk__in=[person.pk, asked_by.pk]).order_by("pk")
    administrators = [row for row in others if row.is_administrator]
    return administrators or [row for row in others if rules.can(rules.check_is_reviewer, row)]
