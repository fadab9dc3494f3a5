"""`python -m tests.benchmarks.pages ROUNDS`: what answers cost in the public process, beside an empty one. Public settings.

No network and no server in between: Django's own client calls the whole stack of middleware and view. All are asked in
turn, round after round, so that whatever disturbs the machine disturbs them all.
"""

import statistics
import sys
import time

import django


def addresses() -> dict[str, str]:
    """What is timed: a name, and an address. The site is the one in the middle of the list."""
    from heritage.editions.models import SiteIndex  # needs the settings

    rows = SiteIndex.objects.order_by("sort").values_list("entry_id", flat=True)
    site = rows[len(rows) // 2]
    return {
        "empty view": "/healthz",
        "stored bytes": f"/id/{site}/1.json",
        "site page": f"/en/sites/{site}/",
        "site page, Arabic": f"/ar/sites/{site}/",
        "plain list": "/en/sites/",
        "list, searched": "/en/sites/?q=tell",
    }


def measure(asked: dict[str, str], rounds: int) -> dict[str, float]:
    """The median seconds of each answer. Raises RuntimeError for one that is no page."""
    from django.test import Client  # needs the settings

    client = Client(SERVER_NAME="127.0.0.1")
    seconds: dict[str, list[float]] = {name: [] for name in asked}
    for number in range(-2, rounds):  # two rounds to warm up
        for name, address in asked.items():
            started = time.perf_counter()
            status = client.get(address).status_code
            if status != 200:
                raise RuntimeError(f"{address} answered {status}.")
            if number >= 0:
                seconds[name].append(time.perf_counter() - started)
    return {name: statistics.median(row) for name, row in seconds.items()}


def main() -> None:
    """Measure, and print one line for each."""
    rounds = int(sys.argv[1])
    django.setup()
    medians = measure(addresses(), rounds)
    empty = medians["empty view"]
    sys.stdout.write(f"\n{'median of ' + str(rounds):<20}{'ms':>9}{'times the empty view':>24}\n")
    for name, median in medians.items():
        sys.stdout.write(f"{name:<20}{median * 1000:>9.2f}{median / empty:>24.1f}\n")


if __name__ == "__main__":
    main()
