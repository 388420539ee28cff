"""What comes in: sizes, names, types, metadata, and what breaks off."""

import tracemalloc

import pytest
from django.core.files.storage import default_storage
from hypothesis import given
from hypothesis import strategies as st

from coalitions.documents import names
from coalitions.documents.errors import StorageAway
from coalitions.documents.models import Document
from coalitions.documents.types import from_bytes
from tests.documents.making import PDF, taken, upload, url


def lying(files):
    return [one for one in files.rglob("*") if one.is_file()]


@pytest.mark.parametrize("data", [{}, {"file": "text"}, {"file": b""}])
def test_without_a_file_there_are_words_and_nothing_is_listed(cast, as_, data):
    data = {"file": upload(content=b"")} if data.get("file") == b"" else data
    answer = as_(cast.tuva).post(url("upload", cast), data, headers={"Idempotency-Key": "5f2b" * 8})
    assert answer.status_code == 422 and b'class="error"' in answer.content and not Document.objects.exists()


def test_a_file_too_large_is_refused_with_both_sizes(cast, as_, settings):
    settings.UPLOAD_LIMIT_MIB = 1
    answer = as_(cast.tuva).post(url("upload", cast), {"file": upload(content=bytes(1_300_000))})
    assert answer.status_code == 422 and "1,2" in answer.content.decode() and "1,0" in answer.content.decode()


def test_a_storage_that_is_away_keeps_nobody_waiting(cast, as_, monkeypatch):
    document = taken(cast)
    for name in ("save", "delete", "exists"):
        monkeypatch.setattr(default_storage, name, lambda *args, **kwargs: 1 / 0)
    answers = [as_(cast.tuva).post(url("upload", cast), {"file": upload()}), as_(cast.tuva).get(url("file", cast, document))]
    assert [answer.status_code for answer in answers] == [503, 503] and answers[0]["Retry-After"] == "10"
    assert list(Document.objects.listed()) == [document]


@pytest.mark.parametrize("step", ["put", "confirm"])
def test_an_upload_that_breaks_off_leaves_nothing(cast, files, monkeypatch, step):
    def broken(*args, **kwargs):
        raise OSError

    monkeypatch.setattr(*(default_storage, "save", broken) if step == "put" else (Document, "confirm", broken))
    with pytest.raises((OSError, StorageAway)):
        taken(cast)
    assert not Document.objects.exists() and not lying(files)


def test_while_it_is_on_its_way_nobody_sees_it(cast, as_, monkeypatch):
    seen, confirm = [], Document.confirm

    def looking(document, *args, **kwargs):
        seen.append(as_(cast.tuva).get(url("document", cast, document)).status_code)
        return confirm(document, *args, **kwargs)

    monkeypatch.setattr(Document, "confirm", looking)
    taken(cast)
    assert seen == [404]


class Endless:
    """A request's body of that many bytes that nobody ever holds whole."""

    def __init__(self, head, size, tail):
        self.parts, self.left = [head, tail], size

    def readline(self, wanted=-1):
        raise NotImplementedError

    def read(self, wanted):
        if len(self.parts) == 2:
            return self.parts.pop(0)
        if self.left:
            taken, self.left = min(wanted, self.left), max(self.left - wanted, 0)
            return bytes(taken)
        return self.parts.pop() if self.parts else b""


def test_sixty_four_mebibytes_never_lie_in_memory(cast, as_, files):
    size, head = 64 * 1024**2, b'--x\r\nContent-Disposition: form-data; name="file"; filename="stor.bin"\r\n\r\n'
    body = Endless(head, size, tail := b"\r\n--x--\r\n")
    environ = {
        "wsgi.input": body,
        "CONTENT_LENGTH": len(head) + size + len(tail),
        "CONTENT_TYPE": "multipart/form-data; boundary=x",
    }
    client = as_(cast.tuva)
    client.get(url("list", cast))
    tracemalloc.start()
    answer = client.post(url("upload", cast), **environ)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert answer.status_code == 302 and Document.objects.get().size == size and peak < 8 * 1024**2


HOSTILE = {
    "../../etc/passwd": "passwd",
    "..\\..\\boot.ini": "boot.ini",
    "a\r\nSet-Cookie: x.pdf": "a Set-Cookie: x.pdf",
    "a\x00.exe\x00.pdf": "a .exe .pdf",
    "lön\u202efdp.exe": "lön fdp.exe",
    "👩\u200d👩\u200d👧 hus.png": "👩\u200d👩\u200d👧 hus.png",
    "...": "file",
    "": "file",
    "  \t ": "file",
    ".htaccess": "htaccess",
    "e\u0301.txt": "é.txt",
    "x" * 300 + ".pdf": "x" * 146 + ".pdf",
}


@pytest.mark.parametrize(("given", "kept"), HOSTILE.items())
def test_names_are_kept_as_far_as_they_are_harmless(given, kept):
    assert names.of_file(given) == kept


@given(st.text(st.sampled_from("aåÅ./\\\x00\r\n\u202e\u2066\ufeff\u200d 🏡e\u0301\ud800"), max_size=400))
def test_no_name_hides_anything(text):
    name = names.of_file(text)
    assert 0 < len(name) <= names.LONGEST and not set(name) & set("/\\\x00\r\n\u202e\u2066\ufeff\ud800")


ODT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"
TYPES = [
    (PDF, "application/pdf"),
    (b"PK\x03\x04" + bytes(99) + b"xl/workbook.xml", "spreadsheetml.sheet"),
    (ODT, "opendocument.text"),
    (b"PK\x03\x04ab", "application/zip"),
    ("räksmörgås".encode(), "text/plain"),
    (b"\xff\xfe<\x00", "application/octet-stream"),
    (b"<?php", "application/octet-stream"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "application/msword"),
    (b"\x00\x00\x00\x18ftypqt  ", "video/quicktime"),
]


@pytest.mark.parametrize(("content", "content_type"), TYPES)
def test_the_type_is_told_by_the_content(content, content_type):
    assert from_bytes(content, content).endswith(content_type)


@given(st.binary(max_size=300))
def test_any_bytes_have_a_type(content):
    assert "/" in from_bytes(content, content)
