"""Filters of the desk's templates."""

from datetime import datetime

from django import template
from django.urls import reverse
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext

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
def named(record: Record) -> str:
    """The title of a record; without one its kind, and the site it is about: better than a number."""
    if record.label:
        return record.label
    kind, site = capfirst(record.get_kind_display()), getattr(record.specific, "site", None)
    if site is None:
        return gettext("%(kind)s without a title") % {"kind": kind}
    return gettext("%(kind)s without a title, about %(site)s") % {"kind": kind, "site": site}


@register.filter
def subject(review: Review) -> Record:
    """The record that a review is mainly about."""
    return main_item(review.items.all()).record
