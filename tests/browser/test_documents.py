"""Two people share documents: what one uploads, links, bins and brings back, the other sees without doing anything."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.documents.models import Document
from tests.documents.making import linked, url

WIDTHS = pytest.mark.parametrize("width", [1280, 390])
DROPPED = """() => { const held = new DataTransfer(); held.items.add(new File(["hej"], "Släppt.txt")); return held; }"""


def file(name, size=2000):
    return {"name": name, "mimeType": "text/plain", "buffer": b"hej " * (size // 4)}


def choose(page, *files):
    page.locator("[data-upload] input[type=file]:not([webkitdirectory])").set_input_files(list(files))


def row(page, name):
    return page.get_by_role("row").filter(has_text=name)


def slow(page, rate):
    """Lets `rate` bytes a second out."""
    conditions = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": rate}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", conditions)


@WIDTHS
def test_what_one_uploads_stands_in_the_others_list(cast, browse, width):
    tuva, petter = (browse(one, url("list", cast), width=width) for one in (cast.tuva, cast.petter))
    choose(tuva, file("Hyresavtal.txt"), file("Bilaga.txt"))
    for page in (tuva, petter):
        expect(row(page, "Hyresavtal.txt")).to_be_visible()
        expect(row(page, "Bilaga.txt")).to_have_count(1)
    expect(tuva.locator("#uploads li")).to_have_count(0)
    expect(petter.locator(".folders [aria-current]")).to_contain_text("2")


@WIDTHS
def test_an_upload_shows_how_far_it_is_and_can_be_cancelled(cast, browse, width):
    tuva = browse(cast.tuva, url("list", cast), width=width)
    slow(tuva, 150_000)
    choose(tuva, file("Film.txt", 4_000_000))
    upload = tuva.locator("#uploads li").filter(has_text="Film.txt")
    expect(upload.locator("progress")).not_to_have_js_property("value", 0)
    expect(upload).to_contain_text(re.compile(r"av 3,8.MB.*kvar", re.DOTALL))
    upload.get_by_role("button", name="Avbryt").click()
    expect(upload).to_have_count(0)
    slow(tuva, -1)
    choose(tuva, file("Sedan.txt"))
    expect(row(tuva, "Sedan.txt")).to_be_visible()
    assert [document.name for document in Document.objects.filter(space=cast.space)] == ["Sedan.txt"]


@WIDTHS
def test_files_can_be_dropped(cast, browse, width):
    tuva = browse(cast.tuva, url("list", cast), width=width)
    tuva.dispatch_event("#main", "drop", {"dataTransfer": tuva.evaluate_handle(DROPPED)})
    expect(row(tuva, "Släppt.txt")).to_be_visible()


def test_a_file_too_large_is_told_before_it_is_sent(cast, browse):
    tuva = browse(cast.tuva, url("list", cast))
    tuva.locator("[data-upload]").evaluate("(form) => (form.dataset.limit = 1024 * 1024)")
    choose(tuva, file("Film.txt", 3_000_000))
    expect(tuva.get_by_role("alert")).to_contain_text("Den är 2,9 MB och gränsen är 1 MB")
    tuva.get_by_role("button", name="Släng").click()
    expect(tuva.locator("#uploads li")).to_have_count(0)


def test_what_was_refused_says_why_and_can_be_tried_again(cast, browse):
    tuva = browse(cast.tuva, url("list", cast))
    choose(tuva, {"name": "Tom.txt", "mimeType": "text/plain", "buffer": b""})
    expect(tuva.get_by_role("alert")).to_contain_text("Filen är tom")
    tuva.route("**/upload/", lambda route: route.abort())
    choose(tuva, file("Avtal.txt"))
    expect(tuva.locator("#uploads li").filter(has_text="Avtal.txt")).to_contain_text("Inte uppladdad")
    tuva.unroute("**/upload/")
    tuva.locator("#uploads li").filter(has_text="Avtal.txt").get_by_role("button", name="Försök igen").click()
    expect(row(tuva, "Avtal.txt")).to_be_visible()


@WIDTHS
def test_what_one_bins_goes_for_both_and_comes_back_by_undo(cast, browse, width):
    document = linked(cast, "Öppna lokaler")
    petter = browse(cast.petter, url("list", cast), width=width)
    tuva = browse(cast.tuva, url("document", cast, document), width=width)
    tuva.get_by_role("button", name="Lägg i papperskorgen").click()
    expect(row(petter, "Öppna lokaler")).to_have_count(0)
    expect(petter.get_by_role("heading", name="Inga dokument ännu")).to_be_visible()
    tuva.get_by_role("button", name="Ångra").click()
    expect(row(petter, "Öppna lokaler")).to_be_visible()


@WIDTHS
def test_a_link_and_its_new_name_reach_the_other(cast, browse, width):
    petter = browse(cast.petter, url("list", cast), width=width)
    tuva = browse(cast.tuva, url("link", cast), width=width)
    tuva.get_by_label("Namn").fill("Karta")
    tuva.get_by_label("Webbadress").fill("https://kartor.example/lokaler")
    tuva.get_by_role("button", name="Lägg till länk").click()
    expect(row(petter, "Karta")).to_contain_text("kartor.example")
    row(tuva, "Karta").get_by_role("link", name="Karta", exact=True).click()
    tuva.get_by_role("link", name="Byt namn").click()
    tuva.get_by_label("Namn").fill("Karta över lokaler")
    tuva.get_by_role("button", name="Spara").click()
    expect(row(petter, "Karta över lokaler")).to_have_count(1)


def test_upload_by_keyboard_alone(cast, browse):
    tuva = browse(cast.tuva, url("list", cast))
    tuva.on("filechooser", lambda chooser: None)  # else the browser may hear only after the key that it is to tell of one
    tuva.get_by_role("link", name="Ny text").focus()
    tuva.keyboard.press("Tab")
    expect(tuva.get_by_label("Ladda upp mapp")).to_be_focused()
    tuva.keyboard.press("Tab")
    with tuva.expect_file_chooser() as chooser:
        tuva.keyboard.press("Space")
    chooser.value.set_files([file("Hyresavtal.txt")])
    expect(row(tuva, "Hyresavtal.txt")).to_be_visible()


def test_without_script_the_form_is_a_page(cast, browse):
    tuva = browse(cast.tuva, url("list", cast), java_script_enabled=False)
    tuva.get_by_role("link", name="Ladda upp", exact=True).first.click()
    tuva.locator("input[type=file]").set_input_files(file("Hyresavtal.txt"))
    tuva.get_by_role("button", name="Ladda upp").click()
    expect(row(tuva, "Hyresavtal.txt")).to_be_visible()


def test_what_was_uploaded_comes_down_as_it_went_up(cast, browse):
    tuva = browse(cast.tuva, url("list", cast))
    choose(tuva, file("Hyresavtal å.txt", 400))
    with tuva.expect_download() as download:
        tuva.get_by_role("link", name="Ladda ner Hyresavtal å.txt").click()
    assert download.value.suggested_filename == "Hyresavtal å.txt"
    assert download.value.path().read_bytes() == b"hej " * 100
