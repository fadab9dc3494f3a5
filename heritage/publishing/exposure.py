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
    working.Revision: _classes(internal="id record number at by suggested_by snapshot"),
    working.HeritageSite: _classes(
        published="type functions country location_policy part_of", withheld="custodian", internal="record_ptr"
    ),
    working.SiteName: _classes(published="key text language kind", internal="id record position"),
    working.SitePart: _classes(published="key kind", internal="id record position"),
    working.SiteStatement: _classes(
        published="key subject standing actor occurred in_time", internal="id record position"
    ),
    working.SitePeriod: _classes(published="key period as_written dates certainty", internal="id record position"),
    working.SiteProtection: _classes(published="key listing number since until", internal="id record position"),
    working.SiteIdentifier: _classes(published="key scheme value", internal="id record position"),
    working.SiteLocation: _classes(published="certainty method", withheld="geometry", internal="id site"),
    working.Incident: _classes(published="standing occurred in_time", internal="record_ptr"),
    working.DamageReport: _classes(
        published="site parts incident report_kind occurred observed in_time standing finding finding_reason probability "
        "state_as_written severity condition extent methods assessed_by priority",
        withheld="assessor",
        internal="record_ptr",
    ),
    working.ReportPart: _classes(published="part", internal="id report"),
    working.Cause: _classes(published="key category cause certainty as_written", internal="id record position"),
    working.Effect: _classes(published="key effect certainty as_written", internal="id record position"),
    working.Attribution: _classes(published="key actor actor_term certainty", internal="id record position"),
    working.Quantity: _classes(published="key value unit as_written", internal="id record position"),
    working.EvidenceImage: _classes(
        published="site incident parts reports type view captured creator credit rights",
        withheld="taken_from received",
        internal="record_ptr",
    ),
    working.ImagePart: _classes(published="part", internal="id image"),
    working.ImageReport: _classes(published="report", internal="id image"),
    working.Source: _classes(
        published="type title title_is_supplied publisher issued language url archive_url accessed status",
        withheld="reliability reliability_reason",
        internal="record_ptr",
    ),
    working.SourceCreator: _classes(published="key name", internal="id record position"),
    working.SourceIdentifier: _classes(published="key scheme value", internal="id record position"),
    working.Verification: _classes(published="key kind result confidence checked", internal="id record position"),
    working.SourceSnapshot: _classes(withheld="text", internal="id source"),
    working.Citation: _classes(
        published="key source stance about locator quotation quotation_prefix quotation_suffix",
        withheld="credibility",
        internal="id record position",
    ),
    working.Vocabulary: _classes(published="name", internal="record_ptr"),
    working.Term: _classes(published="key broader eamena aat wikidata", internal="id record position"),
}


def exposure(model: type, field: str) -> Exposure:
    """The class of one field. Raises KeyError if it is not declared."""
    return REGISTER[model][field]
