"""Which fields of a payload hold terms, and of which vocabulary each."""

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True)
class TermOf:
    """Marks a field whose value is the id of a term of a vocabulary ("" where nothing is stated)."""

    vocabulary: str


Actor = Annotated[str, TermOf("actor")]
AssessmentMethod = Annotated[str, TermOf("assessment-method")]
AttributionCertainty = Annotated[str, TermOf("attribution-certainty")]
CauseCategory = Annotated[str, TermOf("cause-category")]
CauseTerm = Annotated[str, TermOf("cause")]
Certainty = Annotated[str, TermOf("certainty")]
ChangeKind = Annotated[str, TermOf("change-kind")]
Condition = Annotated[str, TermOf("condition")]
Confidence = Annotated[str, TermOf("confidence")]
EffectTerm = Annotated[str, TermOf("effect")]
Extent = Annotated[str, TermOf("extent")]
Finding = Annotated[str, TermOf("finding")]
FindingReason = Annotated[str, TermOf("finding-reason")]
ImageType = Annotated[str, TermOf("image-type")]
ImageView = Annotated[str, TermOf("image-view")]
InTime = Annotated[str, TermOf("extent-in-time")]
LocationMethod = Annotated[str, TermOf("location-method")]
LocationPolicy = Annotated[str, TermOf("location-policy")]
NameKind = Annotated[str, TermOf("name-kind")]
PartKind = Annotated[str, TermOf("part-kind")]
PeriodTerm = Annotated[str, TermOf("period")]
Priority = Annotated[str, TermOf("priority")]
Probability = Annotated[str, TermOf("probability")]
ProtectionList = Annotated[str, TermOf("protection-list")]
ReportKind = Annotated[str, TermOf("report-kind")]
Rights = Annotated[str, TermOf("rights")]
Severity = Annotated[str, TermOf("severity")]
SiteFunction = Annotated[str, TermOf("site-function")]
SiteScheme = Annotated[str, TermOf("site-identifier")]
SiteType = Annotated[str, TermOf("site-type")]
SourceScheme = Annotated[str, TermOf("source-identifier")]
SourceStatus = Annotated[str, TermOf("source-status")]
SourceType = Annotated[str, TermOf("source-type")]
Stance = Annotated[str, TermOf("stance")]
Standing = Annotated[str, TermOf("standing")]
Subject = Annotated[str, TermOf("statement-subject")]
VerificationKind = Annotated[str, TermOf("verification-kind")]
VerificationResult = Annotated[str, TermOf("verification-result")]
