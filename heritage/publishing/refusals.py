"""Why a record cannot be assembled for the public. Each says in its text of what it speaks."""


class NotAssembled(Exception):
    """Something that the record needs is not there to be published with it."""


class SiteNotPublished(NotAssembled):
    """A report cannot be published before its site is."""


class PartNotPublished(NotAssembled):
    """A report is about a part that the site's pinned edition does not have."""


class TermNotPublished(NotAssembled):
    """A term is in no shipped list, and not in the pinned edition of what curators added to it."""


class PlaceNotShown(NotAssembled):
    """The stored place is none that the policy could show: too many squares, or no shape any more."""
