"""Public addresses. They are promises: readers cite them."""

from django.urls import path, register_converter

from heritage.public.converters import (
    DayConverter,
    KindConverter,
    LanguageConverter,
    NumberConverter,
    PublicIdConverter,
)
from heritage.public.views import editions, entries, home, identity, lists, log, service, terms

register_converter(LanguageConverter, "language")
register_converter(KindConverter, "kind")
register_converter(PublicIdConverter, "public_id")
register_converter(NumberConverter, "number")
register_converter(DayConverter, "day")

ENTRY = "<language:language>/<kind:kind>/<public_id:public_id>/"

urlpatterns = [
    path("", home.root, name="root"),
    path("<language:language>/", home.home, name="home"),
    path("<language:language>/sites/", lists.sites, name="sites"),
    path("<language:language>/reports/", lists.reports, name="reports"),
    path("<language:language>/sources/", lists.sources, name="sources"),
    path(ENTRY, entries.entry, name="entry"),
    path(ENTRY + "editions/", editions.editions, name="editions"),
    path(ENTRY + "editions/changes/", editions.compare, name="compare"),
    path(ENTRY + "editions/<number:number>/", entries.edition, name="edition"),
    path(ENTRY + "editions/<number:number>/changes/", editions.changes, name="changes"),
    path("<language:language>/as-of/<day:day>/", log.as_of, name="as-of"),
    path("<language:language>/corrections/", log.corrections, name="corrections"),
    path("<language:language>/log/", log.log, name="log"),
    path("<language:language>/terms/<slug:vocabulary>/<slug:term>/", terms.term, name="term"),
    path("<language:language>/about/<slug:page>/", home.about, name="about"),
    path("id/<public_id:public_id>", identity.identity, name="identity"),
    path("id/<public_id:public_id>/<number:number>", identity.identity, name="identity"),
    path("id/<public_id:public_id>.json", identity.current_bytes, name="current-bytes"),
    path("id/<public_id:public_id>/<number:number>.json", identity.stored_bytes, name="bytes"),
    path("healthz", service.alive, name="alive"),
    path("readyz", service.ready, name="ready"),
    path("robots.txt", service.robots, name="robots"),
    path("curation/", service.curation, name="curation"),
]
