"""Derived rows for lists, filters and cross references; `rebuild` makes them anew from the editions, the same."""

from django.db import models

from heritage.editions.fields import JsonField
from heritage.editions.models.edition import Entry


class SiteIndex(models.Model):
    """One published site. `names` is shown in lists, `search` is the folded text that `q` looks in."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="site_index")
    type = models.CharField(max_length=80, db_index=True)
    country = models.CharField(max_length=2, blank=True, default="")
    names = JsonField()
    place = JsonField()
    sort = models.CharField(max_length=200, db_index=True)
    search = models.TextField()

    class Meta:
        ordering = ["sort", "entry"]

    def __str__(self) -> str:
        return self.entry_id


class DamageReportIndex(models.Model):
    """One published damage report. Days are numbers as in `lib.edtf`; null where the date is open or unknown."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="report_index")
    site = models.ForeignKey(Entry, models.CASCADE, related_name="report_rows")
    incident = models.ForeignKey(Entry, models.CASCADE, null=True, related_name="incident_report_rows")
    kind = models.CharField(max_length=80)
    standing = models.CharField(max_length=80, db_index=True)
    severity = models.CharField(max_length=80, blank=True, default="")
    condition = models.CharField(max_length=80, blank=True, default="")
    is_whole_site = models.BooleanField()
    title = JsonField()
    edtf = models.CharField(max_length=64, blank=True, default="")
    in_time = models.CharField(max_length=80, blank=True, default="")
    earliest = models.BigIntegerField(null=True)
    latest = models.BigIntegerField(null=True)
    search = models.TextField()

    class Meta:
        ordering = [models.F("earliest").asc(nulls_last=True), "latest", "entry"]

    def __str__(self) -> str:
        return self.entry_id


class IncidentIndex(models.Model):
    """One published incident; its reports are the rows of `DamageReportIndex` that name it."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="incident_index")
    names = JsonField()
    standing = models.CharField(max_length=80, db_index=True)
    edtf = models.CharField(max_length=64, blank=True, default="")
    in_time = models.CharField(max_length=80, blank=True, default="")
    earliest = models.BigIntegerField(null=True)
    latest = models.BigIntegerField(null=True)
    search = models.TextField()

    class Meta:
        ordering = [models.F("earliest").asc(nulls_last=True), "latest", "entry"]

    def __str__(self) -> str:
        return self.entry_id


class ImageIndex(models.Model):
    """One published image: of which site or incident, what it shows, whose it is."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="image_index")
    site = models.ForeignKey(Entry, models.CASCADE, null=True, related_name="image_rows")
    incident = models.ForeignKey(Entry, models.CASCADE, null=True, related_name="incident_image_rows")
    type = models.CharField(max_length=80)
    view = models.CharField(max_length=80)
    caption = JsonField()
    credit = models.CharField(max_length=500)
    edtf = models.CharField(max_length=64, blank=True, default="")
    earliest = models.BigIntegerField(null=True)
    latest = models.BigIntegerField(null=True)

    class Meta:
        ordering = [models.F("earliest").asc(nulls_last=True), "latest", "entry"]

    def __str__(self) -> str:
        return self.entry_id


class ImageReportIndex(models.Model):
    """That a published image is evidence of a report."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="shown_report_rows")
    report = models.ForeignKey(Entry, models.CASCADE, related_name="evidence_rows")

    class Meta:
        ordering = ["entry", "report"]
        constraints = [models.UniqueConstraint(fields=["report", "entry"], name="image_index_names_a_report_once")]

    def __str__(self) -> str:
        return f"{self.entry_id}#{self.report_id}"


class SiteStatementIndex(models.Model):
    """One statement about a site that is no damage, inside the site's edition."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="statement_rows")
    key = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    standing = models.CharField(max_length=80, db_index=True)
    text = JsonField()

    class Meta:
        ordering = ["entry", "key"]
        constraints = [models.UniqueConstraint(fields=["entry", "key"], name="statement_index_key_is_unique")]

    def __str__(self) -> str:
        return f"{self.entry_id}#{self.key}"


class SourceIndex(models.Model):
    """One published source. `title` is {text, language, is_supplied}."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="source_index")
    type = models.CharField(max_length=80)
    title = JsonField()
    creators = JsonField()
    publisher = models.CharField(max_length=500, blank=True, default="")
    issued = models.CharField(max_length=64, blank=True, default="")
    status = models.CharField(max_length=80, db_index=True)
    sort = models.CharField(max_length=200, db_index=True)

    class Meta:
        ordering = ["sort", "entry"]

    def __str__(self) -> str:
        return self.entry_id


class CitationIndex(models.Model):
    """One citation in a published edition: which source, about what, with which stance. `number` is what was cited."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="citation_rows")
    key = models.CharField(max_length=40)
    source = models.ForeignKey(Entry, models.CASCADE, related_name="cited_by_rows")
    number = models.PositiveIntegerField()
    stance = models.CharField(max_length=80)
    about = JsonField()
    locator = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        ordering = ["entry", "key"]
        constraints = [models.UniqueConstraint(fields=["entry", "key"], name="citation_index_key_is_unique")]

    def __str__(self) -> str:
        return f"{self.entry_id}#{self.key}"


class TermUseIndex(models.Model):
    """That a published edition uses a term; `key` is "vocabulary/term"."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="term_rows")
    key = models.CharField(max_length=161)

    class Meta:
        ordering = ["entry", "key"]
        constraints = [models.UniqueConstraint(fields=["key", "entry"], name="term_use_is_counted_once")]

    def __str__(self) -> str:
        return f"{self.entry_id}#{self.key}"


class TermIndex(models.Model):
    """One term that curators added to a shipped list. Labels and scope note are by language, mappings by authority.

    `key` is the id of the term.
    """

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="added_term_rows")
    vocabulary = models.CharField(max_length=80)
    key = models.CharField(max_length=80)
    labels = JsonField()
    scope_note = JsonField()
    broader = models.CharField(max_length=80, blank=True, default="")
    mappings = JsonField()

    class Meta:
        ordering = ["entry", "key"]
        constraints = [models.UniqueConstraint(fields=["vocabulary", "key"], name="added_term_is_in_its_list_once")]

    def __str__(self) -> str:
        return f"{self.vocabulary}/{self.key}"
