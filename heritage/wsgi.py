"""WSGI entry of both processes; `DJANGO_SETTINGS_MODULE` says which one this is."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
