"""Filters of the desk's templates."""

from datetime import datetime

from django import template
from django.urls import reverse
from django.utils import translation

from heritage.curation import wording
from heritage.curation.models import Review
from heritage.curation.work import main_item
from heritage.public.pages.frame import day_in_words
from heritage.records.enums import Kind
from heritage.records.models import DamageReport, EvidenceImage, HeritageSite, Incident, Record, Source, Vocabulary

register = template.Library()
KINDS = (HeritageSite, DamageReport, Incident, EvidenceImage, Source, Vocabulary)
MODELS = {model.KIND: model._meta.model_name for model in KINDS}


@register.filter
def day(at: datetime) -> str:
    """The day of a moment in words, by the catalogue's clock."""
    return day_in_words(at, translation.get_language() or "en")


@register.filter
def moment(at: datetime) -> str:
    """Day and time of day in words, by the catalogue's clock."""
    return wording.moment(at)


@register.filter
def desk_address(record: Record) -> str:
    """Where the working record is edited."""
    return reverse(f"admin:records_{MODELS[Kind(record.kind)]}_change", args=[record.pk])


@register.filter
def subject(review: Review) -> Record:
    """The record that a review is mainly about."""
    return main_item(review.items.all()).record
