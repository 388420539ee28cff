"""A browser without a picture, and what the system says of a process."""

import os
import time
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings

from tests.live.reader import sign_in

SECRET = "c" * 32  # what the cookie and the form say must be the same


class Stay(HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


class Visitor:
    def __init__(self, url, user=None, **headers):
        self.url, self.headers = url, headers
        self.cookies = {settings.CSRF_COOKIE_NAME: SECRET} | ({settings.SESSION_COOKIE_NAME: sign_in(user)} if user else {})

    def get(self, path, **headers):
        return self.ask(path, None, headers)

    def post(self, path, headers=None, **fields):
        return self.ask(path, urlencode(fields).encode(), {"X-CSRFToken": SECRET} | (headers or {}))

    def ask(self, path, data, headers):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        request = Request(self.url + path, data, {"Cookie": cookie} | self.headers | headers)
        try:
            answer = build_opener(Stay).open(request, timeout=40)
        except HTTPError as error:
            answer = error
        return SimpleNamespace(status=answer.status, headers=answer.headers, text=answer.read().decode())


def eventually(true, seconds=15):
    """Waits for it; a failure when it never comes."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


def resident(pid, name="VmRSS"):
    """Bytes of memory now, or with VmHWM the most it was."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


@contextmanager
def growth(pid):
    """`with growth(pid) as grown: …; grown()`: by how many bytes its memory was above what it was before, at the most."""
    before = resident(pid)
    Path(f"/proc/{pid}/clear_refs").write_text("5")  # the most begins anew
    yield lambda: resident(pid, "VmHWM") - before


def largest_file(pid):
    """Bytes of the largest file it holds open, files without a name included."""
    sizes = [0]
    for one in Path(f"/proc/{pid}/fd").iterdir():
        try:
            sizes.append(os.stat(one).st_size if os.readlink(one).startswith("/") else 0)
        except OSError:
            continue
    return max(sizes)


def seconds_of_work(pid):
    """Seconds of processor time so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
