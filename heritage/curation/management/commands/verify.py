"""`manage.py verify [db] [log]`: whether what is published is what two people approved, unchanged."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from heritage.curation.verification import check_reviews
from heritage.editions.models import Edition, Leaf
from heritage.editions.verify import Finding, check_database, check_log


class Command(BaseCommand):
    """Exit 0: right; 1: a finding that names the entry; 2: could not check."""

    help = "Check everything published: its bytes, the log, and the reviews it rests on. Example: manage.py verify log"
    PARTS = ("db", "log")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to check; everything if nothing is named."""
        parser.add_argument("parts", nargs="*", choices=[*self.PARTS, []], help="db, log; default: all")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print every finding, and say what was checked."""
        parts = options["parts"] or self.PARTS
        try:
            findings = list(self._check(parts))
            checked = f"{Edition.objects.count()} editions, {Leaf.objects.count()} leaves"
        except (DatabaseError, ValueError, KeyError) as error:
            raise CommandError(f"Could not check: {error}", returncode=2) from error
        for finding in findings:
            self.stdout.write(str(finding))
        if findings:
            raise CommandError(f"{len(findings)} findings in {checked}.", returncode=1)
        self.stdout.write(f"Right: {checked} ({', '.join(parts)}). Files, signer and witnesses are not set up.")

    def _check(self, parts: tuple[str, ...]) -> Iterator[Finding]:
        if "db" in parts:
            yield from check_database()
        if "log" in parts:
            yield from check_log()
            yield from check_reviews()
