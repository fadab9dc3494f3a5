"""The app of the bridge; it has no tables of its own."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """Installed in the curation process only."""

    name = "heritage.publishing"
    label = "publishing"
