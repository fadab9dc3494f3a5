"""Who is asking: the signed-in account, and when they signed in."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from heritage.curation.models import Account
from heritage.curation.rules import SignInAgain

View = Callable[..., HttpResponseBase]


def account(request: HttpRequest) -> Account:
    """The signed-in person. Raises SignInAgain for anybody else."""
    if not isinstance(request.user, Account) or not request.user.is_active:
        raise SignInAgain(_("Sign in first."))
    return request.user


def signed_in(view: View) -> View:
    """Lets only signed-in people reach `view`; others are told to sign in (401)."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
        account(request)
        return view(request, *args, **options)

    return checked


def signed_in_at(request: HttpRequest) -> datetime | None:
    """When this session was signed in, as `admin_site` noted it."""
    noted = request.session.get("signed_in_at")
    return datetime.fromisoformat(noted) if noted else None
