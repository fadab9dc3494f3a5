"""Evidence images: what an image shows, whose it is and how we know, also of one that we may not hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records.enums import Kind
from heritage.records.fields import EdtfField, LineField, PlainTextField, TermField
from heritage.records.models.incident import Incident
from heritage.records.models.record import Record
from heritage.records.models.report import DamageReport
from heritage.records.models.site import HeritageSite, SitePart


class EvidenceImage(Record):
    """An image of one site as a whole or of named parts, or of an incident, and the reports that it is evidence of.

    Texts: caption, alternative (what is to be seen, for who cannot see it). `taken_from` and `received` are withheld.
    """

    KIND = Kind.IMAGE

    site = models.ForeignKey(
        HeritageSite,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="images",
        verbose_name=_("site"),
        help_text=_("Leave it empty if nobody says which place it shows."),
    )
    parts = models.ManyToManyField(
        SitePart, through="ImagePart", blank=True, related_name="images", verbose_name=_("parts shown")
    )
    reports = models.ManyToManyField(
        DamageReport, through="ImageReport", blank=True, related_name="images", verbose_name=_("evidence of")
    )
    incident = models.ForeignKey(
        Incident, models.PROTECT, null=True, blank=True, related_name="images", verbose_name=_("incident")
    )
    type = TermField(vocabulary="image-type", blank=False, default="photograph", verbose_name=_("kind of image"))
    view = TermField(
        vocabulary="image-view", blank=False, default="not-stated", verbose_name=_("before or after the damage")
    )
    captured = EdtfField(verbose_name=_("taken on"), help_text=_("EDTF: 2015-02-26, 2015-02~; empty if nobody says."))
    creator = LineField(
        verbose_name=_("made by"), help_text=_("Published. Leave it empty if the name would put somebody in danger.")
    )
    credit = LineField(
        blank=False,
        verbose_name=_("credit line"),
        help_text=_("As the rights holder wants it: Reuters/Channel 2 News."),
    )
    rights = TermField(vocabulary="rights", blank=False, verbose_name=_("rights"))
    taken_from = PlainTextField(verbose_name=_("where it was taken from"), help_text=_("Withheld: never published."))
    received = PlainTextField(verbose_name=_("how it reached us"), help_text=_("Withheld: never published."))

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        ordering = ["label"]


class ImagePart(models.Model):
    """That an image shows a part. Such a part cannot be deleted: the image would silently be of the whole site."""

    image = models.ForeignKey(EvidenceImage, models.CASCADE, related_name="+")
    part = models.ForeignKey(SitePart, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["image", "part"], name="image_shows_a_part_once")]

    def __str__(self) -> str:
        return f"{self.image_id}/{self.part_id}"


class ImageReport(models.Model):
    """That an image is evidence of what a report states."""

    image = models.ForeignKey(EvidenceImage, models.CASCADE, related_name="+")
    report = models.ForeignKey(DamageReport, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["image", "report"], name="image_is_evidence_of_a_report_once")]

    def __str__(self) -> str:
        return f"{self.image_id}/{self.report_id}"
