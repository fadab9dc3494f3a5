"""Fields for terms: chosen by their labels in the curator's language, with the scope note of what is chosen under them."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from heritage.lib.vocabulary import Term
from heritage.records import terms
from heritage.records.fields import TermField, TermsField

RADIO = {"standing", "location-policy"}  # the lists whose meaning a newcomer must see before choosing
# Other words by which people look for a term, beside its label and its note.
ALSO: dict[str, dict[str, Any]] = {
    "source-type": {
        "report": _("report of an organisation, museum, ministry, agency, university, UNESCO, NGO"),
        "article-newspaper": _("newspaper, news agency, news site, press"),
        "webpage": _("website of a museum or an organisation"),
        "image": _("photo, satellite image"),
        "post": _("Facebook, X, Twitter, Telegram"),
        "video": _("YouTube, film"),
        "document": _("letter, order, inventory"),
    },
}
SEARCHED = 10  # a list with more terms than this can be searched
NOT_LISTED = _("“%(value)s” is not in this list, or not any more. Choose another, or ask who keeps the list to add it.")


def term_choices(name: str, *, with_notes: bool = False) -> list[tuple[str, str]]:
    """The terms of a vocabulary, shipped and added, in the curator's language, with their scope notes if wanted."""
    return [(term.id, _words(term, with_notes=with_notes)) for term in terms.terms(name)]


def _words(term: Term, *, with_notes: bool) -> str:
    title, note = capfirst(term.label(get_language() or "en")), note_of(term)
    return f"{title}: {note}" if with_notes and note else title


def note_of(term: Term) -> str:
    """The scope note of a term in the curator's language, else in English, else ""."""
    return term.scope_note.get(get_language() or "en") or term.scope_note.get("en", "")


def no_longer(value: str) -> str:
    """A stored term that left its list, as a choice."""
    return gettext("%(term)s (no longer in the list)") % {"term": value}


def searched() -> dict[str, str]:
    """What tells the script to make a list searchable, and with which words."""
    return {"data-search": gettext("Type to search"), "data-nothing": gettext("Nothing found")}


def known_terms(field: Any) -> list[str]:
    """The ids of the terms that a field or widget offers, in order."""
    return [str(term) for term, _label in field.choices]


class TermSelect(forms.Select):
    """One term: a list to choose from, which a script makes searchable; under it what the chosen word means.

    A value that is not in the list stays chosen, and is said to be gone: the field refuses it, nothing is lost.
    """

    template_name = "curation/_term.html"
    vocabulary = ""
    notes: dict[str, str] = {}
    also: dict[str, Any] = {}

    def create_option(self, name: Any, value: Any, *args: Any, **options: Any) -> dict[str, Any]:
        """With the scope note, which the page shows when the term is chosen."""
        option = super().create_option(name, value, *args, **options)
        words = {"data-note": self.notes.get(str(value), ""), "data-also": str(self.also.get(str(value), ""))}
        return option | {"attrs": option["attrs"] | {name: text for name, text in words.items() if text}}

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> Any:
        """The terms, then what is chosen but gone."""
        groups = super().optgroups(name, value, attrs)
        known = known_terms(self)
        for place, term in enumerate([row for row in value if row and row not in known], len(groups)):
            groups.append((None, [self.create_option(name, term, no_longer(term), True, place)], place))  # noqa: FBT003
        return groups

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """With the note of the chosen term, and where all meanings are."""
        context = super().get_context(name, value, attrs)
        is_long = len(known_terms(self)) > SEARCHED
        if is_long:
            context["widget"]["attrs"] |= searched()
        meanings = reverse("terms", args=[self.vocabulary]) if is_long or self.notes else ""
        note = self.notes.get(str(value or ""), "")
        return context | {"note": note, "meanings": meanings, "is_long": is_long}


class TermTicks(forms.CheckboxSelectMultiple):
    """Several terms: ticks. What is ticked but gone from the list stays ticked."""

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> Any:
        """The terms, then what is ticked but gone."""
        groups = super().optgroups(name, value, attrs)
        known = known_terms(self)
        for place, term in enumerate([row for row in value if row and row not in known], len(groups)):
            option = self.create_option(name, term, no_longer(term), True, place, attrs=attrs)  # noqa: FBT003
            groups.append((None, [option], place))
        return groups


class TermsChoice(forms.MultipleChoiceField):
    """Several terms of a list, kept in the order of the list."""

    widget = TermTicks

    def clean(self, value: Any) -> list[str]:
        """The ticked terms in the order of the list. Raises ValidationError for one that is not in it."""
        ticked = set(super().clean(value))
        return [term for term in known_terms(self) if term in ticked]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Order does not matter."""
        return sorted(initial or []) != sorted(data or [])


def term_field(model_field: TermField) -> forms.Field:
    """The form field of one term."""
    name = model_field.vocabulary
    is_radio = name in RADIO
    rows = terms.terms(name)
    choices = [(term.id, _words(term, with_notes=is_radio)) for term in rows]
    widget = forms.RadioSelect() if is_radio else TermSelect()
    if isinstance(widget, TermSelect):
        widget.vocabulary, widget.also = name, ALSO.get(name, {})
        widget.notes = {term.id: note for term in rows if (note := note_of(term))}
    return forms.ChoiceField(
        label=capfirst(model_field.verbose_name),
        help_text=model_field.help_text,
        # An empty one is a gap that is named before submission, not a reason to lose what was typed.
        required=not model_field.blank and model_field.has_default() and bool(model_field.default),
        choices=choices if is_radio else [("", "—"), *choices],
        initial=model_field.default if model_field.has_default() else "",
        error_messages={"invalid_choice": NOT_LISTED},
        widget=widget,
    )


def terms_field(model_field: TermsField) -> forms.Field:
    """The form field of several terms."""
    return TermsChoice(
        label=capfirst(model_field.verbose_name),
        help_text=model_field.help_text,
        required=False,
        choices=term_choices(model_field.vocabulary),
        error_messages={"invalid_choice": NOT_LISTED},
    )
