"""A pointer from a record into a source."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records.fields import JsonField, LineField, PlainTextField, TermField
from heritage.records.models.component import Component
from heritage.records.models.record import Record
from heritage.records.models.source import Source


class Citation(Component):
    """Which source says something about which parts of the record, where in it, and whether it agrees."""

    PREFIX = "c"

    record = models.ForeignKey(Record, models.CASCADE, related_name="citations")
    source = models.ForeignKey(Source, models.PROTECT, related_name="cited_in", verbose_name=_("source"))
    stance = TermField(vocabulary="stance", blank=False, default="supports", verbose_name=_("stance"))
    about = JsonField(
        _("about"),
        default=list,
        blank=True,
        help_text=_("Keys of what this source speaks of, such as “statement” or “q1”; none: the whole record."),
    )
    locator = LineField(verbose_name=_("where in it"), help_text=_("Page, paragraph or time: “pp. 108-132”."))
    quotation = PlainTextField(
        verbose_name=_("words quoted"),
        help_text=_(
            "Exactly as in the source. If we hold its text, up to 32 characters before and after are published with the words."
        ),
    )
    credibility = TermField(
        vocabulary="credibility", verbose_name=_("credibility"), help_text=_("Withheld: never published.")
    )
    quotation_prefix = LineField(editable=False, max_length=64)
    quotation_suffix = LineField(editable=False, max_length=64)

    class Meta(Component.Meta):
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.UniqueConstraint(fields=["record", "key"], name="citation_key_is_unique_in_record"),
            models.CheckConstraint(name="citation_has_a_stance", condition=~models.Q(stance="")),
            models.CheckConstraint(
                name="citation_is_not_of_its_own_record", condition=~models.Q(source=models.F("record"))
            ),
        ]
