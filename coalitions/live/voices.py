"""Typing and presence: pokes with a person's id. Unnumbered, unstored, shed first, only from members to members who may know."""

from itertools import islice

from coalitions.live import asked, telling
from coalitions.live.frames import Frame

EVERY = 3.0  # seconds between two of one person in one space
KEPT = 30.0  # seconds a person's setting is believed
RATE, BURST = 500.0, 1000.0  # deliveries a second in this process, and at once: beyond it voices are shed, never rows
CROWD = 50  # pages of a space here: of more, each would ask who came, so they find out by the minute


class Voices:
    def __init__(self, hub):
        self.hub, self.shows, self.fresh = hub, {}, set()
        self.tokens, self.filled = BURST, hub.now()

    async def typing(self, subscription, on):
        now = self.hub.now()
        if not subscription.reads or now - subscription.typed < EVERY or outside(subscription, on):
            return
        subscription.typed = now
        if await self.is_shown(subscription.socket.user.pk):
            self.tell(subscription, {"type": "typing", "on": on})

    async def is_shown(self, user_id):
        until, shown = self.shows.get(user_id, (0.0, False))
        if until < self.hub.now():
            shown = user_id in await self.hub.run(asked.showing, [user_id])
            self.shows[user_id] = (self.hub.now() + KEPT, shown)
        return shown

    def arrived(self, subscription):
        self.fresh.add(subscription)

    async def announce(self):
        """Those who came since the last time are noted in one UPDATE. That somebody came is the news: two of each space are
        told, for nobody hears of himself."""
        fresh, self.fresh = [each for each in self.fresh if each.reads], set()
        if not fresh:
            return
        await self.hub.run(asked.seen, {(each.socket.user.pk, each.space) for each in fresh})
        shown = await self.hub.run(asked.showing, list({each.socket.user.pk for each in fresh}))
        came: dict = {}
        for each in fresh:
            if each.reads and each.socket.user.pk in shown:
                came.setdefault(each.space, {})[each.socket.user.pk] = each
        for people in came.values():
            for subscription in islice(people.values(), 2):
                self.tell(subscription, {"type": "here", "on": ""})

    def tell(self, subscription, message):
        """To the pages here at once, to the others through the layer; it says who, where and on what, by id."""
        message |= {"space": subscription.space, "by": subscription.socket.user.pk, "hub": self.hub.name}
        self.heard(message)
        self.hub.start(telling.send(telling.group(subscription.space), message))

    def heard(self, message):
        stream = self.hub.streams.get(message["space"])
        voice = {"t": "eph", "space": message["space"], "kind": message["type"], "by": message["by"]}
        frame = Frame(voice | ({"on": message["on"]} if message["on"] else {}))
        for subscription in list(stream.subscriptions) if stream and self.may(message["type"], len(stream.subscriptions)) else ():
            if hears(subscription, message):
                subscription.socket.write(frame)

    def may(self, kind, pages):
        return not (kind == "here" and pages > CROWD) and self.affords(pages)

    def affords(self, deliveries):
        now = self.hub.now()
        self.tokens = min(BURST, self.tokens + (now - self.filled) * RATE)
        self.filled = now
        if self.tokens < deliveries:
            return False
        self.tokens -= deliveries
        return True

    def sweep(self):
        now = self.hub.now()
        self.shows = {user: kept for user, kept in self.shows.items() if kept[0] > now}


def outside(subscription, on):
    return bool(subscription.scope) and subscription.scope != on


def hears(subscription, message):
    """Paused pages are shed; a guest hears of the guest's one thing; nobody hears of himself."""
    own = subscription.socket.user.pk == message["by"]
    return subscription.phase == "LIVE" and not subscription.head_only and not own and not outside(subscription, message["on"])
