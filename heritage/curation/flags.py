"""What a reviewer should look at before deciding: each a sentence, with whether it is a reason to stop."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heritage.curation.authors import author_set
from heritage.curation.enums import State
from heritage.curation.models import Account, Review, ReviewItem
from heritage.curation.queries import Reviewed
from heritage.curation.wording import counted
from heritage.editions.parts.citing import Citation
from heritage.editions.payloads import DamageReportPayload, Payload

NAMES_OF_PLACES = {"area", "locality", "address"}


@dataclass(frozen=True)
class Flag:
    """`is_warning` is drawn as a flag, else as a tick."""

    title: str
    text: str
    is_warning: bool = True


def flags(review: Review, items: list[Reviewed]) -> list[Flag]:
    """Everything worth a look, warnings first."""
    found = [*_changed(items), *_left_out(items), *_doubts(items), *_without_place(items), *_no_longer_withheld(items)]
    return sorted([*found, _authors(review)], key=lambda flag: not flag.is_warning)


def _changed(items: list[Reviewed]) -> Iterator[Flag]:
    for row in items:
        if row.is_stale:
            text = _("“%(record)s” is no longer what was submitted. Its author must submit it again.")
            yield Flag(_("Changed after submission"), text % {"record": row.item.record})


def _left_out(items: list[Reviewed]) -> Iterator[Flag]:
    for source in {source for row in items if row.candidate for source in row.candidate.left_out}:
        text = _("“%(source)s” is not published; what cites it is left out of the public page.") % {"source": source}
        yield Flag(_("A citation is left out"), text)
    if any("part_of" in row.candidate.withheld for row in items if row.candidate):
        yield Flag(_("What the site is part of is left out"), _("That site is not published."))
    if any(name.startswith("report/") for row in items if row.candidate for name in row.candidate.withheld):
        yield Flag(_("A report that the image is evidence of is left out"), _("It was withdrawn."))
    if any("incident" in row.candidate.withheld for row in items if row.candidate):
        yield Flag(_("The incident is left out"), _("It is not published: submit it too, if readers should see it."))


def _doubts(items: list[Reviewed]) -> Iterator[Flag]:
    for row in items:
        if isinstance(row.after, DamageReportPayload) and row.after.standing == "refuted" != _standing(row.before):
            count = sum(citation.stance == "contradicts" for citation in row.after.citations)
            text = ngettext("%(count)s source contradicts it.", "%(count)s sources contradict it.", count)
            yield Flag(_("A claim becomes “refuted”"), text % {"count": counted(count)})


def _standing(payload: Payload | None) -> str:
    return payload.standing if isinstance(payload, DamageReportPayload) else ""


def _without_place(items: list[Reviewed]) -> Iterator[Flag]:
    count = sum(not citation.locator for row in items for citation in _new_citations(row))
    if count:
        title = ngettext("%(count)s citation gives no page", "%(count)s citations give no page", count)
        yield Flag(title % {"count": counted(count)}, _("A reader can open the source but not find the place in it."))


def _new_citations(row: Reviewed) -> list[Citation]:
    before = {citation.key for citation in getattr(row.before, "citations", ())}
    return [citation for citation in getattr(row.after, "citations", ()) if citation.key not in before]


def _no_longer_withheld(items: list[Reviewed]) -> Iterator[Flag]:
    """What the record held before and no edition showed: a place under a stricter policy, a citation of a draft."""
    shown = {
        name for row in items if row.candidate for name in _withheld_before(row.item) - set(row.candidate.withheld)
    }
    if any(name.startswith("position/") or name in NAMES_OF_PLACES for name in shown):
        yield Flag(_("The place is shown more exactly"), _("Ask whether that helps looters more than readers."))
    if any(name.startswith("identifier/") for name in shown):
        text = _("Other catalogues may publish the exact place of what they number: look there first.")
        yield Flag(_("An identifier elsewhere becomes visible"), text)
    if any(name.startswith("citation/") for name in shown):
        yield Flag(
            _("A citation that was left out before is shown"), _("Its words were not read when it was left out.")
        )
    if not shown and any(row.before for row in items):
        text = _("Places stay as coarse as they were, and nothing that was left out before is shown.")
        yield Flag(_("Nothing withheld becomes visible"), text, is_warning=False)


def _withheld_before(item: ReviewItem) -> set[str]:
    """What the edition withheld that the item follows."""
    earlier = ReviewItem.objects.filter(record=item.record_id, review__state=State.APPROVED, pk__lt=item.pk)
    last = earlier.order_by("-pk").first()
    return set(last.withheld) if last else set()


def _authors(review: Review) -> Flag:
    pseudonyms = {name for item in review.items.all() for name in author_set(item)}
    names = sorted(str(person) for person in Account.objects.filter(pseudonym__in=pseudonyms))
    text = _("None of them may approve it: %(names)s.") % {"names": ", ".join(names)}
    return Flag(_("Who worked on it"), text, is_warning=False)
