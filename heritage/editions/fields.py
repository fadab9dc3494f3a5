"""Model fields of the read model."""

from typing import Any

from django.db import models


class JsonField(models.JSONField):
    """JSON without SQLite's JSON_VALID check: up to SQLite 3.41 it counts as unsafe where `trusted_schema` is off."""

    def db_check(self, connection: Any) -> None:
        """No check in the table; only this application writes it."""
