"""Generated frames that are none of the protocol's, or are but mean nothing here, each with the code that must end the socket."""

import json
from random import Random

from tests.live.bare import BINARY, frame

HELLO = {"t": "hello", "v": 1, "tab": "x", "spaces": {}}
NUMBERS = [0, 1, -1, 2**53 - 1, 2**53, 2**63, 2**64, 10**400, 1.5, 1e308]
VALUES = [None, True, False, "", "7", "å" * 9, [], [7], {}, {"t": "ack"}, "__class__", "\x00", "\ud800", *NUMBERS]
TYPES = ["ev", "welcome", "gone", "on_hello", "__class__", "__init__", "close", "receive", "websocket.close", "HELLO", "ack ", ""]
LITERALS = ["NaN", "Infinity", "-Infinity", "1e999x", "0x7", "9" * 5000, "-", "tru", "'7'", "07"]


class Nonsense:
    """`frames(many)`: (bytes, code) each; code None: nothing happens. A member without a single space sends them after hello."""

    def __init__(self, seed):
        self.chance = Random(seed)
        self.makers = [self.binary, self.not_utf8, self.deep, self.no_json, self.unknown_type, self.wrong_value, self.wrong_value]
        self.makers += [self.missing, self.literal, self.torn, self.second_hello, self.long, self.in_vain, self.in_vain, self.odd]

    def next(self):
        return self.chance.choice(self.makers)()

    def harmless(self):
        return self.chance.choice([self.in_vain, self.odd])()[0]

    def meaningless(self):
        """A frame of the protocol, of a space that this socket does not listen to."""
        space = self.chance.choice([1, 7, 2**53 - 1, self.chance.randrange(1, 10**15)])
        last = self.chance.choice([0, 2**53 - 1])
        kind, more = self.chance.choice([("ack", {"to": last}), ("unsub", {}), ("typing", {"on": "topic-5"})])
        return {"t": kind, "space": space} | more

    def in_vain(self):
        return frame(json.dumps(self.meaningless())), None

    def odd(self):
        """With fields that nobody asked for, which are not looked at."""
        extra = {self.chance.choice(["type", "__class__", "x", "hub", "code"]): self.chance.choice(VALUES)}
        deep = '"y":' + "[" * 200 + "]" * 200
        text = json.dumps(self.meaningless() | extra)
        return frame(self.chance.choice([text, f"  {text}\n", f"{text[:-1]},{deep}}}"])), None

    def binary(self):
        return frame(self.chance.randbytes(self.chance.choice([0, 1, 125, 126, 4000])), BINARY), 4400

    def not_utf8(self):
        text = json.dumps(self.meaningless()).encode()
        return frame(text[:-1] + self.chance.choice([b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"]) + text[-1:]), 4400

    def deep(self):
        nest = self.chance.choice(["[" * 10_000, '{"t":' * 3000, "[" * 5000 + "]" * 5000])
        return frame(self.chance.choice([nest, f'{{"t":"ack","to":1,"space":{nest}}}'])), 4400

    def no_json(self):
        return frame("".join(chr(self.chance.randrange(0x20, 0x2FF)) for _ in range(self.chance.randrange(40))) + "!"), 4400

    def unknown_type(self):
        return frame(json.dumps(self.meaningless() | {"t": self.chance.choice([*TYPES, *VALUES])})), 4400

    def wrong_value(self):
        """One field holds what it may not."""
        fields = self.meaningless()
        name = self.chance.choice([name for name in fields if name != "t"])
        wrong = [value for value in VALUES if not is_right(name, value)]
        return frame(json.dumps(fields | {name: self.chance.choice(wrong)})), 4400

    def missing(self):
        fields = self.meaningless()
        fields.pop(self.chance.choice(list(fields)))
        return frame(json.dumps(fields)), 4400

    def literal(self):
        return frame(f'{{"t":"unsub","space":{self.chance.choice(LITERALS)}}}'), 4400

    def torn(self):
        text = json.dumps(self.meaningless())
        return frame(text[: self.chance.randrange(len(text))]), 4400

    def second_hello(self):
        return frame(json.dumps(HELLO)), 4400

    def long(self):
        text = json.dumps(self.meaningless() | {"x": self.chance.choice(["x", "å"]) * 16_384}, ensure_ascii=False)
        return frame(text), 1009


def is_right(name, value):
    if name == "on":
        return False  # none of them names a thing
    return type(value) is int and (name != "space" or value > 0) and 0 <= value < 2**53
