"""The desk: Django's admin with our roles. Signing in is noted with its time; deciding needs a fresh one."""

from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from heritage.curation.actions import note_sign_in
from heritage.curation.models import Account
from heritage.curation.views.people import account
from heritage.curation.work import my_work

SIGNED_IN_AT = "signed_in_at"


class SignIn(LoginView):
    """Signing in, also again while signed in: for what needs a fresh sign-in."""

    authentication_form = AuthenticationForm
    template_name = "admin/login.html"
    next_page = "admin:index"

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Note when, in the session and as an event."""
        response = super().form_valid(form)
        self.request.session[SIGNED_IN_AT] = timezone.now().isoformat()
        person = form.get_user()
        if isinstance(person, Account):
            note_sign_in(person)
        return response


class DeskSite(AdminSite):
    """Everybody with an active account works here; what they may do, the rules say."""

    site_title = _("Curators’ desk")
    site_header = _("Curators’ desk")
    index_title = _("My work")
    logout_template = "admin/logged_out.html"
    enable_nav_sidebar = False

    @property
    def site_url(self) -> str:  # type: ignore[override]
        """The public pages."""
        return settings.PUBLIC_URL

    def has_permission(self, request: HttpRequest) -> bool:
        """Whoever is signed in with an active account."""
        return bool(request.user.is_authenticated and request.user.is_active)

    @method_decorator(never_cache)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:  # type: ignore[override]
        """The page to sign in; also for those who are signed in, when they must do it again."""
        context = {**self.each_context(request), "title": _("Sign in"), "app_path": request.get_full_path()}
        return SignIn.as_view(extra_context=context | (extra_context or {}))(request)

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """My work: drafts, what waits, what came back."""
        return super().index(request, {"work": my_work(account(request))} | (extra_context or {}))
