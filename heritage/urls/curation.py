"""Addresses of the curation process."""

from django.urls import include, path

urlpatterns = [path("", include("heritage.curation.urls"))]
