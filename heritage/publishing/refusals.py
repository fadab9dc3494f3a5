"""Why a record cannot be assembled for the public. Each says in its text of what it speaks."""


class NotAssembled(Exception):
    """Something that the record needs is not there to be published with it."""


class SubjectNotPublished(NotAssembled):
    """A report or an image cannot be published before the site or the incident is that it is about."""


class PartNotPublished(NotAssembled):
    """A report or an image is about a part that the site's pinned edition does not have."""


class TermNotPublished(NotAssembled):
    """A term is in no shipped list, and not in the pinned edition of what curators added to it."""


class PlaceNotShown(NotAssembled):
    """The stored place is none that the policy could show: too many squares, or no shape any more."""
