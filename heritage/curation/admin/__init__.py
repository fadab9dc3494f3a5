"""The admin of the desk: records and accounts. Its classes call actions and hold no rules."""

from heritage.curation.admin import accounts, report, site, source

__all__ = ["accounts", "report", "site", "source"]
