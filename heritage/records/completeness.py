"""What is still missing before a record can be submitted, in sentences a curator can act on."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from heritage.lib import quotation
from heritage.records.enums import Kind
from heritage.records.models import Citation, DamageReport, HeritageSite, Record, Source, SourceSnapshot
from heritage.records.queries import components, keys, names_of_fields, text_of


@dataclass(frozen=True)
class Missing:
    """One thing to do: in which part of the form (a field or list name), and what."""

    where: str
    what: str


def missing(record: Record) -> list[Missing]:
    """Everything that keeps the record from being submitted; an empty list if nothing does."""
    checks: dict[Kind, Callable[[Any], Iterator[Missing]]] = {
        Kind.SITE: _site,
        Kind.DAMAGE_REPORT: _report,
        Kind.SOURCE: _source,
    }
    specific = record.specific
    return [*checks[Kind(record.kind)](specific), *_keys(specific), *_citations(specific)]


def _site(site: HeritageSite) -> Iterator[Missing]:
    if not site.type:
        yield Missing("type", _("Choose what kind of place this is."))
    if not site.names.filter(kind="preferred").exists():
        yield Missing("names", _("Give the site one preferred name."))
    if not site.citations.exists():
        yield Missing("citations", _("Cite at least one source for the names, the type and the description."))
    cited = _keys_cited(site)
    for statement in site.statements.all():
        if not text_of(site, "statement", of=statement.key):
            yield Missing("statements", _("Statement %(key)s has no words yet.") % {"key": statement.key})
        if statement.key not in cited:
            yield Missing(
                "citations",
                _("Statement %(key)s has no citation: cite a source about “%(key)s”.") % {"key": statement.key},
            )


def _report(report: DamageReport) -> Iterator[Missing]:
    if not text_of(report, "title"):
        yield Missing("title", _("Give the report a short title."))
    if not text_of(report, "statement"):
        yield Missing("statement", _("Say in a sentence or two what happened or was seen."))
    if not report.standing:
        yield Missing("standing", _("Choose how far the statement may be trusted."))
    if not report.citations.exists():
        yield Missing("citations", _("Cite at least one source: a statement without a citation cannot be published."))
    for quantity in report.quantities.all():
        if not text_of(report, "what", of=quantity.key):
            yield Missing("quantities", _("Say what number %(key)s counts or measures.") % {"key": quantity.key})


def _source(source: Source) -> Iterator[Missing]:
    if not source.title:
        yield Missing("title", _("Give the source its title, or one of your own and tick “title supplied by us”."))


def _keys(record: Record) -> Iterator[Missing]:
    """A key that two rows have, or that is the name of a field, would make a citation speak of the wrong thing."""
    counts = Counter([*(row.key for row in components(record)), *names_of_fields(record)])
    for key, count in counts.items():
        if count > 1:
            yield Missing(
                "keys",
                _("Two things in this record are called “%(key)s”: remove one row and add it again.") % {"key": key},
            )


def _citations(record: Record) -> Iterator[Missing]:
    known = keys(record)
    for citation in Citation.objects.filter(record_id=record.pk).select_related("source"):
        for key in citation.about:
            if key not in known:
                yield Missing(
                    "citations",
                    _("Citation %(citation)s is about “%(key)s”, which is not in this record.")
                    % {"citation": citation.key, "key": key},
                )
        if citation.quotation and not quotation_is_found(citation.quotation, citation.source):
            yield Missing(
                "citations",
                _(
                    "The words quoted in citation %(citation)s are not in the text we hold of “%(source)s”. Copy them exactly."
                )
                % {"citation": citation.key, "source": citation.source},
            )


def _keys_cited(record: Record) -> set[str]:
    return {key for citation in Citation.objects.filter(record_id=record.pk) for key in citation.about}


def quotation_is_found(words: str, source: Source) -> bool:
    """Whether `words` stand in the text held of `source`; where none is held, nothing can be said against them."""
    held = SourceSnapshot.objects.filter(source=source).first()
    return held is None or quotation.find(words, held.text) is not None
