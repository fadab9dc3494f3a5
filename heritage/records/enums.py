"""Words of the working model that code depends on; everything a curator chooses from is a vocabulary instead."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a record is; the public entry of the record has the same kind."""

    SITE = "site", _("heritage site")
    DAMAGE_REPORT = "damage_report", _("damage report")
    INCIDENT = "incident", _("incident")
    IMAGE = "image", _("image")
    SOURCE = "source", _("source")
    VOCABULARY = "vocabulary", _("vocabulary")
