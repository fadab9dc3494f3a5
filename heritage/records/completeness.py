"""What is still missing before a record can be submitted, in sentences a curator can act on."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from heritage.lib import quotation
from heritage.lib.vocabulary import vocabulary
from heritage.records import requirements
from heritage.records.models import Citation, Record, Source, SourceSnapshot
from heritage.records.queries import components, keys, names_of_fields
from heritage.records.requirements import Missing
from heritage.records.terms import is_term, used

__all__ = ["Missing", "missing", "quotation_is_found"]


def missing(record: Record) -> list[Missing]:
    """Everything that keeps the record from being submitted; an empty list if nothing does."""
    specific = record.specific
    return [*requirements.of(specific), *_keys(specific), *_terms(specific), *_citations(specific)]


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


def _terms(record: Record) -> Iterator[Missing]:
    """Terms that are in their list no more."""
    for name, term in sorted(used(record)):
        if not is_term(name, term):
            listed = vocabulary(name).label(get_language() or "en")
            message = _("“%(term)s” is not in the list “%(list)s” any more. Choose another.")
            yield Missing("terms", message % {"term": term, "list": listed})


def quotation_is_found(words: str, source: Source) -> bool:
    """Whether `words` stand in the text held of `source`; where none is held, nothing can be said against them."""
    held = SourceSnapshot.objects.filter(source=source).first()
    return held is None or quotation.find(words, held.text) is not None
