"""A page that has a text open, without a browser: a Yjs document and a socket to a hub in this process."""

import asyncio

import pytest
from django.conf import settings
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from coalitions.documents.models import Pad
from coalitions.documents.pads.frames import CHANGE, PIECE, STATE
from coalitions.documents.pads.read import reading
from tests.documents.making import membership
from tests.live.conftest import live, open_database
from tests.live.pipe import Pipe, act
from tests.live.reader import sign_in

__all__ = ["live", "open_database"]


@pytest.fixture
def document(live):
    return begun(live)


def kept(document):
    return reading(Pad.objects.get(document=document.pk))


def begun(cast, name="Kallelse", by=None):
    return Pad.objects.begin(cast.space, name, by=membership(cast, by or cast.tuva))


def says(root, *lines):
    """A text of paragraphs, as Yjs has it."""
    doc = Doc()
    fragment = doc.get(root, type=XmlFragment)
    for line in lines:
        add(fragment, line)
    return doc


def add(fragment, line):
    fragment.children.append(XmlElement("paragraph")).children.append(XmlText(line))


class Writer(Pipe):
    """doc: what this page has. kept: ids that were acknowledged."""

    @classmethod
    async def come(cls, hall, user, document, space=None):
        writer = cls(hall.door, await act(sign_in, user))
        path = f"/live/pads/{space or document.space_id}/{document.pk}/"
        headers = [(b"origin", settings.BASE_URL.encode()), (b"host", b"testserver")]
        headers.append((b"cookie", f"{settings.SESSION_COOKIE_NAME}={writer.session}".encode()))
        scope = {"type": "websocket", "path": path, "headers": headers, "client": ["127.0.0.1", 1], "subprotocols": []}
        writer.root = f"pad-{await act(lambda: document.pad.pk)}"
        writer.doc, writer.kept, writer.synced, writer.told = Doc(), [], False, []
        writer.fragment = writer.doc.get(writer.root, type=XmlFragment)
        writer.task = asyncio.create_task(hall.door(scope, writer.inbox.get, writer.send))
        hall.pipes.append(writer)
        writer.bytes(bytes([STATE]) + writer.doc.get_state())
        await writer.until(lambda: writer.synced or writer.code)
        return writer

    async def send(self, message):
        if data := message.get("bytes"):
            self.hear(data)
        else:
            await super().send(message)
            self.kept = [frame["id"] for frame in self.of("kept")]
        self.news.set()

    def hear(self, data):
        if data[0] == STATE:
            self.synced = True
        else:
            self.doc.apply_update(data[9:])
            self.told.append(int.from_bytes(data[1:9]))
            self.say({"t": "ack", "to": self.told[-1]})

    def bytes(self, data):
        self.inbox.put_nowait({"type": "websocket.receive", "bytes": data})

    def keep(self, update, id=1):
        self.bytes(bytes([CHANGE]) + id.to_bytes(4) + update)

    def piece(self, data):
        self.bytes(bytes([PIECE]) + data)

    def write(self, line, id=1):
        before = self.doc.get_state()
        add(self.fragment, line)
        self.keep(self.doc.get_update(before), id)

    async def writes(self, line, id=1):
        self.write(line, id)
        await self.until(lambda: id in self.kept or self.code)

    @property
    def lines(self):
        return [str(child) for paragraph in self.fragment.children for child in paragraph.children]
