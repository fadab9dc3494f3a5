"""The app of the people and their process."""

from django.apps import AppConfig


class CurationConfig(AppConfig):
    """Installed in the curation process only."""

    name = "heritage.curation"
    label = "curation"
