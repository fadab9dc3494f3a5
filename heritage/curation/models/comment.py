"""Comments on what a review would publish, and the wordings that they suggest."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heritage.curation.models.review import ReviewItem
from heritage.records.fields import JsonField, PlainTextField


class Comment(models.Model):
    """What somebody says about one thing in a review. `by` and `settled_by` are pseudonyms.

    `place` is the path of what it is pinned to, as the list of changes has it ("title/title-en"; "" for all of it).
    `suggestion` is {field, of, language, text}: another wording of one text, {} if none is suggested.
    """

    class Outcome(models.TextChoices):
        """What became of it."""

        OPEN = "open", _("open")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        SETTLED = "settled", _("settled")

    item = models.ForeignKey(ReviewItem, models.CASCADE, related_name="comments")
    place = models.CharField(max_length=200, blank=True, default="")
    text = PlainTextField(verbose_name=_("comment"))
    suggestion = JsonField(default=dict)
    by = models.CharField(max_length=12)
    at = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.OPEN)
    settled_by = models.CharField(max_length=12, blank=True, default="")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="comment_says_who", condition=~Q(by="")),
            models.CheckConstraint(
                name="comment_settled_by_and_at_together",
                condition=Q(settled_by="", settled_at=None) | (~Q(settled_by="") & Q(settled_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.place}"
