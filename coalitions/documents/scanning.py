"""Files on their way past a scanner for malware: clamd, over its socket, when one is configured (T46).

Without one every file says that it was not checked. While it is away files wait, visibly, and nobody can open them.
"""

import socket
import struct
from contextlib import closing
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.files.storage import default_storage
from django.db.transaction import on_commit
from django.utils.timezone import now
from django_tasks import task

from coalitions.documents.models import Scan, Version
from coalitions.documents.storing import answering

PIECE = 256 * 1024  # bytes
PATIENCE = 120  # seconds for one answer; a file of a gibibyte takes its time
AGAIN = timedelta(minutes=1)  # a version pending longer is tried again
CANNOT = ("Encrypted", "Limits", "limit exceeded")  # what clamd answers when it could not look into the file


class ScannerAway(Exception):
    """It did not answer, or not in words we know. The file waits."""


@task()
def scan(version_id):
    """One version's turn. It may be run twice."""
    version = Version.objects.select_related("document").filter(pk=version_id, scan=Scan.PENDING).first()
    if version and version.stage != "pending":
        with answering():
            kept = default_storage.open(version.storage_key)
        with kept as file:
            version.document.scanned(version, *asked(file))


def soon(version):
    """After the change it belongs to."""
    if version.scan == Scan.PENDING:
        on_commit(lambda: scan.enqueue(version.pk))


def again():
    """For the worker: those whose turn failed, because the scanner was away."""
    waiting = Version.objects.filter(scan=Scan.PENDING, created_at__lt=now() - AGAIN).exclude(stage="pending")
    for pk in (due := list(waiting.values_list("pk", flat=True)[:100] if settings.CLAMD else ())):
        scan.enqueue(pk)
    return len(due)


def asked(file):
    """(Scan, what the scanner called it). Raises ScannerAway."""
    try:
        return understood(told_by(file))
    except OSError as error:
        raise ScannerAway from error


def told_by(file):
    """What clamd says of the bytes, by its INSTREAM command."""
    with closing(connected()) as line:
        line.sendall(b"zINSTREAM\0")
        try:
            while piece := file.read(PIECE):
                line.sendall(struct.pack("!I", len(piece)) + piece)
            line.sendall(struct.pack("!I", 0))
        except BrokenPipeError:
            pass  # it had enough before the end, and has said why
        return answer_on(line)


def answer_on(line):
    told = b""
    while not told.endswith(b"\0") and len(told) < 4096 and (more := line.recv(4096)):
        told += more
    return told.strip(b"\0\n").decode("utf-8", "replace")


def understood(words):
    if any(word in words for word in CANNOT):
        return Scan.REFUSED, words.partition(": ")[2][:100] or words[:100]
    if words.endswith(" FOUND"):
        return Scan.INFECTED, words.partition(": ")[2].removesuffix(" FOUND")[:100]
    if words.endswith(": OK"):
        return Scan.CLEAN, ""
    raise ScannerAway(words)


def connected():
    """settings.CLAMD: unix:/path or tcp://host:port."""
    address = urlsplit(settings.CLAMD)
    if address.scheme == "unix":
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(PATIENCE)
        line.connect(address.path)
        return line
    return socket.create_connection((address.hostname, address.port or 3310), PATIENCE)
