"""Working records. Import the models from here."""

from heritage.records.models.citation import Citation
from heritage.records.models.component import Component
from heritage.records.models.image import EvidenceImage, ImagePart, ImageReport
from heritage.records.models.incident import Incident
from heritage.records.models.record import Record, Revision, Text
from heritage.records.models.report import Attribution, Cause, DamageReport, Effect, Quantity, ReportPart
from heritage.records.models.site import (
    HeritageSite,
    SiteIdentifier,
    SiteLocation,
    SiteName,
    SitePart,
    SitePeriod,
    SiteProtection,
    SiteStatement,
)
from heritage.records.models.source import Source, SourceCreator, SourceIdentifier, SourceSnapshot, Verification
from heritage.records.models.vocabulary import Term, Vocabulary

__all__ = [
    "Attribution",
    "Cause",
    "Citation",
    "Component",
    "DamageReport",
    "Effect",
    "EvidenceImage",
    "HeritageSite",
    "ImagePart",
    "ImageReport",
    "Incident",
    "Quantity",
    "Record",
    "ReportPart",
    "Revision",
    "SiteIdentifier",
    "SiteLocation",
    "SiteName",
    "SitePart",
    "SitePeriod",
    "SiteProtection",
    "SiteStatement",
    "Source",
    "SourceCreator",
    "SourceIdentifier",
    "SourceSnapshot",
    "Term",
    "Text",
    "Verification",
    "Vocabulary",
]
