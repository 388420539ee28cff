"""Uploads and documents for the tests."""

from urllib.parse import urlencode

from django.core.files.storage import Storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from coalitions.documents.models import Document
from coalitions.spaces.models import Membership

PDF = b"%PDF-1.7\n1 0 obj\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def membership(cast, user):
    return Membership.objects.with_space().get(space=cast.space, user=user)


def upload(name="Hyresavtal.pdf", content=PDF):
    return SimpleUploadedFile(name, content)


def taken(cast, name="Hyresavtal.pdf", content=PDF, by=None):
    return Document.objects.take_in(cast.space, upload(name, content), by=membership(cast, by or cast.tuva))


def linked(cast, name="Öppna lokaler", url="https://kartor.example/lokaler", by=None):
    return Document.objects.link(cast.space, name, url, by=membership(cast, by or cast.tuva))


def url(name, cast, document=None):
    kwargs = {"space": cast.space.pk} | ({"document": document.pk} if document else {})
    return reverse(f"documents:{name}", kwargs=kwargs)


class Away(Storage):
    """Behaves as S3 does: no path, and addresses that are signed and end."""

    kept: dict = {}

    def _save(self, name, content):
        self.kept[name] = content.read()
        return name

    def exists(self, name):
        return name in self.kept

    def url(self, name, parameters=None, expire=None):
        return f"https://files.example/{name}?for={expire}&{urlencode(parameters)}"
