"""A text taken away as PDF: tagged, named, in the reader's language, its headings as a table of contents, its pages numbered."""

import io
import re

import pypdfium2
import pytest
from django.utils.translation import override

from coalitions.documents.pads.exports.cells import placed
from coalitions.documents.pads.exports.pdf import pdf
from coalitions.documents.pads.making import heading, made, paragraph
from coalitions.documents.pads.tree import Node, Run
from tests.documents.making import url
from tests.documents.test_pad_exports import WHOLE
from tests.documents.writing import begun


def opened(content):
    return pypdfium2.PdfDocument(io.BytesIO(content))


def said(content):
    return "\n".join(page.get_textpage().get_text_range() for page in opened(content))


def test_doc_10_it_is_tagged_and_says_everything_under_its_name():
    with override("sv"):
        content = pdf("Avsiktsförklaring", WHOLE)
    words = said(content)
    wanted = [
        "Avsiktsförklaring",
        "Mål",
        "Hej <alla>",
        "ett",
        "två",
        "[Hallen]",
        "sagt",
        "Samira",
        "här",
        "inte",
        "x = 1",
        "kvar",
    ]
    assert [part for part in wanted if part not in words] == []
    file = opened(content)
    assert file.get_metadata_value("Title") == "Avsiktsförklaring" and file.is_tagged()
    assert b"/Lang(sv)" in content and b"<pdfuaid:part>1</pdfuaid:part>" in content and b"javascript:" not in content


def test_headings_are_a_table_of_contents_that_skips_no_level():
    content = pdf("Plan", Node("doc", {}, [heading("Steg", 3), heading("Mål", 1), heading("Delmål", 3), paragraph("Vi")]))
    found = [(mark.level, mark.get_title()) for mark in opened(content).get_toc()]
    assert found == [(0, "Steg"), (0, "Mål"), (1, "Delmål")]


def test_every_page_says_which_it_is():
    content = pdf("Lång", Node("doc", {}, [paragraph("Vi vill läsa högt på tisdagar. " * 40) for _ in range(12)]))
    pages = [page.get_textpage().get_text_range() for page in opened(content)]
    assert len(pages) > 1
    assert all(f"{number} / {len(pages)}" in words for number, words in enumerate(pages, 1))


def test_words_are_never_commands_and_letters_without_a_font_do_not_stop_it():
    hostile = '#import "@preview/x:1.0.0" #read("/etc/passwd") $x$ [a](b) \\u{41} *f* 😀 سلام'
    words = said(pdf("#eval", Node("doc", {}, [paragraph(hostile), Node("codeBlock", {}, [Run('#panic("x")')])])))
    assert (
        '#read("/etc/passwd")' in words
        and "*f*" in words
        and "root:" not in words
        and '#panic("x")' in words
        and "#eval" in words
    )


def cell(words, kind="tableCell", **spans):
    return Node(kind, spans, [paragraph(words)])


@pytest.mark.parametrize(
    "rows, places, columns",
    [
        ([[cell("a"), cell("b")], [cell("c")]], [(0, 0), (1, 0), (0, 1)], 2),
        ([[cell("a", rowspan=2), cell("b")], [cell("c", colspan=9)]], [(0, 0), (1, 0), (1, 1)], 10),
        ([[cell("a"), cell("b", rowspan=2)], [cell("c", colspan=2)]], [(0, 0), (1, 0), (0, 1)], 2),
        ([[cell("a", rowspan=99)], []], [(0, 0)], 1),
        ([], [], 0),
    ],
)
def test_tables_of_any_shape_are_drawn(rows, places, columns):
    table = Node("table", {}, [Node("tableRow", {}, row) for row in rows])
    head, body, width = placed(table)
    assert ([(told["x"], told["y"]) for told, _ in head + body], width) == (places, columns)
    words = said(pdf("Tabell", Node("doc", {}, [table])))
    assert all(run.children[0].children[0].text in words for row in rows for run in row)


@pytest.mark.parametrize("who, status", [("samira", 200), ("elham", 200), ("stranger", 404)])
def test_it_is_a_file_under_the_texts_name_inside_its_wall(cast, as_, who, status):
    document = begun(cast, "Plan/höst")
    document.pad.write([(cast.tuva.pk, made(document.pad.root, heading("Mål"), paragraph("Vi vill")))])
    answer = as_(getattr(cast, who)).get(url("text_file", cast, document) + "?as=pdf")
    assert answer.status_code == status
    if status == 200:
        assert answer["Content-Type"] == "application/pdf" and "Plan_h%C3%B6st.pdf" in answer["Content-Disposition"]
        assert re.search(r"Mål\s+Vi vill", said(answer.content))


def test_what_cannot_be_made_just_now_is_said_with_another_way(cast, as_, monkeypatch):
    monkeypatch.setattr("coalitions.documents.pads.exports.pdf.LIMITS", {"seconds": 30, "memory": 64 * 1024**2})
    answer = as_(cast.samira).get(url("text_file", cast, begun(cast)) + "?as=pdf")
    assert answer.status_code == 503 and "?as=docx" in answer.content.decode()
