"""Entries and their immutable editions."""

from django.db import models
from django.db.models import Q

from heritage.editions.enums import Kind, LeafKind, State
from heritage.editions.fields import JsonField


class Entry(models.Model):
    """A stable public identity. Its editions are numbered 1, 2, 3...; `current_number` is the one shown."""

    public_id = models.CharField(primary_key=True, max_length=12)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    current_number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PUBLISHED)

    class Meta:
        constraints = [models.CheckConstraint(name="entry_has_an_edition", condition=Q(current_number__gte=1))]

    def __str__(self) -> str:
        return self.public_id

    @property
    def is_withdrawn(self) -> bool:
        """Whether its pages answer 410."""
        return self.state == State.WITHDRAWN


class Edition(models.Model):
    """One immutable statement: number and hash stay for ever, the content until it is erased."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ["entry", "number"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "number"], name="edition_number_is_unique_in_entry"),
            models.CheckConstraint(name="edition_numbers_begin_at_1", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.entry_id}/{self.number}"


class EditionContent(models.Model):
    """The canonical text of an edition, served verbatim. `change` is its "change" part, for lists of editions."""

    edition = models.OneToOneField(Edition, models.PROTECT, primary_key=True, related_name="content")
    canonical = models.TextField()
    change = JsonField()

    def __str__(self) -> str:
        return str(self.edition_id)


class Tombstone(models.Model):
    """Why an entry was withdrawn or superseded, or one edition of it erased. `canonical` is its text, its hash in the leaf.

    `into` are the ids of the entries that took its place. Of several the last one counts.
    """

    kind = models.CharField(max_length=10, choices=LeafKind.choices, default=LeafKind.WITHDRAW)
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="tombstones")
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=40)
    into = JsonField(default=list)
    at = models.DateTimeField()
    canonical = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(name="tombstone_has_a_reason", condition=~Q(reason=""))]

    def __str__(self) -> str:
        return f"{self.entry_id}/{self.number}"


class Notice(models.Model):
    """What readers must know beside an edition, which stays as it is: that its image shows another place, say.

    `kind` is a term of notice-kind, `text` [{key, language, text}]. `lifts` is the hash of an earlier notice that no longer
    holds, "" for one that begins to hold.
    """

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="notices")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    text = JsonField()
    lifts = models.CharField(max_length=64, blank=True, default="")
    at = models.DateTimeField()
    canonical = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="notice_has_a_kind", condition=~Q(kind=""))]

    def __str__(self) -> str:
        return f"{self.entry_id}/{self.number}"


class EditionReference(models.Model):
    """Derived: that an edition whose text is there refers to an entry, as its `role`: site, part_of, incident, report, source."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="references")
    to = models.ForeignKey(Entry, models.CASCADE, related_name="referring")
    role = models.CharField(max_length=20)

    class Meta:
        ordering = ["edition", "role", "to"]
        constraints = [
            models.UniqueConstraint(fields=["to", "role", "edition"], name="edition_refers_in_a_role_once"),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.role} {self.to_id}"
