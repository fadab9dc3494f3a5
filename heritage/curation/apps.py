"""The app of the people and their process."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CurationConfig(AppConfig):
    """Installed in the curation process only."""

    name = "heritage.curation"
    label = "curation"
    verbose_name = _("Accounts")
