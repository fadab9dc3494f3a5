"""The public read model. Import the models from here."""

from heritage.editions.models.edition import Edition, EditionContent, EditionReference, Entry, Notice, Tombstone
from heritage.editions.models.indexes import (
    CitationIndex,
    DamageReportIndex,
    ImageIndex,
    ImageReportIndex,
    IncidentIndex,
    SiteIndex,
    SiteStatementIndex,
    SourceIndex,
    TermIndex,
    TermUseIndex,
)
from heritage.editions.models.log import Leaf, LogHead, LogNode, ReadModel

__all__ = [
    "CitationIndex",
    "DamageReportIndex",
    "Edition",
    "EditionContent",
    "EditionReference",
    "Entry",
    "ImageIndex",
    "ImageReportIndex",
    "IncidentIndex",
    "Leaf",
    "LogHead",
    "LogNode",
    "Notice",
    "ReadModel",
    "SiteIndex",
    "SiteStatementIndex",
    "SourceIndex",
    "TermIndex",
    "TermUseIndex",
    "Tombstone",
]
