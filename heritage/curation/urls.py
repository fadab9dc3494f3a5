"""Addresses of the desk: its own pages and acts, then Django's admin."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, path, register_converter
from django.views.generic import RedirectView
from django.views.i18n import set_language

from heritage.curation.views import (
    clock,
    dates,
    decide,
    entries,
    of_site,
    places,
    queue,
    review,
    review_json,
    submit,
    terms,
)
from heritage.public.converters import NumberConverter, PublicIdConverter

register_converter(PublicIdConverter, "desk_id")
register_converter(NumberConverter, "desk_number")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/curation/")),
    path("curation/language/", set_language, name="set_language"),
    path("curation/records/<desk_id:public_id>/submit", submit.submit, name="submit"),
    path("curation/reviews/", queue.queue, name="queue"),
    path("curation/reviews/<desk_number:number>/", review.review, name="review"),
    path("curation/reviews/<desk_number:number>/preview/<desk_id:public_id>/", review.preview_page, name="preview"),
    path("curation/reviews/<desk_number:number>.json", review_json.review_json, name="review-json"),
    path("curation/reviews/<desk_number:number>/approve", decide.approve, name="approve"),
    path("curation/reviews/<desk_number:number>/request-changes", decide.request_changes, name="request-changes"),
    path("curation/reviews/<desk_number:number>/reject", decide.reject, name="reject"),
    path("curation/reviews/<desk_number:number>/recall", decide.recall, name="recall"),
    path("curation/reviews/<desk_number:number>/take", decide.take, name="take"),
    path("curation/reviews/<desk_number:number>/release", decide.release, name="release"),
    path("curation/entries/<desk_id:public_id>/withdraw", entries.withdraw, name="withdraw"),
    path("curation/clock/", clock.page, name="clock"),
    path("curation/clock/confirm", clock.confirm, name="clock-confirm"),
    path("curation/dates/", dates.dates, name="dates"),
    path("curation/places/", places.places, name="places"),
    path("curation/places/near/", places.near, name="places-near"),
    path("curation/of-site/", of_site.of_site, name="of-site"),
    path("curation/terms/", terms.lists, name="term-lists"),
    path("curation/terms/<slug:name>/", terms.terms, name="terms"),
    path("curation/", admin.site.urls),
]
