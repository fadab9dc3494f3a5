"""The forms of the terms that curators add: which list, and each term with its key, labels and meaning."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from heritage.curation.forms.components import ComponentForm, check_key
from heritage.curation.forms.records import EVERY, RecordForm
from heritage.curation.forms.rows import ComponentFormSet, titles
from heritage.curation.forms.terms import TermSelect, term_choices
from heritage.curation.forms.texts import Words, offers
from heritage.editions.models import TermUseIndex
from heritage.lib.vocabulary import vocabulary
from heritage.records.models import Record, Term, Vocabulary
from heritage.records.terms import extensible, where_used

LIST_STAYS = _("Stays as it is: the terms below were added to this list.")
ONE_PER_LIST = _(
    "Save, then add the terms. Only lists to which nothing was added yet are here: to add more to another, open its added terms."
)
TERM_KEY_STAYS = _("Stays as it is: records and editions name the term by it.")
TERM_KEY = _("The id of the term for ever, in a-z and hyphens, like “clock-tower”.")
SHIPPED = _("“%(key)s” is in the list already: use that term, or choose another key.")


class VocabularyForm(RecordForm):
    """What is added to one list."""

    name = forms.ChoiceField(label=_("List"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        name: Any = self.fields["name"]
        is_saved = bool(self.instance.pk)
        taken = set() if is_saved else set(Vocabulary.objects.values_list("name", flat=True))
        reader = get_language() or "en"
        lists = [(row, capfirst(vocabulary(row).label(reader))) for row in extensible() if row not in taken]
        name.choices = sorted(lists, key=lambda pair: pair[1])
        name.disabled = is_saved
        name.help_text = LIST_STAYS if is_saved else ONE_PER_LIST


@offers(Words("label", _("Label"), languages=EVERY), Words("scope_note", _("What it means"), rows=2, languages=EVERY))
class TermForm(ComponentForm):
    """One added term. Its key is asked for, once: it is the term's id for ever."""

    class Meta:
        model = Term
        fields = ("key", "broader", "eamena", "aat", "wikidata")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        key: Any = self.fields["key"]
        key.required = True
        key.disabled = self.instance.pk is not None
        key.help_text = TERM_KEY_STAYS if key.disabled else TERM_KEY
        self._offer_broader_terms()

    def _offer_broader_terms(self) -> None:
        """The terms of the list, worked out once for all rows, but not the term itself."""
        record: Any = self.record
        if not hasattr(record, "_broader_terms"):
            record._broader_terms = term_choices(record.name)
        widget = TermSelect()
        widget.vocabulary = record.name
        choices = [row for row in record._broader_terms if row[0] != self.instance.key]
        self.fields["broader"] = forms.ChoiceField(
            label=_("Broader term"), required=False, choices=[("", "—"), *choices], widget=widget
        )

    def clean_key(self) -> str | None:
        """A key that is neither shipped with the list nor taken in this record."""
        record: Any = self.record
        key = check_key(self)
        if key and not self.instance.pk and key in vocabulary(record.name):
            raise ValidationError(SHIPPED % {"key": key})
        return key


class TermFormSet(ComponentFormSet):
    """The terms added to one list."""

    def clean(self) -> None:
        """A term that a record names cannot go: the record would say a word that nobody explains."""
        going = {form.instance.key for form in self.removed()}
        problems = [problem for form in self.removed() if (problem := self._needed(form.instance, going))]
        if problems:
            raise ValidationError(problems)
        super().clean()

    def _needed(self, term: Term, going: set[str]) -> str:
        """The sentence that refuses to remove a term, or "" if nothing names it."""
        if term.key in vocabulary(term.record.name):  # what names it means the shipped term
            return ""
        published = TermUseIndex.objects.filter(key=f"{term.record.name}/{term.key}").values("entry")
        rows = {*where_used(term.record.name, term.key), *Record.objects.filter(public_id__in=published)}
        users = [f"“{record}”" for record in sorted(rows, key=str)]
        users += [
            f"“{row}”" for row in Term.objects.filter(record=term.record, broader=term.key) if row.key not in going
        ]
        message = gettext("The term %(term)s cannot be removed: it is used by %(records)s. Change them first.")
        return message % {"term": term.key, "records": titles(users)} if users else ""
