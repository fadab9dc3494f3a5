"""Why something cannot be done to an entry, in sentences."""

from django.utils.translation import gettext_lazy as _

from heritage.editions.acts import NotPossible

NOT_POSSIBLE = {
    "not withdrawn": _("Entry %(entry)s is not withdrawn: there is nothing to restore."),
    "not published": _("Entry %(entry)s is not published any more: look at what happened to it."),
    "nothing takes its place": _(
        "What should take the place of entry %(entry)s is not published, or is of another kind."
    ),
    "erased": _("The text of entry %(entry)s was erased, or was never there."),
    "still shown": _("What is shown cannot be erased: withdraw entry %(entry)s or reprint it first."),
    "site not shown": _("The site that entry %(entry)s is about is not shown: restore that first."),
    "still named": _("Reports or images still name entry %(entry)s: they must name what takes its place first."),
}


def why_not_possible(error: NotPossible) -> str:
    """The sentence for something that cannot be done to an entry."""
    return str(NOT_POSSIBLE[error.why]) % {"entry": error.entry.pk}
