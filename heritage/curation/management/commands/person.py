"""`manage.py person add NAME --role ROLE`: accounts of curators."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from heritage.curation.enums import Role
from heritage.curation.models import Account


class Command(BaseCommand):
    """The first password is printed once; it is the person's to change."""

    help = "Make an account. Example: manage.py person add amal --role contributor"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`add NAME --role ROLE`."""
        parser.add_argument("act", choices=["add"])
        parser.add_argument("name")
        parser.add_argument("--role", choices=Role.values, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the account and print its first password."""
        name, password = options["name"], secrets.token_urlsafe(12)
        if Account.objects.filter(username=name).exists():
            raise CommandError(f"There is an account called {name!r} already. Choose another name.")
        Account.objects.create_user(name, password=password, role=options["role"], is_staff=True)
        self.stdout.write(f"Made {options['role']} {name} with password {password}")
