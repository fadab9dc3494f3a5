"""Notes as people type them beside an act: checked like every other text, never a reason to lose what was typed."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from heritage.curation.rules import Incomplete
from heritage.curation.wording import counted
from heritage.records import validators

LONGEST = 4000


def note(request: HttpRequest) -> str:
    """The field `note` of a POST, in NFC, without white space around it. Raises Incomplete for what cannot be kept."""
    text: str = validators.nfc(request.POST.get("note", "").replace("\r\n", "\n")).strip()
    if len(text) > LONGEST:
        raise Incomplete(
            _("The note has %(count)s characters; %(most)s fit.")
            % {"count": counted(len(text)), "most": counted(LONGEST)}
        )
    try:
        validators.plain_text(text)
    except ValidationError as error:
        raise Incomplete(_("The note: %(why)s") % {"why": " ".join(error.messages)}) from error
    return text
