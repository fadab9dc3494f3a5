"""Filters of the desk's forms."""

from typing import Any

from django import template
from django.contrib.admin.utils import flatten

register = template.Library()
ALWAYS_FILLED = {"original", "seen"}


@register.filter
def is_filled(fieldset: Any) -> bool:
    """Whether something stands in a box of the fieldset, beside what stands there from the start."""
    form = fieldset.form
    names = [name for name in flatten(fieldset.fields) if name in form.fields and name not in ALWAYS_FILLED]
    return any(_is_typed(form[name].value(), form.fields[name].initial) for name in names)


def _is_typed(value: Any, initial: Any) -> bool:
    return bool(value) and value != initial
