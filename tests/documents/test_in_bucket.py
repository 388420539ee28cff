"""Files in an S3-compatible store, by the same code as in a folder: in at once and in pieces, out, and looked at."""

import urllib.request
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import now

from coalitions.documents.models import Document, Version
from coalitions.documents.sweeping import sweep
from coalitions.search.keeping import catch_up, read_files
from tests.bucket import bucket, store  # the fixtures
from tests.documents.making import membership, taken, upload, url
from workspace.headers import of_pages
from workspace.stores import files as storage
from workspace.stores import origins

pytestmark = pytest.mark.once
__all__ = ["bucket", "store"]


@pytest.fixture
def kept(bucket, settings):
    """The names in the bucket, where the product keeps its files now."""
    given, client = bucket
    s3 = {name.lower().removeprefix("s3_"): value for name, value in given.items()}
    settings.STORAGES = settings.STORAGES | {"default": storage(s3)}
    settings.STORE = origins(s3)
    return lambda: [one["Key"] for one in client.list_objects_v2(Bucket="workspace").get("Contents", [])]


def fetched(answer):
    with urllib.request.urlopen(answer["Location"]) as found:
        return found.read(), found.headers


def test_it_comes_in_and_goes_out_by_an_address_that_says_what_it_is(cast, as_, kept):
    document = taken(cast, "Plan å.txt", "räksmörgås".encode())
    assert kept() == [document.storage_key]
    body, headers = fetched(as_(cast.elham).get(url("file", cast, document)))
    assert body.decode() == "räksmörgås" and headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment; filename*=utf-8''Plan")


def test_pieces_become_one_and_leave_nothing_behind(cast, as_, kept):
    whole = bytes(range(256)) * 100
    about = {"name": "Film.bin", "size": len(whole), "modified": "1"}
    for at in (0, 10_000, 20_000):
        piece = {"offset": at, "file": SimpleUploadedFile("piece", whole[at : at + 10_000])}
        answer = as_(cast.tuva).post(url("pieces", cast), about | piece, headers={"Idempotency-Key": "5f2b" * 8})
    assert answer.status_code == 201 and kept() == [Document.objects.get().storage_key]
    assert fetched(as_(cast.tuva).get(url("file", cast, Document.objects.get())))[0] == whole


def test_it_is_looked_at_found_and_thrown_away(cast, as_, kept, finds_text):
    document = taken(cast, "Plan.txt", b"Hyran ar lag")
    assert "Hyran ar lag" in as_(cast.elham).get(url("preview", cast, document)).content.decode()
    assert finds_text("hyran") == 1
    Version.objects.take_in(document, upload(content=b"nytt"), by=membership(cast, cast.tuva), seen=1)
    assert len(kept()) == 2
    Document.objects.get().bin(by=membership(cast, cast.tuva))
    Document.objects.update(binned_at=now() - timedelta(days=31))
    assert sweep() == 1 and kept() == []


@pytest.fixture
def finds_text(cast, as_):
    def find(words):
        catch_up(), read_files()
        return as_(cast.tuva).get("/search/", {"q": words}).content.decode().count("<mark>")

    return find


def test_pages_may_show_pictures_and_film_from_the_store_and_nothing_else_may_come_from_there(settings):
    policy = of_pages("https://here.example", "https://files.example https://b.files.example")["Content-Security-Policy"]
    parts = dict(part.split(" ", 1) for part in policy.split("; "))
    named = [name for name, value in parts.items() if "files.example" in value]
    assert named == ["img-src", "media-src"] and parts["media-src"] == "'self' https://files.example https://b.files.example"
    assert origins({"bucket": "", "endpoint": ""}) == "" and "files.example" not in str(of_pages("https://here.example"))
    assert origins({"bucket": "b", "endpoint": "https://s3.example:9000"}) == "https://s3.example:9000 https://b.s3.example:9000"


def test_the_address_that_is_given_out_is_one_that_pages_may_show(cast, as_, kept, settings, picture):
    document = taken(cast, "Bild.png", picture(40, 40))
    answer = as_(cast.elham).get(url("file", cast, document) + "?inline=1")
    assert answer["Location"].startswith(tuple(f"{one}/" for one in settings.STORE.split()))
    page = as_(cast.elham).get(url("document", cast, document))
    assert settings.STORE.split()[0] in page["Content-Security-Policy"]
