"""What a view says about its addresses: which parameters it knows, and whether it answers with data."""

import re
from collections.abc import Callable
from typing import TypeVar

PLAIN_NUMBER = re.compile(r"[1-9][0-9]{0,14}")
View = TypeVar("View", bound=Callable[..., object])


def parameters(*names: str) -> Callable[[View], View]:
    """The parameters that the view knows; `PlainAddress` redirects to the address without all others."""

    def mark(view: View) -> View:
        view.parameters = frozenset(names)  # type: ignore[attr-defined]
        return view

    return mark


def whole_number(text: str) -> int | None:
    """The whole number that a parameter holds: 1 or more, plain digits without zeros before; None for anything else."""
    return int(text) if PLAIN_NUMBER.fullmatch(text) else None


def data(view: View) -> View:
    """The view answers with data: an unknown parameter is an error, and errors are JSON."""
    view.is_data = True  # type: ignore[attr-defined]
    return view
