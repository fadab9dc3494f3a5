"""`manage.py verify [db] [log]`: whether what is published is what two people approved, unchanged."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from heritage.curation import clock
from heritage.curation.verification import check_reviews
from heritage.editions.models import Edition, Leaf
from heritage.editions.verify import Finding, check_database, check_log, snapshot


class Command(BaseCommand):
    """Exit 0: right; 1: a finding that names the entry; 2: could not check."""

    help = "Check everything published: its bytes, the log, and the reviews it rests on. Example: manage.py verify log"
    requires_system_checks: list[str] = []  # a failed one would exit 1, as a finding does
    PARTS = ("db", "log")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to check; everything if nothing is named."""
        parser.add_argument("parts", nargs="*", choices=[*self.PARTS, []], help="db, log; default: all")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print every finding as it comes, and say what was checked."""
        parts = options["parts"] or self.PARTS
        count = 0
        try:
            with snapshot():
                for count, finding in enumerate(self._check(parts), 1):  # noqa: B007 - the last count is wanted
                    self.stdout.write(str(finding))
                checked = f"{Edition.objects.count()} editions, {Leaf.objects.count()} leaves"
        except Exception as error:  # whatever stops a check: "could not check" is neither right nor a finding
            before = f" (after {count} findings)" if count else ""
            why = str(error).strip() or type(error).__name__
            raise CommandError(f"Could not check{before}: {why}", returncode=2) from error
        if count:
            raise CommandError(f"{count} findings in {checked}.", returncode=1)
        self.stdout.write(f"Right: {checked} ({', '.join(parts)}). Files, signer and witnesses are not set up.")

    def _check(self, parts: tuple[str, ...]) -> Iterator[Finding]:
        if "db" in parts:
            yield from check_database()
        if "log" in parts:
            yield from check_log(clock.steps())
            yield from check_reviews()
