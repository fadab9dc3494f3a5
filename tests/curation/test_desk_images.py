"""Images at the desk: the form, what comes along, what is withheld, what a reviewer is told."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from heritage.curation.flags import flags
from heritage.curation.models import Account
from heritage.curation.queries import reviewed
from heritage.curation.rules import Conflict
from heritage.curation.submission import submit
from heritage.curation.withdrawal import withdraw
from heritage.editions.models import Entry, ImageIndex, ImageReportIndex
from heritage.records.actions import revising
from heritage.records.models import EvidenceImage
from heritage.records.queries import text_of
from heritage.records.texts import write
from tests.curation.conftest import Desk
from tests.curation.test_record_rows import page_of, save, version
from tests.curation.test_what_comes_along import content, kinds
from tests.factories.records import a_report, a_site, an_image, an_incident
from tests.factories.reviews import approve, publish
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]
ADD = "/curation/records/evidenceimage/add/"


def hide(record: object, by: Account) -> None:
    """Take the entry of a record back."""
    entry = Entry.objects.get(pk=record.public_id)  # type: ignore[attr-defined]
    withdraw(entry, by=by, reason="error", signed_in_at=timezone.now())


def test_a_new_image_is_typed_saved_and_then_given_its_parts_and_reports(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    typed = {
        "site": draft.site.public_id,
        "caption_en": "The library after the fire",
        "caption_ar": "المكتبة بعد الحريق",
        "alternative_en": "Charred shelves.",
        "view": "after",
        "captured": "2017-03-08",
        "credit": "Reuters",
        "creator": "A photographer",
        "rights": "in-copyright",
        "received": "By mail from the agency.",
        "taken_from": "36.33, 43.13",
        "citations-0-source": draft.source.pk,
        "citations-0-about": ["caption", "captured"],
        "verifications-0-kind": "place",
        "verifications-0-result": "confirmed",
        "verifications-0-how_en": "The arches were compared.",
    }

    assert desk(amal).fill(ADD, "evidenceimage_form", typed, "_continue").status_code == 302

    image = EvidenceImage.objects.get()
    part = draft.site.parts.get()
    assert (
        save(desk(amal), image, {"site_parts": [str(part.pk)], "site_reports": [str(draft.report.pk)]}).status_code
        == 302
    )
    image.refresh_from_db()
    assert (image.label, image.credit, image.received) == (
        "The library after the fire",
        "Reuters",
        "By mail from the agency.",
    )
    assert list(image.parts.all()) == [part]
    assert list(image.reports.all()) == [draft.report]
    assert image.citations.get().about == ["caption", "captured"]
    assert text_of(image, "how", of="v1") == "The arches were compared."
    assert version(image) == 2


def test_the_form_says_when_parts_and_reports_can_be_ticked(desk: Desks, amal: Account, draft: Dossier) -> None:
    page = desk(amal).get(ADD).content.decode()
    assert page.count("Choose the site and save; then tick what belongs to it.") == 2

    page = page_of(desk(amal), an_image(amal, draft.source, draft.report))
    assert "The reports of this site that it is evidence of" in page
    assert "None ticked: the site as a whole." in page
    assert "Library burned" in page


def test_a_report_of_another_site_is_refused_and_nothing_is_lost(desk: Desks, amal: Account, draft: Dossier) -> None:
    image = an_image(amal, draft.source, draft.report)
    other = a_report(amal, a_site(amal, draft.source, "Other"), draft.source, "Elsewhere")

    answer = save(desk(amal), image, {"site_reports": [str(other.pk)], "caption_en": "Typed words"})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "A report that was ticked is not about this site" in page
    assert "Typed words" in page
    assert version(image) == 1


def test_the_history_says_what_the_image_was_evidence_of(desk: Desks, amal: Account, draft: Dossier) -> None:
    image = an_image(amal, draft.source, draft.report)
    with revising(image, by=amal.pseudonym):
        image.reports.clear()

    page = desk(amal).get(f"/curation/records/evidenceimage/{image.pk}/history/").content.decode()

    assert "Evidence of" in page
    assert draft.report.public_id in page


def test_what_an_image_needs_comes_along(draft: Dossier, amal: Account, badr: Account) -> None:
    image = an_image(amal, draft.source, draft.report, incident=an_incident(amal, draft.source))

    review = submit(image, by=amal, change_kind="first")
    approve(review, badr)

    assert kinds(review) == ["damage_report", "image", "incident", "site", "source"]
    row = ImageIndex.objects.get()
    assert (row.entry_id, row.site_id, row.credit) == (
        image.public_id,
        draft.site.public_id,
        "Reuters/Channel 2 News",
    )
    assert ImageReportIndex.objects.get().report_id == draft.report.public_id


def test_a_new_part_of_a_published_site_comes_along_with_the_image_of_it(published: Dossier, amal: Account) -> None:
    with revising(published.site, by=amal.pseudonym):
        published.site.parts.create(key="garden", kind="room")
        write(published.site, "name", "en", "Garden", of="garden")
    image = an_image(amal, published.source, published.report)
    with revising(image, by=amal.pseudonym):
        image.parts.set(published.site.parts.all())

    assert kinds(submit(image, by=amal, change_kind="first")) == ["image", "site"]


def test_a_withdrawn_report_is_left_out_and_the_reviewer_is_told(
    published: Dossier, amal: Account, badr: Account
) -> None:
    image = an_image(amal, published.source, published.report)
    hide(published.report, badr)

    review = submit(image, by=amal, change_kind="first")
    warnings = {flag.title for flag in flags(reviewed(review)) if flag.is_warning}
    approve(review, badr)

    assert "A report that the image is evidence of is left out" in warnings
    assert content(image)["reports"] == []


def test_an_image_of_nothing_that_is_public_cannot_be_submitted(
    published: Dossier, amal: Account, badr: Account
) -> None:
    incident = an_incident(amal, published.source)
    publish(incident, by=amal, reviewer=badr, change_kind="first")
    hide(incident, badr)
    image = an_image(amal, published.source, incident=incident)

    with pytest.raises(Conflict, match=r"What this is about is not published: Night raid\."):
        submit(image, by=amal, change_kind="first")


def test_a_part_that_an_image_shows_cannot_be_removed(desk: Desks, amal: Account, draft: Dossier) -> None:
    with revising(draft.report, by=amal.pseudonym):
        draft.report.parts.clear()
    an_image(amal, draft.source, draft.report, caption="Shelves")

    answer = save(desk(amal), draft.site, {"parts-0-DELETE": "on"})

    sentence = "The part Library (library) cannot be removed: it is named by “Shelves”. Change them first."
    assert answer.status_code == 400
    assert sentence in answer.content.decode()
