"""At which state of the catalogue the page that is being made shows it: links between entries stay there."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_shown: ContextVar[int] = ContextVar("shown_state", default=0)


@contextmanager
def showing(state: int) -> Iterator[None]:
    """Inside, links between entries lead to how they stood at `state`; 0 for today."""
    token = _shown.set(state)
    try:
        yield
    finally:
        _shown.reset(token)


def shown() -> int:
    """The state that the page shows, 0 for today."""
    return _shown.get()


def query() -> str:
    """What stands behind an address to stay at the state that is shown."""
    return f"?at={shown()}" if shown() else ""
