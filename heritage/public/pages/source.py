"""The page of a source."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from heritage.editions.dossiers import Dossier
from heritage.editions.payloads import SourcePayload
from heritage.lib import identifiers, language
from heritage.public.pages import dates
from heritage.public.pages.citing import CitingLine
from heritage.public.pages.dates import When
from heritage.public.pages.evidence import IN_FORCE, Footnotes, SourceLine, StanceGroup
from heritage.public.pages.frame import Frame, frame
from heritage.public.pages.verifications import VerificationView, verification_views
from heritage.public.pages.words import Glossary, Label, Words, choose, words


@dataclass(frozen=True)
class SourceNumber:
    """A number by which libraries know the source, with the address that it leads to ("" if its register has none)."""

    scheme: Label | None
    value: str
    url: str


@dataclass(frozen=True)
class SourcePage:
    """Everything the template shows. `evidence` is what the source as a whole cites, `sources` all that it cites."""

    frame: Frame
    title: Words
    is_supplied: bool
    type: Label | None
    creators: tuple[str, ...]
    publisher: str
    issued: When | None
    language: str
    url: str
    archive_url: str
    accessed: When | None
    status: Label | None
    status_note: Words | None
    numbers: tuple[SourceNumber, ...]
    note: Words | None
    verifications: tuple[VerificationView, ...]
    evidence: tuple[StanceGroup, ...]
    sources: tuple[SourceLine, ...]
    citing: tuple[CitingLine, ...]

    @property
    def is_in_force(self) -> bool:
        """Whether nothing is known against it."""
        return self.status is None or self.status.id == IN_FORCE

    @property
    def resting(self) -> int:
        """How many statements rest on it: those that cite it for support, each once."""
        rows = (row for row in self.citing if row.standing and row.stance.id == "supports")
        return len({(row.id, row.anchor) for row in rows})

    @property
    def supporting(self) -> int:
        """How many citations say that it supports them."""
        return sum(row.stance.id == "supports" for row in self.citing)

    @property
    def contradicting(self) -> int:
        """How many citations say that it contradicts them."""
        return sum(row.stance.id == "contradicts" for row in self.citing)


def source_page(dossier: Dossier, citing: Iterable[CitingLine], reader: str) -> SourcePage:
    """The page of a published source."""
    return build(cast(SourcePayload, dossier.payload), dossier, citing, frame(dossier, reader), reader)


def build(
    source: SourcePayload, dossier: Dossier | None, citing: Iterable[CitingLine], page_frame: Frame, reader: str
) -> SourcePage:
    """The page of a source payload; current numbers come from `dossier` if it is published."""
    terms = Glossary(source.terms, reader)
    notes = Footnotes(reader, dossier.current if dossier else None, dossier.statuses if dossier else None)
    keys = {row.key for row in source.verifications}
    return SourcePage(
        frame=page_frame,
        title=words(source.title.text, source.title.language, reader),
        is_supplied=source.title.is_supplied,
        type=terms.label("source-type", source.type),
        creators=tuple(row.name for row in source.creators),
        publisher=source.publisher,
        issued=dates.when(source.issued, "", "", reader),
        language=language.name(source.language, reader),
        url=source.url,
        archive_url=source.archive_url,
        accessed=dates.when(source.accessed, "", "", reader),
        status=terms.label("source-status", source.status),
        status_note=choose(source.status_note, reader),
        numbers=tuple(
            SourceNumber(
                terms.label("source-identifier", row.scheme), row.value, identifiers.url(row.scheme, row.value)
            )
            for row in source.identifiers
        ),
        note=choose(source.note, reader),
        verifications=verification_views(source, terms, notes),
        evidence=notes.groups(row for row in source.citations if not keys & set(row.about)),
        sources=tuple(notes.lines),
        citing=tuple(citing),
    )
