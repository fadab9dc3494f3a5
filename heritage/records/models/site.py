"""Heritage sites: names, parts, periods, protection, place, and statements about them that are no damage."""

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records import validators
from heritage.records.enums import Kind
from heritage.records.fields import EdtfField, GeometryField, LanguageField, LineField, TermField, TermsField
from heritage.records.models.component import Component
from heritage.records.models.record import Record

IDENTIFIERS_SHOWN = {"exact", "fine", "coarse"}  # other catalogues publish the place of what they number


class HeritageSite(Record):
    """A place. Texts: description, significance, area (administrative), locality (town), address. The custodian is withheld."""

    KIND = Kind.SITE

    type = TermField(vocabulary="site-type", blank=False, verbose_name=_("type"))
    functions = TermsField(vocabulary="site-function", verbose_name=_("functions"))
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
    actor = LineField(verbose_name=_("actor"), help_text=_("Who used, held or owned it, as the sources name them."))
    occurred = EdtfField(verbose_name=_("when"))
    in_time = TermField(vocabulary="extent-in-time", verbose_name=_("extent in time"))

    class Meta(Component.Meta):
        verbose_name = _("statement about the site")
        verbose_name_plural = _("statements about the site")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="statement_key_is_unique_in_record")]


class SitePeriod(Component):
    """A period to which the place or a part of it belongs, with a date that may be uncertain or BCE."""

    PREFIX = "period-"

    record = models.ForeignKey(HeritageSite, models.CASCADE, related_name="periods")
    period = TermField(vocabulary="period", verbose_name=_("period"))
    as_written = LineField(
        verbose_name=_("as written"), help_text=_("As the source names it: “Neo-Assyrian”, “reign of Nur al-Din”.")
    )
    dates = EdtfField(verbose_name=_("dates"), help_text=_("EDTF: -0879/-0706, 1172, 11XX; the year 0000 is 1 BCE."))
    certainty = TermField(vocabulary="certainty", blank=False, default="not-stated", verbose_name=_("certainty"))

    class Meta(Component.Meta):
        verbose_name = _("period")
        verbose_name_plural = _("periods")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="period_key_is_unique_in_record")]


class SiteProtection(Component):
    """A list or a law that protects the place, from when to when; no end is given while it does."""

    PREFIX = "h"

    record = models.ForeignKey(HeritageSite, models.CASCADE, related_name="protections")
    listing = TermField(vocabulary="protection-list", blank=False, verbose_name=_("list or law"))
    number = LineField(max_length=80, verbose_name=_("number in it"))
    since = EdtfField(verbose_name=_("since"), help_text=_("EDTF: 1985, 2015-07-01; empty if the sources do not say."))
    until = EdtfField(verbose_name=_("until"), help_text=_("EDTF; empty while it is protected."))

    class Meta(Component.Meta):
        verbose_name = _("protection")
        verbose_name_plural = _("protections")
        constraints = [models.UniqueConstraint(fields=["record", "key"], name="protection_key_is_unique_in_record")]


class SiteIdentifier(Component):
    """The number or name of the place in another catalogue."""

    PREFIX = "i"

    record = models.ForeignKey(HeritageSite, models.CASCADE, related_name="identifiers")
    scheme = TermField(vocabulary="site-identifier", blank=False, verbose_name=_("catalogue"))
    value = LineField(blank=False, max_length=200, verbose_name=_("identifier"))

    class Meta(Component.Meta):
        verbose_name = _("identifier elsewhere")
        verbose_name_plural = _("identifiers elsewhere")
        constraints = [
            models.UniqueConstraint(fields=["record", "key"], name="site_identifier_key_is_unique_in_record")
        ]


class SiteLocation(models.Model):
    """The exact place: a point, line or area (WGS 84, as WKT).

    Withheld: only the cells, or the shape, that the policy allows are ever published.
    """

    site = models.OneToOneField(HeritageSite, models.CASCADE, related_name="location")
    geometry = GeometryField(
        verbose_name=_("place"),
        help_text=_("Latitude and longitude, like 36.337923, 43.139372; or GeoJSON or WKT for a line or an area."),
    )
    certainty = TermField(vocabulary="certainty", default="not-stated", verbose_name=_("certainty"))
    method = TermField(vocabulary="location-method", verbose_name=_("how it was got"))

    class Meta:
        verbose_name = _("exact place")
        verbose_name_plural = _("exact places")
        constraints = [models.CheckConstraint(name="location_has_a_geometry", condition=~models.Q(geometry=""))]

    def __str__(self) -> str:
        return str(self.site)
