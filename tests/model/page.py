"""An open page of the model: the real reducer, the elements it shows, its outbox, its requests on their way."""

from collections import deque
from copy import deepcopy

from coalitions.live.reducer import reduce, start
from tests.model.requests import fetching, loading
from tests.model.store import SPACE

SHARES = (0.25, 0.5, 0.75)


class Page:
    """shown: whether it shows the space. left: it is another page now. tape: every step of its reducer.

    base, until, era, scope: what it was drawn from. elements: {note id: version}. rows: those applied since base.
    echoes: its own of another log or scope, answered before it heard of that. holed: a frame was lost on its line.
    losses: how often its person lost access or session till then.
    """

    reduce = staticmethod(reduce)

    def __init__(self, world, person, session, tab):
        self.world, self.person, self.session, self.tab, self.state = world, person, session, tab, start(tab)
        self.line, self.requests, self.outbox, self.tape = None, deque(), deque(), []
        self.shown = self.refreshing = self.left = self.signed_out = self.holed = False
        self.turns, self.losses = 0, world.losses[person]
        self.blank()
        self.load()

    def blank(self):
        self.elements, self.rows, self.base, self.until, self.era, self.scope = {}, [], 0, 0, None, ""
        self.echoes, self.stale = set(), float("inf")

    @property
    def space(self):
        return self.state["spaces"].get(str(SPACE))

    @property
    def last(self):
        return self.space["last"]

    def now(self):
        return 1_000_000 + int(self.world.loop.time() * 1000)

    @property
    def sure(self):
        """Up to here it is as its log says. After a reset it may go on with another role until it is fetched again."""
        return min(self.last, self.stale)

    def feed(self, name, **more):
        self.turns += 1
        input = {"in": name, **more, "now": self.now(), "rand": SHARES[self.turns % 3]}
        before = self.state
        self.state, effects = self.reduce(before, input)
        if self.world.taping:
            self.tape.append(deepcopy({"state": before, "input": input, "next": self.state, "effects": effects}))
        for effect in effects:
            getattr(self, f"do_{effect['do']}", lambda effect: None)(effect)
        return effects

    def tick(self):
        if not self.left:
            self.feed("tick")

    def go_on(self, index=0):
        """One of its requests comes a step further."""
        if not self.requests:
            return False
        self.requests.rotate(-(index % len(self.requests)))
        request = self.requests.popleft()
        try:
            next(request)
            self.requests.append(request)
        except StopIteration:
            pass
        return True

    def hear(self):
        """The next of what came down, if any."""
        if self.line is None or not self.line.down:
            return False
        input = self.line.down.popleft()
        if "now" in input.get("frame", {}):
            input["frame"]["now"] = self.now()  # a heartbeat names the time of day
        if input["in"] == "closed":
            self.line.hang_up()
            self.line = None
        self.feed(input.pop("in"), **input)
        self.feed("tick")
        return True

    def broken(self):
        """The connection is gone, and the page knows."""
        if self.line:
            self.line, self.holed = None, False
            self.feed("closed", code=1006)

    def load(self):
        if not self.refreshing:
            self.refreshing = True
            self.requests.append(loading(self))

    def show(self, head, content):
        """As a page begins: with content that was read after its head."""
        self.blank()
        self.elements = {note.pk: note.version for note in content.of(self.person)}
        self.base, self.until, self.era, self.scope = head.head, content.head, content.era, content.standing(self.person).scope
        self.shown, self.refreshing, self.holed = True, False, False
        self.feed("watch", space=SPACE, log=head.log_id, after=head.head, mode="full")
        self.feed("tick")

    def leave(self):
        """Another page is in its place: one to sign in on, or one that says there is nothing here."""
        self.do_close(None)
        self.do_gone(None)
        self.left = True

    def answer(self, key, seq, note):
        """What a POST was answered: the row's number and its thing as it is now."""
        self.outbox = deque(each for each in self.outbox if each[0] != key)
        effects = self.feed("answer", space=SPACE, seq=seq, key=str(key))
        if note and self.shown and {"do": "place", "key": str(key)} in effects:
            self.place(note.pk, note.version)
            if self.era != self.world.store.data.era or self.scope not in ("", note.scope):
                self.echoes.add(note.pk)

    def place(self, pk, version):
        self.elements[pk] = max(version, self.elements.get(pk, 0))

    def do_open(self, effect):
        self.do_close(effect)
        self.line = self.world.accept(self)

    def do_close(self, effect):
        if self.line:
            self.line.hang_up()
        self.line = None

    def do_send(self, effect):
        if self.line:
            self.line.say(effect["frame"])

    def do_fetch(self, effect):
        self.requests.append(fetching(self, effect["after"]))

    def do_apply(self, effect):
        for op in effect["ops"]:
            kind, _, pk = op["id"].partition("-")
            if op["op"] == "place":
                self.place(int(pk), op["v"])
            elif kind == "note":
                self.elements.pop(int(pk), None)
        self.rows += effect["rows"]
        mine = {row.get("key") for row in effect["rows"]}
        self.outbox = deque(each for each in self.outbox if str(each[0]) not in mine)

    def do_reset(self, effect):
        self.stale = self.sure
        self.load()

    def do_sign_in(self, effect):
        self.signed_out = True

    def do_gone(self, effect):
        self.shown = False
        self.blank()
        self.outbox.clear()
