"""T43: of sixty hostile files none runs a script in Chromium, neither where its bytes are opened nor where it is looked at."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from coalitions.documents.models import Document
from tests.browser.test_documents import choose
from tests.documents.hostile import FILES
from tests.documents.making import url

pytestmark = pytest.mark.once
PATIENCE = 120_000  # ms for all of them


def sent(page, files):
    choose(page, *({"name": name, "mimeType": "", "buffer": content} for name, content in files.items()))
    expect(page.locator("#uploads progress")).to_have_count(0, timeout=PATIENCE)


def opened(page, address):
    """What the browser would rather save than open is no page."""
    with suppress(Error):
        page.goto(address, wait_until="load")
    return page.title() != "ran" and page.evaluate("window.ran ?? document.querySelector('iframe')") is None


def test_t43_no_script_runs_from_any_upload(cast, browse):
    page, dialogs = browse(cast.tuva, url("list", cast)), []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    sent(page, FILES)
    kept = list(Document.objects.filter(space=cast.space))
    assert len(kept) >= len(FILES) - 2  # all but those that are refused at the door
    for document in kept:
        assert opened(page, url("file", cast, document) + "?inline=1"), document.name
        assert opened(page, url("preview", cast, document)), document.name
    assert dialogs == []
