"""The app of the public read model."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    """Installed in both processes; only publishing writes it."""

    name = "heritage.editions"
    label = "editions"
