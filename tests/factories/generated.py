"""Records made at random, as full as the model allows: every field, any number of rows, any script."""

import random
from typing import Any

from django.db import models

from heritage.curation.models import Account
from heritage.lib.vocabulary import vocabulary
from heritage.records import fields as ours
from heritage.records.actions import revising
from heritage.records.enums import Kind
from heritage.records.models import (
    Citation,
    Component,
    DamageReport,
    EvidenceImage,
    HeritageSite,
    Incident,
    Record,
    SiteLocation,
    SitePart,
    Source,
    Vocabulary,
)
from heritage.records.queries import TEXT_FIELDS
from heritage.records.texts import write

WORDS = ("burned", "محترق", "سووتاو", "Šamaš", "ܢܝܢܘܐ", "“quoted” & <b>", "\U0001f3db", "a\nb")
DATES = ("2015", "-0879/-0706", "../2015-02-26", "2018/..", "2016-10-02~/2016-10-16", "156X", "2017-03?", "2001-21")
PLACES = (
    "36.337923, 43.139372",
    "POLYGON ((43 36, 43.2 36, 43.2 36.2, 43 36.2, 43 36))",
    "LINESTRING (43 36, 43.3 36.4)",
)
TAGS = ("en", "ar", "ckb", "fr")
ROW_TEXTS = {
    "sitepart": ("name",),
    "sitestatement": ("statement",),
    "attribution": ("note",),
    "quantity": ("what",),
    "citation": ("note",),
    "verification": ("how", "outcome", "role"),
    "term": ("label", "scope_note"),
}
LISTS = {
    HeritageSite: ("names", "parts", "periods", "protections", "identifiers", "statements"),
    DamageReport: ("causes", "effects", "attributions", "quantities"),
    Incident: ("attributions",),
    EvidenceImage: ("verifications",),
    Source: ("creators", "identifiers", "verifications"),
    Vocabulary: ("terms",),
}


class Generator:
    """Makes records from one seed: `everything` gives a vocabulary, two sources, two sites, an incident, a report, an image."""

    def __init__(self, seed: int, by: Account) -> None:
        self.random = random.Random(seed)  # noqa: S311 - no secret
        self.by = by

    def everything(self, adds_to: str = "part-kind") -> list[Record]:
        """Records that refer to each other, in the order in which they can be published; `adds_to` is a shipped list."""
        vocabulary = self.record(Vocabulary, None, name=adds_to)
        sources = [self.record(Source, None)]
        sources.append(self.record(Source, sources[0]))
        quarter = self.record(HeritageSite, sources[0])
        site = self.record(HeritageSite, sources[1], part_of=quarter)
        incident = self.record(Incident, sources[0])
        report = self.record(DamageReport, sources[1], site=site, incident=incident)
        image = self.record(EvidenceImage, sources[0], site=site, incident=incident, reports=[report])
        return [vocabulary, *sources, quarter, site, incident, report, image]

    def record(self, model: type[Record], source: Any, **related: Any) -> Any:
        """One record with all its lists and texts."""
        reports = related.pop("reports", [])
        record: Any = model(**self.values(model) | related)
        with revising(record, by=self.by.pseudonym):
            for field in TEXT_FIELDS[Kind(record.kind)]:
                self.texts(record, field)
            for name in LISTS[model]:
                self.rows(record, getattr(record, name))
            if isinstance(record, HeritageSite):
                SiteLocation.objects.create(site=record, **self.values(SiteLocation))
            if isinstance(record, DamageReport | EvidenceImage):
                record.parts.set(SitePart.objects.filter(record=record.site))
            if isinstance(record, EvidenceImage):
                record.reports.set(reports)
            if source:
                self.rows(record, record.citations, source=source)
        return record

    def rows(self, record: Record, manager: Any, **related: Any) -> None:
        """Up to three rows of a list, each with its texts."""
        model = manager.model
        for number in range(self.random.randint(0, 3)):
            values = self.values(model) | related | ({"kind": "alternative"} if model.__name__ == "SiteName" else {})
            row = manager.create(**values | {"key": f"{model.PREFIX}{number + 1}"})
            for field in ROW_TEXTS.get(model._meta.model_name, ()):
                self.texts(record, field, of=row.key)

    def texts(self, record: Record, field: str, of: str = "") -> None:
        """The text in some of the languages, translations and originals."""
        for tag in self.random.sample(TAGS, self.random.randint(0, len(TAGS))):
            write(record, field, tag, self.words(), of=of, translated_from=self.random.choice(["", "en"]))

    def words(self) -> str:
        """A few words."""
        return " ".join(self.random.choices(WORDS[:-1], k=self.random.randint(1, 4)))

    def values(self, model: type[models.Model]) -> dict[str, Any]:
        """A value for every field of a model that people fill in."""
        skipped = {
            "key",
            "position",
            "about",
            "label",
            "used_keys",
            "public_id",
            "kind" if issubclass(model, Record) else "",
        }
        fields = (field for field in model._meta.local_fields if field.editable and field.name not in skipped)
        found = {field.name: self.value(field) for field in fields}
        return {name: value for name, value in found.items() if value is not None}

    def value(self, field: Any) -> Any:
        """A value that the field can hold; None for what is given elsewhere."""
        if isinstance(field, ours.TermField):
            terms = list(vocabulary(field.vocabulary).terms)
            return self.random.choice(terms + ([""] if field.blank else []))
        if isinstance(field, ours.TermsField):
            return self.random.sample(list(vocabulary(field.vocabulary).terms), 2)
        if isinstance(field, models.BooleanField):
            return self.random.random() < 0.5
        if isinstance(field, ours.AmountField):
            return self.random.choice(["0", "25000", "5.5", "0.000001"])
        return self._text(field)

    def _text(self, field: Any) -> Any:
        choices: dict[type, Any] = {
            ours.EdtfField: DATES,
            ours.GeometryField: PLACES,
            ours.LanguageField: TAGS,
            models.URLField: ("https://example.org/a?b=c",),
        }
        for kind, values in choices.items():
            if isinstance(field, kind):
                return self.random.choice(values)
        if isinstance(field, ours.KeyField):
            return ""
        if isinstance(field, ours.LineField | ours.PlainTextField):
            return self.words()[: field.max_length or 500]
        return "IQ" if field.name == "country" else None


def known_rows() -> set[type[models.Model]]:
    """Every kind of row that the generator makes."""
    names = [(model, name) for model, lists in LISTS.items() for name in lists]
    found = {getattr(model, name).rel.related_model for model, name in names}
    return found | {Citation} | {row for row in found if issubclass(row, Component)}
