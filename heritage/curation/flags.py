"""What a reviewer should look at before deciding: each a sentence, with whether it is a reason to stop."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heritage.curation.authors import Earlier, author_sets, earlier
from heritage.curation.models import Account, ReviewItem
from heritage.curation.names import names_in
from heritage.curation.queries import EDITIONS, Reviewed
from heritage.curation.wording import counted
from heritage.editions.parts.citing import Citation
from heritage.editions.payloads import DamageReportPayload, IncidentPayload, Payload, SitePayload
from heritage.records.models import Record

NAMES_OF_PLACES = {"area", "locality", "address"}
NAMED = 8  # how many names a flag lists


@dataclass(frozen=True)
class Flag:
    """`is_warning` is drawn as a flag, else as a tick."""

    title: str
    text: str
    is_warning: bool = True


def flags(items: list[Reviewed]) -> list[Flag]:
    """Everything worth a look, warnings first; the number of queries does not grow with the items."""
    found = [*_stale(items), *_left_out(items), *_doubts(items), *_without_place(items), *_exact(items)]
    found += [*_names(items), *_no_longer_withheld(items), _authors(items)]
    return sorted(found, key=lambda flag: not flag.is_warning)


def _stale(items: list[Reviewed]) -> Iterator[Flag]:
    for row in items:
        record = {"record": row.item.record}
        if row.stale == "changed":
            text = _("“%(record)s” is no longer what was submitted. Its author must submit it again.")
            yield Flag(_("Changed after submission"), text % record)
        if row.stale == "reference":
            text = _("What “%(record)s” refers to was withdrawn or is gone. Its author must submit it again.")
            yield Flag(_("What it refers to is gone"), text % record)
        if row.stale == "withdrawn":
            text = _("“%(record)s” itself is no longer public: it must be restored first, or this is rejected.")
            yield Flag(_("Withdrawn meanwhile"), text % record)


def _left_out(items: list[Reviewed]) -> Iterator[Flag]:
    ids = {public_id for row in items for public_id in row.item.left_out}
    for source in Record.objects.filter(public_id__in=ids).order_by("label"):
        text = _("“%(source)s” is not published; what cites it is left out of the public page.") % {"source": source}
        yield Flag(_("A citation is left out"), text)
    withheld = {name for row in items for name in row.item.withheld}
    if "part_of" in withheld:
        yield Flag(_("What the site is part of is left out"), _("That site is not published."))
    if any(name.startswith("report/") for name in withheld):
        yield Flag(_("A report that the image is evidence of is left out"), _("It was withdrawn."))
    if "incident" in withheld:
        yield Flag(_("The incident is left out"), _("It is not published: submit it too, if readers should see it."))


def _doubts(items: list[Reviewed]) -> Iterator[Flag]:
    for row in items:
        if _standing(row.after) == "refuted" != _standing(row.before):
            yield _refuted(getattr(row.after, "citations", ()))


def _refuted(citations: tuple[Citation, ...]) -> Flag:
    count = len({citation.source.id for citation in citations if citation.stance == "contradicts"})
    if count == 0:
        return Flag(_("A claim becomes “refuted”"), _("No source that is cited contradicts it."))
    if count == 1:
        text = _("Only one source contradicts it: ask for a second one.")
        return Flag(_("A claim becomes “refuted” on one source only"), text)
    text = ngettext("%(count)s source contradicts it.", "%(count)s sources contradict it.", count)
    return Flag(_("A claim becomes “refuted”"), text % {"count": counted(count)})


def _standing(payload: Payload | None) -> str:
    return payload.standing if isinstance(payload, DamageReportPayload | IncidentPayload) else ""


def _without_place(items: list[Reviewed]) -> Iterator[Flag]:
    count = sum(not citation.locator for row in items for citation in _new_citations(row))
    if count:
        title = ngettext("%(count)s citation gives no page", "%(count)s citations give no page", count)
        yield Flag(title % {"count": counted(count)}, _("A reader can open the source but not find the place in it."))


def _new_citations(row: Reviewed) -> list[Citation]:
    before = {citation.key for citation in getattr(row.before, "citations", ())}
    return [citation for citation in getattr(row.after, "citations", ()) if citation.key not in before]


def _exact(items: list[Reviewed]) -> Iterator[Flag]:
    for row in items:
        if _policy(row.after) == "exact" != _policy(row.before):
            text = _("“%(record)s” would be shown with its exact place. Ask whether that helps looters.")
            yield Flag(_("The exact place becomes public"), text % {"record": row.item.record})


def _policy(payload: Payload | None) -> str:
    location = payload.place.location if isinstance(payload, SitePayload) else None
    return location.policy if location else ""


def _names(items: list[Reviewed]) -> Iterator[Flag]:
    names = {name for row in items for name in names_in(row.after) - names_in(row.before)}
    if names:
        listed = sorted(names)[:NAMED]
        more = len(names) - len(listed)
        text = _("New on public pages: %(names)s.") % {"names": "; ".join(listed)}
        rest = ngettext("And %(count)s more.", "And %(count)s more.", more) % {"count": counted(more)} if more else ""
        yield Flag(_("A person may be named"), " ".join(part for part in (text, rest) if part))


def _no_longer_withheld(items: list[Reviewed]) -> Iterator[Flag]:
    """What the record held before and no edition showed: a place under a stricter policy, a citation of a draft."""
    rows = [row.item for row in items if row.item.act in EDITIONS]
    before = earlier(rows)
    shown = {name for item in rows for name in _newly_shown(item, before[item.record_id])}
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


def _newly_shown(item: ReviewItem, before: list[Earlier]) -> set[str]:
    """What the edition withheld that the item follows, and the item shows."""
    last = next((row for row in before if row.pk < item.pk), None)
    return set(last.withheld if last else ()) - set(item.withheld)


def _authors(items: list[Reviewed]) -> Flag:
    pseudonyms = set().union(*author_sets(row.item for row in items).values())
    names = sorted(str(person) for person in Account.objects.filter(pseudonym__in=pseudonyms))
    text = _("None of them may approve it: %(names)s.") % {"names": ", ".join(names)}
    return Flag(_("Who worked on it"), text, is_warning=False)
