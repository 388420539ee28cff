"""The house log (space 0): news of accounts. Sockets of those it names end with 4401, in every process."""

import logging

from coalitions.live import reading, telling
from coalitions.live.log import HOUSE
from coalitions.live.sessions import session_mark

log = logging.getLogger("live")


class House:
    """read: the last row this process acted on; None until the first look."""

    def __init__(self, hub):
        self.hub, self.read, self.head, self.log_id, self.flight = hub, None, 0, None, None

    def start(self):
        self.hub.layer.join(telling.group(HOUSE))

    def see(self, head, log_id=None):
        another = log_id and self.log_id and log_id != self.log_id
        if self.read is None or another:
            self.read = self.head = head  # who comes in from now on is looked up after it
            self.hub.start(self.hub.rounds.recheck())  # who came in before it may be nobody by now, or in a restored database
        self.head, self.log_id = max(self.head, head), log_id or self.log_id
        if self.head > self.read and self.flight is None:
            self.flight = self.hub.start(self.fly())

    async def fly(self):
        try:
            while self.head > self.read:
                ended, self.read = await self.hub.run(reading.house, self.read)
                for user_id, mark in ended:
                    self.close(user_id, mark)
        except Exception:
            log.exception("live.house_failed")  # the next poll tries again
        finally:
            self.flight = None

    def close(self, user_id, mark):
        for socket in list(self.hub.register.of_user(user_id)):
            if mark is None or mark == session_mark(socket.session_key):
                socket.close(4401)
