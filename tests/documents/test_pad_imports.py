"""A text from a file: what it says comes over, its pictures too, what does not is said, and no file harms."""

import io

import docx
import pytest

from coalitions.documents.models import Document, Folder
from coalitions.documents.pads.exports.kinds import file_of
from coalitions.documents.pads.making import bullets, heading, paragraph, table
from coalitions.documents.pads.read import now
from coalitions.documents.pads.tree import Node, Run
from tests.documents.hostile import FILES, packed, word
from tests.documents.making import upload, url
from tests.documents.writing import begun, kept

NODES = [
    heading("Mål"),
    Node(
        "paragraph",
        {},
        [
            Run("Vi ", {}),
            Run("vill", {"bold": {}, "italic": {}}),
            Run(" läsa ", {}),
            Run("här", {"link": {"href": "https://las.example/?a=1&b"}}),
        ],
    ),
    heading("Steg", 2),
    bullets("ett", "två"),
    Node("orderedList", {}, [Node("listItem", {}, [paragraph("först"), bullets("inre")])]),
    table(["Dag", "Vem"], ["Tisdag", "Samira"]),
]


def sent(client, cast, named, content, **more):
    return client.post(url("new_text_from_file", cast), {"file": upload(named, content), **more})


def page_of(answer):
    return answer.content.decode()


@pytest.mark.parametrize("kind", ["docx", "md"])
def test_what_was_taken_away_comes_back_as_it_was(cast, as_, kind):
    source = begun(cast)
    content = file_of(kind, "Plan", Node("doc", {}, NODES))
    folder = Folder.objects.make(cast.space, "Avtal", by=cast.tuva)
    answer = sent(as_(cast.tuva), cast, f"Plan.{kind}", content, folder=folder.pk)
    document = Document.objects.exclude(pk=source.pk).get()
    assert (answer.status_code, answer["Location"]) == (302, url("text", cast, document))
    assert (document.name, document.folder, document.author, document.organisation) == ("Plan", folder, cast.tuva, cast.kommun)
    source.pad.write([(cast.tuva.pk, change(source.pad, NODES))])
    assert without_heads(kept(document)) == without_heads(kept(source))


def change(pad, nodes):
    from coalitions.documents.pads.making import made

    return made(pad.root, *nodes)


def without_heads(html):
    """Word knows no cells that are headings."""
    return html.replace("<th>", "<td>").replace("</th>", "</td>")


def pictured(picture):
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "Utkast"
    file.add_paragraph("Kartan").add_run().add_picture(io.BytesIO(picture))
    file.inline_shapes[0]._inline.docPr.set("descr", "Karta över Boden")
    file.save(out := io.BytesIO())
    return out.getvalue()


def test_pictures_become_pictures_of_the_text_and_what_is_left_is_said(cast, as_, picture):
    client = as_(cast.tuva)
    answer = sent(client, cast, "Karta.docx", pictured(picture(40, 30)))
    shown = page_of(client.get(answer["Location"]))
    kept_picture = Document.objects.get(pad=None)
    address = f"{url('file', cast, kept_picture)}?inline=1"
    assert f'<img src="{address}" alt="Karta över Boden" loading="lazy">' in shown and "Allt kom inte med: sidhuvud" in shown
    assert (kept_picture.name, kept_picture.content_type) == ("Karta 1.png", "image/png")
    assert client.get(address).status_code == 200


def test_a_space_without_room_keeps_the_words_and_says_that_the_picture_is_missing(cast, as_, picture, settings):
    settings.SPACE_QUOTA_MIB = 0
    client = as_(cast.tuva)
    shown = page_of(client.get(sent(client, cast, "Karta.docx", pictured(picture(40, 30)))["Location"]))
    assert "Kartan" in shown and "<p>Karta över Boden</p>" in shown and "bilder" in shown and Document.objects.count() == 1


def test_pictures_of_markdown_are_kept_elsewhere_and_fetched_by_nobody(cast, as_):
    client = as_(cast.tuva)
    answer = sent(client, cast, "a.md", b"# Hej\n\n![Hall](https://spy.example/1.png)\n\n<script>x</script>\n")
    shown = page_of(client.get(answer["Location"]))
    assert "spy.example" not in shown and "<p>Hall</p>" in shown and "bilder" in shown and "&lt;script&gt;" in shown
    assert Document.objects.get().name == "Hej"


@pytest.mark.parametrize(
    "name, content, words",
    [
        ("a.pdf", b"%PDF-1.7\n", "Välj en Word-fil"),
        ("a.docx", b"%PDF-1.7\n", "Välj en Word-fil"),
        ("a.txt", b"Hej", "Välj en Word-fil"),
        ("a.md", b"\xff\xfeH\x00e\x00", "kunde inte läsas"),
        ("a.docx", packed({"word/document.xml": "<w:document>"}), "kunde inte läsas"),
        ("a.docx", word(more="x" * 10, **{"word/x.bin": b"0" * 300_000_000}), "för stor"),
        ("a.md", b"a" * 4_000_001, "för stor"),
    ],
)
def test_what_cannot_be_read_says_why_beside_the_file_and_keeps_the_rest(cast, as_, name, content, words):
    answer = sent(as_(cast.tuva), cast, name, content, name="Kallelse")
    shown = page_of(answer)
    assert answer.status_code == 422 and words in shown and 'value="Kallelse"' in shown and not Document.objects.exists()


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith((".docx", ".md"))])
def test_hostile_files_are_refused_or_become_harmless_words(cast, as_, name):
    client = as_(cast.tuva)
    answer = sent(client, cast, name, FILES[name])
    if answer.status_code == 302:
        shown = kept(Document.objects.get())
        assert "<script" not in shown and "javascript:" not in shown and "root:" not in shown
    else:
        assert answer.status_code == 422 and 'class="error"' in page_of(answer)


def test_it_is_in_the_readers_language(cast, as_):
    type(cast.tuva).objects.filter(pk=cast.tuva.pk).update(language="en")
    assert "Choose a Word file" in page_of(sent(as_(cast.tuva), cast, "a.pdf", b"%PDF-1.7\n"))
    assert "Choose a file first" in page_of(as_(cast.tuva).post(url("new_text_from_file", cast), {}))


@pytest.mark.parametrize("who, status", [("samira", 302), ("stranger", 404), ("elham", 403)])
def test_the_space_is_its_wall(cast, as_, who, status):
    assert sent(as_(getattr(cast, who)), cast, "a.md", b"Hej").status_code == status
    assert Document.objects.count() == (status == 302)


def test_lists_without_words_and_pictures_in_cells_fit_into_the_editor(cast, as_, picture):
    answer = sent(as_(cast.tuva), cast, "a.md", b"- - inre\n-\n\n| a | ![x](y) |\n|---|---|\n| | b |\n")
    assert answer.status_code == 302
    assert all(fits(node) for node in now(Document.objects.get().pad).children)


FIRST = {
    "listItem": "paragraph",
    "bulletList": "listItem",
    "table": "tableRow",
    "tableCell": "paragraph",
    "tableHeader": "paragraph",
}


def fits(node):
    """What the editor asks of each: else it throws the node away."""
    if isinstance(node, Run) or node.kind not in FIRST:
        return True
    return bool(node.children) and node.children[0].kind == FIRST[node.kind] and all(fits(child) for child in node.children)


def test_it_is_offered_where_a_text_begins_and_keeps_the_folder(cast, as_):
    folder = Folder.objects.make(cast.space, "Avtal", by=cast.tuva)
    assert f"{url('new_text_from_file', cast)}?folder={folder.pk}" in page_of(
        as_(cast.tuva).get(f"{url('new_text', cast)}?folder={folder.pk}")
    )
    assert f'<option value="{folder.pk}" selected>' in page_of(
        as_(cast.tuva).get(f"{url('new_text_from_file', cast)}?folder={folder.pk}")
    )
