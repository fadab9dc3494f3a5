"""Addresses of the curation process."""

from django.urls import include, path

urlpatterns = [path("", include("heritage.curation.urls"))]
handler400 = "heritage.curation.views.failures.bad_request"
handler403 = "heritage.curation.views.failures.forbidden"
handler404 = "heritage.curation.views.failures.not_found"
handler500 = "heritage.curation.views.failures.server_error"
