"""Accounts at the desk: administrators alone see and change them."""

from http import HTTPStatus
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import ShowFacets
from django.contrib.auth.admin import UserAdmin
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from heritage.curation.actions import leave_event
from heritage.curation.models import Account
from heritage.curation.views.people import account

PERSON: Any = (_("Person"), {"fields": ("first_name", "last_name", "role")})


@admin.register(Account)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]
    """People. Nobody is deleted: an account that is no longer used is switched off, its history stays."""

    actions = None
    show_facets = ShowFacets.NEVER
    list_display = ("username", "first_name", "last_name", "role", "is_active")
    list_filter = ("role", "is_active")
    search_fields = ("username", "first_name", "last_name")
    filter_horizontal = ()
    fieldsets = ((None, {"fields": ("username", "password")}), PERSON, (_("State"), {"fields": ("is_active",)}))
    add_fieldsets = ((None, {"fields": ("username", "password1", "password2")}), PERSON)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Administrators."""
        return isinstance(request.user, Account) and request.user.is_active and request.user.is_administrator

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002 - Django's signature
        """Administrators."""
        return self.has_module_permission(request)

    has_add_permission = has_module_permission
    has_change_permission = has_view_permission

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Nobody: whoever approved something stays known."""
        return False

    def save_model(self, request: HttpRequest, obj: Account, form: Any, change: bool) -> None:  # noqa: FBT001
        """Saved, with an event that says who gave which role and what else was changed."""
        super().save_model(request, obj, form, change)
        kind = "account_changed" if change else "account_made"
        detail = {"role": obj.role, "is_active": obj.is_active, "fields": sorted(form.changed_data)}
        leave_event(f"account {obj.pseudonym}", kind, by=account(request), **detail)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002
        """Somebody else's password set: an event says by whom, for whoever sets it could sign in as that person."""
        answer = super().user_change_password(request, id, form_url)
        if request.method == "POST" and answer.status_code == HTTPStatus.FOUND:
            person = Account.objects.get(pk=id)
            leave_event(f"account {person.pseudonym}", "password_set", by=account(request))
        return answer

    def log_addition(self, *_arguments: Any) -> None:  # type: ignore[override]
        """Django's own log is off; events are ours."""

    def log_change(self, *_arguments: Any) -> None:  # type: ignore[override]
        """Off, as above."""
