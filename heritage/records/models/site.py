"""Heritage sites: names, parts, place, and statements about them that are no damage."""

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records import validators
from heritage.records.enums import Kind
from heritage.records.fields import EdtfField, LanguageField, LineField, TermField
from heritage.records.models.component import Component
from heritage.records.models.record import Record


class HeritageSite(Record):
    """A place. Texts: description, area (administrative), locality (town). The custodian is withheld."""

    KIND = Kind.SITE

    type = TermField(vocabulary="site-type", blank=False, verbose_name=_("type"))
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        default="",
        validators=[validators.country],
        help_text=_("ISO 3166-1, like IQ."),
    )
    location_policy = TermField(
        vocabulary="location-policy", blank=False, default="coarse", verbose_name=_("location shown to the public")
    )
    part_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="within", verbose_name=_("part of")
    )
    custodian = LineField(verbose_name=_("custodian"), help_text=_("Withheld: never published."))

    class Meta:
        verbose_name = _("heritage site")
        verbose_name_plural = _("heritage sites")
        ordering = ["label"]
        constraints = [
            models.CheckConstraint(
                name="site_is_not_part_of_itself", condition=~models.Q(part_of=models.F("record_ptr"))
            ),
        ]


class SiteName(Component):
    """One of the names of a site, in its own language and script."""

    PREFIX = "n"

    record = models.ForeignKey(HeritageSite, models.CASCADE, related_name="names")
    text = LineField(blank=False, verbose_name=_("name"))
    language = LanguageField(
        default="en", verbose_name=_("language"), help_text=_("BCP-47: en, ar, ckb, ar-Latn for a transliteration.")
    )
    kind = TermField(vocabulary="name-kind", blank=False, default="preferred", verbose_name=_("kind"))

    class Meta(Component.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            models.UniqueConstraint(fields=["record", "key"], name="name_key_is_unique_in_record"),
            models.UniqueConstraint(
                fields=["record", "language"],
                condition=models.Q(kind="preferred"),
                name="name_is_preferred_once_per_language",
            ),
        ]

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Nothing: of two names that change places in one save, one would still be preferred. The form sees the list."""


class SitePart(Component):
    """A part of a site that reports can be about: a building, a room, a collection. Text: name."""

    PREFIX = "part-"

    record = models.ForeignKey(HeritageSite, models.CASCADE, related_name="parts")
    kind = TermField(vocabulary="part-kind", blank=False, verbose_name=_("kind"))

    class Meta(Component.Meta):
        verbose_name = _("part")
        verbose_name_plural = _("parts")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="part_key_is_unique_in_record")]


class SiteStatement(Component):
    """A statement about a site that is no damage: what it is, who used it, what it held. Text: statement."""

    PREFIX = "s"

    record = models.ForeignKey(HeritageSite, models.CASCADE, related_name="statements")
    subject = TermField(vocabulary="statement-subject", blank=False, verbose_name=_("subject"))
    standing = TermField(vocabulary="standing", blank=False, verbose_name=_("standing"))
    occurred = EdtfField(verbose_name=_("when"))
    in_time = TermField(vocabulary="extent-in-time", verbose_name=_("extent in time"))

    class Meta(Component.Meta):
        verbose_name = _("statement about the site")
        verbose_name_plural = _("statements about the site")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="statement_key_is_unique_in_record")]


class SiteLocation(models.Model):
    """The exact place, in degrees (WGS 84). Withheld: only the cell or point that the policy allows is ever published."""

    site = models.OneToOneField(HeritageSite, models.CASCADE, related_name="location")
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        validators=[validators.latitude],
        help_text=_("Degrees north, like 36.337923; south is negative."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        validators=[validators.longitude],
        help_text=_("Degrees east, like 43.139372; west is negative."),
    )
    certainty = TermField(vocabulary="certainty", default="not-stated", verbose_name=_("certainty"))

    class Meta:
        verbose_name = _("exact place")
        verbose_name_plural = _("exact places")
        constraints = [
            models.CheckConstraint(
                name="location_latitude_is_on_the_globe", condition=models.Q(latitude__gte=-90, latitude__lte=90)
            ),
            models.CheckConstraint(
                name="location_longitude_is_on_the_globe", condition=models.Q(longitude__gte=-180, longitude__lte=180)
            ),
        ]

    def __str__(self) -> str:
        return str(self.site)
