"""Proposing what can happen to something published, beside its next edition; somebody else decides.

Each makes a review of its own, whose items are done all or none when it is approved.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from heritage.curation import rules
from heritage.curation.actions import leave_event
from heritage.curation.enums import Act, ItemAct
from heritage.curation.models import Account, Review, ReviewItem
from heritage.curation.queries import open_review_of
from heritage.curation.reasons import why_not_possible
from heritage.curation.rules import Conflict, Incomplete
from heritage.curation.wording import counted
from heritage.editions.acts import NotPossible
from heritage.editions.enums import State
from heritage.editions.models import Entry, Notice
from heritage.lib import canonical, language
from heritage.lib.vocabulary import vocabulary
from heritage.publishing.acts import Proposed, said, withdrawn_with
from heritage.publishing.proposals import new_nonce
from heritage.records.models import Record

SPOKEN = ("en", "ar")
Words = Mapping[str, str]  # by language


@transaction.atomic
def propose_restoring(entry: Entry, *, by: Account, note: str = "") -> Review:
    """Propose to show a withdrawn entry again, with what was withdrawn in the same act. Raises Refused."""
    rules.check_can_edit(by)
    entry.refresh_from_db()
    if not entry.is_withdrawn:
        raise Conflict(why_not_possible(NotPossible(entry, "not withdrawn")))
    return propose([Proposed(ItemAct.RESTORE, row.pk, {}) for row in withdrawn_with(entry)], by=by, note=note)


@transaction.atomic
def propose_notice(entry: Entry, *, by: Account, kind: str, text: Words, lifts: str = "", note: str = "") -> Review:
    """Propose a public notice beside the current edition; `lifts` is the hash of one that should no longer stand.

    Raises Refused.
    """
    rules.check_can_edit(by)
    entry.refresh_from_db()
    _check_term("notice-kind", kind, _("Choose from the list what the notice is about."))
    if not any(words.strip() for words in text.values()):
        raise Incomplete(_("Write what readers must know, in English or in Arabic."))
    if lifts and lifts not in standing_notices(entry):
        raise Conflict(_("The notice that should be lifted does not stand any more."))
    detail = {"notice": kind, "text": texts("notice", text), "lifts": lifts}
    return propose([Proposed(ItemAct.NOTICE, entry.pk, detail)], by=by, note=note)


@transaction.atomic
def propose_superseding(
    entry: Entry, into: Sequence[Entry], *, by: Account, reason: str, text: Words, note: str = ""
) -> Review:
    """Propose that one entry (merge) or several (split) take the place of another. Raises Refused."""
    rules.check_can_edit(by)
    entry.refresh_from_db()
    _check_term("supersede-reason", reason, _("Choose from the list why another entry takes its place."))
    check_takes_its_place(entry, into)
    detail = {"into": sorted(row.pk for row in into), "reason": reason, "note": texts("note", text)}
    return propose([Proposed(ItemAct.SUPERSEDE, entry.pk, detail)], by=by, note=note)


@transaction.atomic
def propose_erasing(
    entry: Entry, numbers: Sequence[int], *, by: Account, reason: str, legal_basis: str, text: Words, note: str = ""
) -> Review:
    """Propose to destroy the texts of some editions. `legal_basis` is public. Raises Refused."""
    rules.check_can_edit(by)
    entry.refresh_from_db()
    if entry.state == State.PUBLISHED and entry.current_number in numbers:
        raise Conflict(why_not_possible(NotPossible(entry, "still shown")))
    detail = erasure(numbers, reason=reason, legal_basis=legal_basis, text=text)
    return propose([Proposed(ItemAct.ERASE, entry.pk, detail)], by=by, note=note)


def erasure(numbers: Sequence[int], *, reason: str, legal_basis: str, text: Words) -> dict[str, Any]:
    """What the erasure of some editions says. Raises Incomplete."""
    _check_term("erase-reason", reason, _("Choose from the list why it must be erased."))
    if not legal_basis.strip():
        raise Incomplete(_("Name the legal basis: the law, the order, or the consent that was taken back."))
    if not numbers:
        raise Incomplete(_("Choose which editions are erased."))
    basis, told = " ".join(legal_basis.split()), texts("note", text)
    return {"numbers": sorted(set(numbers)), "reason": reason, "legal_basis": basis, "note": told}


def check_takes_its_place(entry: Entry, into: Sequence[Entry]) -> None:
    """Raises Conflict unless `into` are other published entries of the same kind."""
    if entry.pk in {row.pk for row in into}:
        raise Conflict(_("Nothing can take its own place: choose another entry."))
    wrong = [row for row in into if row.kind != entry.kind or row.state != State.PUBLISHED]
    if wrong or not into:
        raise Conflict(why_not_possible(NotPossible(entry, "nothing takes its place")))


def propose(items: Sequence[Proposed], *, by: Account, note: str = "") -> Review:
    """A review of these acts, submitted by `by` with an internal note. Raises Conflict."""
    review = Review.objects.create(submitted_by=by, submitted_at=timezone.now(), change_kind="correction")
    made = add_items(review, items)
    leave_event(review, Act.SUBMIT, by=by, note=note, items=[[row.record.public_id, row.sha256] for row in made])
    return review


def add_items(review: Review, items: Iterable[Proposed]) -> list[ReviewItem]:
    """The acts as items of a review, each with the hash of what it would say. Raises Conflict."""
    rows = [_item(review, proposed) for proposed in items]
    return ReviewItem.objects.bulk_create(rows)


def _item(review: Review, proposed: Proposed) -> ReviewItem:
    record = Record.objects.select_for_update().filter(public_id=proposed.public_id).first()
    if record is None:
        raise Conflict(_("Entry %(entry)s has no working record here.") % {"entry": proposed.public_id})
    waiting = open_review_of(record)
    if waiting and waiting.pk != review.pk:
        sentence = _("“%(record)s” waits in review %(number)s: that must be decided first.")
        raise Conflict(sentence % {"record": record, "number": counted(waiting.number)})
    try:
        sha256 = canonical.sha256(said(proposed))
    except NotPossible as error:
        raise Conflict(why_not_possible(error)) from error
    return ReviewItem(
        review=review,
        record=record,
        act=proposed.kind,
        detail=dict(proposed.detail),
        base=Entry.objects.get(pk=proposed.public_id).current_number,
        nonce=new_nonce(),
        sha256=sha256,
        revision=record.version,
    )


def texts(field: str, words: Words) -> list[dict[str, str]]:
    """Public words by language as [{key, language, text}], empty ones left out."""
    return [
        {"key": f"{field}-{tag}", "language": tag, "text": words[tag].strip()}
        for tag in SPOKEN
        if words.get(tag, "").strip()
    ]


def standing_notices(entry: Entry) -> dict[str, Notice]:
    """The notices that stand beside the entry now, by hash."""
    rows = list(Notice.objects.filter(entry=entry).order_by("pk"))
    lifted = {row.lifts for row in rows}
    return {row.sha256: row for row in rows if row.sha256 not in lifted and not row.lifts}


def _check_term(name: str, term: str, sentence: str) -> None:
    if term not in vocabulary(name):
        raise Incomplete(sentence)


def told(item: ReviewItem) -> list[str]:
    """What an act will do, in plain sentences for who decides."""
    detail, name = item.detail, {"record": item.record}
    if item.act == ItemAct.RESTORE:
        return [_("“%(record)s” is shown again, as it stood when it was withdrawn.") % name]
    if item.act == ItemAct.NOTICE:
        return [_notice(item), *_words(detail["text"])]
    if item.act == ItemAct.SUPERSEDE:
        others = Record.objects.filter(public_id__in=detail["into"]).order_by("label")
        into = ", ".join(f"“{row}” ({row.public_id})" for row in others)
        first = _("“%(record)s” is not shown any more: its address leads to %(into)s. Its editions stay readable.")
        return [first % (name | {"into": into}), *_words(detail["note"])]
    numbers = ", ".join(counted(number) for number in detail["numbers"])
    first = _("The text of “%(record)s”, edition %(numbers)s, is destroyed. Number, hash and time stay for ever.")
    basis = _("Reason: %(reason)s. Legal basis: %(basis)s.")
    reason = vocabulary("erase-reason")[detail["reason"]].label(_language())
    return [
        first % (name | {"numbers": numbers}),
        basis % {"reason": reason, "basis": detail["legal_basis"]},
        *_words(detail["note"]),
    ]


def _notice(item: ReviewItem) -> str:
    if item.detail["lifts"]:
        return _("A notice beside “%(record)s” is lifted; that it stood there stays in the log.") % {
            "record": item.record
        }
    kind = vocabulary("notice-kind")[item.detail["notice"]].label(_language())
    return _("A notice is put beside “%(record)s”: %(kind)s. The edition stays as it is.") % {
        "record": item.record,
        "kind": kind,
    }


def _words(rows: Iterable[Mapping[str, str]]) -> list[str]:
    """Public words, each with the name of its language."""
    sentence = _("Readers are told (%(language)s): %(text)s")
    return [sentence % {"language": language.name(row["language"], _language()), "text": row["text"]} for row in rows]


def _language() -> str:
    return get_language() or "en"
