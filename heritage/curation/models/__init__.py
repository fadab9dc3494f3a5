"""People, reviews and events. Import the models from here."""

from heritage.curation.models.account import Account
from heritage.curation.models.comment import Comment
from heritage.curation.models.event import Event
from heritage.curation.models.review import Review, ReviewItem

__all__ = ["Account", "Comment", "Event", "Review", "ReviewItem"]
