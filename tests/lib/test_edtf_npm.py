"""Our reading of dates in EDTF beside that of the npm package `edtf`, where it is right; and each accepted difference."""

import json

import pytest

from tests.lib import edtf_npm
from tests.lib.edtf_differences import NPM


def test_the_record_of_the_npm_package_has_every_text_of_our_table() -> None:
    assert set(edtf_npm.recorded()["answers"]) == set(edtf_npm.expected())


def test_our_table_is_what_the_npm_package_reads_but_for_the_differences_named() -> None:
    answers = edtf_npm.recorded()["answers"]

    different = sorted(text for text, days in edtf_npm.expected().items() if answers[text] != days)

    assert different == sorted(text for texts in NPM.values() for text in texts)


def test_the_record_is_what_the_npm_package_says() -> None:
    place = edtf_npm.folder()
    if place is None:
        pytest.skip("no node, or the npm package edtf is not installed")

    told = json.loads(edtf_npm.ask(place))

    assert told == edtf_npm.recorded()
