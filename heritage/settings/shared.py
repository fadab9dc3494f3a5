"""What both processes have in common."""

from pathlib import Path
from urllib.parse import quote

from django.utils.translation import gettext_lazy as _

from heritage.settings import environment

environment.check_names()

BASE_DIR = Path(__file__).resolve().parents[2]

CATALOGUE = environment.text("CATALOGUE", "Catalogue of Damaged Cultural Heritage")
DATA = environment.folder("DATA", BASE_DIR / "data")
PUBLIC_URL = environment.address("PUBLIC_URL", "http://127.0.0.1:8000")
CURATION_URL = environment.address("CURATION_URL", "http://127.0.0.1:8001")
HTTPS = PUBLIC_URL.startswith("https://") and CURATION_URL.startswith("https://")
VERSION = "0.1"

DEBUG = False
USE_TZ = True
TIME_ZONE = environment.time_zone("TIME_ZONE", "Asia/Baghdad")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
WSGI_APPLICATION = "heritage.wsgi.application"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ar", _("Arabic"))]
LOCALE_PATHS = [BASE_DIR / "heritage" / "locale"]
USE_I18N = True

DATABASE_URL = environment.text("DATABASE_URL", f"sqlite:///{quote(str(DATA / 'catalogue.sqlite3'))}")
DATABASES = {"default": environment.database(DATABASE_URL)}

STATIC_URL = "/static/"
STATIC_ROOT: Path | None = DATA / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False}},
}
