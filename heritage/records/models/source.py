"""Sources: what somebody published or said, and what we may know of it without publishing it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records.enums import Kind
from heritage.records.fields import EdtfField, LanguageField, LineField, PlainTextField, TermField
from heritage.records.models.component import Component
from heritage.records.models.record import Record


class Source(Record):
    """A bibliographic thing. The title is in its own language, or supplied by us and marked so. Texts: note, status_note."""

    KIND = Kind.SOURCE

    type = TermField(vocabulary="source-type", blank=False, verbose_name=_("type"))
    title = LineField(
        blank=False, verbose_name=_("title"), help_text=_("As printed. Without one, supply a title and say so below.")
    )
    title_is_supplied = models.BooleanField(
        _("title supplied by us"), default=False, help_text=_("It is then shown in brackets.")
    )
    publisher = LineField(verbose_name=_("publisher"))
    issued = EdtfField(verbose_name=_("issued"), help_text=_("EDTF: 2015-03-02, 2017-03~; empty if undated."))
    language = LanguageField(default="en", verbose_name=_("language"))
    url = models.URLField(_("address"), max_length=1000, blank=True, default="")
    archive_url = models.URLField(_("archived copy"), max_length=1000, blank=True, default="")
    accessed = EdtfField(verbose_name=_("accessed on"))
    status = TermField(vocabulary="source-status", blank=False, default="in-force", verbose_name=_("status"))
    reliability = TermField(
        vocabulary="reliability", verbose_name=_("reliability"), help_text=_("Withheld: never published.")
    )
    reliability_reason = PlainTextField(
        verbose_name=_("why"), help_text=_("Why this reliability. Withheld: never published.")
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["label"]


class SourceCreator(Component):
    """An author, as the source writes the name: “Danti, Michael D.”."""

    PREFIX = "w"

    record = models.ForeignKey(Source, models.CASCADE, related_name="creators")
    name = LineField(blank=False, verbose_name=_("name"))

    class Meta(Component.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="creator_key_is_unique_in_record")]


class SourceIdentifier(Component):
    """A number by which libraries and shops know the source: DOI, ISBN."""

    PREFIX = "i"

    record = models.ForeignKey(Source, models.CASCADE, related_name="identifiers")
    scheme = TermField(vocabulary="source-identifier", blank=False, verbose_name=_("kind"))
    value = LineField(blank=False, max_length=200, verbose_name=_("identifier"))

    class Meta(Component.Meta):
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")
        constraints = [
            models.UniqueConstraint(fields=["record", "key"], name="source_identifier_key_is_unique_in_record")
        ]


class Verification(Component):
    """A finding about a source: what was checked, how, with which result and how sure. Texts: how, outcome, role."""

    PREFIX = "v"

    record = models.ForeignKey(Record, models.CASCADE, related_name="verifications")
    kind = TermField(vocabulary="verification-kind", blank=False, verbose_name=_("what was checked"))
    result = TermField(vocabulary="verification-result", blank=False, verbose_name=_("result"))
    confidence = TermField(vocabulary="confidence", blank=False, default="not-stated", verbose_name=_("confidence"))
    checked = EdtfField(verbose_name=_("checked on"))

    class Meta(Component.Meta):
        verbose_name = _("verification")
        verbose_name_plural = _("verifications")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="verification_key_is_unique_in_record")]


HELD_HELP = _(
    "For checking quotations. Only this of it is published: with each quotation, up to 32 characters before it and 32 after it."
)


class SourceSnapshot(models.Model):
    """The text of a source as we hold it, for checking quotations. Withheld but for what stands around a quotation."""

    source = models.OneToOneField(Source, models.CASCADE, related_name="snapshot")
    text = PlainTextField(verbose_name=_("text held"), help_text=HELD_HELP)

    class Meta:
        verbose_name = _("text held")
        verbose_name_plural = _("texts held")

    def __str__(self) -> str:
        return str(self.source)
