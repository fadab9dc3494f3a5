"""The private log of what people did."""

from django.db import models

from heritage.records.fields import JsonField


class Event(models.Model):
    """One line, never changed: what (`kind`) was done to `subject` ("review 7", "entry abc..."), when, by which pseudonym."""

    subject = models.CharField(max_length=60, db_index=True)
    kind = models.CharField(max_length=30)
    at = models.DateTimeField()
    by = models.CharField(max_length=12)
    detail = JsonField(default=dict)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="event_says_who", condition=~models.Q(by=""))]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"
