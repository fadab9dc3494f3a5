"""The tests: the curation process with the public side beside it, on SQLite or on `TEST_DATABASE_URL`."""

import os
import tempfile
from pathlib import Path

from heritage.settings import environment
from heritage.settings.curation import *
from heritage.settings.curation import STORAGES

SECRET_KEY = "for tests only, known to everybody, protects nothing: 0123456789abcdef"  # noqa: S105 - not a secret
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CATALOGUE = "Test catalogue"
DATA = Path(tempfile.gettempdir()) / f"heritage-tests-{os.getuid()}"  # script/test gives each run a folder of its own
DATA.mkdir(mode=0o700, exist_ok=True)
CURATION_URL_IS_SET = False

_url = os.environ.get("TEST_DATABASE_URL", "")
DATABASES = {"default": environment.database(_url) if _url else environment.sqlite(DATA / "catalogue.sqlite3")}
if not _url:
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
SECURE_SSL_REDIRECT = False
WHITENOISE_AUTOREFRESH = True  # static files as they lie in the tree: nothing is collected for tests
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None
