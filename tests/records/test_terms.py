"""Terms as the desk knows them: shipped, added, used, gone."""

import pytest
from django.core.exceptions import ValidationError

from heritage.curation.models import Account
from heritage.records import completeness, terms
from heritage.records.actions import revising
from heritage.records.models import Record, Term
from heritage.records.validators import TermOf, TermsOf
from tests.factories.records import a_vocabulary
from tests.fixtures import Dossier


def test_terms_of_a_list_are_the_shipped_ones_and_then_the_added(db: None, amal: Account) -> None:
    shipped = [term.id for term in terms.terms("site-type")]

    a_vocabulary(amal, dovecote="dovecote", windmill="bath house")

    found = terms.terms("site-type")
    assert [term.id for term in found] == [*shipped, "dovecote", "windmill"]
    assert (found[-1].label("ar"), found[-1].scope_note) == ("bath house", {"en": "What is called bath house."})
    assert [term.id for term in terms.terms("standing")] == [
        "verified",
        "corroborated",
        "reported",
        "unconfirmed",
        "disputed",
        "refuted",
    ]


def test_an_added_term_is_a_term_of_its_list_and_of_no_other(db: None, amal: Account) -> None:
    a_vocabulary(amal, dovecote="dovecote")

    asked = [("site-type", "dovecote"), ("site-type", "museum"), ("part-kind", "dovecote"), ("standing", "dovecote")]

    assert [terms.is_term(name, term) for name, term in asked] == [True, True, False, False]


def test_a_column_takes_a_term_that_may_have_been_added_and_no_other_word() -> None:
    TermOf("site-type")("dovecote")
    TermsOf("assessment-method")(["video", "tape"])

    with pytest.raises(ValidationError, match="“dovecote” is not in the list “Standing”, or not any more"):
        TermOf("standing")("dovecote")
    with pytest.raises(ValidationError, match="“Dove cote”"):
        TermsOf("site-type")(["museum", "Dove cote"])


def test_where_a_term_is_used_names_each_record_once(draft: Dossier, amal: Account) -> None:
    with revising(draft.report, by=amal.pseudonym):
        draft.report.methods = ["video", "testimony"]
        draft.report.causes.create(category="natural", cause="fire")
        draft.report.causes.create(category="vandalism", cause="fire")

    assert terms.where_used("assessment-method", "testimony") == [Record.objects.get(pk=draft.report.pk)]
    assert terms.where_used("cause", "fire") == [Record.objects.get(pk=draft.report.pk)]
    assert terms.where_used("site-type", "museum") == [Record.objects.get(pk=draft.site.pk)]
    assert terms.where_used("site-type", "library") == []


def test_a_term_that_was_removed_is_named_before_submission(draft: Dossier, amal: Account) -> None:
    a_vocabulary(amal, dovecote="dovecote")
    with revising(draft.site, by=amal.pseudonym):
        draft.site.type = "dovecote"
    assert completeness.missing(draft.site) == []

    Term.objects.all().delete()

    assert [row.what for row in completeness.missing(draft.site)] == [
        "“dovecote” is not in the list “Type of site” any more. Choose another."
    ]
