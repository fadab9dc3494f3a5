"""The curation process: working records, reviews, the admin. It alone migrates and publishes."""

from urllib.parse import urlsplit

from heritage.settings import environment
from heritage.settings.shared import *
from heritage.settings.shared import BASE_DIR, CURATION_URL, HTTPS

SECRET_KEY = environment.text("SECRET_KEY", "")
HIDE_LIMIT = environment.whole_number("HIDE_LIMIT", 5)

ROOT_URLCONF = "heritage.urls.curation"
# With "no-referrer" a browser sends its own forms with "Origin: null", which the check against forgery must refuse.
SECURE_REFERRER_POLICY = "same-origin"
ALLOWED_HOSTS = [urlsplit(CURATION_URL).hostname or "127.0.0.1", "localhost", "127.0.0.1"]
CSRF_TRUSTED_ORIGINS = [CURATION_URL]

INSTALLED_APPS = [
    "heritage.curation",
    "heritage.publishing",
    "heritage.public",
    "heritage.records",
    "heritage.editions",
    "heritage.curation.admin_app.DeskAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_filters",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "heritage.curation.middleware.ContentSecurityPolicy",
    "heritage.curation.middleware.Refusals",
    "heritage.curation.clean_queries.CleanQueries",
]
# A record's form has about ten boxes for each of its rows, and a report can rest on some hundred citations.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "heritage.public.context.catalogue",
            ],
        },
    },
]

AUTH_USER_MODEL = "curation.Account"
LOGIN_URL = "/curation/login/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
SESSION_COOKIE_NAME = "curation_session"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "curation_csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "heritage.curation.views.failures.csrf_failure"
