"""Addresses of the public process."""

from django.urls import include, path

urlpatterns = [path("", include("heritage.public.urls"))]
handler400 = "heritage.public.views.errors.bad_request"
handler404 = "heritage.public.views.errors.not_found"
handler500 = "heritage.public.views.errors.server_error"
