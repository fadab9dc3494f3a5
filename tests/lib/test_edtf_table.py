"""Every example of the specification, and others that follow it, with the days it gives and the reasons it refuses."""

import re

import pytest

from heritage.lib.edtf import LONGEST, EdtfError, parse
from tests.lib.edtf_dates import day_text
from tests.lib.edtf_level_0_1 import LEVEL_0, LEVEL_1
from tests.lib.edtf_level_2 import LEVEL_2
from tests.lib.edtf_refused import REFUSED

VALID = [
    (text, first, last)
    for level in (LEVEL_0, LEVEL_1, LEVEL_2)
    for rows in level.values()
    for text, first, last in rows
]
INVALID = [row for rows in REFUSED.values() for row in rows]


def test_the_table_has_two_hundred_dates_and_no_text_twice() -> None:
    texts = [row[0] for row in (*VALID, *INVALID)]

    assert len(VALID) >= 200
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(("text", "first", "last"), VALID)
def test_parse_gives_the_first_and_the_last_day_of_the_specification(text: str, first: str, last: str) -> None:
    parsed = parse(text)

    assert (day_text(parsed.earliest), day_text(parsed.latest)) == (first, last)


@pytest.mark.parametrize(("text", "code", "message"), INVALID)
def test_parse_of_what_is_no_date_says_what_is_wrong(text: str, code: str, message: str) -> None:
    with pytest.raises(EdtfError) as refused:
        parse(text)

    assert refused.value.code == code
    assert re.search(message, str(refused.value))


@pytest.mark.parametrize("text", ["X" * LONGEST, "[" * LONGEST, "XXXX-02-30," * 5, "-".join("?" * 32), "Y" + "1" * 63])
def test_parse_of_the_longest_nonsense_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        parse(text)
