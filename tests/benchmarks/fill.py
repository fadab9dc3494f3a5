"""`python -m tests.benchmarks.fill SITES`: migrate, and fill the catalogue with generated sites. Curation settings."""

import sys
import time

import django
from django.core.management import call_command


def main() -> None:
    """Fill, and say how long it took."""
    sites = int(sys.argv[1])
    django.setup()
    from tests.benchmarks.generated import fill  # its models need the settings

    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    started = time.monotonic()
    for done in fill(sites):
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{done} of {sites} sites")
    seconds = time.monotonic() - started
    sys.stdout.write(f"filled with {sites} sites in {seconds:.1f} s ({sites / seconds:.0f} sites/s)\n")


if __name__ == "__main__":
    main()
