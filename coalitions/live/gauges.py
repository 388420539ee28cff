"""What is open in this process at the moment of asking. Walks every socket: for one who watches, not for the hub's own work."""

from coalitions.live.subscription import PAUSED


def gauges(hub):
    """sockets, spaces: followed here. paused: sockets whose window is full. Bytes of frames. poll_age: seconds."""
    sockets = list(hub.register.sockets)
    return {
        "sockets": len(sockets),
        "spaces": len(hub.streams),
        "paused": sum(any(each.phase == PAUSED for each in socket.subscriptions.values()) for socket in sockets),
        "unacknowledged_bytes": sum(each.bytes for socket in sockets for each in socket.subscriptions.values()),
        "ring_bytes": sum(stream.ring.bytes for stream in hub.streams.values() if stream.ring),
        "poll_age": round(hub.now() - hub.rounds.polled, 3),
    }
