"""Static files, answered before Django: a first page asks for a hundred. whitenoise knows which there are and what to say."""

import re

from django.conf import settings
from whitenoise.middleware import WhiteNoiseMiddleware

from workspace.packing import packed

ANY = re.compile("^/static/([0-9a-f]{12}/)?")
SHORT = "public, max-age=60"  # at an address of another release, or of none: what is there may be another file tomorrow


class Statics:
    def __init__(self):
        self.files = WhiteNoiseMiddleware()
        if not self.files.autorefresh and (folder := packed()):
            self.files.add_files(folder, prefix=settings.STATIC_URL)
        self.known = self.files.find_file if self.files.autorefresh else self.files.files.get

    def find(self, path):
        """The file at that address, whichever release it names; None where there is none."""
        return self.known(ANY.sub(settings.STATIC_URL, path)) if ANY.match(path) else None

    async def answer(self, file, scope, send):
        asked = {as_wsgi(name): value.decode("latin1") for name, value in scope["headers"]}
        found = file.get_response(scope["method"], asked)
        headers = dict(found.headers)
        if "Cache-Control" in headers and not scope["path"].startswith(settings.STATIC_URL):
            headers["Cache-Control"] = SHORT
        pairs = [(name.lower().encode(), value.encode("latin1")) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": int(found.status), "headers": pairs})
        await send({"type": "http.response.body", "body": content(found.file)})


def as_wsgi(name):
    return f"HTTP_{name.decode('latin1').upper().replace('-', '_')}"


def content(file):
    if file is None:
        return b""
    with file:
        return file.read()
