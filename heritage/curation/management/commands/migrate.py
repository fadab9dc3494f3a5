"""`manage.py migrate`: Django's, then what the public process must know of the read model."""

from typing import Any

from django.core.management.commands.migrate import Command as DjangoMigrate

from heritage.editions.models import ReadModel


class Command(DjangoMigrate):
    """Idempotent. Walls (triggers, checks) and grants follow here when they are built."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, then write the version of the read model, unless only a part was migrated or planned."""
        super().handle(*args, **options)
        if not (options["plan"] or options["check_unapplied"] or options["app_label"]):
            ReadModel.objects.using(options["database"]).update_or_create(pk=1, defaults={"version": ReadModel.VERSION})
