"""Words of the review process."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person may do. Nobody passes four eyes, whatever the role."""

    CONTRIBUTOR = "contributor", _("contributor")
    REVIEWER = "reviewer", _("reviewer")
    ADMINISTRATOR = "administrator", _("administrator")
    GUEST = "guest", _("guest reviewer")


class State(models.TextChoices):
    """Where a review stands."""

    SUBMITTED = "submitted", _("submitted")
    CHANGES_REQUESTED = "changes_requested", _("changes requested")
    APPROVED = "approved", _("approved")
    REJECTED = "rejected", _("rejected")
    RECALLED = "recalled", _("recalled")

    @classmethod
    def open(cls) -> list["State"]:
        """The states in which a review still waits for somebody."""
        return [cls.SUBMITTED, cls.CHANGES_REQUESTED]


class Act(models.TextChoices):
    """What can be done to a review or an entry; also the kinds of events about them."""

    SUBMIT = "submit", _("submitted")
    RECALL = "recall", _("recalled")
    REQUEST_CHANGES = "request_changes", _("requested changes")
    REJECT = "reject", _("rejected")
    APPROVE = "approve", _("approved and published")
    TAKE = "take", _("took")
    RELEASE = "release", _("released")
    WITHDRAW = "withdraw", _("withdrew")
    COMMENT = "comment", _("commented")
    ACCEPT = "accept", _("accepted a suggestion")
    DECLINE = "decline", _("declined a suggestion")
    INVITE = "invite", _("invited a guest reviewer")


class ItemAct(models.TextChoices):
    """What a review does to one of its records, all or none."""

    PUBLISH = "publish", _("publish")
    RESTORE = "restore", _("restore")
    NOTICE = "notice", _("notice")
    SUPERSEDE = "supersede", _("supersede")
    REPRINT = "reprint", _("reprint")
    ERASE = "erase", _("erase")
