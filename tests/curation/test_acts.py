"""Restore, notice, supersede, merge, reprint, erase: proposed by one, done by another, verified afterwards."""

import pytest
from django.utils import timezone

from heritage.curation import acts
from heritage.curation.merging import propose_merge
from heritage.curation.models import Account, Event, Review, ReviewItem
from heritage.curation.reprinting import printed, propose_reprint
from heritage.curation.rules import Conflict, Incomplete, NotAllowed
from heritage.curation.submission import submit
from heritage.curation.withdrawal import withdraw
from heritage.editions.acts import give_notice
from heritage.editions.enums import LeafKind, State
from heritage.editions.log import lock_head
from heritage.editions.models import DamageReportIndex, EditionContent, Entry, Leaf, Notice, SiteIndex, Tombstone
from heritage.records.actions import revising
from heritage.records.models import Record
from heritage.records.texts import write
from tests.curation.test_verify import verify
from tests.factories.records import a_report, a_site, a_source
from tests.factories.reviews import approve, publish
from tests.fixtures import Dossier

TEXT_ROWS = [{"key": "notice-en", "language": "en", "text": "Made up."}]
TEXT = {"en": "The photograph shows the museum of Baghdad.", "ar": "الصورة لمتحف بغداد."}
WHY = {"reason": "danger-to-a-person", "legal_basis": "Consent taken back", "text": {"en": "A name was taken out."}}


def entry_of(record: Record) -> Entry:
    return Entry.objects.get(pk=record.public_id)


def hide(record: Record, by: Account) -> None:
    withdraw(entry_of(record), by=by, reason="error", signed_in_at=timezone.now())


def kinds() -> list[str]:
    """The kinds of all leaves, in order."""
    return list(Leaf.objects.order_by("index").values_list("kind", flat=True))


def test_a_withdrawn_site_comes_back_with_its_report_when_another_approves(
    published: Dossier, amal: Account, badr: Account
) -> None:
    hide(published.site, badr)

    review = acts.propose_restoring(entry_of(published.site), by=amal)
    assert entry_of(published.site).is_withdrawn
    approve(review, badr)

    assert (entry_of(published.site).state, entry_of(published.report).state) == (State.PUBLISHED, State.PUBLISHED)
    assert SiteIndex.objects.filter(entry=published.site.public_id).exists()
    assert DamageReportIndex.objects.filter(entry=published.report.public_id).exists()
    assert kinds()[-2:] == [LeafKind.RESTORE, LeafKind.RESTORE]
    assert verify()[0] == 0


def test_who_proposes_an_act_cannot_approve_it(published: Dossier, badr: Account) -> None:
    hide(published.site, badr)
    review = acts.propose_restoring(entry_of(published.site), by=badr)

    with pytest.raises(NotAllowed):
        approve(review, badr)


def test_a_report_does_not_come_back_without_its_site(published: Dossier, amal: Account, badr: Account) -> None:
    hide(published.report, badr)
    hide(published.site, badr)
    review = acts.propose_restoring(entry_of(published.report), by=amal)

    with pytest.raises(Conflict, match="is not shown: restore that first"):
        approve(review, badr)

    assert entry_of(published.report).is_withdrawn
    assert kinds()[-1] == LeafKind.WITHDRAW


def test_what_is_not_withdrawn_cannot_be_restored(published: Dossier, amal: Account) -> None:
    with pytest.raises(Conflict, match="there is nothing to restore"):
        acts.propose_restoring(entry_of(published.site), by=amal)


def test_a_notice_stands_beside_the_edition_until_it_is_lifted(
    published: Dossier, amal: Account, badr: Account
) -> None:
    entry = entry_of(published.report)
    approve(acts.propose_notice(entry, by=amal, kind="wrong-place", text=TEXT), badr)
    notice = Notice.objects.get()
    assert (notice.entry_id, notice.number, notice.kind) == (entry.pk, 1, "wrong-place")
    assert [row["text"] for row in notice.text] == list(TEXT.values())
    assert list(acts.standing_notices(entry)) == [notice.sha256]

    lifting = acts.propose_notice(
        entry, by=amal, kind="wrong-place", text={"en": "It was the right place."}, lifts=notice.sha256
    )
    approve(lifting, badr)

    assert acts.standing_notices(entry) == {}
    assert kinds()[-2:] == [LeafKind.NOTICE, LeafKind.NOTICE]
    assert verify()[0] == 0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"kind": "rumour", "text": TEXT}, "Choose from the list what the notice is about"),
        ({"kind": "wrong-place", "text": {"en": "  "}}, "Write what readers must know"),
    ],
)
def test_a_notice_without_kind_or_words_is_refused(
    published: Dossier, amal: Account, given: dict[str, object], said: str
) -> None:
    with pytest.raises(Incomplete, match=said):
        acts.propose_notice(entry_of(published.report), by=amal, **given)  # type: ignore[arg-type]

    assert not Review.objects.filter(items__act="notice").exists()


def test_a_merged_site_leads_to_the_one_that_took_in_its_names_reports_and_parts(
    published: Dossier, amal: Account, badr: Account
) -> None:
    twin = a_site(amal, published.source, "Museum of Mosul")
    report = a_report(amal, twin, published.source, "Roof fell")
    publish(report, by=amal, reviewer=badr, change_kind="first")

    review = propose_merge(twin, published.site, by=amal, text={"en": "Both entries were about the same museum."})
    approve(review, badr)

    assert entry_of(twin).state == State.SUPERSEDED
    assert Tombstone.objects.get().into == [published.site.public_id]
    assert "Museum of Mosul" in [row.text for row in published.site.names.all()]
    rows = DamageReportIndex.objects.filter(site=published.site.public_id)
    assert {row.entry_id for row in rows} == {published.report.public_id, report.public_id}
    assert not DamageReportIndex.objects.filter(site=twin.public_id).exists()
    assert [part.key for part in report.parts.all()] == ["library"]
    assert published.site.parts.count() == 1
    assert verify()[0] == 0


def test_a_draft_that_names_a_merged_source_follows_to_what_took_its_place(
    published: Dossier, amal: Account, badr: Account
) -> None:
    twin = a_source(amal, "Weekly Report 30 (again)")
    publish(twin, by=amal, reviewer=badr, change_kind="first")
    kept = entry_of(published.source)
    approve(
        acts.propose_superseding(
            entry_of(twin), [kept], by=amal, reason="same-thing", text={"en": "The same report twice."}
        ),
        badr,
    )

    report = a_report(amal, published.site, twin, "Another")
    publish(report, by=amal, reviewer=badr, change_kind="first")

    content = EditionContent.objects.get(edition__entry=report.public_id).canonical
    assert f'"id":"{kept.pk}"' in content
    assert twin.public_id not in content
    assert verify()[0] == 0


def test_nothing_takes_its_own_place_or_that_of_another_kind(published: Dossier, amal: Account) -> None:
    site, source = entry_of(published.site), entry_of(published.source)

    with pytest.raises(Conflict, match="Nothing can take its own place"):
        acts.propose_superseding(site, [site], by=amal, reason="same-thing", text={})
    with pytest.raises(Conflict, match="or is of another kind"):
        acts.propose_superseding(site, [source], by=amal, reason="same-thing", text={})


def test_a_site_that_reports_still_name_is_not_superseded(published: Dossier, amal: Account, badr: Account) -> None:
    other = a_site(amal, published.source, "Other")
    publish(other, by=amal, reviewer=badr, change_kind="first")
    review = acts.propose_superseding(
        entry_of(published.site), [entry_of(other)], by=amal, reason="several-things", text={"en": "Two places."}
    )

    with pytest.raises(Conflict, match="still name"):
        approve(review, badr)

    assert entry_of(published.site).state == State.PUBLISHED


def test_a_reprint_takes_the_words_out_of_every_edition_and_keeps_number_and_hash(
    published: Dossier, amal: Account, badr: Account
) -> None:
    old = published.report.public_id
    sha256 = entry_of(published.report).editions.get().sha256
    with revising(published.report, by=amal.pseudonym):
        write(published.report, "statement", "en", "Somebody burned the library.")

    review = propose_reprint(published.report, [1], by=amal, **WHY)  # type: ignore[arg-type]
    approve(review, badr)

    entry = entry_of(published.report)
    assert (entry.current_number, printed(entry)) == (2, [2])
    assert entry.editions.get(number=1).sha256 == sha256
    assert '"reprints":1' in EditionContent.objects.get(edition__entry=old).canonical
    assert Tombstone.objects.get(entry=old).kind == LeafKind.ERASE
    assert not EditionContent.objects.filter(canonical__contains="The museum library was burned.").exists()
    assert kinds()[-2:] == [LeafKind.PUBLISH, LeafKind.ERASE]
    assert verify()[0] == 0


def test_what_is_shown_is_not_erased_and_a_withdrawn_entry_can_be(
    published: Dossier, amal: Account, badr: Account
) -> None:
    entry = entry_of(published.report)
    with pytest.raises(Conflict, match="What is shown cannot be erased"):
        acts.propose_erasing(entry, [1], by=amal, **WHY)  # type: ignore[arg-type]

    hide(published.report, badr)
    approve(acts.propose_erasing(entry_of(published.report), [1], by=amal, **WHY), badr)  # type: ignore[arg-type]

    assert printed(entry) == []
    with pytest.raises(Conflict, match="was erased"):
        approve(acts.propose_restoring(entry_of(published.report), by=amal), badr)
    assert verify()[0] == 0


def test_an_erasure_without_legal_basis_or_reason_is_refused(published: Dossier, amal: Account, badr: Account) -> None:
    hide(published.report, badr)
    entry = entry_of(published.report)

    with pytest.raises(Incomplete, match="Name the legal basis"):
        acts.propose_erasing(entry, [1], by=amal, reason="court-order", legal_basis=" ", text={})
    with pytest.raises(Incomplete, match="why it must be erased"):
        acts.propose_erasing(entry, [1], by=amal, reason="whim", legal_basis="Law 1", text={})


def test_an_act_that_would_say_something_else_meanwhile_is_not_done(
    published: Dossier, amal: Account, badr: Account
) -> None:
    review = acts.propose_notice(entry_of(published.report), by=amal, kind="contested", text=TEXT)
    hide(published.report, badr)

    with pytest.raises(Conflict, match="is not published any more"):
        approve(review, badr)

    assert not Notice.objects.exists()


def test_a_record_waits_in_one_review_at_a_time_whatever_the_act(published: Dossier, amal: Account) -> None:
    acts.propose_notice(entry_of(published.report), by=amal, kind="contested", text=TEXT)
    with revising(published.report, by=amal.pseudonym):
        write(published.report, "title", "en", "Another")

    with pytest.raises(Conflict, match="about something else than publishing"):
        submit(published.report, by=amal)


@pytest.mark.parametrize("tamper", ["notice made up", "item made up", "words changed in both", "proposer approved"])
def test_verify_names_an_act_that_two_people_did_not_decide(
    published: Dossier, amal: Account, badr: Account, tamper: str
) -> None:
    entry = entry_of(published.report)
    review = acts.propose_notice(entry, by=amal, kind="contested", text=TEXT)
    approve(review, badr)
    item = review.items.get()
    if tamper == "notice made up":
        head = lock_head("Test catalogue")
        give_notice(entry, kind="contested", text=TEXT_ROWS, at=timezone.now(), head=head)
    elif tamper == "item made up":
        item.pk, item.detail = None, item.detail | {"notice": "wrong-time"}
        item.act = "supersede"
        item.save(force_insert=True)
    elif tamper == "words changed in both":
        ReviewItem.objects.update(detail=item.detail | {"notice": "wrong-time"})
    else:
        Event.objects.filter(kind="approve", subject=f"review {review.pk}").update(by=amal.pseudonym)

    status, out = verify()

    assert status == 1
    assert entry.pk in out
