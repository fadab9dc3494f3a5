"""The admin of the desk: records and accounts. Its classes call actions and hold no rules."""

from heritage.curation.admin import accounts, image, incident, report, site, source, vocabulary

__all__ = ["accounts", "image", "incident", "report", "site", "source", "vocabulary"]
