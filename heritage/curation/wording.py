"""Numbers in the sentences of the desk, in the curator's digits."""

from django.utils import translation

from heritage.lib import numerals


def counted(number: int) -> str:
    """A number as the language of the page writes it."""
    return numerals.number(number, translation.get_language() or "en")
