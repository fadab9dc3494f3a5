"""Working records. Import the models from here."""

from heritage.records.models.citation import Citation
from heritage.records.models.component import Component
from heritage.records.models.record import Record, Revision, Text
from heritage.records.models.report import Attribution, Cause, DamageReport, Quantity, ReportPart
from heritage.records.models.site import HeritageSite, SiteLocation, SiteName, SitePart, SiteStatement
from heritage.records.models.source import Source, SourceCreator, SourceSnapshot

__all__ = [
    "Attribution",
    "Cause",
    "Citation",
    "Component",
    "DamageReport",
    "HeritageSite",
    "Quantity",
    "Record",
    "ReportPart",
    "Revision",
    "SiteLocation",
    "SiteName",
    "SitePart",
    "SiteStatement",
    "Source",
    "SourceCreator",
    "SourceSnapshot",
    "Text",
]
