"""Two texts word by word: both can be read off the comparison, whatever they are, and long ones cost little."""

from hypothesis import given
from hypothesis import strategies as st

from heritage.editions.diff import MOST_WORDS, compare_words

TEXTS = st.lists(st.sampled_from(["one", "two", "three", " ", "\n"]), max_size=30).map(" ".join)


@given(before=TEXTS, after=TEXTS)
def test_both_texts_can_be_read_off_their_comparison(before: str, after: str) -> None:
    words = compare_words(before, after)

    assert "".join(word.text for word in words if word.kind != "added") == before
    assert "".join(word.text for word in words if word.kind != "removed") == after


def test_one_changed_word_in_a_long_text_is_found() -> None:
    before = " ".join(f"word{number}" for number in range(5 * MOST_WORDS))

    words = compare_words(before, before.replace("word7 ", "changed "))

    assert [(word.kind, word.text) for word in words if word.kind != "same"] == [
        ("removed", "word7"),
        ("added", "changed"),
    ]


def test_two_long_texts_without_a_common_word_are_shown_whole() -> None:
    before, after = "old " * 2 * MOST_WORDS, "new " * 2 * MOST_WORDS

    kinds = [word.kind for word in compare_words(before, after)]

    assert kinds == ["removed", "added", "same"]
