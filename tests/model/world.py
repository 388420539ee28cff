"""Two processes, one database, four people with pages; what may happen to them one at a time is in rules."""

from collections import Counter
from types import SimpleNamespace
from uuid import UUID

from channels.layers import channel_layers

from coalitions.live import reading, sessions
from coalitions.live.hub import Hub
from coalitions.live.log import HOUSE
from tests.model import database, laws
from tests.model.air import Air
from tests.model.crank import Away, Crank
from tests.model.page import Page
from tests.model.process import Line, Process
from tests.model.requests import head_first
from tests.model.store import SPACE, Store

TOPICS = ("topic-1", "topic-2")
STANDINGS = {1: ("member", ""), 2: ("member", ""), 3: ("guest", TOPICS[0])}
TICK = 0.25  # seconds
IN_TIME = 5.0  # seconds after the last fault (I5)
BY_HEARTBEAT = 25.0  # … where a frame was lost on a line that stood: the next heartbeat says that it is missing


class World:
    """The parts a seeded bug replaces are arguments. taping: whether pages keep what their reducers did.

    answered: {(person, key): number} of what people were told is saved. losses: how often each person lost access or session.
    leaks: what went out to persons who may not know it.
    """

    def __init__(self, *, store=Store, hub=Hub, page=Page, reads=head_first, taping=False):
        self.hub, self.page, self.reads, self.taping = hub, page, reads, taping
        self.store = database.current.store = store()
        database.chance.seed(1)
        self.loop, self.air = Crank({sessions.person: self.person, reading.living: self.living}), Air()
        self.loop.set_exception_handler(lambda loop, context: self.failed(context.get("exception") or context))
        channel_layers.set("default", self.air)
        self.people = {pk: SimpleNamespace(pk=pk, language="sv" if pk < 3 else "en") for pk in STANDINGS}
        self.answered, self.losses, self.keys, self.sessions, self.backup = {}, Counter(), 0, 0, None
        for pk, (role, scope) in STANDINGS.items():
            self.store.admit(pk, role, scope)
        self.processes, self.pages, self.leaks = [], [], []
        self.begin()

    def begin(self):
        self.start()
        self.start()
        self.pages = [self.open(pk) for pk in STANDINGS]
        self.deliver_all(1)

    def start(self):
        self.processes.append(Process(self.loop, self.air, self.told, self.hub))

    def open(self, person):
        self.sessions += 1
        session = f"session{self.sessions}"
        self.store.data.sessions[session] = person
        return self.page(self, person, session, f"tab{self.sessions}")

    def person(self, session):
        """Stands for the lookup of a session in the database."""
        database.data()
        return self.people.get(self.store.data.sessions.get(session))

    def failed(self, error):
        if not isinstance(error, Away):
            self.store.failures.append(error)

    def living(self, keys):
        database.data()
        return {key for key in keys if key in self.store.data.sessions}

    def told(self, page, frame):
        """A frame or an answer leaves the server."""
        self.leaks += laws.leaks(self, page.person, frame)

    def accept(self, page):
        """The balancer gives the pages to the processes in turn; without any, the line breaks at once."""
        if not self.processes:
            return Line(page, self.told, broken=True)
        return self.processes[page.turns % len(self.processes)].accept(page)

    def commit(self, verb, *args, by=0):
        """A verb, and its tell in the process that ran it."""
        number = verb(*args)
        if self.processes:
            self.processes[by % len(self.processes)].told_by_a_verb(SPACE, self.store.head)
        self.loop.advance()
        return number

    def tell_house(self, by):
        if self.processes:
            head = self.store.data.heads[HOUSE].head
            self.processes[by % len(self.processes)].told_by_a_verb(HOUSE, head)
        self.loop.advance()

    def new_key(self):
        self.keys += 1
        return UUID(int=self.keys)

    def run(self, seconds, *, flowing, asleep=None):
        """Time passes. flowing: what is on its way arrives."""
        left = seconds
        while left > 0:
            step = min(left, TICK if seconds <= 6 else 1.0)
            self.loop.advance(step)
            left -= step
            if flowing:
                self.air.deliver_all()
            for page in [page for page in self.pages if page is not asleep]:
                page.tick()
                self.pump(page, flowing)
            self.loop.advance()

    def pump(self, page, flowing=True):
        for _ in range(60 if flowing else 0):
            if not (page.hear() or (self.processes and page.go_on())):
                return
            self.loop.advance()

    def deliver_all(self, seconds):
        """The composite: everything on its way arrives, whoever waits is answered, and what comes of it arrives as well."""
        self.loop.let_on()
        self.loop.advance()
        self.run(seconds, flowing=True)

    def heal(self):
        """The last fault is over: each page by its own time is as it should be."""
        self.store.meanwhile.clear()
        self.loop.failing = 0
        if not self.processes:
            self.start()
        begun = self.loop.at
        self.deliver_all(TICK)
        for page in sorted(self.pages, key=(spare := {page: self.spare(page) for page in self.pages}).get):
            self.run(begun + IN_TIME + spare[page] - self.loop.at, flowing=True)
            laws.i5(self, page)

    def spare(self, page):
        """Seconds more: a page that was told to come back later comes back later, one that asks by the clock asks then."""
        due = page.state["due"]
        until = max(due.get("poll", 0), 0 if page.state["up"] or "poll" in due else due.get("connect", 0))
        later = max(0.0, (until - page.now()) / 1000)
        return max(later, BY_HEARTBEAT) if page.holed else later

    def end(self):
        for process in self.processes:
            process.kill()
        self.loop.close()
