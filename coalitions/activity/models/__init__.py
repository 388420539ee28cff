from coalitions.activity.models.arrival import Arrival, Outcome
from coalitions.activity.models.cursor import Cursor
from coalitions.activity.models.delivery import Delivery, Held, State, Way
from coalitions.activity.models.device import Device
from coalitions.activity.models.errand import Errand
from coalitions.activity.models.level import Hearing, Level
from coalitions.activity.models.notification import Notification
from coalitions.activity.models.preference import Preference
from coalitions.activity.models.reason import Reason
from coalitions.activity.models.reminder import Reminder

__all__ = [
    "Arrival",
    "Cursor",
    "Delivery",
    "Device",
    "Errand",
    "Hearing",
    "Held",
    "Level",
    "Notification",
    "Outcome",
    "Preference",
    "Reason",
    "Reminder",
    "State",
    "Way",
]
