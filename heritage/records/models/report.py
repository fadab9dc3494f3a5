"""Damage reports: what happened, was seen, was done or is feared at a site, with its causes, actors and numbers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records.enums import Kind
from heritage.records.fields import AmountField, EdtfField, LineField, TermField, TermsField
from heritage.records.models.component import Component
from heritage.records.models.incident import Incident
from heritage.records.models.record import Record
from heritage.records.models.site import HeritageSite, SitePart


class DamageReport(Record):
    """Assessed harm, or its absence, at one site as a whole or at named parts of it.

    Texts: title, statement, parts_note, recommendation. `assessor`, the name of a person, is withheld.
    """

    KIND = Kind.DAMAGE_REPORT

    site = models.ForeignKey(HeritageSite, models.PROTECT, related_name="reports", verbose_name=_("site"))
    parts = models.ManyToManyField(
        SitePart, through="ReportPart", blank=True, related_name="reports", verbose_name=_("parts concerned")
    )
    incident = models.ForeignKey(
        Incident, models.PROTECT, null=True, blank=True, related_name="reports", verbose_name=_("incident")
    )
    report_kind = TermField(vocabulary="report-kind", blank=False, default="event", verbose_name=_("kind"))
    occurred = EdtfField(verbose_name=_("occurred"), help_text=_("EDTF: 2015-02-26, 2014/2017, ../2015-02-26, 2018/.."))
    observed = EdtfField(
        verbose_name=_("observed"), help_text=_("When somebody looked, if that is what the source says.")
    )
    in_time = TermField(vocabulary="extent-in-time", verbose_name=_("extent in time"))
    standing = TermField(vocabulary="standing", blank=False, verbose_name=_("standing"))
    finding = TermField(
        vocabulary="finding", verbose_name=_("finding"), help_text=_("What was found, if somebody looked.")
    )
    finding_reason = TermField(
        vocabulary="finding-reason", verbose_name=_("why not"), help_text=_("If it could not be determined.")
    )
    probability = TermField(
        vocabulary="probability", verbose_name=_("probability"), help_text=_("How likely, if it is a threat.")
    )
    state_as_written = LineField(verbose_name=_("state, as written"))
    severity = TermField(vocabulary="severity", verbose_name=_("severity"))
    condition = TermField(vocabulary="condition", verbose_name=_("condition after"))
    extent = TermField(vocabulary="extent", verbose_name=_("extent of the damage"))
    methods = TermsField(vocabulary="assessment-method", verbose_name=_("how it was assessed"))
    assessed_by = LineField(
        verbose_name=_("assessed by"), help_text=_("A role or an organisation, as the public may know it.")
    )
    assessor = LineField(verbose_name=_("name of the assessor"), help_text=_("Withheld: never published."))
    priority = TermField(vocabulary="priority", verbose_name=_("priority"))

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


class Effect(Component):
    """One effect of the damage, in EAMENA's words, with a certainty of its own."""

    PREFIX = "e"

    record = models.ForeignKey(DamageReport, models.CASCADE, related_name="effects")
    effect = TermField(vocabulary="effect", blank=False, verbose_name=_("effect"))
    certainty = TermField(vocabulary="certainty", blank=False, default="not-stated", verbose_name=_("certainty"))
    as_written = LineField(verbose_name=_("as written"))

    class Meta(Component.Meta):
        verbose_name = _("effect")
        verbose_name_plural = _("effects")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="effect_key_is_unique_in_record")]


class Attribution(Component):
    """Who is said to have done it, in a report or an incident, and how sure that is. Text: note."""

    PREFIX = "a"

    record = models.ForeignKey(Record, models.CASCADE, related_name="attributions")
    actor = LineField(blank=False, verbose_name=_("actor"), help_text=_("As the sources name them."))
    actor_term = TermField(vocabulary="actor", verbose_name=_("actor in our list"))
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
