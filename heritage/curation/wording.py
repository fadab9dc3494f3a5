"""Numbers and moments in the sentences of the desk, in the curator's digits."""

from datetime import datetime

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from heritage.lib import numerals
from heritage.public.pages.frame import day_in_words


def counted(number: int) -> str:
    """A number as the language of the page writes it."""
    return numerals.number(number, _language())


def moment(at: datetime) -> str:
    """Day and time of day of a moment, by the catalogue's clock: "26 February 2015, 14:05"."""
    time = numerals.digits(f"{timezone.localtime(at):%H:%M}", _language())
    return _("%(day)s, %(time)s") % {"day": day_in_words(at, _language()), "time": time}


def _language() -> str:
    return translation.get_language() or "en"
