"""Incidents: what several damage reports have in common: one raid, one strike, one campaign."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.records.enums import Kind
from heritage.records.fields import EdtfField, TermField
from heritage.records.models.record import Record


class Incident(Record):
    """One thing that happened, at one or many sites. Its reports name it. Texts: name, statement."""

    KIND = Kind.INCIDENT

    # `incident` is already what a damage report calls its incident.
    record_ptr = models.OneToOneField(
        Record, models.CASCADE, parent_link=True, primary_key=True, related_name="as_incident"
    )
    standing = TermField(vocabulary="standing", blank=False, verbose_name=_("standing"))
    occurred = EdtfField(verbose_name=_("occurred"), help_text=_("EDTF: 2015-02-26, 2014/2017, ../2015-02-26, 2018/.."))
    in_time = TermField(vocabulary="extent-in-time", verbose_name=_("extent in time"))

    class Meta:
        verbose_name = _("incident")
        verbose_name_plural = _("incidents")
        ordering = ["label"]
