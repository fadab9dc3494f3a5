"""Words of the public read model."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What an entry is."""

    SITE = "site", _("heritage site")
    DAMAGE_REPORT = "damage_report", _("damage report")
    INCIDENT = "incident", _("incident")
    IMAGE = "image", _("image")
    SOURCE = "source", _("source")
    VOCABULARY = "vocabulary", _("vocabulary")


class State(models.TextChoices):
    """Whether an entry can be read."""

    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SUPERSEDED = "superseded", _("superseded")


class LeafKind(models.TextChoices):
    """What a leaf of the log records."""

    PUBLISH = "publish", _("published")
    WITHDRAW = "withdraw", _("withdrawn")
    RESTORE = "restore", _("restored")
    ERASE = "erase", _("erased")
    SUPERSEDE = "supersede", _("superseded")
    NOTICE = "notice", _("notice")
