"""Every field of every working model is declared in the exposure register, and nothing else is."""

import pytest
from django.apps import apps  # noqa: TID251 - a test of all models there are asks who knows them all
from django.db.models import Model

from heritage.editions.models import Edition
from heritage.publishing import exposure
from heritage.publishing.exposure import REGISTER, Exposure

FIELDS = [(model, field) for model, fields in REGISTER.items() for field in fields]


def working_models() -> set[type[Model]]:
    """The tables of heritage.records; those that Django makes for relations of many to many have no class of ours."""
    return set(apps.get_app_config("records").get_models())


def declared(model: type[Model]) -> set[str]:
    """The names of the fields a model itself has: columns and relations of many to many, inherited ones not again."""
    return {field.name for field in (*model._meta.local_fields, *model._meta.local_many_to_many)}


def complaints() -> list[str]:
    """What is wrong between models and register."""
    found = [f"{model.__name__} is no working model" for model in set(REGISTER) - working_models()]
    for model in working_models():
        registered = set(REGISTER.get(model, {}))
        found += [f"{model.__name__}.{name} is in no class" for name in declared(model) - registered]
        found += [f"{model.__name__}.{name} does not exist" for name in registered - declared(model)]
    return sorted(found)


def test_register_names_every_field_of_every_working_model_and_no_other() -> None:
    assert complaints() == []


def test_register_holds_relations_of_many_to_many() -> None:
    many = {(model, field.name) for model in working_models() for field in model._meta.local_many_to_many}

    assert many
    assert all(isinstance(exposure.exposure(model, name), Exposure) for model, name in many)


@pytest.mark.parametrize(("model", "field"), FIELDS, ids=[f"{model.__name__}.{field}" for model, field in FIELDS])
def test_register_without_a_field_is_noticed(monkeypatch: pytest.MonkeyPatch, model: type[Model], field: str) -> None:
    monkeypatch.delitem(REGISTER[model], field)

    assert complaints() == [f"{model.__name__}.{field} is in no class"]


def test_register_without_a_model_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    model = next(iter(REGISTER))
    monkeypatch.delitem(REGISTER, model)

    assert len(complaints()) == len(declared(model)) > 0


def test_register_with_a_field_that_does_not_exist_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    model = next(iter(REGISTER))
    monkeypatch.setitem(REGISTER[model], "renamed_long_ago", Exposure.INTERNAL)

    assert complaints() == [f"{model.__name__}.renamed_long_ago does not exist"]


def test_register_with_a_model_of_the_read_side_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(REGISTER, Edition, {})

    assert complaints() == ["Edition is no working model"]
