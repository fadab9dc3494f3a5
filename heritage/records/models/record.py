"""What every record has: a public id drawn at its making, a version, texts by language, a private history."""

from typing import Self, cast

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.lib import publicid
from heritage.records.enums import Kind
from heritage.records.fields import JsonField, KeyField, LanguageField, LineField, PlainTextField

CHILDREN = {
    Kind.SITE: "heritagesite",
    Kind.DAMAGE_REPORT: "damagereport",
    Kind.INCIDENT: "as_incident",
    Kind.IMAGE: "evidenceimage",
    Kind.SOURCE: "source",
    Kind.VOCABULARY: "vocabulary",
}


class Record(models.Model):
    """The common part of every kind of record. `label` is its short title for the desk, kept by the actions.

    `used_keys` are the keys of all rows that any of its revisions had: none is ever given to another row.
    """

    KIND: Kind

    public_id = models.CharField(_("public id"), max_length=12, unique=True, default=publicid.new, editable=False)
    kind = models.CharField(max_length=20, choices=Kind.choices, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    used_keys = JsonField(default=list, editable=False)
    label = LineField(verbose_name=_("title"), editable=False)
    note = PlainTextField(verbose_name=_("internal note"), help_text=_("For curators only. Never published."))

    class Meta:
        constraints = [
            models.CheckConstraint(name="record_kind_is_known", condition=models.Q(kind__in=Kind.values)),
        ]

    def __str__(self) -> str:
        return self.label or self.public_id

    def save(self, *args: object, **options: object) -> None:
        """Saves; the kind is that of the class."""
        self.kind = self.kind or self.KIND
        super().save(*args, **options)  # type: ignore[arg-type]

    @property
    def specific(self) -> "Record":
        """This record as the site, report, incident, image, source or vocabulary it is."""
        return self if type(self) is not Record else cast(Record, getattr(self, CHILDREN[Kind(self.kind)]))


class Text(models.Model):
    """One text in one language: of the record itself, or of the component whose key stands in `of`.

    `translated_from` is the key of the text it was made from, `translated_sha256` the hash of that text then, so that a
    translation of an earlier wording shows itself.
    """

    record = models.ForeignKey(Record, models.CASCADE, related_name="texts")
    key = KeyField(max_length=80)
    of = KeyField()
    field = models.CharField(max_length=20)
    language = LanguageField()
    text = PlainTextField(blank=False)
    translated_from = KeyField(max_length=80)
    translated_sha256 = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "key"], name="text_key_is_unique_in_record"),
            models.UniqueConstraint(
                fields=["record", "of", "field", "language"], name="text_is_one_per_field_and_language"
            ),
            models.CheckConstraint(
                name="text_is_not_translated_from_itself", condition=~models.Q(translated_from=models.F("key"))
            ),
            models.CheckConstraint(
                name="text_translation_names_key_and_hash",
                condition=models.Q(translated_from="", translated_sha256="")
                | (~models.Q(translated_from="") & ~models.Q(translated_sha256="")),
            ),
        ]

    def __str__(self) -> str:
        return self.key

    def save(self, *args: object, **options: object) -> None:
        """Saves; the key follows from what the text is."""
        self.key = "-".join(part for part in (self.of, self.field, self.language.lower()) if part).replace("_", "-")
        super().save(*args, **options)  # type: ignore[arg-type]


class Revision(models.Model):
    """One step of a record's private history: the whole working state as it was left, by whom (a pseudonym), when.

    `suggested_by` is who proposed the wording that `by` accepted, "" if nobody did.
    """

    record = models.ForeignKey(Record, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=12)
    suggested_by = models.CharField(max_length=12, blank=True, default="")
    snapshot = models.TextField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["record", "number"], name="revision_number_is_unique_in_record"),
            models.CheckConstraint(name="revision_says_who", condition=~models.Q(by="")),
        ]

    def __str__(self) -> str:
        return f"{self.record_id}/{self.number}"

    @classmethod
    def authors(cls, revisions: models.QuerySet[Self]) -> set[str]:
        """The pseudonyms of everybody who made one of `revisions`, or proposed what it accepted."""
        return {name for row in revisions.values_list("by", "suggested_by") for name in row if name}
