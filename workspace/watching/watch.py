"""What one process knows of itself, for those who look at it from outside."""

import time

from coalitions.live.gauges import gauges
from workspace.release import RELEASE
from workspace.watching.facts import facts
from workspace.watching.kept import Kept
from workspace.watching.pulse import Pulse
from workspace.watching.readiness import ready


class Watch:
    """edge: of this process, with `busy`, `draining` and the door of the sockets."""

    def __init__(self, edge):
        self.edge, self.pulse, self.began = edge, Pulse(), time.time()
        self.ready, self.facts = Kept(ready), Kept(facts)

    def hub(self):
        """None in a process that took no socket yet."""
        hub = getattr(self.edge.socket, "hub", None)
        return gauges(hub) if hub else None

    async def state(self):
        own = {"release": RELEASE, "up_seconds": round(time.time() - self.began), "draining": self.edge.draining}
        own |= {"requests_busy": self.edge.busy, "loop_lag_seconds": round(self.pulse.worst, 3)}
        return own | {"hub": self.hub()} | await self.facts()
