"""The exposure register: every concrete field of every working model is `published`, `withheld` or `internal`.

`published` goes into the payload; `withheld` is about the record but is never published; `internal` serves the desk or
the database. A test fails on a field that is not declared here, and on one that no longer exists.
"""

from enum import StrEnum

from heritage.records import models as working


class Exposure(StrEnum):
    """What may happen to the value of a field."""

    PUBLISHED = "published"
    WITHHELD = "withheld"
    INTERNAL = "internal"


def _classes(published: str = "", withheld: str = "", internal: str = "") -> dict[str, Exposure]:
    words = {Exposure.PUBLISHED: published, Exposure.WITHHELD: withheld, Exposure.INTERNAL: internal}
    return {name: exposure for exposure, names in words.items() for name in names.split()}


REGISTER: dict[type, dict[str, Exposure]] = {
    working.Record: _classes(published="public_id kind", internal="id version used_keys label note"),
    working.Text: _classes(
        published="key field language text translated_from translated_sha256", internal="id record of"
    ),
    working.Revision: _classes(internal="id record number at by snapshot"),
    working.HeritageSite: _classes(
        published="type country location_policy part_of", withheld="custodian", internal="record_ptr"
    ),
    working.SiteName: _classes(published="key text language kind", internal="id record position"),
    working.SitePart: _classes(published="key kind", internal="id record position"),
    working.SiteStatement: _classes(published="key subject standing occurred in_time", internal="id record position"),
    working.SiteLocation: _classes(published="certainty", withheld="latitude longitude", internal="id site"),
    working.DamageReport: _classes(
        published="site report_kind occurred observed in_time standing state_as_written severity condition parts",
        internal="record_ptr",
    ),
    working.ReportPart: _classes(published="part", internal="id report"),
    working.Cause: _classes(published="key category cause certainty as_written", internal="id record position"),
    working.Attribution: _classes(published="key actor certainty", internal="id record position"),
    working.Quantity: _classes(published="key value unit as_written", internal="id record position"),
    working.Source: _classes(
        published="type title title_is_supplied publisher issued language url archive_url accessed",
        internal="record_ptr",
    ),
    working.SourceCreator: _classes(published="key name", internal="id record position"),
    working.SourceSnapshot: _classes(withheld="text", internal="id source"),
    working.Citation: _classes(
        published="key source stance about locator quotation quotation_prefix quotation_suffix",
        internal="id record position",
    ),
}


def exposure(model: type, field: str) -> Exposure:
    """The class of one field. Raises KeyError if it is not declared."""
    return REGISTER[model][field]
