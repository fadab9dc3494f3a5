"""Reviews: one request for a second pair of eyes, over one or more records."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from heritage.curation.enums import ItemAct, State
from heritage.records.fields import JsonField, LanguageField, PlainTextField, TermField
from heritage.records.models import Record


class Review(models.Model):
    """A set of records proposed together, approved all or none. Its primary key is its number."""

    state = models.CharField(_("state"), max_length=20, choices=State.choices, default=State.SUBMITTED)
    change_kind = TermField(vocabulary="change-kind", blank=False, default="first", verbose_name=_("kind of change"))
    change_note = PlainTextField(verbose_name=_("public note on the change"))
    change_language = LanguageField(default="en", verbose_name=_("language of the note"))
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="submitted_reviews")
    submitted_at = models.DateTimeField()
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="taken_reviews"
    )
    taken_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="decided_reviews"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_note = PlainTextField(verbose_name=_("note"))
    not_before = models.DateTimeField(_("not before"), null=True, blank=True)
    guest = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="guest_reviews"
    )

    class Meta:
        ordering = ["submitted_at", "pk"]
        constraints = [
            models.CheckConstraint(name="review_not_decided_by_submitter", condition=~Q(decided_by=F("submitted_by"))),
            models.CheckConstraint(
                name="review_decided_by_and_at_together",
                condition=Q(decided_by=None, decided_at=None) | Q(decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="review_taken_by_and_at_together",
                condition=Q(taken_by=None, taken_at=None) | Q(taken_by__isnull=False, taken_at__isnull=False),
            ),
            models.CheckConstraint(
                name="review_approved_only_by_somebody",
                condition=~Q(state=State.APPROVED) | Q(decided_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def number(self) -> int:
        """The number in its address."""
        return self.pk

    @property
    def is_open(self) -> bool:
        """Whether it still waits for somebody."""
        return self.state in State.open()


class ReviewItem(models.Model):
    """One record of a review: the candidate that was submitted, by hash, and what is needed to assemble it again.

    `act` is what is done to it; `detail` what that needs beside the record (reason, notice, what takes its place), and
    `sha256` then the hash of what the act says. `candidate` is the text that was read, kept while the review is open.

    `base` is the number of the edition it follows (0 for a first edition); `pins` maps the public ids of what it refers
    to onto [number, sha256]. `withheld` names what the record holds and the candidate leaves out, `left_out` the ids of
    the sources among it. `authors` are the pseudonyms of who worked on what was submitted, written when it was approved.
    """

    review = models.ForeignKey(Review, models.PROTECT, related_name="items")
    record = models.ForeignKey(Record, models.PROTECT, related_name="review_items")
    base = models.PositiveIntegerField()
    nonce = models.CharField(max_length=32)
    sha256 = models.CharField(max_length=64)
    pins = JsonField(default=dict)
    authors = JsonField(default=list)
    withheld = JsonField(default=list)
    left_out = JsonField(default=list)
    act = models.CharField(max_length=10, choices=ItemAct.choices, default=ItemAct.PUBLISH)
    detail = JsonField(default=dict)
    candidate = models.TextField(blank=True, default="")
    revision = models.PositiveIntegerField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["review", "record", "act"], name="review_does_an_act_to_a_record_once"),
            models.CheckConstraint(name="review_item_has_a_nonce", condition=~Q(nonce="")),
        ]

    def __str__(self) -> str:
        return f"{self.review_id}: {self.record_id}"
