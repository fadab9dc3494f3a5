"""How the scripts run commands and end: to the end or stopped cleanly, with a sentence instead of a traceback."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux's prctl(2)
INTERRUPTED = 130  # what shells give for Ctrl-C: the work is not done
ASKED_TO_STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class CannotGoOn(Exception):
    """Something the person at the keyboard has to know; shown without a traceback."""


class Stop(Exception):
    """Somebody asked the script to stop: Ctrl-C, SIGTERM, or the terminal was closed."""


def plainly(main: Callable[[], None], when_stopped: int = INTERRUPTED) -> None:
    """Run a script's `main`; exit `when_stopped` when asked to stop, 1 with one sentence when it cannot go on."""
    for number in ASKED_TO_STOP:
        signal.signal(number, _stop)
    try:
        main()
    except Stop:
        say("Stopped.")
        sys.exit(when_stopped)
    except BrokenPipeError:
        _forget_output()
    except (CannotGoOn, OSError) as problem:
        sys.exit(str(problem))


def _stop(*_: object) -> None:
    raise Stop


def _forget_output() -> None:
    """Nobody reads what we print any more: let Python not fail over it once again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Print at once, also into a pipe. A reader who went away is no reason to fail when we are ending anyway."""
    with contextlib.suppress(BrokenPipeError):
        print(text, flush=True)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """A block that a second Ctrl-C does not interrupt."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in ASKED_TO_STOP}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def alone(place: Path, what: str) -> Iterator[None]:
    """A block that one script at a time may enter for this file or folder; the others say so and wait."""
    handle = os.open(place, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"Another script is {what}; waiting for it.")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def run(command: list[str], complaint: str, **options: Any) -> None:
    """Run a command to its end; whatever stops us stops it. Raises CannotGoOn with `complaint` if it fails."""
    process = begin(command, **options)
    try:
        status = process.wait()
    except BaseException:
        end([process])
        raise
    if status:
        raise CannotGoOn(complaint)


def begin(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
    """Start a command that no Ctrl-C of the terminal reaches: we end it ourselves, and it ends when we are killed."""
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_die_with_parent, **options)  # noqa: PLW1509 - one thread


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGTERM)


def end(
    processes: list[subprocess.Popen[bytes]], patience: float = 10, politely: signal.Signals = signal.SIGTERM
) -> None:
    """Stop processes and whatever they started: politely, then for good."""
    with undisturbed():
        for process in processes:
            _signal(process, politely)
        for process in processes:
            try:
                process.wait(patience)
            except subprocess.TimeoutExpired:
                _signal(process, signal.SIGKILL)
                process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """To the process's whole group; none is there if it ended already."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
