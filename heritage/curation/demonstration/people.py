"""The demonstration's people: three named curators and an administrator, with passwords drawn at the filling."""

import secrets
from dataclasses import dataclass

from heritage.curation.enums import Role
from heritage.curation.models import Account

PEOPLE = [
    ("amal", "Amal", Role.CONTRIBUTOR),
    ("badr", "Badr", Role.REVIEWER),
    ("carmen", "Carmen", Role.REVIEWER),
    ("dana", "Dana", Role.ADMINISTRATOR),
]


@dataclass(frozen=True)
class Person:
    """An account with its password in the clear, for the page that `script/server` prints."""

    account: Account
    password: str

    def as_json(self) -> dict[str, str]:
        """`{user, password, role}`."""
        return {"user": self.account.username, "password": self.password, "role": self.account.role}


def make() -> list[Person]:
    """The four accounts, in this order: the first contributor writes, the first reviewer decides."""
    return [_make(*person) for person in PEOPLE]


def _make(username: str, name: str, role: Role) -> Person:
    password = secrets.token_urlsafe(12)
    account = Account.objects.create_user(username, password=password, first_name=name, role=role, is_staff=True)
    return Person(account, password)
