"""A large file goes in pieces: a line that breaks in the middle, a page that is left, and one who does not want it any more."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from coalitions.documents.models import Arrival, Document
from tests.browser.test_documents import choose, row
from tests.documents.making import url

SIZE = 20 * 1024**2
PIECES = "**/documents/pieces/"


@pytest.fixture
def film(tmp_path):
    path = tmp_path / "Film.bin"
    path.write_bytes(bytes(range(256)) * (SIZE // 256))
    return str(path)


def uploading(page):
    return page.locator("#uploads li").filter(has_text="Film.bin")


def breaking(page, after):
    """Every request after so many finds the line broken; what was asked before is counted."""
    asked = []

    def pass_on(route):
        asked.append(route)
        route.abort() if len(asked) > after else route.continue_()

    page.route(PIECES, pass_on)


def test_after_a_broken_line_it_goes_on_where_it_was(cast, browse, film):
    tuva = browse(cast.tuva, url("list", cast))
    breaking(tuva, 2)  # the question how far it is, and one piece
    choose(tuva, film)
    expect(uploading(tuva)).to_contain_text("Förbindelsen är bruten. Det fortsätter av sig självt där det var.")
    assert Arrival.objects.get(space=cast.space).received == 8 * 1024**2
    tuva.unroute(PIECES)
    expect(row(tuva, "Film.bin")).to_be_visible(timeout=20_000)
    expect(tuva.locator("#uploads li")).to_have_count(0)
    assert Document.objects.get(space=cast.space).size == SIZE


def test_the_same_file_chosen_anew_goes_on_after_the_page_was_left(cast, browse, film):
    tuva = browse(cast.tuva, url("list", cast))
    breaking(tuva, 2)
    choose(tuva, film)
    expect(uploading(tuva)).to_contain_text("Förbindelsen är bruten")
    tuva.reload()
    tuva.unroute(PIECES)
    sent = []
    tuva.on("request", lambda request: sent.append(request) if "/pieces/" in request.url else None)
    choose(tuva, film)
    expect(row(tuva, "Film.bin")).to_be_visible(timeout=20_000)
    assert len(sent) == 3 and Document.objects.get(space=cast.space).size == SIZE


def test_what_is_cancelled_on_its_way_leaves_nothing(cast, browse, film):
    tuva = browse(cast.tuva, url("list", cast))
    breaking(tuva, 2)
    choose(tuva, film)
    expect(uploading(tuva)).to_contain_text("Förbindelsen är bruten")
    with tuva.expect_response("**/documents/giving-up/"):
        uploading(tuva).get_by_role("button", name="Avbryt").click()
    expect(uploading(tuva)).to_have_count(0)
    assert not Arrival.objects.filter(space=cast.space).exists() and not Document.objects.filter(space=cast.space).exists()


def test_a_large_file_that_is_refused_says_why(cast, browse, film):
    others = settings.SPACE_QUOTA_MIB * 1024**2 - SIZE // 2
    Arrival.objects.create(space=cast.space, user=cast.petter, mark="another", size=others, received=others)
    tuva = browse(cast.tuva, url("list", cast))
    choose(tuva, film)
    expect(tuva.get_by_role("alert")).to_contain_text("har plats för 10,0")
