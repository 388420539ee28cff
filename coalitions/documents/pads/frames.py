"""What goes over a text's socket: changes as bytes, one kind of message a byte; all else as JSON.

UP    1 <state>: what I have, tell me the rest    2 <id, 4 bytes> <change>: keep this    3 <bytes>: the beginning of a long 2
      {"t":"at","at":[from,to] | null}: where I write, each as the bytes of a Yjs position    {"t":"ack","to":n}
DOWN  1 <state>: what I have, tell me the rest    2 <number, 8 bytes> <change>: kept, up to that number
      {"t":"kept","id":n}: yours is saved, whatever ends now    {"t":"again"}: you were too slow, say what you have
      {"t":"at","who":n,"is":{name,organisation,sector},"at":[…]}    {"t":"left","who":n}
"""

import json

from coalitions.live.frames import Bad, Frame, is_number

STATE, CHANGE, PIECE = 1, 2, 3
LONGEST = 64  # bytes of a position
SAID = 2048  # bytes of a message of JSON
MOST = 4 * 1024 * 1024  # bytes of one change, in pieces


def state(known):
    return Frame(bytes([STATE]) + known)


def change(number, data):
    return Frame(bytes([CHANGE]) + number.to_bytes(8) + data)


def parse(text):
    """What was said in JSON. Raises Bad."""
    try:
        frame = json.loads(text) if len(text) <= SAID else {}
        if not TABLE[frame["t"]](frame):
            raise Bad
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Bad from None
    return frame


def is_at(frame):
    at = frame["at"]
    return at is None or (type(at) is list and len(at) == 2 and all(map(is_position, at)))


def is_position(value):
    return type(value) is list and len(value) <= LONGEST and all(is_number(each) and each < 256 for each in value)


TABLE = {"at": is_at, "ack": lambda frame: is_number(frame["to"])}
