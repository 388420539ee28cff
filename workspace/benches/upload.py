"""A file of 1 GiB sent in pieces to a process that serves: its memory, and its speed beside a plain copy over loopback."""

import asyncio
import os
import socket
import tempfile
import threading
import time
import uuid
from pathlib import Path

import httpx

from coalitions.documents.models import Document
from workspace.drills.figures import Report
from workspace.drills.watching import memory

PIECE, PIECES = 8 * 1024**2, 128
SIZE = PIECE * PIECES  # bytes
MIB = 1024**2
GROWTH, SHARE = 50.0, 50.0  # MiB; percent of the plain copy's speed


async def main(stage, given):
    report, process = Report("a file of 1 GiB in pieces of 8 MiB"), stage.web[-1]
    pieces = [os.urandom(PIECE)] * PIECES
    await asyncio.to_thread(sent, stage, pieces[:2], "before.bin")  # what is loaded once is not growth
    plain = min(copied(pieces) for _ in range(2))
    before = memory(process) / MIB
    watch = Watch(process)
    took = await asyncio.to_thread(sent, stage, pieces, "film.bin")
    report.add("memory of the process before", before, "MiB")
    report.add("most memory it grew by", watch.end() - before, "MiB", most=GROWTH)
    report.add("plain copy over loopback", SIZE / MIB / plain, "MiB/s")
    report.add("through the product", SIZE / MIB / took, "MiB/s")
    report.add("share of the plain copy's speed", 100 * plain / took, "%", least=SHARE)
    assert Document.objects.get(name="film.bin").size == SIZE
    return report.say()


def sent(stage, pieces, name):
    """Seconds, with what the last piece waits for: until it is a document in the list."""
    actor = stage.leader
    address = f"{stage.urls[-1]}/spaces/{stage.space.pk}/documents/pieces/"
    headers = {"Cookie": actor.cookie, "X-CSRFToken": actor.csrf, "Idempotency-Key": str(uuid.uuid4())}
    about = {"name": name, "size": len(pieces) * PIECE, "modified": "1"}
    began = time.perf_counter()
    with httpx.Client(timeout=300, headers=headers) as http:
        for nth, piece in enumerate(pieces):
            answer = http.post(address, data=about | {"offset": nth * PIECE, "again": "yes"}, files={"file": ("piece", piece)})
            answer.raise_for_status()
    assert answer.status_code == 201
    return time.perf_counter() - began


def copied(pieces):
    """Seconds for the same bytes through a socket into a file, by nothing but that."""
    with socket.create_server(("127.0.0.1", 0)) as door, tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        taker = threading.Thread(target=take, args=(door, Path(folder, "copy")))
        taker.start()
        with socket.create_connection(door.getsockname()) as line:
            for piece in pieces:
                line.sendall(piece)
        taker.join()
        return time.perf_counter() - began


def take(door, path):
    line, _from = door.accept()
    with line, path.open("wb") as file:
        while some := line.recv(256 * 1024):
            file.write(some)


class Watch:
    """The most memory of a process, looked at twenty times a second."""

    def __init__(self, process):
        self.process, self.most, self.over = process, 0.0, threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)
        self.thread.start()

    def look(self):
        while not self.over.wait(0.05):
            self.most = max(self.most, memory(self.process) / MIB)

    def end(self):
        self.over.set()
        self.thread.join()
        return self.most
