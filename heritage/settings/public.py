"""The public process: reads editions, answers GET and HEAD, sets no cookie, knows nothing of the curation side."""

from pathlib import Path
from urllib.parse import urlsplit

from django.core.management.utils import get_random_secret_key

from heritage.settings import environment
from heritage.settings.shared import *
from heritage.settings.shared import BASE_DIR, DATABASES, PUBLIC_URL

# Nothing is signed here: no form, no cookie, no session. The key is drawn at start and stored nowhere.
SECRET_KEY = get_random_secret_key()
CURATION_URL_IS_SET = environment.is_set("CURATION_URL")

ROOT_URLCONF = "heritage.urls.public"
ALLOWED_HOSTS = [urlsplit(PUBLIC_URL).hostname or "127.0.0.1", "localhost", "127.0.0.1"]

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES = {"default": environment.sqlite(Path(DATABASES["default"]["NAME"]), read_only=True)}

INSTALLED_APPS = ["heritage.public", "heritage.editions", "django.contrib.staticfiles", "django_filters"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "heritage.public.middleware.ContentSecurityPolicy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "heritage.public.middleware.AddressLanguage",
    "heritage.public.middleware.ReadOnly",
    "heritage.public.middleware.PlainAddress",
    "heritage.public.middleware.Refusals",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "heritage.public.context.catalogue",
            ]
        },
    },
]
SILENCED_SYSTEM_CHECKS = ["security.W003"]  # No CSRF middleware: there is no form that posts, and no cookie.
