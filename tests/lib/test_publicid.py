"""Public ids."""

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heritage.lib import publicid
from heritage.lib.publicid import ALPHABET, NotAPublicId

bodies = st.text(ALPHABET, min_size=11, max_size=11)
ids = bodies.map(lambda body: body + publicid.check_character(body))


def test_alphabet_is_crockfords_without_look_alikes() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 32
    assert set("0123456789abcdefghijklmnopqrstuvwxyz") - set(ALPHABET) == set("ilou")


def test_new_is_valid_and_never_the_same_twice() -> None:
    drawn = [publicid.new() for _ in range(500)]

    assert all(publicid.is_valid(text) for text in drawn)
    assert len(set(drawn)) == 500


def test_new_draws_every_character_at_every_place() -> None:
    drawn = [publicid.new() for _ in range(2_000)]

    assert all({text[place] for text in drawn} == set(ALPHABET) for place in range(11))


@pytest.mark.parametrize(
    ("body", "check"),
    [("00000000000", "0"), ("10000000000", "1"), ("01000000000", "2"), ("zzzzzzzzzzz", "0"), ("23456789abc", "e")],
)
def test_check_character_is_the_weighted_sum_modulo_31(body: str, check: str) -> None:
    values = ["0123456789abcdefghjkmnpqrstvwxyz".index(character) for character in body]

    found = publicid.check_character(body)

    assert found == check
    assert ALPHABET.index(found) == sum((place + 1) * value for place, value in enumerate(values)) % 31


@given(bodies)
def test_check_character_is_never_z(body: str) -> None:
    assert publicid.check_character(body) != "z"


def test_check_character_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="substring not found"):
        publicid.check_character("0000000000u")


@given(ids)
def test_is_valid_with_any_one_character_wrong_is_false_but_for_0_and_z(text: str) -> None:
    missed = {
        (text[place], wrong)
        for place in range(12)
        for wrong in ALPHABET
        if wrong != text[place] and publicid.is_valid(text[:place] + wrong + text[place + 1 :])
    }

    assert missed <= {("0", "z"), ("z", "0")}


@given(ids)
def test_is_valid_with_any_two_characters_exchanged_is_false_but_for_0_and_z(text: str) -> None:
    missed = set()
    for first, second in itertools.combinations(range(12), 2):
        changed = list(text)
        changed[first], changed[second] = text[second], text[first]
        if text[first] != text[second] and publicid.is_valid("".join(changed)):
            missed.add(frozenset((text[first], text[second])))

    assert missed <= {frozenset("0z")}


def test_is_valid_takes_0_for_z_and_z_for_0_as_the_module_says() -> None:
    body = "a0zbcdefghj"
    check = publicid.check_character(body)

    assert publicid.is_valid(body + check)
    assert publicid.is_valid("azzbcdefghj" + check)
    assert publicid.is_valid("az0bcdefghj" + check)


@given(ids, st.integers(0, 11))
def test_is_valid_with_a_character_missing_or_doubled_is_false(text: str, place: int) -> None:
    assert not publicid.is_valid(text[:place] + text[place + 1 :])
    assert not publicid.is_valid(text[:place] + text[place] + text[place:])


@given(ids)
def test_normalise_of_a_plain_id_changes_nothing(text: str) -> None:
    assert publicid.normalise(text) == text


@given(ids, st.data())
def test_normalise_of_what_people_make_of_an_id_is_the_id(text: str, data: st.DataObject) -> None:
    readings = {"0": "0oO", "1": "1iIlL"}
    typed = ""
    for character in text:
        typed += data.draw(st.sampled_from(readings.get(character, character + character.upper())))
        typed += data.draw(st.sampled_from(("", "", "-", "--")))

    assert publicid.normalise(typed) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "00000000000",
        "0000000000000",
        "000000000001",
        "00000000000u",
        "0000 0000 0000",
        " 000000000000",
        "000000000000\n",
        "00000000000\x00",
        "٠٠٠٠٠٠٠٠٠٠٠٠",
        "０００００００００００0",
        "\ud80000000000000",
        "0" * 1_000_000,
    ],
)
def test_normalise_of_what_is_no_id_is_refused(text: str) -> None:
    assert not publicid.is_valid(text)
    with pytest.raises(NotAPublicId):
        publicid.normalise(text)


@given(ids)
def test_normalise_of_a_kelvin_sign_for_a_k_is_refused(text: str) -> None:
    assume("k" in text)

    with pytest.raises(NotAPublicId):
        publicid.normalise(text.replace("k", "\u212a"))


@given(st.text(max_size=16) | st.text(ALPHABET + "oilOIL-U", min_size=12, max_size=16))
def test_normalise_of_any_text_is_a_valid_id_or_refused(text: str) -> None:
    try:
        plain = publicid.normalise(text)
    except NotAPublicId:
        assert not publicid.is_valid(text)
    else:
        assert publicid.is_valid(plain)
