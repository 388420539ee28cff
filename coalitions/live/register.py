"""Who is connected here, and how much of it one person, one address and one process may be."""

import time
from collections import Counter, deque

PERSON, MINUTE, ADDRESS, PROCESS = 20, 30, 2000, 5000  # sockets; MINUTE: new ones of a person in 60 s
REST = 1.0  # seconds a session that was refused is refused again without asking the database who it is


class Register:
    def __init__(self):
        self.sockets, self.users, self.tabs, self.addresses, self.recent = set(), {}, {}, Counter(), {}
        self.refused = {}

    def turns_away(self, key, address):
        """Whether there is no room, whoever it is: thousands of tries cost no look-up each (T34)."""
        return self.refused.get(key, 0.0) > time.monotonic() or not self.has_room(address)

    def has_room(self, address):
        return len(self.sockets) < PROCESS and self.addresses[address] < ADDRESS

    def admits(self, user_id, key, address):
        """Counts a try and says whether there is room."""
        recent, now = self.recent.setdefault(user_id, deque()), time.monotonic()
        while recent and recent[0] < now - 60:
            recent.popleft()
        recent.append(now)
        room = len(self.of_user(user_id)) < PERSON and len(recent) <= MINUTE and self.has_room(address)
        if not room:
            self.refused[key] = now + REST
        return room

    def add(self, socket):
        self.sockets.add(socket)
        self.users.setdefault(socket.user.pk, set()).add(socket)
        self.addresses[socket.address] += 1

    def name(self, socket):
        self.tabs[socket.user.pk, socket.tab] = socket

    def of_tab(self, socket):
        return self.tabs.get((socket.user.pk, socket.tab))

    def of_user(self, user_id):
        return self.users.get(user_id, ())

    def remove(self, socket):
        if socket not in self.sockets:
            return
        self.sockets.discard(socket)
        mine = self.users[socket.user.pk]
        mine.discard(socket)
        if not mine:
            del self.users[socket.user.pk]
        if self.of_tab(socket) is socket:
            del self.tabs[socket.user.pk, socket.tab]
        self.addresses -= Counter({socket.address: 1})

    def sweep(self):
        """Forgets tries of more than a minute ago."""
        now = time.monotonic()
        self.recent = {user: tries for user, tries in self.recent.items() if tries[-1] > now - 60}
        self.refused = {key: until for key, until in self.refused.items() if until > now}
