"""`manage.py rebuild`: make the index rows of lists and filters anew from the editions, the log's nodes from its leaves."""

from typing import Any

from django.core.management.base import BaseCommand

from heritage.editions import indexes, log_nodes


class Command(BaseCommand):
    """Nothing is lost by it: all it writes is derived."""

    help = "Make all index rows anew from the editions. Example: manage.py rebuild"

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, each in one transaction; readers see the old rows until it is done."""
        self.stdout.write(f"Indexed {indexes.rebuild()} entries.")
        self.stdout.write(f"Made {log_nodes.rebuild()} nodes of the log.")
