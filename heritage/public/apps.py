"""The app of the public pages; it has no tables of its own."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Installed in both processes: the review's preview renders the public templates."""

    name = "heritage.public"
    label = "public"
