"""The app of the working records."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecordsConfig(AppConfig):
    """Private: installed in the curation process only."""

    name = "heritage.records"
    label = "records"
    verbose_name = _("Records")
