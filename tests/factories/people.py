"""Four named people: Amal writes, Badr reviews, Carmen is a stranger, Dana looks after accounts."""

from heritage.curation.enums import Role
from heritage.curation.models import Account

PASSWORD = "correct horse battery staple"  # noqa: S105 - for tests only


def person(name: str, role: Role = Role.CONTRIBUTOR) -> Account:
    """An account with the known password."""
    return Account.objects.create_user(name, password=PASSWORD, first_name=name.title(), role=role, is_staff=True)
