"""T46: only what the scanner passed is handed out. A small server here speaks as clamd does."""

import socket
import struct
from contextlib import suppress
from threading import Thread

import pytest

from coalitions.documents import scanning
from coalitions.documents.models import Document, Version
from coalitions.live.models import LogRow
from tests.documents.making import membership, taken, upload, url

EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd:
    """Answers INSTREAM: finds the test signature, refuses what is encrypted, and says OK of the rest."""

    def __init__(self):
        self.door = socket.create_server(("127.0.0.1", 0))
        Thread(target=self.serve, daemon=True).start()

    @property
    def address(self):
        return f"tcp://127.0.0.1:{self.door.getsockname()[1]}"

    def stop(self):
        """Also where the thread waits at the door: closing alone would let one more in."""
        with suppress(OSError):
            self.door.shutdown(socket.SHUT_RDWR)
        self.door.close()

    def serve(self):
        while True:
            try:
                line, _ = self.door.accept()
            except OSError:
                return
            with line, line.makefile("rb") as read:
                assert read.read(10) == b"zINSTREAM\0"
                content = b""
                while size := struct.unpack("!I", read.read(4))[0]:
                    content += read.read(size)
                line.sendall(self.judged(content) + b"\0")

    def judged(self, content):
        if EICAR.encode() in content:
            return b"stream: Eicar-Test-Signature FOUND"
        if b"encrypted" in content:
            return b"stream: Heuristics.Encrypted.Zip FOUND"
        return b"INSTREAM size limit exceeded. ERROR" if b"huge" in content else b"stream: OK"


@pytest.fixture
def clamd(settings):
    server = Clamd()
    settings.CLAMD = server.address
    yield server
    server.stop()


def scanned(cast, content):
    document = taken(cast, "Fil.txt", content)
    scanning.scan.func(document.versions.get().pk)
    return Document.objects.get(pk=document.pk)


def test_without_a_scanner_a_file_says_that_nobody_looked(cast, as_):
    document = taken(cast)
    page = as_(cast.elham).get(url("document", cast, document)).content.decode()
    assert document.scan == "unscanned" and "Inte kontrollerad" in page
    assert as_(cast.elham).get(url("file", cast, document)).status_code == 200


def test_while_it_waits_it_is_seen_and_not_handed_out(cast, as_, clamd):
    document = taken(cast)
    answers = [as_(cast.elham).get(url(name, cast, document)) for name in ("document", "preview", "file")]
    assert [answer.status_code for answer in answers] == [200, 200, 403] and document.scan == "pending"
    assert all("kontrolleras" in answer.content.decode() for answer in answers[:2])


@pytest.mark.parametrize(
    ("content", "scan", "status"),
    [(b"hej", "clean", 200), (EICAR.encode(), "infected", 403), (b"encrypted", "refused", 403), (b"huge", "refused", 403)],
)
def test_what_the_scanner_says_decides(cast, as_, clamd, content, scan, status):
    document = scanned(cast, content)
    assert document.scan == scan and as_(cast.tuva).get(url("file", cast, document)).status_code == status
    assert LogRow.objects.filter(kind="document.scanned", by=None).count() == 1


def test_what_it_is_called_is_kept(cast, clamd):
    assert scanned(cast, EICAR.encode()).versions.get().finding == "Eicar-Test-Signature"


def test_an_infected_version_leaves_the_earlier_ones_readable(cast, as_, clamd):
    document = scanned(cast, b"hej")
    late = Version.objects.take_in(document, upload(content=EICAR.encode()), by=membership(cast, cast.samira), seen=1)
    scanning.scan.func(late.pk)
    files = [f"{url('versions', cast, document)}{one.pk}/file/" for one in document.versions.order_by("number")]
    assert [as_(cast.tuva).get(one).status_code for one in files] == [200, 403]


def test_while_the_scanner_is_away_files_wait_and_are_tried_again(cast, clamd, settings):
    document = taken(cast)
    clamd.stop()
    with pytest.raises(scanning.ScannerAway):
        scanning.scan.func(document.versions.get().pk)
    Version.objects.update(created_at="2026-01-01T00:00:00Z")
    assert scanning.again() == 1 and Document.objects.get().scan == "pending"
