"""The public read model. Import the models from here."""

from heritage.editions.models.edition import Edition, EditionContent, Entry, Tombstone
from heritage.editions.models.indexes import (
    CitationIndex,
    DamageReportIndex,
    SiteIndex,
    SiteStatementIndex,
    SourceIndex,
)
from heritage.editions.models.log import Leaf, LogHead, ReadModel

__all__ = [
    "CitationIndex",
    "DamageReportIndex",
    "Edition",
    "EditionContent",
    "Entry",
    "Leaf",
    "LogHead",
    "ReadModel",
    "SiteIndex",
    "SiteStatementIndex",
    "SourceIndex",
    "Tombstone",
]
