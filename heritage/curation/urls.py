"""Addresses of the desk: its own pages and acts, then Django's admin."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView
from django.views.i18n import set_language

from heritage.curation.views import decide, entries, queue, review, review_json, submit

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/curation/")),
    path("curation/language/", set_language, name="set_language"),
    path("curation/records/<str:public_id>/submit", submit.submit, name="submit"),
    path("curation/reviews/", queue.queue, name="queue"),
    path("curation/reviews/<int:number>/", review.review, name="review"),
    path("curation/reviews/<int:number>/preview/<str:public_id>/", review.preview_page, name="preview"),
    path("curation/reviews/<int:number>.json", review_json.review_json, name="review-json"),
    path("curation/reviews/<int:number>/approve", decide.approve, name="approve"),
    path("curation/reviews/<int:number>/request-changes", decide.request_changes, name="request-changes"),
    path("curation/reviews/<int:number>/reject", decide.reject, name="reject"),
    path("curation/reviews/<int:number>/recall", decide.recall, name="recall"),
    path("curation/reviews/<int:number>/take", decide.take, name="take"),
    path("curation/reviews/<int:number>/release", decide.release, name="release"),
    path("curation/entries/<str:public_id>/withdraw", entries.withdraw, name="withdraw"),
    path("curation/", admin.site.urls),
]
