"""Bring the catalogue up to date: tables, static files, the demonstration if it is empty. Curation settings; one process."""

import sys
import traceback
from pathlib import Path

import django
from django.core.management import call_command

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

STEPS = {
    "The database could not be brought up to date.": ("migrate", {"verbosity": 0, "interactive": False}),
    "The static files could not be collected.": ("collectstatic", {"verbosity": 0, "interactive": False}),
    "The demonstration could not be filled in.": ("demo", {}),
}


def main() -> None:
    """All steps; the first that fails ends it, and the last line says what went wrong in one sentence."""
    complaint = "The settings are wrong."
    try:
        django.setup()
        for complaint, (command, options) in STEPS.items():  # noqa: B007 - read where it fails
            call_command(command, **options)
    except Exception as error:
        traceback.print_exc()
        reason = " ".join(str(error).split())
        sys.exit(f"{complaint} {reason or type(error).__name__}")


if __name__ == "__main__":
    main()
