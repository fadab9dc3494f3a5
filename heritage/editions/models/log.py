"""The publication log and what a reader of the database must know of it."""

from django.db import models
from django.db.models import Q

from heritage.editions.enums import LeafKind
from heritage.editions.fields import JsonField
from heritage.editions.models.edition import Entry


class Leaf(models.Model):
    """One act of publication. `hash` is the RFC 6962 leaf hash of its canonical text (see `log.leaf_text`)."""

    index = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=10, choices=LeafKind.choices)
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="leaves")
    number = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    previous_sha256 = models.CharField(max_length=64, blank=True, default="")
    attached_sha256 = models.CharField(max_length=64, blank=True, default="")
    at = models.BigIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["index"]
        constraints = [models.CheckConstraint(name="leaf_index_is_not_negative", condition=Q(index__gte=0))]

    def __str__(self) -> str:
        return f"{self.index} {self.kind} {self.entry_id}/{self.number}"


class LogNode(models.Model):
    """Derived: the hash over the `2**level` leaves from `index * 2**level` on, all of them there; level 1 and up."""

    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["level", "index"], name="log_node_is_there_once")]

    def __str__(self) -> str:
        return f"{self.level}/{self.index}"


class LogHead(models.Model):
    """The head of the log: one row, locked by every publication. `size` is the catalogue's state number.

    `at` is the time of the last leaf, `clock_confirmed_at` when two people said that this machine's clock is right although
    it contradicts that (UTC seconds; 0 since a leaf followed): see `log.check_clock`.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    origin = models.CharField(max_length=200)
    size = models.BigIntegerField(default=0)
    root = models.CharField(max_length=64)
    frontier = JsonField(default=list)
    at = models.BigIntegerField(default=0)
    clock_confirmed_at = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="log_has_one_head", condition=Q(id=1))]

    def __str__(self) -> str:
        return f"{self.origin}: {self.size}"


class ReadModel(models.Model):
    """Which version of the read model the tables hold: one row, written by `migrate`, asked for by `/readyz`."""

    VERSION = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    version = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(name="read_model_has_one_row", condition=Q(id=1))]

    def __str__(self) -> str:
        return str(self.version)
