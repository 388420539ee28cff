"""A text comes from a file and goes as one: the editor throws nothing of it away, and what is wrong is said by the field."""

import io

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import expect

from coalitions.documents.models import Pad
from coalitions.documents.pads.exports.kinds import file_of
from coalitions.documents.pads.making import bullets, heading, paragraph, table
from coalitions.documents.pads.read import reading
from coalitions.documents.pads.tree import Node
from tests.browser.test_axe import violations
from tests.browser.test_pads import SAVED, body, state, write
from tests.documents.making import url
from tests.documents.test_pad_imports import pictured

NESTED = Node("bulletList", {}, [Node("listItem", {}, [paragraph("ute"), bullets("inne")])])
WHOLE = Node("doc", {}, [heading("Mål"), paragraph("Vi vill läsa"), NESTED, table(["Dag", "Vem"], ["Tisdag", "Samira"])])


def chosen(page, name, content):
    page.get_by_label("Fil", exact=True).set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    page.get_by_role("button", name="Gör en text av den").click()


def text_of(space):
    return Pad.objects.filter(document__space=space).latest("pk")


@pytest.mark.parametrize("kind", ["docx", "md"])
def test_all_that_came_is_there_after_two_have_written_in_it(cast, browse, kind):
    tuva = browse(cast.tuva, url("list", cast))
    tuva.get_by_role("link", name="Ny text").click()
    tuva.get_by_role("link", name="Ny text från en fil").click()
    chosen(tuva, f"Plan.{kind}", file_of(kind, "Plan", WHOLE))
    expect(state(tuva)).to_contain_text(SAVED)
    before = reading(text_of(cast.space))
    petter = browse(cast.petter, text_of(cast.space).document.get_absolute_url())
    expect(state(petter)).to_contain_text(SAVED)
    write(petter, "Och Petter.")
    expect(body(tuva)).to_contain_text("Och Petter.")
    expect(state(petter)).to_contain_text(SAVED)
    after = reading(text_of(cast.space))
    for part in ("<h3>Mål</h3>", "Vi vill läsa", "<ul><li><p>ute</p><ul><li><p>inne</p></li></ul></li></ul>", "<p>Samira</p>"):
        assert part in before and part in after


def test_a_picture_is_seen_in_the_text_and_what_is_left_is_said(cast, browse):
    Image.new("RGB", (60, 40), "orange").save(out := io.BytesIO(), "PNG")
    tuva = browse(cast.tuva, url("new_text_from_file", cast))
    chosen(tuva, "Karta.docx", pictured(out.getvalue()))
    picture = body(tuva).get_by_role("img", name="Karta över Boden")
    expect(picture).to_be_visible()
    tuva.wait_for_function("(picture) => picture.naturalWidth === 60", arg=picture.element_handle())
    expect(tuva.get_by_text("Allt kom inte med: sidhuvuden och sidfötter.")).to_be_visible()


@pytest.mark.parametrize("language, words", [("sv", "Välj en Word-fil"), ("en", "Choose a Word file")])
def test_what_is_no_text_is_said_by_the_field_in_the_readers_language(cast, browse, language, words):
    page = browse(cast.tuva, url("new_text_from_file", cast), language=language)
    page.locator("#id_name").fill("Kallelse")
    page.locator("#id_file").set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n"})
    page.get_by_role("button", name="Gör en text av den" if language == "sv" else "Make a text of it").press("Enter")
    expect(page.locator(".error", has_text=words)).to_be_visible()
    expect(page.locator("#id_name")).to_have_value("Kallelse")


def test_without_a_script_too(cast, browse):
    tuva = browse(cast.tuva, url("new_text_from_file", cast), java_script_enabled=False, width=390)
    chosen(tuva, "Plan.md", b"# Plan\n\nVi vill")
    expect(tuva.locator(".text-paper")).to_have_text("Vi vill")


def test_it_is_taken_away_as_pdf(cast, browse):
    document = Pad.objects.begin(cast.space, "Plan", by=cast.space.memberships.get(user=cast.tuva), nodes=WHOLE.children)
    tuva = browse(cast.tuva, url("document", cast, document))
    with tuva.expect_download() as download:
        tuva.get_by_role("link", name="Hämta som PDF").click()
    assert download.value.suggested_filename == "Plan.pdf"
    page = pypdfium2.PdfDocument(download.value.path())[0].get_textpage().get_text_range()
    assert "Vi vill läsa" in page and "1 / 1" in page


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_the_form(cast, browse, width, theme):
    page = browse(cast.tuva, url("new_text_from_file", cast), width=width, theme=theme)
    page.get_by_role("button", name="Gör en text av den").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
