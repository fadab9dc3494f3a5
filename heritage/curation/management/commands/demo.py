"""`manage.py demo`: fill an empty catalogue with the demonstration, and say who can sign in."""

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from heritage.curation.demonstration import people
from heritage.curation.demonstration.fill import fill
from heritage.curation.models import Account
from heritage.records.models import Record


class Command(BaseCommand):
    """Does nothing to a catalogue that holds anything."""

    help = "Fill an empty catalogue with the demonstration. Example: manage.py demo"

    def handle(self, *args: Any, **options: Any) -> None:
        """Fill, and write `demo-accounts.json` into the data folder, readable by this user only."""
        if Record.objects.exists() or Account.objects.exists():
            self.stdout.write("The catalogue is not empty: nothing was changed.")
            return
        path = settings.DATA / "demo-accounts.json"
        with transaction.atomic():
            made = people.make()
            fill(made[0].account, made[1].account)
            path.touch(mode=0o600)
            path.write_text(json.dumps([person.as_json() for person in made], indent=1) + "\n", encoding="utf-8")
        self.stdout.write(f"Filled with the demonstration. The accounts are in {path}.")
