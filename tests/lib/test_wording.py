"""What must not stand in text that people type."""

import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib import wording


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The museum’s library burned.",
        "احترقت مكتبة المتحف.",
        "کتێبخانەی مۆزەخانە",
        "ه\u200cه\u200d",
        "\u200eMosul\u200f الموصل\u061c",
        "one\ttwo\r\nthree",
        "\ufeffmarked",
        "\u00a0\u202f",
        "😀 \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\ue000",
    ],
)
def test_problems_of_text_as_people_write_it_are_none(text: str) -> None:
    assert wording.problems(text) == []


@pytest.mark.parametrize(
    ("code", "characters"),
    [
        ("direction", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
        (
            "control",
            "\x00\x01\x08\x0b\x0c\x0e\x1f\x7f\x80\x85\x9f\u2028\u2029\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff",
        ),
        ("surrogate", "\ud800\udbff\udc00\udfff"),
    ],
)
def test_problems_of_a_hidden_or_broken_character_have_its_code(code: str, characters: str) -> None:
    found = [wording.problems(f"a{character}b") for character in characters]

    assert found == [[(code, 1)]] * len(characters)


def test_problems_name_every_place_in_order() -> None:
    assert wording.problems("a\x00b\u202ec\ud800\x00") == [
        ("control", 1),
        ("direction", 3),
        ("surrogate", 5),
        ("control", 6),
    ]


@given(st.text(st.characters(exclude_categories=[])))
def test_problems_stand_where_they_are_said_to_stand(text: str) -> None:
    found = wording.problems(text)

    places = {place for _, place in found}
    rest = "".join(character for place, character in enumerate(text) if place not in places)
    assert len(places) == len(found)
    assert wording.problems(rest) == []
    assert not {unicodedata.category(character) for character in rest.translate({9: "", 10: "", 13: ""})} & {"Cc", "Cs"}


@given(st.text(st.characters(exclude_categories=[])))
def test_text_without_problems_can_stand_in_xml_and_on_one_line_if_it_has_no_line_break(text: str) -> None:
    clean = "".join(character for character in text if not wording.problems(character))
    element = ElementTree.Element("title")
    element.text = clean

    read = ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))  # noqa: S314 - our own text

    assert (read.text or "") == clean.replace("\r\n", "\n").replace("\r", "\n")
    assert len(clean.translate({10: "", 13: ""}).splitlines()) <= 1
