"""Bring the catalogue up to date: tables, static files, the demonstration if it is empty. Curation settings; one process."""

import sys
import traceback
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def migrate() -> None:
    """Tables, and what the public process must know of them."""
    call_command("migrate", verbosity=0, interactive=False)


def collect() -> None:
    """Static files under hashed names."""
    unfinished = settings.DATA / "static-unfinished"  # a collection that was broken off may have left half a file
    is_broken = unfinished.exists()
    unfinished.touch()
    call_command("collectstatic", verbosity=0, interactive=False, clear=is_broken)
    unfinished.unlink()


def demonstrate() -> None:
    """The demonstration, if there is nothing yet."""
    call_command("demo")


STEPS = {
    "The database could not be brought up to date.": migrate,
    "The static files could not be collected.": collect,
    "The demonstration could not be filled in.": demonstrate,
}


def main() -> None:
    """All steps; the first that fails ends it, and the last line says what went wrong in one sentence."""
    complaint = "The settings are wrong."
    try:
        django.setup()
        for complaint, step in STEPS.items():  # noqa: B007 - it is read where the step fails
            step()
    except Exception as error:
        traceback.print_exc()
        reason = " ".join(str(error).split())
        sys.exit(f"{complaint} {reason or type(error).__name__}")


if __name__ == "__main__":
    main()
