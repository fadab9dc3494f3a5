"""A desk for each person: a client that has just signed in through the real page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from heritage.curation.models import Account
from tests.factories.forms import filled
from tests.factories.people import PASSWORD


class Desk:
    """One person's browser at the desk, without JavaScript."""

    def __init__(self, person: Account) -> None:
        self.person = person
        self.client = Client(enforce_csrf_checks=True)
        self.sign_in()

    def sign_in(self) -> None:
        """Through the page, so that the time is noted."""
        answer = self.fill("/curation/login/", "login-form", {"username": self.person.username, "password": PASSWORD})
        assert answer.status_code == 302, answer.content.decode()

    def get(self, address: str, **options: Any) -> Any:
        """One page."""
        return self.client.get(address, **options)

    def fill(self, address: str, form: str, typed: dict[str, Any], button: str = "", *, to: str = "") -> Any:
        """Get the page, type into its form, press a button; `to` is where the form (or the button) sends it."""
        page = self.client.get(address)
        assert page.status_code == 200, (address, page.status_code)
        data = filled(page.content.decode(), form, typed) | ({button: ["1"]} if button else {})
        return self.client.post(to or address, data)

    def post(self, address: str, data: dict[str, Any] | None = None, **options: Any) -> Any:
        """A hand-made POST with a right token."""
        self.client.get("/curation/reviews/")
        token = self.client.cookies["curation_csrf"].value
        return self.client.post(address, (data or {}) | {"csrfmiddlewaretoken": token}, **options)


@pytest.fixture
def desk() -> Callable[[Account], Desk]:
    """`desk(amal)`: Amal, signed in."""
    return Desk
