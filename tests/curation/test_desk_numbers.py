"""Numbers as people type them: thousands parted or not, in any digits; what has two readings is refused with both."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from heritage.curation.forms.amounts import AmountField
from heritage.curation.models import Account
from heritage.records.models import Quantity
from tests.curation.conftest import Desk
from tests.curation.test_record_rows import page_of, save
from tests.fixtures import Dossier

Desks = Callable[[Account], Desk]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4000", "4000"),
        ("4,000", "4000"),
        ("4 000", "4000"),
        ("4\u202f000", "4000"),
        ("4'000", "4000"),
        ("٤٬٠٠٠", "4000"),
        ("٤٠٠٠", "4000"),
        ("٤،٠٠٠", "4000"),
        ("1,234,567.5", "1234567.5"),
        ("1.234.567", "1234567"),
        ("5.5", "5.5"),
        ("٥٫٥", "5.5"),
        ("٤٫٠٠٠", "4"),
        ("0.125", "0.125"),
        ("4.1250", "4.125"),
        ("12.75", "12.75"),
    ],
)
def test_a_number_is_taken_as_it_is_written(text: str, number: str) -> None:
    assert AmountField().clean(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("5,5", "Decimals are written with a point: type 5.5."),
        ("0,125", "Decimals are written with a point: type 0.125."),
        ("4,0000", "Decimals are written with a point: type 4.0000."),
        ("4.000", "“4.000” can be read in two ways: type 4000 or 4.0000."),
        ("1,23,456", "This is no number. Type digits, like 25000 or 5.5."),
        ("4 00", "This is no number. Type digits, like 25000 or 5.5."),
        ("1,234 567", "This is no number. Type digits, like 25000 or 5.5."),
        ("some", "This is no number. Type digits, like 25000 or 5.5."),
    ],
)
def test_a_number_that_is_none_or_two_is_refused_with_what_to_type(text: str, message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        AmountField().clean(text)

    assert refused.value.messages == [message]


def test_a_number_with_thousands_parted_arrives(desk: Desks, amal: Account, draft: Dossier) -> None:
    assert save(desk(amal), draft.report, {"quantities-0-value": "4,000"}).status_code == 302

    assert Quantity.objects.get(record=draft.report).value == 4000


def test_a_stored_number_of_three_decimals_is_shown_so_that_it_can_be_saved_again(
    desk: Desks, amal: Account, draft: Dossier
) -> None:
    save(desk(amal), draft.report, {"quantities-0-value": "4.1250"})

    assert 'value="4.1250"' in page_of(desk(amal), draft.report)
    assert save(desk(amal), draft.report, {"title_en": "Another title"}).status_code == 302
    assert Quantity.objects.get(record=draft.report).value == Decimal("4.125")
