from coalitions.home.models.visit import Visit
from coalitions.home.models.week import Week

__all__ = ["Visit", "Week"]
