"""The steps of script/test: each a command with a name; what failed and what was left out is summed up at the end."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

from _environment import PYTHON, ROOT
from _running import begin, end, say

if TYPE_CHECKING:
    from pathlib import Path

OURS = ("HERITAGE_", "DJANGO_", "TEST_DATABASE_URL", "COVERAGE_", "PYTHONPATH")


class Run:
    """The steps done so far. `everything`: whatever is left out counts as a failure. `selection`: pytest's arguments."""

    def __init__(self, *, everything: bool, selection: list[str], temporary: Path) -> None:
        self.everything = everything
        self.selection = selection
        self.temporary = temporary
        self.passed: list[str] = []
        self.failed: list[str] = []
        self.left_out: list[str] = []
        self.surroundings = _clean() | {"TMPDIR": str(temporary), "COVERAGE_FILE": str(temporary / "coverage")}

    def step(
        self, name: str, *command: str, settings: dict[str, str] | None = None, fine: tuple[int, ...] = (0,)
    ) -> None:
        """Run `python COMMAND` to its end, and remember how it went; `fine` are the exit codes that are no failure."""
        say(f"\n== {name}")
        started = time.monotonic()
        status = _run([str(PYTHON), *command], self.surroundings | (settings or {}))
        is_fine = status in fine
        say(f"   {name}: {'ok' if is_fine else f'FAILED (exit {status})'}, {time.monotonic() - started:.0f} s")
        (self.passed if is_fine else self.failed).append(name)

    def leave_out(self, what: str) -> None:
        """Something is not here: named, and a failure where nothing may be left out."""
        (self.failed if self.everything else self.left_out).append(what)

    def sum_up(self) -> int:
        """Print what was left out, what failed, and one line of numbers; give the exit code."""
        say("")
        for row in self.left_out:
            say(f"Left out: {row}")
        for row in self.failed:
            say(f"FAILED: {row}")
        skipped = f", {len(self.left_out)} skipped" if self.left_out else ""
        say(f"steps: {len(self.passed)} passed, {len(self.failed)} failed{skipped}")
        return 1 if self.failed else 0


def _clean() -> dict[str, str]:
    """The environment without the settings of a catalogue that may be running here."""
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)}


def _run(command: list[str], surroundings: dict[str, str]) -> int:
    """The exit code. Whatever stops us interrupts the command, so that it puts its own things in order."""
    process = begin(command, cwd=ROOT, env=surroundings)
    try:
        return process.wait()
    finally:
        end([process], politely=signal.SIGINT)
