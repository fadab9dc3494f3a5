"""Canonical JSON."""

import enum
import hashlib
import json
import unicodedata
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from heritage.lib import canonical
from heritage.lib.canonical import NotCanonical

texts = st.text().map(lambda text: unicodedata.normalize("NFC", text))
keys = st.text(st.characters(max_codepoint=127))
scalars = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(keys, inner, max_size=5), max_leaves=30
)


class Colour(enum.StrEnum):
    """A text that is also a member."""

    RED = "red"


@given(values)
def test_text_within_the_domain_is_that_of_the_oracle(value: Any) -> None:
    text = canonical.text(value)

    assert text.encode() == rfc8785.dumps(value)


@given(values)
def test_text_read_back_is_the_value(value: Any) -> None:
    read = json.loads(canonical.text(value))

    assert read == value


@given(st.dictionaries(keys, scalars))
def test_text_of_a_dict_made_in_another_order_is_the_same(value: dict[str, Any]) -> None:
    turned = dict(reversed(value.items()))

    assert canonical.text(turned) == canonical.text(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, False, None], "B": ""}, '{"B":"","a":[true,false,null],"b":1}'),
        ({"": {}, "a.b": []}, '{"":{},"a.b":[]}'),
        ("متحف الموصل", '"متحف الموصل"'),
        ('"\\/\b\f\n\r\t\x00\x1f\x7f\u2028😀', '"\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\u2028😀"'),
        (2**53 - 1, "9007199254740991"),
        (-(2**53) + 1, "-9007199254740991"),
        (("a", ("b",)), '["a",["b"]]'),
        ({"colour": Colour.RED}, '{"colour":"red"}'),
    ],
)
def test_text_is_written_as_rfc_8785_says(value: Any, text: str) -> None:
    assert canonical.text(value) == text


@pytest.mark.parametrize(
    ("value", "path", "problem"),
    [
        (0.5, "", "a float has no canonical form"),
        ({"a": [0, {"b": 1.0}]}, "a[1].b", "a float"),
        ([float("nan")], "[0]", "a float"),
        ({"a": 2**53}, "a", "2^53 or more"),
        ({"a": [-(2**53)]}, "a[0]", "2^53 or more"),
        ({"a": 10**5000}, "a", "2^53 or more"),
        ({"a": {"b": "e\u0301"}}, "a.b", "not in NFC"),
        ({"a": ["b", "x\ud800y"]}, "a[1]", "a lone surrogate at character 2"),
        ("\udfff", "", "a lone surrogate at character 1"),
        ({"a": {"ü": 1}}, "a", "the key 'ü' is not ASCII"),
        ({"a": [{1: 2}]}, "a[0]", "the key 1 is not ASCII"),
        ({None: 2}, "", "the key None is not ASCII"),
        ({"a": b"bytes"}, "a", "a bytes has no canonical form"),
        ({"a": {1, 2}}, "a", "a set has no canonical form"),
        ({"a": 1j}, "a", "a complex has no canonical form"),
        ([object()], "[0]", "a object has no canonical form"),
    ],
)
def test_text_outside_the_domain_is_refused_with_the_path(value: Any, path: str, problem: str) -> None:
    with pytest.raises(NotCanonical) as refused:
        canonical.text(value)

    assert refused.value.path == path
    assert str(refused.value).startswith(f"{path or 'The value'}: ")
    assert problem in str(refused.value)


@given(values.filter(lambda value: isinstance(value, dict | list)), st.floats())
def test_text_of_anything_with_a_float_in_it_is_refused(value: Any, number: float) -> None:
    with_float = [*value, number] if isinstance(value, list) else value | {"number": number}

    with pytest.raises(NotCanonical, match="a float"):
        canonical.text(with_float)


@given(st.text(st.characters(exclude_categories=[])))
def test_text_of_any_text_is_refused_or_has_utf_8_bytes(value: str) -> None:
    try:
        text = canonical.text(value)
    except NotCanonical:
        assert not unicodedata.is_normalized("NFC", value) or any("\ud800" <= row <= "\udfff" for row in value)
    else:
        assert json.loads(text.encode()) == value


def test_text_as_deep_as_allowed_is_written() -> None:
    assert canonical.text(_nested(canonical.DEEPEST)) == "[" * canonical.DEEPEST + "0" + "]" * canonical.DEEPEST


@pytest.mark.parametrize("depth", [canonical.DEEPEST + 1, 100_000])
def test_text_nested_too_deep_is_refused_and_not_a_recursion_error(depth: int) -> None:
    with pytest.raises(NotCanonical, match="nested more than 64 deep"):
        canonical.text(_nested(depth))


def test_text_of_a_list_that_holds_itself_is_refused() -> None:
    circle: list[Any] = []
    circle.append(circle)

    with pytest.raises(NotCanonical, match="nested more than 64 deep"):
        canonical.text(circle)


def _nested(depth: int) -> Any:
    value: Any = 0
    for _ in range(depth):
        value = [value]
    return value


@given(texts)
def test_sha256_is_that_of_the_utf_8_bytes(text: str) -> None:
    assert canonical.sha256(text) == hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_sha256_of_the_empty_text_is_the_known_one() -> None:
    assert canonical.sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_sha256_of_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        canonical.sha256("\ud800")
