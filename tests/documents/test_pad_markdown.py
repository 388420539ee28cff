"""A text taken elsewhere as Markdown, and what a text may begin with."""

import pytest
from markdown_it import MarkdownIt

from coalitions.documents.models import Document, Pad
from coalitions.documents.pads.making import bullets, heading, made, paragraph, table
from coalitions.documents.pads.markdown import markdown
from coalitions.documents.pads.read import now
from coalitions.documents.pads.tree import Node, Run
from tests.documents.making import url
from tests.documents.writing import begun

LINK = {"link": {"href": "https://a.example/(x)"}}


def said(*nodes):
    return markdown(Node("doc", {}, list(nodes)))


@pytest.mark.parametrize(
    "node, wanted",
    [
        (heading("Mål", 2), "## Mål\n"),
        (paragraph("1. inte en lista"), "1\\. inte en lista\n"),
        (paragraph("# ingen rubrik"), "\\# ingen rubrik\n"),
        (paragraph("a*b_c[d]|<e>"), "a\\*b\\_c\\[d\\]\\|\\<e\\>\n"),
        (bullets("ett", "två"), "- ett\n- två\n"),
        (Node("orderedList", {}, bullets("ett", "två").children), "1. ett\n2. två\n"),
        (Node("blockquote", {}, [paragraph("a"), paragraph("b")]), "> a\n>\n> b\n"),
        (table(["Dag", "Vem"], ["Ti", ""]), "| Dag | Vem |\n| --- | --- |\n| Ti |  |\n"),
        (Node("paragraph", {}, [Run("en "), Run("fet ", {"bold": True}), Run("del")]), "en **fet** del\n"),
        (Node("paragraph", {}, [Run("här", LINK)]), "[här](https://a.example/%28x%29)\n"),
        (Node("paragraph", {}, [Run("här", {"link": {"href": "javascript:x"}})]), "här\n"),
        (Node("image", {"src": "/spaces/1/documents/2/file/", "alt": "Hall"}), "![Hall](/spaces/1/documents/2/file/)\n"),
        (Node("paragraph", {}, [Run("a"), Node("hardBreak"), Run("b")]), "a\\\nb\n"),
        (Node("codeBlock", {}, [Run("x = [1]")]), "```\nx = [1]\n```\n"),
    ],
)
def test_each_part_becomes_markdown(node, wanted):
    assert said(node) == wanted


def test_what_it_says_is_read_back_by_any_reader_of_markdown():
    html = MarkdownIt().enable("table").render(said(heading("Mål"), bullets("a *b*"), table(["A"], ["b|c"])))
    assert "<h1>Mål</h1>" in html and "<li>a *b*</li>" in html and "<td>b|c</td>" in html


def test_it_is_downloaded_under_its_name(cast, as_):
    document = begun(cast, "Kallelse / träff 3")
    document.pad.write([(cast.tuva.pk, made(document.pad.root, heading("Mål"), paragraph("Läsa.")))])
    answer = as_(cast.petter).get(url("text_file", cast, document), {"as": "md"})
    assert answer.content.decode() == "# Kallelse / träff 3\n\n# Mål\n\nLäsa.\n"
    assert answer["Content-Type"] == "text/markdown; charset=utf-8" and "attachment" in answer["Content-Disposition"]
    assert as_(cast.stranger).get(url("text_file", cast, document), {"as": "md"}).status_code == 404


@pytest.mark.parametrize("template, words", [("agenda", "Syfte"), ("minutes", "Vad som beslutades"), ("intent", "Underskrifter")])
def test_a_text_begins_with_a_template_in_ones_language(cast, as_, template, words):
    as_(cast.tuva).post(url("new_text", cast), {"name": "Ny", "template": template})
    assert words in markdown(now(Pad.objects.get(document=Document.objects.get())))


def test_an_unknown_template_is_refused_with_what_was_typed(cast, as_):
    answer = as_(cast.tuva).post(url("new_text", cast), {"name": "Kvar", "template": "nope"})
    assert answer.status_code == 422 and "Kvar" in answer.content.decode() and not Document.objects.exists()
