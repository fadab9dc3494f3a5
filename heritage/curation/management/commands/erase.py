"""`manage.py erase --plan ID [NUMBER...]`: every place where something of an entry is kept. It destroys nothing."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from heritage.curation.erasing import plan
from heritage.curation.reprinting import printed
from heritage.editions.models import Entry
from heritage.lib import publicid


class Command(BaseCommand):
    """Erasing itself takes two people at the desk: this only says what it will reach, and what it cannot."""

    help = "Name every place where something of an entry is kept. Example: manage.py erase --plan f1xcjs6e4b3k 1 2"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The entry, and which of its editions (all whose text is there, if none is named)."""
        parser.add_argument("--plan", metavar="ID", required=True, help="public id of the entry")
        parser.add_argument("numbers", nargs="*", type=int, metavar="NUMBER", help="numbers of editions")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the plan, what is destroyed first."""
        entry = self._entry(options["plan"])
        numbers = options["numbers"] or printed(entry)
        if wrong := sorted(set(numbers) - set(printed(entry))):
            raise CommandError(f"Entry {entry.pk} has no text of edition {', '.join(map(str, wrong))}.")
        for place in plan(entry, numbers):
            self.stdout.write(f"{'destroyed' if place.is_destroyed else 'look at'}: {place.where}")

    def _entry(self, typed: str) -> Entry:
        try:
            found = Entry.objects.filter(pk=publicid.normalise(typed)).first()
        except ValueError:
            found = None
        if found is None:
            raise CommandError(f"Nothing was ever published under {typed!r}.")
        return found
