"""What can be wrong with an address that somebody asks for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One parameter and what is wrong with it, in the reader's language."""

    parameter: str
    message: str


class BadQuery(Exception):
    """The query string holds values that make no sense: 400, naming each."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{row.parameter}: {row.message}" for row in problems))
        self.problems = problems


class BadAddress(BadQuery):
    """A part of the path makes no sense: 400, and there is no page without it."""
