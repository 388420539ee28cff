import asyncio

import pytest
from django.core.files.storage import default_storage

from coalitions.documents.download import download
from tests.documents.making import PDF, PNG, linked, taken, url

HTML = b"<!doctype html><script>parent.x=1</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'
RUNNING = [
    ("a.html", HTML),
    ("a.svg", SVG),
    ("a.xml", b"<?xml version='1.0'?><x/>"),
    ("a.png", HTML),
    ("a.pdf", SVG),
    ("a.txt", b"\n \n" + HTML),
    ("a.js", b"alert(1)"),
    ("a.css", b"@import 'x'"),
    ("a.xhtml", b"\xef\xbb\xbf" + HTML),
    ("a.html.png", HTML),
    ("a.gif", b"<x>GIF89a"),
    ("a.mht", b"MIME-Version: 1.0\n<html>"),
    ("a.swf", b"FWS\x09"),
    ("a.exe", b"MZ\x90"),
    ("a.jpg", "<svg onload=x()>".encode("utf-16")),
]


def fetched(client, cast, document, query=""):
    return client.get(url("file", cast, document) + query)


def test_the_bytes_come_back_as_they_were(cast, as_):
    answer = fetched(as_(cast.elham), cast, taken(cast))
    assert b"".join(answer) == PDF and answer["Content-Length"] == str(len(PDF))
    assert answer["Content-Disposition"] == 'attachment; filename="Hyresavtal.pdf"'


@pytest.mark.parametrize("query", ["", "?inline=1"])
@pytest.mark.parametrize(("name", "content"), RUNNING)
def test_nothing_a_browser_might_run_is_shown_in_our_origin(cast, as_, name, content, query):
    answer = fetched(as_(cast.elham), cast, taken(cast, name, content), query)
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff" and answer["Cache-Control"] == "no-store, private"


def test_a_picture_is_shown_when_asked(cast, as_):
    answer = fetched(as_(cast.elham), cast, taken(cast, "a.png", PNG), "?inline=1")
    assert (answer["Content-Disposition"], answer["Content-Type"]) == ('inline; filename="a.png"', "image/png")
    assert "nosniff" in answer["X-Content-Type-Options"] and "sandbox" in answer["Content-Security-Policy"]


def test_a_pdf_is_shown_by_the_browsers_own_viewer_and_may_nothing_else(cast, as_):
    answer = fetched(as_(cast.elham), cast, taken(cast), "?inline=1")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_name_in_any_script_is_sent_as_the_rfcs_say(cast, as_):
    answer = fetched(as_(cast.elham), cast, taken(cast, 'Åse "x" 🏡.pdf'))
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''%C3%85se%20%22x%22%20%F0%9F%8F%A1.pdf"


def test_a_link_has_no_bytes(cast, as_):
    assert fetched(as_(cast.tuva), cast, linked(cast)).status_code == 404


def test_a_row_without_bytes_says_so(cast, as_):
    document = taken(cast)
    default_storage.delete(document.storage_key)
    answer = fetched(as_(cast.tuva), cast, document)
    assert answer.status_code == 404 and "saknas" in answer.content.decode()


def test_access_is_asked_at_every_request(cast, as_):
    document, client = taken(cast), as_(cast.samira)
    assert fetched(client, cast, document).status_code == 200
    cast.space.memberships.get(user=cast.samira).end(by=cast.ingegerd)
    assert fetched(client, cast, document).status_code == 404


def test_under_asgi_the_bytes_go_in_pieces_and_the_loop_never_waits(cast):
    answer = download(taken(cast, "stor.bin", bytes(1_000_000)))

    async def pieces():
        return [len(piece) async for piece in answer]

    assert asyncio.run(pieces()) == [262144, 262144, 262144, 213568]


def test_another_storage_gives_an_address_that_lives_a_minute(cast, as_, settings):
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "tests.documents.making.Away"}}
    answer = fetched(as_(cast.tuva), cast, document := taken(cast))
    assert answer.status_code == 302 and answer["Cache-Control"] == "no-store, private"
    assert answer["Location"].startswith(f"https://files.example/{document.storage_key}?for=60&")
    assert "attachment" in answer["Location"] and "octet-stream" in answer["Location"]
