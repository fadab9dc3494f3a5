"""Payload, dataclass, payload: the identity, for what is published and for whatever can be."""

import pytest

from heritage.curation.models import Account
from heritage.editions import payloads
from heritage.editions.models import EditionContent
from heritage.editions.parts.citing import Change, LanguageText
from heritage.publishing.assembly import assemble
from heritage.publishing.pins import Pin
from heritage.records.models import Component, Record
from heritage.records.terms import extensible
from tests.factories.generated import Generator, known_rows

NONCE = "0" * 32
CHANGE = Change("correction", (LanguageText("note-en", "en", "A word was wrong."),))


def assembled(records: list[Record]) -> list[payloads.Payload]:
    """The payloads of records that refer to each other, each loaded from its own text and compared with what made it."""
    pins: dict[str, Pin] = {}
    for record in records:
        candidate = assemble(record, nonce=NONCE, change=CHANGE, pins=pins)
        loaded = payloads.load(candidate.text)
        assert loaded == candidate.payload
        assert payloads.render(loaded) == candidate.text
        pins[record.public_id] = Pin(1, candidate.sha256, candidate.payload)
    return [pin.payload for pin in pins.values()]


def test_every_edition_of_the_demonstration_is_what_its_dataclass_renders(demonstration: None) -> None:
    texts = list(EditionContent.objects.values_list("canonical", flat=True))

    assert len(texts) == 58
    assert [payloads.render(payloads.load(text)) for text in texts] == texts


def test_the_generator_makes_rows_of_every_kind() -> None:
    assert known_rows() == set(Component.__subclasses__())


@pytest.mark.parametrize("seed", range(12))
def test_whatever_a_record_says_survives_the_way_to_text_and_back(db: None, amal: Account, seed: int) -> None:
    records = Generator(seed, amal).everything()

    found = assembled(records)

    assert len(found) == len(records) == 8
    assert {type(row) for row in found} == set(payloads.SCHEMAS.values())


@pytest.mark.parametrize("seed", range(3))
def test_assembling_twice_gives_the_same_bytes(db: None, amal: Account, seed: int) -> None:
    records = Generator(seed, amal).everything()

    again = [Record.objects.get(pk=record.pk) for record in records]

    assert [payloads.render(row) for row in assembled(records)] == [payloads.render(row) for row in assembled(again)]


def test_generated_reports_and_images_say_everything_somewhere(db: None, amal: Account) -> None:
    """Over all seeds no field of their payloads stays empty: else the round trip would prove nothing of it."""
    fields, seen = set[str](), set[str]()
    for seed, adds_to in enumerate(extensible()):
        for payload in assembled(Generator(seed, amal).everything(adds_to))[-2:]:
            plain = payloads.plain(payload)
            fields |= {f"{payload.schema} {name}" for name in plain}
            seen |= {f"{payload.schema} {name}" for name, value in plain.items() if value}

    assert fields - seen == {"damage_report/1 reprints", "image/1 reprints"}
