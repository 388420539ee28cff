from coalitions.activity.models.cursor import Cursor
from coalitions.activity.models.notification import Notification, Reason

__all__ = ["Cursor", "Notification", "Reason"]
