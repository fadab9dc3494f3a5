"""A row of a list inside a record, with a key that stays."""

from typing import Any, ClassVar

from django.db import models
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from heritage.records.fields import KeyField
from heritage.records.models.record import Record


class Component(models.Model):
    """A name, a part, a cause, a citation...: belongs to one record, has a key that is unique in that record."""

    PREFIX: ClassVar[str]

    key = KeyField(verbose_name=_("key"))
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ["position", Length("key"), "key"]

    def __str__(self) -> str:
        return self.key

    def save(self, *args: Any, **options: Any) -> None:
        """Saves; a row without a key gets one that no row ever had, a new row goes to the end of its list."""
        if not self.key:
            self.key = self._next_key()
        if self._state.adding and not self.position:
            self.position = (self._siblings().aggregate(last=models.Max("position"))["last"] or 0) + 1
        super().save(*args, **options)

    def _siblings(self) -> models.QuerySet[Any]:
        record: Any = self
        manager: Any = type(self)._default_manager
        found: models.QuerySet[Any] = manager.filter(record_id=record.record_id)
        return found

    def _next_key(self) -> str:
        row: Any = self
        used = Record.objects.values_list("used_keys", flat=True).get(pk=row.record_id)
        taken = {*self._siblings().values_list("key", flat=True), *used}
        numbers = range(1, len(taken) + 2)
        return next(name for name in (f"{self.PREFIX}{number}" for number in numbers) if name not in taken)
