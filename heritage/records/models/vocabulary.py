"""Vocabularies: the terms that curators add to the lists that are shipped with the application."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records.enums import Kind
from heritage.records.fields import KeyField, LineField
from heritage.records.models.component import Component
from heritage.records.models.record import Record


class Vocabulary(Record):
    """What is added to one shipped list; there is one such record for a list."""

    KIND = Kind.VOCABULARY

    name = models.CharField(_("list"), max_length=80)

    class Meta:
        verbose_name = _("added terms")
        verbose_name_plural = _("added terms")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["name"], name="vocabulary_extends_a_list_once")]


class Term(Component):
    """One added term. Its key is its id for ever. Texts: label, scope_note."""

    PREFIX = "term-"

    record = models.ForeignKey(Vocabulary, models.CASCADE, related_name="terms")
    broader = KeyField(
        max_length=80, verbose_name=_("broader term"), help_text=_("The id of a wider term of the same list.")
    )
    eamena = LineField(max_length=80, verbose_name="EAMENA", help_text=_("The concept id in EAMENA’s reference data."))
    aat = LineField(
        max_length=80, verbose_name="Getty AAT", help_text=_("The number in the Art & Architecture Thesaurus.")
    )
    wikidata = LineField(max_length=80, verbose_name="Wikidata", help_text=_("Like Q33506."))

    class Meta(Component.Meta):
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="term_key_is_unique_in_record")]
