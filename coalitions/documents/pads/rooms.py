"""The texts that are open in this process, looked at by the clock: news of another process may be lost, only its haste."""

from weakref import WeakKeyDictionary

from coalitions.documents.models import Pad
from coalitions.documents.pads.room import Room
from coalitions.live import rooms

POLL = 2.0  # seconds
ROOMS: WeakKeyDictionary = WeakKeyDictionary()  # hub → its Rooms


class Rooms:
    def __init__(self, hub):
        self.hub, self.open = hub, {}
        hub.start(hub.rounds.again(self.poll, POLL))

    @staticmethod
    def of(hub):
        if hub not in ROOMS:
            ROOMS[hub] = Rooms(hub)
        return ROOMS[hub]

    def enter(self, socket, pad_id):
        if pad_id not in self.open:
            self.open[pad_id] = Room(self.hub, pad_id)
            self.hub.layer.join(self.open[pad_id].group)
        room = self.open[pad_id]
        room.sockets.add(socket)
        return room

    async def poll(self):
        """A room whose last socket left stays until what was said in it is kept and told."""
        heads = await self.hub.run(heads_of, list(self.open)) if self.open else {}
        for pad_id, room in list(self.open.items()):
            room.see(heads.get(pad_id, 0))
            await room.sweep()
            if not room.sockets and not room.flight and room.kept.told >= room.kept.read:
                del self.open[pad_id]
                self.hub.layer.leave(room.group)


def heads_of(pad_ids):
    return dict(Pad.objects.filter(pk__in=pad_ids).values_list("pk", "head"))


def heard(hub, message):
    room = Rooms.of(hub).open.get(message["pad"])
    if room and message["type"] == "pad":
        room.see(message["seq"])
    elif room and message["hub"] != hub.name:
        if message["type"] == "pad.at":
            hub.start(room.heard_at(message))
        else:
            room.left(message["who"])


rooms.EARS.update({"pad": heard, "pad.at": heard, "pad.left": heard})
