"""Quotations: whether words stand in a text, and where, as a W3C TextQuoteSelector."""

import re
from dataclasses import dataclass


class QuotationNotFound(ValueError):
    """The words are not in the text."""


@dataclass(frozen=True)
class Selector:
    """The exact words with what stands before and after them."""

    exact: str
    prefix: str
    suffix: str


def find(exact: str, text: str) -> int | None:
    """Where `exact` begins in `text`, whatever the white space and the form of the apostrophe; None if it does not."""
    match = _match(exact, text)
    return match.start() if match else None


def selector(exact: str, text: str, context: int = 32) -> Selector:
    """The selector of `exact` in `text`, as the text writes it, with `context` characters around. Raises QuotationNotFound."""
    match = _match(exact, text)
    if match is None:
        raise QuotationNotFound(exact)
    start, end = match.span()
    return Selector(match.group(), text[max(0, start - context) : start], text[end : end + context])


def _match(exact: str, text: str) -> re.Match[str] | None:
    words = exact.split()
    if not words:
        return None
    pattern = r"\s+".join(re.escape(word).replace("’", "'").replace("'", "['’]") for word in words)
    return re.search(pattern, text)
