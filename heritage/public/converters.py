"""What stands in public addresses: a language, a kind, a public id."""

from typing import ClassVar

from django.conf import settings

from heritage.lib import publicid


class LanguageConverter:
    """One of the languages that the site speaks."""

    regex = "[a-z]{2,3}"

    def to_python(self, value: str) -> str:
        """The tag. Raises ValueError for a language that the site does not speak."""
        if value not in dict(settings.LANGUAGES):
            raise ValueError(value)
        return value

    def to_url(self, value: str) -> str:
        """The tag."""
        return value


class KindConverter:
    """The word for a kind of entry; in Python the kind as editions name it."""

    kinds: ClassVar = {
        "sites": "site",
        "reports": "damage_report",
        "incidents": "incident",
        "images": "image",
        "sources": "source",
        "vocabularies": "vocabulary",
    }
    words: ClassVar = {kind: word for word, kind in kinds.items()}
    regex = "|".join(kinds)

    def to_python(self, value: str) -> str:
        """The kind."""
        return self.kinds[value]

    def to_url(self, value: str) -> str:
        """The word, from a kind."""
        return self.words[value]


class PublicIdConverter:
    """A public id as people write it; in Python in its plain form. What is none matches nothing."""

    regex = "[0-9A-Za-z-]{12,24}"

    def to_python(self, value: str) -> str:
        """The plain form. Raises ValueError for what is no public id."""
        return publicid.normalise(value)

    def to_url(self, value: str) -> str:
        """The id."""
        return value


class DayConverter:
    """A day as people may write it; the view says what is wrong with one. What an address would have to escape is none."""

    regex = "[0-9A-Za-z._~-]{1,32}"

    def to_python(self, value: str) -> str:
        """As written."""
        return value

    def to_url(self, value: str) -> str:
        """As written."""
        return value


class NumberConverter:
    """The number of an edition."""

    regex = "[0-9]{1,9}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Its digits."""
        return str(value)
