"""Damage reports: what happened, was seen, was done or is feared at a site, with its causes, actors and numbers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records.enums import Kind
from heritage.records.fields import AmountField, EdtfField, LineField, TermField
from heritage.records.models.component import Component
from heritage.records.models.record import Record
from heritage.records.models.site import HeritageSite, SitePart


class DamageReport(Record):
    """Assessed harm, or its absence, at one site as a whole or at named parts of it. Texts: title, statement."""

    KIND = Kind.DAMAGE_REPORT

    site = models.ForeignKey(HeritageSite, models.PROTECT, related_name="reports", verbose_name=_("site"))
    parts = models.ManyToManyField(
        SitePart, through="ReportPart", blank=True, related_name="reports", verbose_name=_("parts concerned")
    )
    report_kind = TermField(vocabulary="report-kind", blank=False, default="event", verbose_name=_("kind"))
    occurred = EdtfField(verbose_name=_("occurred"), help_text=_("EDTF: 2015-02-26, 2014/2017, ../2015-02-26, 2018/.."))
    observed = EdtfField(
        verbose_name=_("observed"), help_text=_("When somebody looked, if that is what the source says.")
    )
    in_time = TermField(vocabulary="extent-in-time", verbose_name=_("extent in time"))
    standing = TermField(vocabulary="standing", blank=False, verbose_name=_("standing"))
    state_as_written = LineField(verbose_name=_("state, as written"))
    severity = TermField(vocabulary="severity", verbose_name=_("severity"))
    condition = TermField(vocabulary="condition", verbose_name=_("condition after"))

    class Meta:
        verbose_name = _("damage report")
        verbose_name_plural = _("damage reports")
        ordering = ["label"]


class ReportPart(models.Model):
    """That a report is about a part. Such a part cannot be deleted: the report would silently be about the whole site."""

    report = models.ForeignKey(DamageReport, models.CASCADE, related_name="+")
    part = models.ForeignKey(SitePart, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "part"], name="report_names_a_part_once")]

    def __str__(self) -> str:
        return f"{self.report_id}/{self.part_id}"


class Cause(Component):
    """One cause, in EAMENA's words and as the source wrote it, with a certainty of its own."""

    PREFIX = "cause-"

    record = models.ForeignKey(DamageReport, models.CASCADE, related_name="causes")
    category = TermField(vocabulary="cause-category", blank=False, verbose_name=_("category"))
    cause = TermField(vocabulary="cause", blank=False, verbose_name=_("cause"))
    certainty = TermField(vocabulary="certainty", blank=False, default="not-stated", verbose_name=_("certainty"))
    as_written = LineField(verbose_name=_("as written"))

    class Meta(Component.Meta):
        verbose_name = _("cause")
        verbose_name_plural = _("causes")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="cause_key_is_unique_in_record")]


class Attribution(Component):
    """Who is said to have done it, and how sure that is. Text: note."""

    PREFIX = "a"

    record = models.ForeignKey(DamageReport, models.CASCADE, related_name="attributions")
    actor = LineField(blank=False, verbose_name=_("actor"))
    certainty = TermField(
        vocabulary="attribution-certainty", blank=False, default="reported", verbose_name=_("certainty")
    )

    class Meta(Component.Meta):
        verbose_name = _("attribution")
        verbose_name_plural = _("attributions")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="attribution_key_is_unique_in_record")]


class Quantity(Component):
    """A number that a source gives, as a decimal, with its unit. Several may disagree. Text: what."""

    PREFIX = "q"

    record = models.ForeignKey(DamageReport, models.CASCADE, related_name="quantities")
    value = AmountField(_("number"))
    unit = LineField(max_length=40, verbose_name=_("unit"))
    as_written = LineField(verbose_name=_("as written"))

    class Meta(Component.Meta):
        verbose_name = _("number")
        verbose_name_plural = _("numbers")
        constraints = [
            models.UniqueConstraint(fields=["record", "key"], name="quantity_key_is_unique_in_record"),
            models.CheckConstraint(name="quantity_is_not_negative", condition=~models.Q(value__startswith="-")),
        ]
