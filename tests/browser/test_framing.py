"""T23: another origin can neither frame a page of ours nor take our answers for what they are not."""

import pytest
from playwright.sync_api import expect

from coalitions.documents.models import Document
from tests.browser.talk import Talk
from tests.browser.test_documents import choose, row
from tests.documents.making import url

ELSEWHERE = "http://elsewhere.example/"
LOAD = """(src) => new Promise((done) => {
  const heard = { onload: () => done("ran"), onerror: () => done("refused") };
  document.head.append(Object.assign(document.createElement("script"), { src, ...heard }));
})"""


@pytest.fixture
def uploaded(cast, browse):
    """Tuva's page, and the address of the bytes of a script that she uploaded."""
    page = browse(cast.tuva, url("list", cast))
    choose(page, {"name": "hit.js", "mimeType": "text/javascript", "buffer": b"window.hit = 1;\n"})
    expect(row(page, "hit.js")).to_be_visible()
    return page, url("file", cast, Document.objects.get(space=cast.space))


def frames(page, paths):
    """The addresses of the frames that a page of another origin gets for ours, after one of its own."""
    tags = "".join(f"<iframe src='{page.evaluate('location.origin')}{path}'></iframe>" for path in paths)
    bodies = {ELSEWHERE: f"<iframe src=own></iframe>{tags}", f"{ELSEWHERE}own": "own"}
    page.context.route(
        f"{ELSEWHERE}**", lambda route: route.fulfill(body=bodies.get(route.request.url, ""), content_type="text/html")
    )
    page.goto(ELSEWHERE)
    page.wait_for_load_state("networkidle")
    return [frame.url for frame in page.frames[1:]]


def test_t23_no_answer_can_be_framed_by_another_origin(cast, browse, uploaded, watch):
    page, file = uploaded
    topic = Talk(cast, browse).topic.get_absolute_url()
    paths = ["/account/login/", "/nowhere/", "/invitations/1/x/", "/me.css", topic, f"{topic}menu/", file, "/api/v1/spaces/0/log"]
    assert frames(page, paths) == [f"{ELSEWHERE}own", *["chrome-error://chromewebdata/"] * len(paths)]
    assert all(address.startswith(ELSEWHERE) for address in watch.elsewhere) and watch.elsewhere
    watch.elsewhere.clear()


def test_t23_an_uploaded_script_is_no_script(uploaded):
    page, file = uploaded
    assert page.request.get(file).body() == b"window.hit = 1;\n"
    assert page.evaluate(LOAD, file) == "refused"
    assert page.evaluate("window.hit ?? 'none'") == "none"
