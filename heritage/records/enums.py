"""Words of the working model that code depends on; everything a curator chooses from is a vocabulary instead."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.lib.vocabulary import vocabulary


class Kind(models.TextChoices):
    """What a record is; the public entry of the record has the same kind."""

    SITE = "site", _("heritage site")
    DAMAGE_REPORT = "damage_report", _("damage report")
    SOURCE = "source", _("source")


def choices(name: str) -> list[tuple[str, str]]:
    """The terms of a shipped vocabulary as (id, English label), for `choices` of a form field."""
    return [(term.id, term.label("en")) for term in vocabulary(name).terms.values()]
