"""The Arabic messages: all there, whole, in Arabic; and no word in a template that could not be translated."""

import ast
import gettext
import html
import re
import runpy
import string
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from babel.messages.extract import extract

ROOT = Path(__file__).resolve().parent.parent
ARABIC = ROOT / "heritage" / "locale" / "ar" / "LC_MESSAGES" / "django.po"
COLLECTING = runpy.run_path(str(ROOT / "script" / "messages"))
COMPILING = runpy.run_path(str(ROOT / "script" / "_messages.py"))

FORMS = ["zero", "one", "two", "few", "many", "other"]
SAID_WITHOUT_A_NUMBER = {"zero", "one", "two"}  # "two sources" is one word: مصدران
COUNTERS = {"count", "min_length", "n"}
WITHOUT_ARABIC_LETTERS = {
    ": ",
    "%(day)s, %(time)s",
    "<bdi>%(value)s %(unit)s</bdi> %(what)s",
    ", ",
    "; ",
    "%(language)s, %(kind)s",
}
LATIN_BESIDE_ARABIC = {"EDTF"}
LATIN_PUNCTUATION = re.compile(r"[,;?“”]")
BIDI_CONTROLS = {"\u061c", "\u200e", "\u200f", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}

TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SAME_IN_EVERY_LANGUAGE = {"SHA", "JSON", "EDTF"}
READ_ALOUD_OR_SHOWN = re.compile(r'\b(?:alt|aria-label|data-th|placeholder|title)="([^"<>]*)"')
NOT_WORDS = [
    r"{%\s*comment.*?endcomment\s*%}",
    r"{%\s*blocktrans.*?endblocktrans(?:late)?\s*%}",
    r"{#.*?#}",
    r"{%.*?%}",
    r"{{.*?}}",
    r"<!.*?>",
    r"<(code|script|style)\b.*?</\1>",
]


def catalogue() -> Any:
    return COLLECTING["read"](ARABIC)


def translations() -> list[tuple[str, str, str, str]]:
    """Each translated text as (message, its English, its form or "", Arabic)."""
    found = []
    for row in COLLECTING["messages"](catalogue()):
        if row.pluralizable:
            english = [row.id[0] if form == "one" else row.id[1] for form in FORMS]
            found += [(row.id[0], *texts) for texts in zip(english, FORMS, row.string, strict=True)]
        else:
            found.append((row.id, row.id, "", row.string))
    return found


def placeholders(text: str) -> list[str]:
    percent = re.findall(r"%(?:\((\w+)\))?[a-z%]", text)
    braces = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None] if "{" in text else []
    return sorted(percent + braces)


def visible_words(template: str) -> set[str]:
    """The Latin words that a reader would see or hear whatever the language."""
    for pattern in NOT_WORDS:
        template = re.sub(pattern, " ", template, flags=re.DOTALL)
    attributes = " ".join(READ_ALOUD_OR_SHOWN.findall(template))
    text = html.unescape(re.sub(r"<[^>]*>", " ", template))
    return set(re.findall(r"[A-Za-z]{2,}", f"{text} {attributes}")) - SAME_IN_EVERY_LANGUAGE


def test_every_message_of_code_and_templates_is_translated_and_no_other_is_kept() -> None:
    known = catalogue()

    gaps = COLLECTING["missing"](known, COLLECTING["merge"](known, COLLECTING["collect"]()))

    assert gaps == [], "Run script/messages, then translate."


def test_collect_finds_messages_of_code_and_templates_with_context_and_plural() -> None:
    found = {(row.id, row.context) for row in COLLECTING["messages"](COLLECTING["collect"]())}

    assert {
        ("Curators’ desk", None),
        ("Main", "navigation"),
        (("%(n)s site", "%(n)s sites"), None),
        (("%(count)s source supports this", "%(count)s sources support this"), None),
    } <= found


def test_missing_names_what_is_new_empty_fuzzy_and_no_longer_used() -> None:
    known = COLLECTING["merge"](catalogue(), COLLECTING["collect"]())
    wanted = type(known)()
    for words in ("new", "empty", "guessed", ("one", "more"), "done"):
        wanted.add(words)
    known.add("empty", "")
    known.add("guessed", "تخمين", flags=["fuzzy"])
    known.add(("one", "more"), ["صفر", "واحد", "اثنان", "بضعة", "", "كثير"])
    known.add("done", "تمّ")

    gaps = COLLECTING["missing"](known, COLLECTING["merge"](known, wanted))

    used = [gap for gap in gaps if gap.startswith("not translated")]
    assert used == [f"not translated: {words!r}" for words in ("new", "empty", "guessed", ("one", "more"))]
    assert "no longer used: 'Sites'" in gaps


def test_written_twice_is_the_same_and_says_neither_when_nor_who() -> None:
    known = catalogue()

    text = COLLECTING["written"](COLLECTING["merge"](known, COLLECTING["collect"]())).decode()

    assert text == COLLECTING["written"](COLLECTING["merge"](known, COLLECTING["collect"]())).decode()
    assert not re.search(r"-Date:|Translator:|Team:|@|\.py:\d", text)


def test_no_message_hides_inside_an_f_string() -> None:
    hidden = []
    for path in sorted((ROOT / "heritage").rglob("*.py")):
        for text in (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.JoinedStr)):
            calls = [node.func for node in ast.walk(text) if isinstance(node, ast.Call)]
            if any(isinstance(function, ast.Name) and function.id in COLLECTING["KEYWORDS"] for function in calls):
                hidden.append(f"{path.relative_to(ROOT)}:{text.lineno}")

    assert hidden == [], "Messages inside f-strings are not collected by every version of Python."


def test_placeholders_are_the_same_in_both_languages() -> None:
    differing = []
    for message, english, form, arabic in translations():
        there, here = placeholders(english), placeholders(arabic)
        if form in SAID_WITHOUT_A_NUMBER and not set(here) & COUNTERS:
            there = [name for name in there if name not in COUNTERS]
        if there != here:
            differing.append((message, form))

    assert differing == []


@pytest.mark.parametrize(("quantity", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (110, 3), (11, 4), (199, 4), (100, 5)])
def test_all_six_forms_of_arabic_are_there_and_follow_its_rule(quantity: int, form: int, tmp_path: Path) -> None:
    COMPILING["compile_to"](tmp_path / "django.mo", catalogue())
    with (tmp_path / "django.mo").open("rb") as readable:
        compiled = gettext.GNUTranslations(readable)

    for row in (row for row in COLLECTING["messages"](catalogue()) if row.pluralizable):
        assert len(row.string) == len(FORMS)
        singular, plural = row.id
        said = (
            compiled.npgettext(row.context, singular, plural, quantity)
            if row.context
            else compiled.ngettext(singular, plural, quantity)
        )
        assert said == row.string[form]


def test_the_compiler_finds_no_mistake_and_leaves_fuzzy_messages_out(tmp_path: Path) -> None:
    known = catalogue()
    known["Sites"].flags.add("fuzzy")

    mistakes = COMPILING["check"](known)
    COMPILING["compile_to"](tmp_path / "django.mo", known)

    with (tmp_path / "django.mo").open("rb") as readable:
        compiled = gettext.GNUTranslations(readable)
    assert mistakes == []
    assert compiled.gettext("Sites") == "Sites"
    assert compiled.gettext("Sources") == known["Sources"].string
    assert [path.name for path in tmp_path.iterdir()] == ["django.mo"]


def test_no_translation_holds_a_hidden_direction_mark() -> None:
    assert [message for message, _, _, arabic in translations() if BIDI_CONTROLS & set(arabic)] == []


def test_every_translation_is_arabic_with_arabic_punctuation() -> None:
    wrong = []
    for message, english, _, arabic in translations():
        text = re.sub(r"%\(\w+\)[a-z]|<[^>]*>", " ", arabic)
        latin = set(re.findall(r"[A-Za-z]{2,}", text))
        is_arabic = bool(re.search(r"[\u0621-\u064a]", text)) or message in WITHOUT_ARABIC_LETTERS
        foreign = latin - set(re.findall(r"[A-Za-z]{2,}", english)) - LATIN_BESIDE_ARABIC
        if not is_arabic or foreign or LATIN_PUNCTUATION.search(text):
            wrong.append(arabic)

    assert wrong == []


def test_visible_words_sees_text_and_attributes_and_nothing_else() -> None:
    template = """{% comment %}Left{% endcomment %}{# out #}
        <p class="quiet" aria-label="Heard" title="{% translate "Fine" %}">Seen {{ value }} SHA-256 &rsaquo; <code>code</code>
        {% blocktranslate count n=n %}One{% plural %}More{% endblocktranslate %}</p>"""

    assert visible_words(template) == {"Heard", "Seen"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_no_template_shows_a_word_that_is_not_translated(path: Path) -> None:
    assert visible_words(path.read_text()) == set()


def test_no_message_is_both_counted_and_not() -> None:
    # Some Pythons (Debian 12 has 3.11.2) do not find the singular of a counted message by itself: a context keeps the two apart.
    counted: set[tuple[str, str | None]] = set()
    single: set[tuple[str, str | None]] = set()
    for path in [*(ROOT / "heritage").rglob("*.py"), *TEMPLATES]:
        text = path.read_text(encoding="utf-8")
        source = BytesIO((text if path.suffix == ".py" else COLLECTING["as_python"](text)).encode())
        for _, words, _, context in extract("python", source, COLLECTING["KEYWORDS"]):
            (counted if isinstance(words, tuple) else single).add(
                (words[0] if isinstance(words, tuple) else words, context)
            )

    assert len(counted) > 10
    assert counted & single == set()
