"""What a reviewer should look at before deciding: each a sentence, with whether it is a reason to stop."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heritage.curation.authors import author_set
from heritage.curation.models import Account, Review
from heritage.curation.queries import Reviewed
from heritage.editions.payloads import Citation, DamageReportPayload, Payload, SitePayload

EXACT = {"exact", "fine"}


@dataclass(frozen=True)
class Flag:
    """`is_warning` is drawn as a flag, else as a tick."""

    title: str
    text: str
    is_warning: bool = True


def flags(review: Review, items: list[Reviewed]) -> list[Flag]:
    """Everything worth a look, warnings first."""
    found = [*_changed(items), *_left_out(items), *_doubts(items), *_without_place(items), *_exposed(items)]
    return sorted([*found, _authors(review)], key=lambda flag: not flag.is_warning)


def _changed(items: list[Reviewed]) -> Iterator[Flag]:
    for row in items:
        if row.is_stale and row.item.review.is_open:
            text = _("“%(record)s” is no longer what was submitted. Its author must submit it again.")
            yield Flag(_("Changed after submission"), text % {"record": row.item.record})


def _left_out(items: list[Reviewed]) -> Iterator[Flag]:
    for source in {source for row in items if row.candidate for source in row.candidate.left_out}:
        text = _("“%(source)s” is not published; what cites it is left out of the public page.") % {"source": source}
        yield Flag(_("A citation is left out"), text)


def _doubts(items: list[Reviewed]) -> Iterator[Flag]:
    for row in items:
        after = row.candidate.payload if row.candidate else None
        if isinstance(after, DamageReportPayload) and after.standing == "refuted" != _standing(row.published):
            contradicting = sum(citation.stance == "contradicts" for citation in after.citations)
            text = ngettext("%(count)s source contradicts it.", "%(count)s sources contradict it.", contradicting) % {
                "count": contradicting
            }
            yield Flag(_("A claim becomes “refuted”"), text)


def _standing(payload: Payload | None) -> str:
    return payload.standing if isinstance(payload, DamageReportPayload) else ""


def _without_place(items: list[Reviewed]) -> Iterator[Flag]:
    count = sum(not citation.locator for row in items for citation in _new_citations(row))
    if count:
        title = ngettext("%(count)s citation gives no page", "%(count)s citations give no page", count)
        yield Flag(title % {"count": count}, _("A reader can open the source but not find the place in it."))


def _new_citations(row: Reviewed) -> list[Citation]:
    after = getattr(row.candidate.payload, "citations", ()) if row.candidate else ()
    before = {citation.key for citation in getattr(row.published, "citations", ())}
    return [citation for citation in after if citation.key not in before]


def _exposed(items: list[Reviewed]) -> Iterator[Flag]:
    shown = [row for row in items if _policy(row.candidate.payload if row.candidate else None) in EXACT]
    newly = [
        row for row in shown if _policy(row.published) != _policy(row.candidate.payload if row.candidate else None)
    ]
    if newly:
        yield Flag(_("The place is shown more exactly"), _("Ask whether that helps looters more than readers."))
    else:
        yield Flag(_("Nothing withheld becomes visible"), _("The place stays as coarse as it was."), is_warning=False)


def _policy(payload: Payload | None) -> str:
    location = payload.place.location if isinstance(payload, SitePayload) else None
    return location.policy if location else ""


def _authors(review: Review) -> Flag:
    pseudonyms = {name for item in review.items.all() for name in author_set(item)}
    names = sorted(str(person) for person in Account.objects.filter(pseudonym__in=pseudonyms))
    return Flag(
        _("Who worked on it"), _("Since the last edition: %(names)s.") % {"names": ", ".join(names)}, is_warning=False
    )
