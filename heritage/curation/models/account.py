"""Accounts of curators."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.curation.enums import Role
from heritage.lib import publicid


class Account(AbstractUser):
    """A person at the desk. Histories and events name the pseudonym only, so that the name can go one day."""

    pseudonym = models.CharField(max_length=12, unique=True, default=publicid.new, editable=False)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.CONTRIBUTOR)

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def is_reviewer(self) -> bool:
        """Whether this person may decide on reviews (of others' work)."""
        return self.role in {Role.REVIEWER, Role.ADMINISTRATOR}

    @property
    def is_administrator(self) -> bool:
        """Whether this person may manage accounts."""
        return self.role == Role.ADMINISTRATOR
