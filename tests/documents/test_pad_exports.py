"""A text taken away as docx and odt: read back by other libraries than those that wrote it, where there are such."""

import io
import zipfile

import mammoth
import pytest
from odfdo import Document as Odf

from coalitions.documents.pads.exports.docx import docx
from coalitions.documents.pads.exports.odt import odt
from coalitions.documents.pads.making import bullets, heading, made, paragraph, table
from coalitions.documents.pads.tree import Node, Run
from tests.documents.making import taken, url
from tests.documents.writing import begun

NUMBERED = Node("orderedList", {}, bullets("ett", "två").children)
WORDS = [
    Run("Ett "),
    Run("två", {"bold": True, "italic": True}),
    Node("hardBreak"),
    Run("här", {"link": {"href": "https://a.example/?b=1&c"}}),
    Run("inte", {"link": {"href": "javascript:alert(1)"}}),
]
WHOLE = Node(
    "doc",
    {},
    [
        heading("Mål", 2),
        paragraph("Hej\x01 <alla>"),
        bullets("a", "b"),
        NUMBERED,
        Node("image", {"src": "/spaces/1/documents/2/file/", "alt": "Hallen"}),
        Node("blockquote", {}, [paragraph("sagt")]),
        table(["Dag", "Vem"], ["Ti", "Samira"]),
        Node("paragraph", {}, WORDS),
        Node("codeBlock", {}, [Run("x = 1")]),
        Node("unknown", {}, [paragraph("kvar")]),
    ],
)


def test_doc_10_word_reads_what_it_says():
    html = mammoth.convert_to_html(io.BytesIO(docx("Avtal", WHOLE))).value
    wanted = [
        "<h2>Mål</h2>",
        "Hej &lt;alla&gt;",
        "<ul><li>a</li><li>b</li></ul>",
        "<ol><li>ett</li><li>två</li></ol>",
        "[Hallen]",
    ]
    wanted += ["sagt", "<p>Samira</p>", "<strong><em>två</em></strong><br />", 'href="https://a.example/?b=1&amp;c"', "kvar"]
    assert [part for part in wanted if part not in html] == [] and "javascript:" not in html


def test_a_second_numbered_list_begins_at_one_again():
    document = zipfile.ZipFile(io.BytesIO(docx("Avtal", Node("doc", {}, [NUMBERED, NUMBERED])))).read("word/document.xml")
    numbers = [part.split(b'"')[1] for part in document.split(b"<w:numId ")[1:]]
    assert len(numbers) == 4 and len(set(numbers)) == 2


def test_doc_10_odt_says_the_same():
    body = Odf(io.BytesIO(odt("Avtal", WHOLE))).body
    text = body.serialize()
    assert [(each.level, each.text_recursive) for each in body.headers] == [("1", "Avtal"), ("3", "Mål")]
    assert len(body.get_lists()) == 2 and body.tables[0].size == (2, 2)
    assert 'xlink:href="https://a.example/?b=1&amp;c"' in text and "javascript:" not in text and "kvar" in text


def test_nothing_but_a_name_is_a_file_as_well():
    empty = Node("doc")
    assert "Tom" in mammoth.convert_to_html(io.BytesIO(docx("Tom", empty))).value
    assert Odf(io.BytesIO(odt("Tom", empty))).body.headers[0].text_recursive == "Tom"


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_it_is_downloaded_by_who_may_read_it(cast, as_, kind):
    document = begun(cast, "Avtal")
    document.pad.write([(cast.tuva.pk, made(document.pad.root, paragraph("Läsa")))])
    answer = as_(cast.petter).get(url("text_file", cast, document), {"as": kind})
    assert f'filename="Avtal.{kind}"' in answer["Content-Disposition"] and answer.content[:2] == b"PK"
    assert as_(cast.stranger).get(url("text_file", cast, document), {"as": kind}).status_code == 404


def test_a_kind_that_is_none_and_a_file_that_is_no_text_are_not_found(cast, as_):
    assert as_(cast.tuva).get(url("text_file", cast, begun(cast)), {"as": "exe"}).status_code == 404
    assert as_(cast.tuva).get(url("text_file", cast, taken(cast)), {"as": "docx"}).status_code == 404
