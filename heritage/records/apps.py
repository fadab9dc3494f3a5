"""The app of the working records."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Private: installed in the curation process only."""

    name = "heritage.records"
    label = "records"
